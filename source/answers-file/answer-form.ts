import type {Input} from '../interview/input.ts';
import type {Acceptance} from '../plan/acceptance.ts';

/** The keys of which a long answer has exactly one: they say what kind of answer it is. */
export const formKeys = [
	'value',
	'literal',
	'none',
	'unknown',
	'notApplicable',
	'disputed',
] as const;

/** The keys that say who said it, when, on what basis, and what else was said. */
export const provenanceKeys = ['by', 'on', 'basis', 'note'] as const;

/** Keys of a subject that are no questions. */
export const subjectKeys = {id: 'id', name: 'name', fields: 'fields', kept: 'kept'} as const;

/** The list of accepted warnings at the end of a file, and the keys of its entries. */
export const acceptedKey = 'accepted';
export const acceptedKeys = [
	'finding',
	'status',
	'reason',
	'by',
	'on',
	'expires',
	'facts',
] as const satisfies ReadonlyArray<keyof Acceptance>;

/** Version of the format, the value of the key `groundplan`. */
export const formatVersion = 1;

/** What a bare word stands for besides itself: "there is none", "I don't know yet", or nothing. */
export function markIn(text: string): 'none' | 'unknown' | undefined {
	const word = text.toLowerCase();
	return word === 'none' || word === 'unknown' ? word : undefined;
}

/** Whether `none` is one of the things a question offers, and so stands for that and not for "there is none". */
export function offersNone(input: Input): boolean {
	return input.kind === 'choice' && input.choices.some(({value}) => value === 'none');
}
