import {atOrAfter, atOrBefore, graphemeEnd, graphemesOf, graphemeStart} from './grapheme-bounds.ts';
import {recordChange, redoChange, undoChange} from './text-history.ts';
import type {TextHistory} from './text-history.ts';

/** Text being edited. Offsets count UTF-16 units; the cursor always stands between graphemes. */
export interface TextField {
	readonly text: string;
	readonly cursor: number;
	readonly isMultiline: boolean;
	/** The column that up and down try to keep, in graphemes, or in cells when rows are moved by `moveByRow`. */
	readonly goal: number | undefined;
	/** What was cut last, for `yank`. */
	readonly killed: string;
	/** Whether the last edit was a cut, so that the next one adds to `killed`. */
	readonly isKilling: boolean;
	readonly history: TextHistory;
}

export type TextCommand =
	| 'left'
	| 'right'
	| 'wordLeft'
	| 'wordRight'
	| 'lineStart'
	| 'lineEnd'
	| 'up'
	| 'down'
	| 'textStart'
	| 'textEnd'
	| 'backspace'
	| 'delete'
	| 'killWordLeft'
	| 'killWordRight'
	| 'killToLineStart'
	| 'killToLineEnd'
	| 'clear'
	| 'yank'
	| 'undo'
	| 'redo';

/** A command, text typed or pasted, or a place to go to (with the column to keep, when going up or down by rows). */
export type TextEdit =
	| TextCommand
	| {readonly insert: string}
	| {readonly moveTo: number; readonly goal?: number};

/** Longer lines are counted in units instead of graphemes when going up and down: counting would take seconds in 10 MB. */
const longLine = 2000;

/** A field holding `text` as it is, the cursor at its end. */
export function textField(
	text: string,
	{isMultiline = false}: {readonly isMultiline?: boolean} = {},
): TextField {
	return {
		text,
		cursor: text.length,
		isMultiline,
		goal: undefined,
		killed: '',
		isKilling: false,
		history: {done: [], undone: []},
	};
}

/** The field after an edit; the same object when the edit changes nothing (a caller may then move its focus on). */
export function editText(field: TextField, edit: TextEdit): TextField {
	if (typeof edit === 'object') {
		if ('insert' in edit) {
			return replace(
				field,
				field.cursor,
				field.cursor,
				normalised(edit.insert, field.isMultiline),
			);
		}
		return moveTo(field, edit.moveTo, edit.goal);
	}

	const {text, cursor} = field;
	switch (edit) {
		case 'left':
			return moveTo(field, graphemeStart(text, cursor));
		case 'right':
			return moveTo(field, graphemeEnd(text, cursor));
		case 'wordLeft':
			return moveTo(field, wordStart(text, cursor));
		case 'wordRight':
			return moveTo(field, wordEnd(text, cursor));
		case 'lineStart':
			return moveTo(field, lineStart(field, cursor));
		case 'lineEnd':
			return moveTo(field, lineEnd(field, cursor));
		case 'up':
			return moveByLine(field, -1);
		case 'down':
			return moveByLine(field, 1);
		case 'textStart':
			return moveTo(field, 0);
		case 'textEnd':
			return moveTo(field, text.length);
		case 'backspace':
			return replace(field, graphemeStart(text, cursor), cursor, '');
		case 'delete':
			return replace(field, cursor, graphemeEnd(text, cursor), '');
		case 'killWordLeft':
			return kill(field, wordStart(text, cursor), cursor);
		case 'killWordRight':
			return kill(field, cursor, wordEnd(text, cursor));
		case 'killToLineStart':
			return kill(field, lineStart(field, cursor), cursor);
		case 'killToLineEnd': {
			const end = lineEnd(field, cursor);
			return kill(field, cursor, end === cursor ? graphemeEnd(text, cursor) : end);
		}
		case 'clear':
			return kill(field, 0, text.length);
		case 'yank':
			return replace(field, cursor, cursor, field.killed);
		case 'undo':
			return restore(field, undoChange(field));
		case 'redo':
			return restore(field, redoChange(field));
	}
}

