/** Where an export of hostile texts is not what it should be. */
export interface Fault {
	readonly place: string;
	readonly expected: unknown;
	readonly found: unknown;
}

/** Nothing if two values are the same text or figure. */
export function compared(place: string, found: unknown, expected: unknown): readonly Fault[] {
	return Object.is(found, expected) ? [] : [{place, expected, found}];
}
