/**
 * What an answer can hold, as it is stored and exchanged: plain JSON data.
 * `null` is the answer "there is none", which is not the same as no answer; an empty list is never stored, it is written as `null`.
 */
export type Value =
	| null
	| string
	| number
	| boolean
	| readonly Value[]
	| {readonly [column: string]: Value};

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Equality of two values by content; the order of a list matters, the order of an object's keys does not. */
export function sameValue(left: Value, right: Value): boolean {
	if (left === right) {
		return true;
	}

	if (isList(left) || isList(right)) {
		return (
			isList(left) &&
			isList(right) &&
			left.length === right.length &&
			left.every((item, index) => sameValue(item, right[index] ?? null))
		);
	}

	if (!isRow(left) || !isRow(right)) {
		return false;
	}

	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every(
			key => Object.hasOwn(right, key) && sameValue(left[key] ?? null, right[key] ?? null),
		)
	);
}

export function isList(value: Value): value is readonly Value[] {
	return Array.isArray(value);
}

export function isRow(value: Value): value is {readonly [column: string]: Value} {
	return typeof value === 'object' && value !== null && !isList(value);
}
