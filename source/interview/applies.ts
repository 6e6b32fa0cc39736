import {subjectAt, type Plan} from '../plan/plan.ts';
import {answerIn, fieldParts, projectId, type Subject, type SubjectRef} from '../plan/subject.ts';
import type {Depth, Question} from './question.ts';
import {questionAt} from './questions.ts';
import {readAnswer, type Reading} from './reading.ts';

/** One entry of a question's `when`, taken apart once: a large plan asks a million times. */
interface Condition {
	/** The kind of the other subject it is about; missing where it is the same. */
	readonly kind?: string;
	readonly question: string;
	readonly values: ReadonlyArray<string | boolean>;
}

const conditions = new WeakMap<Question, readonly Condition[]>();

/** Whether a question is asked about a subject as things stand: every entry of its `when` holds. */
export function applies(plan: Plan, subject: Subject, question: Question): boolean {
	if (question.when === undefined) return true;

	for (const condition of conditionsOf(question)) {
		if (!holds(readCondition(plan, subject, condition), condition.values)) return false;
	}

	return true;
}

function conditionsOf(question: Question): readonly Condition[] {
	let known = conditions.get(question);
	if (known === undefined) {
		known = Object.entries(question.when ?? {}).map(([name, values]) => {
			const dot = name.indexOf('.');
			return dot === -1
				? {question: name, values}
				: {kind: name.slice(0, dot), question: name.slice(dot + 1), values};
		});
		conditions.set(question, known);
	}

	return known;
}

/** Whether a question belongs to an interview of this depth. */
export function isAskedAt(depth: Depth, question: Question): boolean {
	return depth === 'full' || question.depth === 'essential';
}

function readCondition(plan: Plan, subject: Subject, {kind, question}: Condition): Reading {
	if (kind === undefined) return readOwn(subject, question);

	const ref = refOf(subject, kind);
	const other = ref === undefined ? undefined : subjectAt(plan, ref);
	return other === undefined ? {state: 'unanswered'} : readOwn(other, question);
}

function refOf(subject: Subject, kind: string): SubjectRef | undefined {
	if (kind === 'project') {
		return {kind: 'project', id: projectId};
	}

	return kind === 'dataPoint' && subject.kind === 'field'
		? {kind: 'dataPoint', id: fieldParts(subject.id).dataPoint}
		: undefined;
}

function readOwn(subject: Subject, id: string): Reading {
	const question = questionAt(subject.kind, id);
	const answer = answerIn(subject.answers, id);
	return question === undefined ? {state: 'unanswered'} : readAnswer(answer, question.input);
}

function holds(reading: Reading, values: ReadonlyArray<string | boolean>): boolean {
	switch (reading.state) {
		case 'answered': {
			return matches(reading.value, values);
		}

		case 'none': {
			return values.includes('none');
		}

		case 'unknown': {
			return values.includes('unknown');
		}

		case 'disputed': {
			return reading.claims.some(({value}) =>
				value === null ? values.includes('none') : matches(value, values),
			);
		}

		case 'notApplicable':
		case 'unanswered': {
			return false;
		}
	}
}

function matches(value: unknown, values: ReadonlyArray<string | boolean>): boolean {
	const items: readonly unknown[] = Array.isArray(value) ? value : [value];
	return (
		values.includes('any') ||
		(values.includes('several') && items.length > 1) ||
		values.some(wanted => items.includes(wanted))
	);
}
