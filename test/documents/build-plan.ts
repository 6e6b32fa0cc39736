import type {Answer, Claim, Provenance} from '../../source/plan/answer.ts';
import {Collection} from '../../source/plan/collection.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {projectId, type SubjectKind} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';

/** An answer as these tests write it: a plain value is answered and stated by nobody in particular. */
export type Given = Value | {readonly answer: Answer};

/** A subject as these tests write it; the name defaults to the id. */
interface GivenSubject {
	readonly name?: string;
	readonly answers?: Readonly<Record<string, Given>>;
}

/** Subjects by kind and id. */
export type GivenSubjects = {
	readonly [Kind in SubjectKind]?: Readonly<Record<string, GivenSubject>>;
};

export function told(value: Value, provenance: Provenance): Given {
	return {answer: {state: 'answered', value, ...provenance}};
}

export function unknown(owner?: string, due?: string): Given {
	return {
		answer: {
			state: 'unknown',
			...(owner === undefined ? {} : {owner}),
			...(due === undefined ? {} : {due}),
		},
	};
}

export function notApplicable(reason: string): Given {
	return {answer: {state: 'notApplicable', reason}};
}

export function disputed(...claims: readonly Claim[]): Given {
	return {answer: {state: 'disputed', claims}};
}

export function buildPlan(title: string, given: GivenSubjects): Plan {
	const empty = emptyPlan('test', title);
	const collection = <Kind extends SubjectKind>(kind: Kind): Collection<Kind> => {
		const subjects: Readonly<Record<string, GivenSubject>> = given[kind] ?? {};
		return new Collection(
			Object.entries(subjects).map(([id, {name = id, answers = {}}]) => ({
				kind,
				id: kind === 'project' ? projectId : id,
				name,
				answers: Object.fromEntries(
					Object.entries(answers).map(([question, value]) => [
						question,
						answerFrom(value),
					]),
				),
			})),
		);
	};

	return {
		...empty,
		subjects: {
			project: given.project === undefined ? empty.subjects.project : collection('project'),
			system: collection('system'),
			dataPoint: collection('dataPoint'),
			field: collection('field'),
			process: collection('process'),
			audience: collection('audience'),
			risk: collection('risk'),
			syncPair: collection('syncPair'),
			flow: collection('flow'),
		},
	};
}

function answerFrom(given: Given): Answer {
	return isWhole(given) ? given.answer : {state: 'answered', value: given};
}

function isWhole(given: Given): given is {readonly answer: Answer} {
	return typeof given === 'object' && given !== null && Object.hasOwn(given, 'answer');
}
