import type {Answer} from '../../plan/answer.ts';
import {applyChanges, type Change} from '../../plan/change.ts';
import {emptyPlan, subjectAt, type Plan} from '../../plan/plan.ts';
import {projectId, subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Value} from '../../plan/value.ts';
import {none, unknown, type Example, type ExampleValue, type Rule} from './rule.ts';

/** The id and name that the judged subject has in an example; surroundings refer to it by this. */
export const judgedId = 'it';

/** The answers of one of its subjects, by question. */
type Given = Readonly<Record<string, ExampleValue | undefined>>;

/** A plan that holds an example's subjects and nothing else, and the subject that is judged in it. */
export function planFromExample(
	rule: Rule,
	example: Example<SubjectKind>,
): {readonly plan: Plan; readonly subject: Subject} {
	const {around = {}, ...answers} = example;
	const judged = {kind: rule.about, id: rule.about === 'project' ? projectId : judgedId};
	const changes: Change[] = [];
	for (const kind of subjectKinds) {
		const surrounding: Readonly<Record<string, Given>> = around[kind] ?? {};
		for (const [id, given] of Object.entries(surrounding)) {
			changes.push(...subjectChanges(kind, id, given));
		}
	}

	changes.push(...subjectChanges(judged.kind, judged.id, answers));
	const {plan} = applyChanges(emptyPlan('example', 'Example'), changes);
	const subject = subjectAt(plan, judged);
	if (subject === undefined) {
		throw new Error(`The example of ${rule.id} has no subject to judge.`);
	}

	return {plan, subject};
}

function subjectChanges(kind: SubjectKind, id: string, given: Given): readonly Change[] {
	const add: readonly Change[] =
		kind === 'project'
			? []
			: [
					{
						type: 'added',
						subject: {kind, id, name: id, answers: {}},
						place: Number.MAX_SAFE_INTEGER,
					},
				];
	const answer = Object.entries(given).flatMap(([question, value]): readonly Change[] =>
		value === undefined
			? []
			: [{type: 'answered', subject: {kind, id}, question, answer: answerFrom(value)}],
	);
	return [...add, ...answer];
}

function answerFrom(value: ExampleValue): Answer {
	if (value === unknown) {
		return {state: 'unknown'};
	}

	if (isDispute(value)) {
		return {
			state: 'disputed',
			claims: value.disputed.map(claim => ({value: claim === none ? null : claim})),
		};
	}

	return {state: 'answered', value: value === none ? null : value};
}

function isDispute(value: ExampleValue): value is {readonly disputed: readonly Value[]} {
	return (
		typeof value === 'object' &&
		value !== null &&
		'disputed' in value &&
		Array.isArray(value.disputed)
	);
}
