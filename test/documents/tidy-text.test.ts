import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {TidyText} from '../../source/documents/tidy-text.ts';

function printed(pieces: readonly unknown[]): string {
	const text = new TidyText({use: () => undefined});
	for (const piece of pieces) {
		text.write(piece);
	}

	return text.toString();
}

/** What tidy means, said of the whole text at once. */
function tidied(text: string): string {
	const lines = text.replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n');
	return `${lines.trim()}\n`;
}

const piece = fc.string({unit: fc.constantFrom('a', '|', ' ', '\t', '\n', '\n\n', '\u00A0')});

describe('TidyText', () => {
	test('leaves one blank line between blocks, no blanks at line ends and one line end at the end', () => {
		expect(printed(['\n\n# A  \n', '\n \n', '\n', '  - b', 'c \t\n', '', '\n\n'])).toBe(
			'# A\n\n  - bc\n',
		);
		expect(printed([])).toBe('\n');
		expect(printed([' \n\n'])).toBe('\n');
	});

	test('is the same however the text is cut into pieces', () => {
		fc.assert(
			fc.property(fc.array(piece), pieces => {
				expect(printed(pieces)).toBe(tidied(pieces.join('')));
			}),
		);
	});

	test('comes in pieces where it is long, between which nothing is lost', () => {
		const text = new TidyText({use: () => undefined});
		const lines = Array.from({length: 40_000}, (_, place) => `line ${place} \n\n\n`);
		for (const line of lines) text.write(line);
		expect(text.pieces().length).toBeGreaterThan(3);
		expect(text.toString()).toBe(tidied(lines.join('')));
	});

	test('prints text and numbers, and nothing else', () => {
		expect(printed(['a', 1, undefined, null, {b: 2}, ['c'], true])).toBe('a1\n');
	});

	test('a long run of blanks within a line costs no more than its length', () => {
		const blanks = ' '.repeat(200_000);
		expect(printed([`a${blanks}b`, blanks, 'c'])).toBe(`a${blanks}b${blanks}c\n`);
	});

	test('counts what is printed, blanks too', () => {
		let used = 0;
		const text = new TidyText({
			use(count) {
				used += count;
			},
		});
		for (const each of ['ab', ' \n', '\n\n\n', 12]) {
			text.write(each);
		}

		expect(used).toBe(9);
	});
});
