import type {Acceptance, Acceptances} from './acceptance.ts';
import {Collection} from './collection.ts';
import {
	answerIn,
	projectId,
	subjectKinds,
	type Answers,
	type Subject,
	type SubjectKind,
	type SubjectRef,
} from './subject.ts';
import type {Answer} from './answer.ts';

/** The subjects of a plan, a collection a kind. */
export type Subjects = {readonly [Kind in SubjectKind]: Collection<Kind>};

/** Everything that was said: the whole document. Findings, progress and pages are derived from it and never stored in it. */
export interface Plan {
	/** Permanent, made when the plan is; part of its file's name. */
	readonly id: string;
	readonly title: string;
	readonly subjects: Subjects;
	/** The warnings that somebody has accepted by name, also those that no longer hold. */
	readonly acceptances: Acceptances;
}

const noAnswers: Answers = {};
const noAcceptances: Acceptances = {};

/** A plan in which nothing has been said yet. */
export function emptyPlan(id: string, title: string): Plan {
	const project = {kind: 'project', id: projectId, name: title, answers: noAnswers} as const;
	return {id, title, subjects: collected([project]), acceptances: noAcceptances};
}

/** Subjects of all kinds, each in the collection of its kind, in the order in which they come. */
export function collected(subjects: Iterable<Subject>): Subjects {
	const byKind = Map.groupBy(subjects, ({kind}) => kind);
	function of<Kind extends SubjectKind>(kind: Kind): Collection<Kind> {
		return new Collection(
			(byKind.get(kind) ?? []).filter(
				(subject): subject is Subject<Kind> => subject.kind === kind,
			),
		);
	}

	return {
		project: of('project'),
		system: of('system'),
		dataPoint: of('dataPoint'),
		field: of('field'),
		process: of('process'),
		audience: of('audience'),
		risk: of('risk'),
		syncPair: of('syncPair'),
		flow: of('flow'),
	};
}

/** How many subjects a plan has, of all kinds. */
export function sizeOf({subjects}: Pick<Plan, 'subjects'>): number {
	return subjectKinds.reduce((sum, kind) => sum + subjects[kind].size, 0);
}

/** The subject a reference points at, if it exists. */
export function subjectAt(plan: Plan, ref: SubjectRef): Subject | undefined {
	return plan.subjects[ref.kind].get(ref.id);
}

/** What has been answered to a question about a subject, if anything. */
export function answerAt(plan: Plan, ref: SubjectRef, question: string): Answer | undefined {
	const answers = subjectAt(plan, ref)?.answers;
	return answers === undefined ? undefined : answerIn(answers, question);
}

/** How a finding was accepted, if it was. */
export function acceptanceOf({acceptances}: Plan, finding: string): Acceptance | undefined {
	return Object.hasOwn(acceptances, finding) ? acceptances[finding] : undefined;
}
