import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {graphemesOf} from '../../../source/wizard/text/grapheme-bounds.ts';
import {editText, textField} from '../../../source/wizard/text/text-field.ts';
import type {TextCommand, TextEdit, TextField} from '../../../source/wizard/text/text-field.ts';
import {trickyText} from './tricky-text.ts';

/** A field from text with `|` at the cursor. */
function fieldAt(text: string, isMultiline = true): TextField {
	const cursor = text.indexOf('|');
	return {...textField(text.replace('|', ''), {isMultiline}), cursor};
}

function marked({text, cursor}: TextField): string {
	return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

function edited(field: TextField, ...edits: readonly TextEdit[]): TextField {
	let next = field;
	for (const edit of edits) next = editText(next, edit);
	return next;
}

describe('textField', () => {
	test('keeps the text as given, the cursor at its end', () => {
		expect(marked(textField('a\r\nb'))).toBe('a\r\nb|');
		expect(textField('').isMultiline).toBe(false);
	});
});

describe('moving', () => {
	test.each<[TextCommand, string, string]>([
		['left', 'ab|c', 'a|bc'],
		['left', 'a👩‍🚀|b', 'a|👩‍🚀b'],
		['left', 'e\u0301|', '|e\u0301'],
		['left', 'a\n|b', 'a|\nb'],
		['left', '|a', '|a'],
		['right', '|👨‍👩‍👧‍👦x', '👨‍👩‍👧‍👦|x'],
		['right', '🇫🇷|🇩🇪', '🇫🇷🇩🇪|'],
		['right', 'a|', 'a|'],
		['right', 'a|\r\nb', 'a\r\n|b'],
		['wordLeft', 'one two|', 'one |two'],
		['wordLeft', 'one two, |', 'one |two, '],
		['wordLeft', 'one\n\ntwo|', 'one\n\n|two'],
		['wordLeft', 'naïve_2 e\u0301te\u0301|', 'naïve_2 |e\u0301te\u0301'],
		['wordLeft', '…|', '|…'],
		['wordRight', '|one two', 'one| two'],
		['wordRight', 'one|, two three', 'one, two| three'],
		['wordRight', 'one|\ntwo', 'one\ntwo|'],
		['lineStart', 'ab\ncd|e\nf', 'ab\n|cde\nf'],
		['lineStart', '|\na', '|\na'],
		['lineEnd', 'ab\nc|de\nf', 'ab\ncde|\nf'],
		['lineEnd', '|ab\r\nc', 'ab|\r\nc'],
		['lineEnd', 'a|', 'a|'],
		['textStart', 'ab\nc|', '|ab\nc'],
		['textEnd', '|ab\nc', 'ab\nc|'],
		['up', 'abc\nde|f', 'ab|c\ndef'],
		['up', 'a\nbcd|e', 'a|\nbcde'],
		['up', '顧客\nab|c', '顧客|\nabc'],
		['up', '👩‍🚀👩‍🚀x\nab|c', '👩‍🚀👩‍🚀|x\nabc'],
		['up', '\n|a', '|\na'],
		['up', 'ab|c', 'ab|c'],
		['down', 'ab|c\ndef', 'abc\nde|f'],
		['down', 'ab|c\r\ndef', 'abc\r\nde|f'],
		['down', 'ab|c\n', 'abc\n|'],
		['down', 'ab|c', 'ab|c'],
	])('%s from %j is %j', (command, before, after) => {
		expect(marked(editText(fieldAt(before), command))).toBe(after);
	});

	test('up and down remember the column, any other move forgets it', () => {
		const field = fieldAt('long line|\nx\nlong line');
		expect(marked(edited(field, 'down', 'down'))).toBe('long line\nx\nlong line|');
		expect(marked(edited(field, 'down', 'left', 'down'))).toBe('long line\nx\n|long line');
		expect(marked(edited(field, 'down', 'down', 'up', 'up'))).toBe('long line|\nx\nlong line');
	});

	test('a single line has its start and end at those of the text, and nothing above or below', () => {
		const field = fieldAt('ab\ncd|e', false);
		expect(marked(editText(field, 'lineStart'))).toBe('|ab\ncde');
		expect(editText(field, 'up')).toBe(field);
		expect(editText(field, 'down')).toBe(field);
	});

	test('goes to a place, never into a grapheme or out of the text', () => {
		const field = fieldAt('a👩‍🚀b|');
		expect(marked(editText(field, {moveTo: 0}))).toBe('|a👩‍🚀b');
		expect(marked(editText(field, {moveTo: 3}))).toBe('a👩‍🚀|b');
		expect(marked(editText(field, {moveTo: -1}))).toBe('|a👩‍🚀b');
		expect(editText(field, {moveTo: 99})).toBe(field);
		expect(editText(field, {moveTo: 0, goal: 7}).goal).toBe(7);
	});
});

describe('changing', () => {
	test.each<[TextEdit, string, string]>([
		[{insert: 'x'}, 'a|b', 'ax|b'],
		[{insert: ''}, 'a|b', 'a|b'],
		[{insert: 'one\r\ntwo\rthree\nfour'}, '|', 'one\ntwo\nthree\nfour|'],
		[{insert: '\u0301'}, 'e|x', 'e\u0301|x'],
		[{insert: '\u200D'}, '👩|🚀', '👩\u200D🚀|'],
		['backspace', 'ab|c', 'a|c'],
		['backspace', '👨‍👩‍👧‍👦|', '|'],
		['backspace', 'a\n|b', 'a|b'],
		['backspace', '|a', '|a'],
		['delete', 'a|bc', 'a|c'],
		['delete', '|e\u0301x', '|x'],
		['delete', 'a|\nb', 'a|b'],
		['delete', 'a|', 'a|'],
		['killWordLeft', 'one two|!', 'one |!'],
		['killWordRight', 'one| two!', 'one|!'],
		['killToLineStart', 'a\nbc|d', 'a\n|d'],
		['killToLineStart', 'a\n|d', 'a\n|d'],
		['killToLineEnd', 'a|bc\nd', 'a|\nd'],
		['killToLineEnd', 'a|\nd', 'a|d'],
		['killToLineEnd', 'a|', 'a|'],
		['clear', 'a\nb|c', '|'],
		['yank', 'a|', 'a|'],
	])('%j in %j is %j', (edit, before, after) => {
		expect(marked(editText(fieldAt(before), edit))).toBe(after);
	});

	test('what is brought together may join: the cursor stands behind it', () => {
		expect(marked(edited(fieldAt('🇫.|🇷'), 'backspace'))).toBe('🇫🇷|');
	});

	test('pasted line ends become blanks in a single line', () => {
		expect(marked(editText(fieldAt('a|b', false), {insert: '1\r\n2\r3\n4'}))).toBe(
			'a1 2 3 4|b',
		);
	});

	test('cuts in a row add up, and come back by yank', () => {
		const field = edited(
			fieldAt('one two\nthree|'),
			'up',
			'killToLineEnd',
			'killToLineEnd',
			'killToLineEnd',
		);
		expect(marked(field)).toBe('one t|');
		expect(field.killed).toBe('wo\nthree');
		expect(marked(editText(field, 'yank'))).toBe('one two\nthree|');
		expect(edited(fieldAt('one two|'), 'killWordLeft', 'killWordLeft').killed).toBe('one two');
		expect(edited(fieldAt('one two|'), 'killWordLeft', 'left', 'killWordLeft').killed).toBe(
			'one',
		);
	});
});

describe('undo', () => {
	test('takes back a word at a time, a paste by itself, and redo brings it back', () => {
		const typed = Array.from('two words', insert => ({insert}));
		const field = edited(textField('', {isMultiline: true}), ...typed, {
			insert: ' pasted text that is longer than a key',
		});
		expect(editText(field, 'undo').text).toBe('two words');
		expect(edited(field, 'undo', 'undo').text).toBe('two ');
		expect(edited(field, 'undo', 'undo', 'undo').text).toBe('');
		expect(edited(field, 'undo', 'undo', 'undo', 'redo', 'redo', 'redo')).toEqual(field);
	});

	test('erasing is taken back a word at a time', () => {
		const field = edited(
			textField('two words'),
			...Array.from({length: 7}, () => 'backspace' as const),
		);
		expect(field.text).toBe('tw');
		expect(marked(editText(field, 'undo'))).toBe('two|');
		expect(marked(edited(field, 'undo', 'undo'))).toBe('two words|');
	});

	test('what is typed after an undo ends what could be redone', () => {
		const field = edited(textField('a'), {insert: 'b'}, 'undo', {insert: 'c'});
		expect(editText(field, 'redo')).toBe(field);
		expect(field.text).toBe('ac');
	});

	test('there is nothing to undo in a field as given', () => {
		const field = textField('a');
		expect(editText(field, 'undo')).toBe(field);
	});

	test('clearing all can be undone', () => {
		expect(marked(edited(fieldAt('a\nb|c'), 'clear', 'undo'))).toBe('a\nb|c');
	});

	test('only the last thousand changes are kept', () => {
		let field = textField('');
		for (let count = 0; count < 1001; count += 1) field = editText(field, {insert: 'x '});
		for (let count = 0; count < 1001; count += 1) field = editText(field, 'undo');
		expect(field.text).toBe('x ');
	});
});

describe('any edits', () => {
	const command = fc.constantFrom<TextCommand>(
		'left',
		'right',
		'wordLeft',
		'wordRight',
		'lineStart',
		'lineEnd',
		'up',
		'down',
		'textStart',
		'textEnd',
		'backspace',
		'delete',
		'killWordLeft',
		'killWordRight',
		'killToLineStart',
		'killToLineEnd',
		'clear',
		'yank',
		'undo',
		'redo',
	);
	const edit: fc.Arbitrary<TextEdit> = fc.oneof(
		{weight: 3, arbitrary: command},
		{weight: 3, arbitrary: trickyText(4).map(insert => ({insert}))},
		{weight: 1, arbitrary: fc.nat({max: 60}).map(moveTo => ({moveTo}))},
	);

	function boundaries(text: string): Set<number> {
		const places = new Set([0]);
		let place = 0;
		for (const grapheme of graphemesOf(text)) places.add((place += grapheme.length));
		return places;
	}

	test('the cursor stands on a grapheme boundary, undo goes back to the text given, redo to the last', () => {
		fc.assert(
			fc.property(
				trickyText(12),
				fc.boolean(),
				fc.array(edit, {maxLength: 30}),
				(text, isMultiline, edits) => {
					let field = textField(text, {isMultiline});
					for (const one of edits) {
						field = editText(field, one);
						expect(boundaries(field.text)).toContain(field.cursor);
					}
					const last = field;
					while (field.history.done.length > 0) field = editText(field, 'undo');
					expect(field.text).toBe(text);
					while (field.history.undone.length > last.history.undone.length) {
						field = editText(field, 'redo');
					}
					expect(field.text).toBe(last.text);
				},
			),
			{numRuns: 200},
		);
	});

	test('moving changes no text; only what is deleted or cut leaves it', () => {
		fc.assert(
			fc.property(trickyText(20), fc.nat(), command, (text, place, one) => {
				const field = editText(textField(text, {isMultiline: true}), {
					moveTo: place % (text.length + 1),
				});
				const next = editText(field, one);
				if (!/^(?:kill|clear|backspace|delete)/.test(one)) expect(next.text).toBe(text);
				else expect(editText(next, 'undo').text).toBe(text);
			}),
		);
	});
});

describe('a paste of 10 MB', () => {
	const line = 'Müller;Köln;42;顧客\n';
	test.each([
		['in many lines', line.repeat(10_000_000 / 18)],
		['in one line', line.replace('\n', ' ').repeat(10_000_000 / 18)],
	])(
		'%s stays usable: every edit is right in its middle',
		(_how, pasted) => {
			let field = editText(textField('', {isMultiline: true}), {insert: pasted});
			expect(field.text.length).toBe(pasted.length);
			field = editText(field, {moveTo: 5_000_000});
			const before = field.text;
			for (const one of [
				'left',
				'right',
				'wordLeft',
				'wordRight',
				'lineStart',
				'lineEnd',
				'up',
				'down',
			] as const) {
				field = editText(field, one);
			}
			field = editText(field, {moveTo: 5_000_000});
			for (const letter of 'hi') field = editText(field, {insert: letter});
			for (let count = 0; count < 2; count += 1) field = editText(field, 'backspace');
			expect(field.text === before).toBe(true);
		},
		60_000,
	);
});
