import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {isGraphemeBoundary} from '../../../source/wizard/text/grapheme-bounds.ts';
import {editText, textField} from '../../../source/wizard/text/text-field.ts';
import {moveByRow, textWindow} from '../../../source/wizard/text/text-window.ts';
import type {TextBox, TextWindow} from '../../../source/wizard/text/text-window.ts';
import {trickyText} from './tricky-text.ts';

function box(text: string, more: Partial<TextBox> = {}): TextBox {
	return {
		text,
		isMultiline: true,
		columns: 11,
		rows: 4,
		width: stringWidth,
		cursor: text.length,
		...more,
	};
}

/** The window with the cursor drawn as `|`, before the cell it stands in. */
function drawn({lines, cursorRow, cursorColumn}: TextWindow): string[] {
	return lines.map((line, row) => {
		if (row !== cursorRow) return line;
		let before = '';
		for (const {segment} of new Intl.Segmenter().segment(line.padEnd(cursorColumn))) {
			if (stringWidth(before + segment) > cursorColumn) break;
			before += segment;
		}
		return `${before}|${line.slice(before.length)}`;
	});
}

describe('textWindow, wrapped', () => {
	test.each<[string, string, string[]]>([
		['nothing', '', ['|']],
		['a short text', 'one two', ['one two|']],
		['a break at a blank', 'one two three', ['one two ', 'three|']],
		['a row filled to its end', '1234567890', ['1234567890|']],
		['a word longer than a row', '123456789012', ['1234567890', '12|']],
		['a blank that no longer fits', '1234567890 x', ['1234567890', 'x|']],
		['blanks hanging at the end', '1234567890   ', ['1234567890|']],
		['lines', 'a\n\nb\n', ['a', '', 'b', '|']],
		['wide characters', '顧客マスタの件', ['顧客マスタ', 'の件|']],
		['a wide character that does not fit', 'abcdefghi顧', ['abcdefghi', '顧|']],
		['a word after wide characters', '顧客 abcdefg', ['顧客 ', 'abcdefg|']],
		['marks', 'e\u0301e\u0301', ['e\u0301e\u0301|']],
		['a mark alone', '\u0301', ['◌\u0301|']],
		['tabs', 'a\tb\tc', ['a   b   c|']],
		['a tab that no longer fits', '12345678\tx', ['12345678  ', 'x|']],
		['hidden characters', 'ab\u202Ec', ['ab⟨U+202E⟩', 'c|']],
		['more hidden characters than a row holds', `A${'\uFE0F'.repeat(500)}`, ['�|']],
		['an emoji', '👨‍👩‍👧‍👦x', ['👨‍👩‍👧‍👦x|']],
	])('%s', (_what, text, lines) => {
		expect(drawn(textWindow(box(text)))).toEqual(lines);
	});

	test('line ends are shown where there is but one line', () => {
		expect(drawn(textWindow(box('a\nb', {isMultiline: false})))).toEqual(['a␊b|']);
	});

	test.each([
		[0, '|one two '],
		[3, 'one| two '],
		[7, 'one two| '],
	])('the cursor at %i stands in the first row', (cursor, line) => {
		expect(drawn(textWindow(box('one two three', {cursor})))).toEqual([line, 'three']);
	});

	test('the cursor before the first letter of a row stands in that row', () => {
		expect(drawn(textWindow(box('one two three', {cursor: 8})))).toEqual([
			'one two ',
			'|three',
		]);
	});

	const ten = Array.from({length: 10}, (_, line) => `line ${line}`).join('\n');

	test('the window follows the cursor no farther than needed', () => {
		const end = textWindow(box(ten));
		expect(drawn(end)).toEqual(['line 6', 'line 7', 'line 8', 'line 9|']);
		expect([end.hasBefore, end.hasAfter]).toEqual([true, false]);

		const within = textWindow(box(ten, {cursor: ten.indexOf('7'), top: end.top}));
		expect(drawn(within)).toEqual(['line 6', 'line |7', 'line 8', 'line 9']);

		const above = textWindow(box(ten, {cursor: ten.indexOf('4'), top: end.top}));
		expect(drawn(above)).toEqual(['line |4', 'line 5', 'line 6', 'line 7']);
		expect([above.hasBefore, above.hasAfter]).toEqual([true, true]);

		const start = textWindow(box(ten, {cursor: 0, top: above.top}));
		expect(drawn(start)).toEqual(['|line 0', 'line 1', 'line 2', 'line 3']);
		expect([start.hasBefore, start.hasAfter]).toEqual([false, true]);
	});

	test('no room is left empty when text below was deleted', () => {
		const window = textWindow(box('line 0\nline 1\nline 2\nline 3\nline 4', {top: 28}));
		expect(drawn(window)).toEqual(['line 1', 'line 2', 'line 3', 'line 4|']);
	});

	test('a beginning that is no longer in the text does no harm', () => {
		expect(drawn(textWindow(box('a', {top: 500})))).toEqual(['a|']);
	});
});

