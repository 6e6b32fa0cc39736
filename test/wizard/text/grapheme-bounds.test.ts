import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	atOrAfter,
	atOrBefore,
	graphemeEnd,
	graphemeStart,
	graphemesOf,
	isGraphemeBoundary,
} from '../../../source/wizard/text/grapheme-bounds.ts';
import {trickyText} from './tricky-text.ts';

function boundariesOf(text: string): number[] {
	const boundaries = [0];
	for (const grapheme of graphemesOf(text)) {
		boundaries.push((boundaries.at(-1) ?? 0) + grapheme.length);
	}
	return boundaries;
}

describe('grapheme bounds', () => {
	test('looking around a place finds what looking through the whole text finds', () => {
		fc.assert(
			fc.property(trickyText(40), fc.nat(), (text, number) => {
				const boundaries = boundariesOf(text);
				const index = number % (text.length + 1);
				const before = boundaries.findLast(boundary => boundary < index) ?? 0;
				const after = boundaries.find(boundary => boundary > index) ?? text.length;
				const isBoundary = boundaries.includes(index);
				expect(graphemeStart(text, index)).toBe(before);
				expect(graphemeEnd(text, index)).toBe(after);
				expect(isGraphemeBoundary(text, index)).toBe(isBoundary);
				expect(atOrAfter(text, index)).toBe(isBoundary ? index : after);
				expect(atOrBefore(text, index)).toBe(isBoundary ? index : before);
			}),
			{numRuns: 500},
		);
	});

	test('a cluster of 500 variation selectors is one', () => {
		const text = `A${'\uFE0F'.repeat(500)}b`;
		expect(graphemeEnd(text, 0)).toBe(501);
		expect(graphemeStart(text, 501)).toBe(0);
		expect(isGraphemeBoundary(text, 250)).toBe(false);
	});

	test.each([
		['a plain text', 'x'],
		['flags', '🇫🇷'],
		['nothing but marks', '\u0301'],
	])(
		'10 MB of %s: a step in the middle goes forward, and back to where it began or before',
		(_what, unit) => {
			const text = unit.repeat(Math.ceil(10_000_000 / unit.length));
			const end = graphemeEnd(text, 5_000_000);
			expect(end).toBeGreaterThan(5_000_000);
			expect(graphemeStart(text, end)).toBeLessThan(end);
		},
	);
});
