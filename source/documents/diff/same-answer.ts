import type {Answer, Claim} from '../../plan/answer.ts';
import {isList, sameValue, type Value} from '../../plan/value.ts';
import type {Input} from '../../interview/input.ts';

/** Whether two answers say the same, whoever said it, when, and on what basis; the order of choices and references is nothing. */
export function saysTheSame(
	input: Input,
	before: Answer | undefined,
	after: Answer | undefined,
): boolean {
	if (before === undefined || after === undefined) {
		return before === after;
	}

	switch (after.state) {
		case 'answered': {
			return before.state === 'answered' && isSame(input, before.value, after.value);
		}

		case 'unknown': {
			return (
				before.state === 'unknown' &&
				trimmed(before.owner) === trimmed(after.owner) &&
				before.due === after.due
			);
		}

		case 'notApplicable': {
			return before.state === 'notApplicable' && before.reason === after.reason;
		}

		case 'disputed': {
			return before.state === 'disputed' && areSame(input, before.claims, after.claims);
		}
	}
}

/** A note without blanks around it; empty where there is none. */
export function noteOf(answer: Answer | undefined): string {
	return trimmed(answer?.note);
}

function trimmed(text: string | undefined): string {
	return text?.trim() ?? '';
}

function isSame(input: Input, before: Value, after: Value): boolean {
	const isUnordered = input.kind === 'several' || input.kind === 'references';
	return isUnordered && isList(before) && isList(after)
		? sameValue(ordered(before), ordered(after))
		: sameValue(before, after);
}

function ordered(items: readonly Value[]): readonly Value[] {
	return items.map(item => JSON.stringify(item)).toSorted();
}

/** The same claims by the same people, in any order. */
function areSame(input: Input, before: readonly Claim[], after: readonly Claim[]): boolean {
	return (
		before.length === after.length &&
		after.every(claim =>
			before.some(
				other =>
					trimmed(other.by) === trimmed(claim.by) &&
					isSame(input, other.value, claim.value),
			),
		)
	);
}
