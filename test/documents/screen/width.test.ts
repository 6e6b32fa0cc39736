import fc from 'fast-check';
import {expect, test} from 'vitest';
import {breakText, columnsOf} from '../../../source/documents/screen/width.ts';

const lines = (text: string, columns: number) =>
	breakText(text, columns).map(([start, end]) => text.slice(start, end));

test.each([
	['Kind of record', 7, ['Kind of', 'record']],
	['Cross-reference table', 14, ['Cross-', 'reference', 'table']],
	['Cross-reference', 6, ['Cross-', 'refere', 'nce']],
	['Cross-reference', 5, ['Cross', '-refe', 'rence']],
	['person/address', 8, ['person/', 'address']],
	['--', 1, ['-', '-']],
	['顧客マスタ', 5, ['顧客', 'マス', 'タ']],
	['', 5, ['']],
])('%j in %i columns is %j', (text, columns, expected) => {
	expect(lines(text, columns)).toEqual(expected);
});

test('a cut word fits, and nothing of it is lost', () => {
	const word = fc
		.array(fc.constantFrom('a', '-', '/', '漢', 'e\u0301', '\u0301'), {maxLength: 12})
		.map(parts => parts.join(''));
	fc.assert(
		fc.property(word, fc.integer({min: 2, max: 6}), (text, columns) => {
			const cut = lines(text, columns);
			expect(cut.join('')).toBe(text);
			expect(Math.max(...cut.map(line => columnsOf(line)))).toBeLessThanOrEqual(columns);
		}),
		{numRuns: 1000},
	);
});
