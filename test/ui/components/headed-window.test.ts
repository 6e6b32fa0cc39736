import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {headedWindow} from '../../../source/ui/components/headed-window.ts';

/** The rows as text: a heading in capitals, an item with its place. */
function drawn(groups: readonly string[], cursor: number, rows: number): readonly string[] {
	return headedWindow(groups, cursor, rows, group => group).map(row =>
		row.type === 'heading' ? row.heading.toUpperCase() : `${row.item}${row.place}`,
	);
}

describe('a list with headings', () => {
	test('has one above the first item of each group', () => {
		expect(drawn(['a', 'a', 'b', 'c', 'c'], 0, 20)).toEqual([
			'A',
			'a0',
			'a1',
			'B',
			'b2',
			'C',
			'c3',
			'c4',
		]);
		expect(drawn([], 0, 5)).toEqual([]);
	});

	test('begins with the heading of the first item that is seen', () => {
		expect(drawn(['a', 'a', 'a', 'a', 'a', 'a', 'a'], 4, 4)).toEqual(['A', 'a3', 'a4', 'a5']);
		expect(drawn(['a', 'a', 'a', 'b', 'b', 'b'], 3, 4)).toEqual(['B', 'b3', 'b4', 'b5']);
		expect(drawn(['a', 'a', 'a', 'b', 'b', 'b'], 3, 5)).toEqual(['A', 'a2', 'B', 'b3', 'b4']);
	});

	test('shows the last item at its end', () => {
		expect(drawn(['a', 'b', 'c', 'd'], 3, 4)).toEqual(['C', 'c2', 'D', 'd3']);
		expect(drawn(['a', 'a', 'a', 'b', 'b'], 4, 4)).toEqual(['B', 'b3', 'b4']);
	});

	test('always shows the item under the cursor under its own heading, in no more rows than there are', () => {
		const groups = fc
			.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({min: 1, max: 4})), {
				minLength: 1,
				maxLength: 12,
			})
			.map(parts =>
				parts.flatMap(([group, number]) => Array.from({length: number}, () => group)),
			);
		fc.assert(
			fc.property(groups, fc.nat(), fc.integer({min: 4, max: 12}), (items, at, rows) => {
				const cursor = at % items.length;
				const shown = headedWindow(items, cursor, rows, group => group);
				expect(shown.length).toBeLessThanOrEqual(rows);
				const place = shown.findIndex(row => row.type === 'item' && row.place === cursor);
				expect(place).toBeGreaterThan(0);
				const above = shown.slice(0, place).findLast(row => row.type === 'heading');
				expect(above).toEqual({type: 'heading', heading: items[cursor]});
				const places = shown.flatMap(row => (row.type === 'item' ? [row.place] : []));
				expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
				const isRoomLeft = shown.length < rows - 1;
				expect(isRoomLeft && places.length < items.length).toBe(false);
			}),
		);
	});
});
