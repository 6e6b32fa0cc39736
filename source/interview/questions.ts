import {subjectKinds, type SubjectKind} from '../plan/subject.ts';
import type {AnswerValue, Question} from './question.ts';
import {dataPointInDataPoints, fieldInDataPoints} from './sections/data-points.ts';
import {projectInGoingLive} from './sections/going-live.ts';
import {audienceInProcesses, processInProcesses, riskInProcesses} from './sections/processes.ts';
import {projectInProject} from './sections/project.ts';
import {syncPairInSync} from './sections/sync.ts';
import {systemInSystems} from './sections/systems.ts';
import {flowInTechnical, projectInTechnical, systemInTechnical} from './sections/technical.ts';

/** Every question of the interview by the kind of subject it is about and its id, in the order it is asked. */
export const questions = {
	project: {...projectInProject, ...projectInTechnical, ...projectInGoingLive},
	system: {...systemInSystems, ...systemInTechnical},
	dataPoint: dataPointInDataPoints,
	field: fieldInDataPoints,
	process: processInProcesses,
	audience: audienceInProcesses,
	risk: riskInProcesses,
	syncPair: syncPairInSync,
	flow: flowInTechnical,
} as const satisfies {readonly [Kind in SubjectKind]: Readonly<Record<string, Question<Kind>>>};

export type Questions = typeof questions;

/** The ids of the questions about a kind of subject. */
export type QuestionId<Kind extends SubjectKind> = Extract<keyof Questions[Kind], string>;

/** The type of the value that answers a question, by kind of subject and id. */
export type ValueAt<Kind extends SubjectKind, Id extends QuestionId<Kind>> = AnswerValue<
	Questions[Kind][Id]
>;

const inOrder: ReadonlyMap<SubjectKind, readonly Question[]> = new Map(
	subjectKinds.map(kind => {
		const byId: Readonly<Record<string, Question>> = questions[kind];
		return [kind, Object.values(byId)];
	}),
);

/** The questions about a kind of subject, in the order they are asked. */
export function questionsOf(kind: SubjectKind): readonly Question[] {
	return inOrder.get(kind) ?? [];
}

/** The question with an id, if there is one about that kind of subject. */
export function questionAt(kind: SubjectKind, id: string): Question | undefined {
	const byId: Readonly<Record<string, Question>> = questions[kind];
	return Object.hasOwn(byId, id) ? byId[id] : undefined;
}
