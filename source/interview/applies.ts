import {subjectAt, type Plan} from '../plan/plan.ts';
import {fieldParts, projectId, type Subject, type SubjectRef} from '../plan/subject.ts';
import type {Depth, Question} from './question.ts';
import {questionAt} from './questions.ts';
import {readAnswer, type Reading} from './reading.ts';

/** Whether a question is asked about a subject as things stand: every entry of its `when` holds. */
export function applies(plan: Plan, subject: Subject, question: Question): boolean {
	return (
		question.when === undefined ||
		Object.entries(question.when).every(([condition, values]) =>
			holds(readCondition(plan, subject, condition), values),
		)
	);
}

/** Whether a question belongs to an interview of this depth. */
export function isAskedAt(depth: Depth, question: Question): boolean {
	return depth === 'full' || question.depth === 'essential';
}

function readCondition(plan: Plan, subject: Subject, condition: string): Reading {
	const dot = condition.indexOf('.');
	if (dot === -1) {
		return readOwn(subject, condition);
	}

	const ref = refOf(subject, condition.slice(0, dot));
	const other = ref === undefined ? undefined : subjectAt(plan, ref);
	return other === undefined ? {state: 'unanswered'} : readOwn(other, condition.slice(dot + 1));
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
	const answer = Object.hasOwn(subject.answers, id) ? subject.answers[id] : undefined;
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
