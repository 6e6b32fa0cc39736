import {atOrBefore, graphemeEnd, graphemeStart} from './grapheme-bounds.ts';
import type {TextEdit, TextField} from './text-field.ts';
import {
	columnAt,
	drawnGrapheme,
	drawnRow,
	placeAt,
	rowAbove,
	rowAt,
	rowBelow,
} from './text-rows.ts';
import type {RowLayout, TextRow} from './text-rows.ts';

/** A field to be shown in a box of `columns` × `rows` cells. */
export interface TextBox extends RowLayout {
	readonly rows: number;
	readonly cursor: number;
	/** Where the window last began, so that it moves no more than the cursor asks; the text may have changed since. */
	readonly top?: number;
}

/** What shows in the box. */
export interface TextWindow {
	/** At most `rows` lines, none wider than `columns`, safe to draw. */
	readonly lines: readonly string[];
	/** The cursor's cell in the box, from 0. */
	readonly cursorRow: number;
	readonly cursorColumn: number;
	/** To be given back as `top` the next time. */
	readonly top: number;
	/** Whether there is text outside the window. */
	readonly hasBefore: boolean;
	readonly hasAfter: boolean;
}

/**
 * The part of the text to show so that the cursor is in it: wrapped at blanks, tabs to every fourth cell; with one row
 * the line slides sideways instead. Only the text around the window is laid out.
 */
export function textWindow(box: TextBox): TextWindow {
	return box.rows === 1 ? slidingWindow(box) : wrappedWindow(box);
}

/** The edit that moves the cursor `by` rows as they are wrapped (negative: up), keeping its column; undefined where there are none. */
export function moveByRow(layout: RowLayout, field: TextField, by: number): TextEdit | undefined {
	const from = rowAt(layout, field.cursor);
	const goal = field.goal ?? columnAt(from, field.cursor);
	const to = rowAway(layout, from, by);
	return to === from ? undefined : {moveTo: placeAt(to, goal), goal};
}

function rowAway(layout: RowLayout, from: TextRow, by: number): TextRow {
	let row = from;
	for (let step = 0; step < Math.abs(by); step += 1) {
		const next = by < 0 ? rowAbove(layout, row) : rowBelow(layout, row);
		if (!next) break;
		row = next;
	}
	return row;
}

function wrappedWindow(box: TextBox): TextWindow {
	const cursorRow = rowAt(box, box.cursor);
	let visible = rowsFrom(box, firstRow(box, cursorRow));
	const missing = box.rows - visible.length;
	if (missing > 0 && visible[0]) visible = rowsFrom(box, rowAway(box, visible[0], -missing));

	const first = visible[0] ?? cursorRow;
	const last = visible.at(-1) ?? cursorRow;
	return {
		lines: visible.map(row => drawnRow(row)),
		cursorRow: visible.findIndex(({start}) => start === cursorRow.start),
		cursorColumn: columnAt(cursorRow, box.cursor),
		top: first.start,
		hasBefore: first.start > 0,
		hasAfter: last.end < box.text.length,
	};
}

function firstRow(box: TextBox, cursorRow: TextRow): TextRow {
	const first = rowAt(box, Math.min(box.top ?? 0, box.text.length));
	if (cursorRow.start < first.start) return cursorRow;
	const isShown = rowsFrom(box, first).some(({start}) => start === cursorRow.start);
	return isShown ? first : rowAway(box, cursorRow, 1 - box.rows);
}

function rowsFrom(box: TextBox, first: TextRow): TextRow[] {
	const rows = [first];
	let row = rowBelow(box, first);
	while (row && rows.length < box.rows) {
		rows.push(row);
		row = rowBelow(box, row);
	}
	return rows;
}

function slidingWindow(box: TextBox): TextWindow {
	const {text, cursor, columns, isMultiline} = box;
	const lineStart = isMultiline && cursor > 0 ? text.lastIndexOf('\n', cursor - 1) + 1 : 0;
	const newline = isMultiline ? text.indexOf('\n', cursor) : -1;
	const lineEnd = newline === -1 ? text.length : newline;
	const widthOf = (from: number, to: number): number =>
		drawnGrapheme(text.slice(from, to), box).width;
	/** The farthest place to the left from which everything up to `to` takes at most `room` cells. */
	const fittingBefore = (to: number, room: number): number => {
		let start = to;
		let left = room;
		while (start > lineStart) {
			const previous = Math.max(lineStart, graphemeStart(text, start));
			left -= widthOf(previous, start);
			if (left < 0) break;
			start = previous;
		}
		return start;
	};

	const drawFrom = (start: number): Strip => {
		let strip: Strip = {start, end: start, shown: '', width: 0, cursorColumn: 0};
		while (strip.end < lineEnd) {
			const next = Math.min(lineEnd, graphemeEnd(text, strip.end));
			const drawn = drawnGrapheme(text.slice(strip.end, next), box);
			const width = strip.width + drawn.width;
			if (width > columns - 1) break;
			strip = {
				start,
				end: next,
				shown: strip.shown + drawn.shown,
				width,
				cursorColumn: next <= cursor ? width : strip.cursorColumn,
			};
		}
		return strip;
	};

	const wanted = Math.max(lineStart, atOrBefore(text, Math.min(box.top ?? lineStart, cursor)));
	let strip = drawFrom(Math.max(wanted, fittingBefore(cursor, columns - 1)));
	if (strip.end === lineEnd) {
		strip = drawFrom(Math.min(strip.start, fittingBefore(lineEnd, columns - 1)));
	}
	return {
		lines: [strip.shown],
		cursorRow: 0,
		cursorColumn: strip.cursorColumn,
		top: strip.start,
		hasBefore: strip.start > lineStart,
		hasAfter: strip.end < lineEnd,
	};
}

interface Strip {
	readonly start: number;
	readonly end: number;
	readonly shown: string;
	readonly width: number;
	readonly cursorColumn: number;
}