function moveTo(field: TextField, place: number, goal?: number): TextField {
	const cursor = atOrAfter(field.text, Math.max(0, Math.min(place, field.text.length)));
	return cursor === field.cursor ? field : {...field, cursor, goal, isKilling: false};
}

function replace(field: TextField, from: number, to: number, inserted: string): TextField {
	if (from === to && inserted === '') return field;
	const text = field.text.slice(0, from) + inserted + field.text.slice(to);
	// What was inserted or brought together may have joined into one cluster with what stands behind it.
	const cursor = atOrAfter(text, from + inserted.length);
	const change = {
		at: from,
		removed: field.text.slice(from, to),
		inserted,
		before: field.cursor,
		after: cursor,
	};
	return {
		...field,
		text,
		cursor,
		goal: undefined,
		isKilling: false,
		history: recordChange(field.history, change),
	};
}

function kill(field: TextField, from: number, to: number): TextField {
	if (from === to) return field;
	const cut = field.text.slice(from, to);
	const before = field.isKilling ? field.killed : '';
	const killed = from < field.cursor ? cut + before : before + cut;
	return {...replace(field, from, to, ''), killed, isKilling: true};
}

function restore(
	field: TextField,
	restored: Pick<TextField, 'text' | 'cursor' | 'history'> | undefined,
): TextField {
	return restored ? {...field, ...restored, goal: undefined, isKilling: false} : field;
}

/** Line ends as LF, or as blanks where there is but one line; terminals paste them as CR. */
function normalised(text: string, isMultiline: boolean): string {
	return text.replace(/\r\n?|\n/g, isMultiline ? '\n' : ' ');
}

function lineStart({text, isMultiline}: TextField, place: number): number {
	return isMultiline && place > 0 ? text.lastIndexOf('\n', place - 1) + 1 : 0;
}

function lineEnd({text, isMultiline}: TextField, place: number): number {
	const end = isMultiline ? text.indexOf('\n', place) : -1;
	if (end === -1) return text.length;
	return end > place && text[end - 1] === '\r' ? end - 1 : end;
}

function moveByLine(field: TextField, direction: -1 | 1): TextField {
	const start = lineStart(field, field.cursor);
	const end = lineEnd(field, field.cursor);
	if (direction === -1 ? start === 0 : end === field.text.length) return field;

	const goal = field.goal ?? columnOf(field.text, start, field.cursor);
	const targetStart =
		direction === -1 ? lineStart(field, start - 1) : graphemeEnd(field.text, end);
	const targetEnd = lineEnd(field, targetStart);
	return moveTo(field, placeOfColumn(field.text, targetStart, targetEnd, goal), goal);
}

function columnOf(text: string, start: number, place: number): number {
	if (place - start > longLine) return place - start;
	return [...graphemesOf(text.slice(start, place))].length;
}

function placeOfColumn(text: string, start: number, end: number, column: number): number {
	if (column > longLine) return atOrBefore(text, Math.min(start + column, end));
	let place = start;
	let passed = 0;
	for (const grapheme of graphemesOf(text.slice(start, Math.min(end, start + 8 * longLine)))) {
		if (passed === column) break;
		place += grapheme.length;
		passed += 1;
	}
	return place;
}

const wordCharacter = /^[\p{L}\p{M}\p{N}_\u200C\u200D]$/u;

function wordStart(text: string, from: number): number {
	let at = from;
	for (const isWord of [false, true]) {
		while (at > 0) {
			const character = characterBefore(text, at);
			if (wordCharacter.test(character) !== isWord) break;
			at -= character.length;
		}
	}
	return atOrBefore(text, at);
}

function wordEnd(text: string, from: number): number {
	let at = from;
	for (const isWord of [false, true]) {
		while (at < text.length) {
			const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
			if (wordCharacter.test(character) !== isWord) break;
			at += character.length;
		}
	}
	return atOrAfter(text, at);
}

function characterBefore(text: string, at: number): string {
	const whole = text.codePointAt(at - 2) ?? 0;
	return whole > 0xffff ? String.fromCodePoint(whole) : text.charAt(at - 1);
}
