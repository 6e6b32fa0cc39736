import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {padToWidth, textWidth, truncateToWidth} from '../../../source/ui/terminal/width.ts';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const text = fc
	.array(fc.constantFrom('a', 'é', 'e\u0301', '顧', '客', '👩‍🚀', '🇫🇷', ' ', '…'), {maxLength: 20})
	.map(parts => parts.join(''));

describe('truncateToWidth', () => {
	test.each([
		['Customers', 9, 'Customers'],
		['Customers', 8, 'Custome…'],
		['Customers', 1, '…'],
		['Customers', 0, ''],
		['', 5, ''],
		['顧客マスタ', 10, '顧客マスタ'],
		['顧客マスタ', 9, '顧客マス…'],
		['顧客マスタ', 8, '顧客マ…'],
		['👩‍🚀👩‍🚀', 4, '👩‍🚀👩‍🚀'],
		['👩‍🚀👩‍🚀', 3, '👩‍🚀…'],
		['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
		['Writing … Export again', 10, 'Writing…'],
		['Writing … Export again', 11, 'Writing…'],
	])('%j in %i columns is %j', (given, columns, expected) => {
		expect(truncateToWidth(given, columns)).toBe(expected);
	});

	test('never wider than asked, always whole graphemes, unchanged when it fits', () => {
		fc.assert(
			fc.property(text, fc.nat({max: 30}), (given, columns) => {
				const cut = truncateToWidth(given, columns);
				expect(textWidth(cut)).toBeLessThanOrEqual(columns);
				if (textWidth(given) <= columns) {
					expect(cut).toBe(given);
				} else if (columns > 0) {
					const whole = [...graphemes.segment(given)].map(({segment}) => segment);
					const kept = [...graphemes.segment(cut.slice(0, -1))].map(
						({segment}) => segment,
					);
					expect(kept).toEqual(whole.slice(0, kept.length));
				}
			}),
		);
	});

	test('10 MB is cut without being read to its end', () => {
		expect(truncateToWidth('x'.repeat(10_000_000), 5)).toBe('xxxx…');
	});
});

describe('padToWidth', () => {
	test('fills, cuts and aligns to exactly the columns asked', () => {
		expect(padToWidth('顧客', 6)).toBe('顧客  ');
		expect(padToWidth('42', 5, 'right')).toBe('   42');
		fc.assert(
			fc.property(
				text,
				fc.nat({max: 30}),
				fc.constantFrom('left' as const, 'right' as const),
				(given, columns, align) => {
					expect(textWidth(padToWidth(given, columns, align))).toBe(columns);
				},
			),
		);
	});
});
