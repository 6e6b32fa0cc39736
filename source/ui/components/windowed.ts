/**
 * The part of a long list to draw: `rows` items around the cursor, moved no more than needed. Lists are cut as data,
 * because drawing ten thousand rows and clipping them takes most of a second.
 */
export function windowStart(cursor: number, size: number, rows: number): number {
	const half = Math.floor(rows / 2);
	return Math.max(0, Math.min(cursor - half, size - rows));
}

/** The items in the window, each with its place in the list. */
export function windowed<Item>(
	items: readonly Item[],
	cursor: number,
	rows: number,
): ReadonlyArray<{readonly item: Item; readonly place: number}> {
	const start = windowStart(cursor, items.length, rows);
	return items.slice(start, start + rows).map((item, index) => ({item, place: start + index}));
}
