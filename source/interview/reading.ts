import type {Answer, Claim} from '../plan/answer.ts';
import type {IsoDate, Value} from '../plan/value.ts';
import {answerIn, type Subject} from '../plan/subject.ts';
import type {Input, ValueOf} from './input.ts';
import type {Question} from './question.ts';

/** What a question's answer says, typed: the states of an answer, with "there is none" and "not answered" told apart. */
export type Reading<V = unknown> =
	| {readonly state: 'unanswered'}
	| {readonly state: 'answered'; readonly value: V}
	| {readonly state: 'none'}
	| {readonly state: 'unknown'; readonly owner?: string; readonly due?: IsoDate}
	| {readonly state: 'notApplicable'; readonly reason: string}
	/** A claim's value is `null` where the claim is that there is none. */
	| {
			readonly state: 'disputed';
			readonly claims: ReadonlyArray<{readonly value: V | null; readonly by?: string}>;
	  };

const unanswered = {state: 'unanswered'} as const;
const none = {state: 'none'} as const;

/** Reads a subject's answer to a question. A stored value the question can no longer read counts as unanswered. */
export function read<I extends Input>(
	subject: Subject,
	question: Question<Subject['kind'], I>,
): Reading<ValueOf<I>>;
export function read(subject: Subject, question: Question): Reading {
	return readAnswer(answerIn(subject.answers, question.id), question.input);
}

/** Reads an answer that is already at hand. */
export function readAnswer(answer: Answer | undefined, input: Input): Reading {
	switch (answer?.state) {
		case undefined: {
			return unanswered;
		}

		case 'answered': {
			return readValue(answer.value, input);
		}

		case 'unknown':
		case 'notApplicable': {
			return answer;
		}

		case 'disputed': {
			return {
				state: 'disputed',
				claims: answer.claims.flatMap(claim => readClaim(claim, input)),
			};
		}
	}
}

function readValue(value: Value, input: Input): Reading {
	if (value === null) {
		return none;
	}

	const typed = input.read(value);
	return typed === undefined ? unanswered : {state: 'answered', value: typed};
}

function readClaim(
	claim: Claim,
	input: Input,
): ReadonlyArray<{readonly value: unknown; readonly by?: string}> {
	const value = claim.value === null ? null : input.read(claim.value);
	return value === undefined ? [] : [{value, ...(claim.by === undefined ? {} : {by: claim.by})}];
}
