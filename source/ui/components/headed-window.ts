import {windowed, windowStart} from './windowed.ts';

/** A row of a list with headings: a heading, or an item with its place in the list. */
export type HeadedRow<Item> =
	| {readonly type: 'heading'; readonly heading: string}
	| {readonly type: 'item'; readonly item: Item; readonly place: number};

/**
 * The part of a long list to draw, with a heading above the first item of each group; the first row is always a heading, so
 * that one sees in which group one is. Places count items only, so a cursor never stands on a heading.
 */
export function headedWindow<Item>(
	items: readonly Item[],
	cursor: number,
	rows: number,
	headingOf: (item: Item) => string,
): ReadonlyArray<HeadedRow<Item>> {
	const lines: Array<HeadedRow<Item>> = [];
	let cursorLine = 0;
	// Twice the rows are enough: what is farther from the cursor cannot be seen whatever headings there are.
	for (const {item, place} of windowed(items, cursor, 2 * rows + 1)) {
		const before = items[place - 1];
		const heading = headingOf(item);
		if (before === undefined || headingOf(before) !== heading) {
			lines.push({type: 'heading', heading});
		}

		if (place === cursor) cursorLine = lines.length;
		lines.push({type: 'item', item, place});
	}

	if (lines.length <= rows) return lines;

	const start = windowStart(cursorLine, lines.length, rows - 1);
	const first = lines[start];
	return first?.type === 'item'
		? [
				{type: 'heading', heading: headingOf(first.item)},
				...lines.slice(start, start + rows - 1),
			]
		: lines.slice(start, start + rows);
}