describe('textWindow, one row', () => {
	test.each<[string, number, number, string, [boolean, boolean]]>([
		['short', 5, 0, 'short|', [false, false]],
		['0123456789abcdef', 16, 0, '6789abcdef|', [true, false]],
		['0123456789abcdef', 8, 6, '67|89abcdef', [true, false]],
		['0123456789abcdef', 2, 6, '|23456789ab', [true, true]],
		['0123456789abcdef', 0, 6, '|0123456789', [false, true]],
		['顧客マスタ一覧', 7, 0, 'マスタ一覧|', [true, false]],
		['a\tb\u001B', 4, 0, 'a␉b␛|', [false, false]],
		['first\nsecond', 8, 0, 'se|cond', [false, false]],
	])('%j with the cursor at %i, begun at %i', (text, cursor, top, line, outside) => {
		const window = textWindow(box(text, {rows: 1, cursor, top}));
		expect(drawn(window)).toEqual([line]);
		expect([window.hasBefore, window.hasAfter]).toEqual(outside);
	});

	test('the line slides back when its end was deleted', () => {
		expect(drawn(textWindow(box('0123456789ab', {rows: 1, top: 10})))).toEqual(['23456789ab|']);
	});
});

describe('any text in any box', () => {
	test('fits, shows the cursor, hides nothing, and is what it was when asked again', () => {
		fc.assert(
			fc.property(
				trickyText(60),
				fc.nat(),
				fc.record({
					isMultiline: fc.boolean(),
					columns: fc.integer({min: 3, max: 30}),
					rows: fc.integer({min: 1, max: 6}),
					top: fc.nat({max: 100}),
				}),
				(text, place, shape) => {
					const {cursor} = editText(textField(text, shape), {
						moveTo: place % (text.length + 1),
					});
					const asked = box(text, {...shape, cursor});
					const window = textWindow(asked);
					expect(window.lines.length).toBeLessThanOrEqual(shape.rows);
					for (const line of window.lines) {
						expect(stringWidth(line)).toBeLessThan(shape.columns);
						expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u);
					}
					expect(window.cursorRow).toBeGreaterThanOrEqual(0);
					expect(window.cursorRow).toBeLessThan(window.lines.length);
					expect(window.cursorColumn).toBeLessThan(shape.columns);
					expect(isGraphemeBoundary(text, window.top)).toBe(true);
					expect(textWindow({...asked, top: window.top})).toEqual(window);
				},
			),
			{numRuns: 300},
		);
	});

	test('the rows of a text, one after another, are the text', () => {
		const word = fc.stringMatching(/^[a-z顧客]{1,14}$/u);
		fc.assert(
			fc.property(
				fc.array(word, {minLength: 1, maxLength: 12}),
				fc.integer({min: 4, max: 20}),
				(words, columns) => {
					const {lines} = textWindow(box(words.join(' '), {columns, rows: 200}));
					expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
				},
			),
		);
	});
});

describe('moveByRow', () => {
	const layout = box('one two three\nfour\nfive six seven');

	function moved(cursor: number, by: number): number | undefined {
		const edit = moveByRow(
			layout,
			{...textField(layout.text, {isMultiline: true}), cursor},
			by,
		);
		return (
			edit && editText({...textField(layout.text, {isMultiline: true}), cursor}, edit).cursor
		);
	}

	test.each<[string, number, number, number | undefined]>([
		['down into the wrapped part', 2, 1, 10],
		['down to the next line', 10, 1, 16],
		['up into the wrapped part', 16, -1, 10],
		['up to the row above', 10, -1, 2],
		['to the end of a shorter row', 6, 1, 13],
		['two at once', 2, 2, 16],
		['as far as there are rows', 2, 99, 30],
		['nothing above', 2, -1, undefined],
		['nothing below', 33, 1, undefined],
	])('%s', (_what, cursor, by, expected) => {
		expect(moved(cursor, by)).toBe(expected);
	});

	test('keeps the column over shorter rows', () => {
		let field = {...textField(layout.text, {isMultiline: true}), cursor: 7};
		for (const by of [1, 1, 1]) {
			const edit = moveByRow(layout, field, by);
			if (edit) field = editText(field, edit);
		}
		expect(field.text.slice(0, field.cursor)).toMatch(/five si$|five six$/);
		expect(field.goal).toBe(7);
	});
});

describe('10 MB', () => {
	test.each([
		['in many lines', 'Müller;Köln;42;顧客\n'],
		['in one line', 'Müller;Köln;42;顧客 '],
		['without a blank', 'x'],
	])('%s: only the neighbours of the cursor are laid out', (_how, unit) => {
		const text = unit.repeat(Math.ceil(10_000_000 / unit.length));
		let measured = 0;
		const counting = (shown: string): number => {
			measured += 1;
			return stringWidth(shown);
		};
		let field = {...textField(text, {isMultiline: true}), cursor: 5_000_000};
		field = editText(field, {moveTo: 5_000_000});
		const window = textWindow(
			box(text, {columns: 80, rows: 24, cursor: field.cursor, width: counting}),
		);
		expect(window.lines).toHaveLength(24);
		const up = moveByRow(box(text, {columns: 80, width: counting}), field, -30);
		expect(up).toBeDefined();
		expect(measured).toBeLessThan(100_000);
	});
});
