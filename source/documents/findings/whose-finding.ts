import type {Plan} from '../../plan/plan.ts';
import {
	fieldParts,
	projectId,
	type Subject,
	type SubjectKind,
	type SubjectRef,
} from '../../plan/subject.ts';
import {bare} from '../../interview/did-you-mean.ts';
import {questionAt, type QuestionId} from '../../interview/questions.ts';
import type {Fact, Finding} from '../../rules/engine/finding.ts';
import {namesIn} from './people-in-plan.ts';

/** Who has to do with a finding. */
export interface Whose {
	/** Each once, as first written. */
	readonly people: readonly string[];
	/** Nobody is asked for any of what is open in it; or nothing is open, and nobody else has to do with it. */
	readonly isNobodys: boolean;
}

/** The questions that say who answers for a subject. */
const owning: {readonly [Kind in SubjectKind]: ReadonlyArray<QuestionId<Kind>>} = {
	project: ['decider'],
	system: ['owner'],
	dataPoint: ['steward'],
	field: [],
	process: ['owner'],
	audience: ['sender'],
	risk: ['owner'],
	syncPair: ['decidedBy', 'cleanUpOwner', 'exceptionOwner', 'mergedBy'],
	flow: ['secretOwner'],
};

/**
 * The people of a finding: who gave, disputes or is to find out an answer it rests on, whom such an answer names, who decides
 * a disagreement in it, and who owns what it is about.
 */
export function whoseFinding(plan: Plan, finding: Finding): Whose {
	const {facts, subjects} = finding;
	const open = finding.openFacts;
	const decider = ownersOf(plan, {kind: 'project', id: projectId});
	const asked = open.flatMap(({answer}) => {
		if (answer?.state === 'disputed') return decider;
		return answer?.state === 'unknown' && answer.owner !== undefined ? [answer.owner] : [];
	});
	const people = eachOnce([
		...facts.flatMap(fact => namesInFact(fact)),
		...asked,
		...[...subjects, ...facts.map(({subject}) => subject)].flatMap(subject =>
			ownersOf(plan, subject),
		),
	]);
	return {
		people,
		isNobodys: open.length === 0 ? people.length === 0 : eachOnce(asked).length === 0,
	};
}

function namesInFact({question, answer}: Fact): readonly string[] {
	return answer === undefined ? [] : namesIn(answer, question);
}

/** Who answers for a subject; for a field, whoever does for its data point and its system. */
function ownersOf(plan: Plan, {kind, id}: SubjectRef): readonly string[] {
	if (kind === 'field') {
		const {dataPoint, system} = fieldParts(id);
		return [
			...ownersOf(plan, {kind: 'system', id: system}),
			...ownersOf(plan, {kind: 'dataPoint', id: dataPoint}),
		];
	}

	const subject: Subject | undefined = plan.subjects[kind].get(id);
	return owning[kind].flatMap(question => {
		const answer = subject?.answers[question];
		return answer?.state === 'answered'
			? namesIn({state: 'answered', value: answer.value}, questionAt(kind, question))
			: [];
	});
}

function eachOnce(names: readonly string[]): readonly string[] {
	const byBare = new Map<string, string>();
	for (const name of names) {
		const meant = bare(name);
		if (meant !== '' && !byBare.has(meant)) byBare.set(meant, name.trim());
	}

	return [...byBare.values()];
}
