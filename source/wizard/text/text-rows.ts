import {display} from '../../plan/display.ts';
import {atOrBefore, graphemesOf} from './grapheme-bounds.ts';

/** Text to be laid out in rows of `columns` cells. `width` measures shown text in cells: the pure layers know no terminal. */
export interface RowLayout {
	readonly text: string;
	readonly isMultiline: boolean;
	/** At least 3. The last cell of a row stays free for the cursor. */
	readonly columns: number;
	readonly width: (shown: string) => number;
}

/** A row of the layout: the units `start` to `end` of the text, and how they are drawn. */
export interface TextRow {
	readonly start: number;
	readonly end: number;
	readonly cells: readonly Cell[];
	readonly block: Block;
	/** The rows laid out together with it, itself among them at `index`. */
	readonly siblings: readonly TextRow[];
	readonly index: number;
}

/** One grapheme as it is drawn. */
interface Cell {
	readonly start: number;
	readonly end: number;
	readonly shown: string;
	readonly column: number;
	readonly width: number;
}

/** A line, or a part of a very long one: what is laid out at a time. */
interface Block {
	readonly start: number;
	readonly end: number;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** Lines are cut into blocks of so many units, each beginning a row: to draw a place in 10 MB, only its neighbours are laid out. */
const blockLength = 8192;

const tabWidth = 4;

/** The row the cursor stands in when it is at `place`. */
export function rowAt(layout: RowLayout, place: number): TextRow {
	const rows = rowsOf(layout, blockAt(layout, place));
	const row = rows.findLast(({start}) => start <= place) ?? rows[0];
	if (!row) throw new RangeError(`No row at ${place} in a text of ${layout.text.length} units`);
	return row;
}

/** The row below, or undefined for the last. */
export function rowBelow(layout: RowLayout, row: TextRow): TextRow | undefined {
	const next = row.siblings[row.index + 1];
	if (next) return next;
	const {end, lineEnd} = row.block;
	if (end < lineEnd) return rowAt(layout, end);
	return lineEnd < layout.text.length ? rowAt(layout, lineEnd + 1) : undefined;
}

/** The row above, or undefined for the first. */
export function rowAbove(layout: RowLayout, row: TextRow): TextRow | undefined {
	const previous = row.siblings[row.index - 1];
	if (previous) return previous;
	return row.block.start > 0 ? rowAt(layout, row.block.start - 1) : undefined;
}

/** The row's text to draw, narrower than `columns` cells. */
export function drawnRow({cells}: TextRow): string {
	return cells.map(({shown}) => shown).join('');
}

/** The cell a cursor at `place` stands in, from 0. */
export function columnAt(row: TextRow, place: number): number {
	const cell = row.cells.find(({start}) => start >= place);
	if (cell) return cell.column;
	const last = row.cells.at(-1);
	return last ? last.column + last.width : 0;
}

/** The place in the row for a cursor that wants to stand in a column. */
export function placeAt(row: TextRow, column: number): number {
	const cell = row.cells.find(candidate => candidate.column + candidate.width > column);
	if (cell) return cell.start;
	// Where a row goes on below, its end is the beginning of the next.
	return row.end === row.block.lineEnd ? row.end : (row.cells.at(-1)?.start ?? row.start);
}

/** A grapheme as drawn in a column, with its width in cells. */
export function drawnGrapheme(
	grapheme: string,
	layout: Pick<RowLayout, 'columns' | 'width'>,
): {readonly shown: string; readonly width: number} {
	if (grapheme.length === 1 && grapheme >= ' ' && grapheme <= '~') {
		return {shown: grapheme, width: 1};
	}
	const shown = display(grapheme);
	const width = layout.width(shown);
	// A mark alone would land on whatever is drawn before it.
	if (width === 0) return {shown: `◌${shown}`, width: 1};
	return width < layout.columns ? {shown, width} : {shown: '�', width: 1};
}

function rowsOf(layout: RowLayout, block: Block): readonly TextRow[] {
	const graphemes = [...graphemesOf(layout.text.slice(block.start, block.end))];
	const rows: TextRow[] = [];
	const free = layout.columns - 1;
	let cells: Cell[] = [];
	let start = block.start;
	let column = 0;
	let next = 0;
	/** Behind the last blank or wide character of the row: where it may be broken. */
	let breakable: {readonly next: number; readonly cells: number} | undefined;

	const endRow = (end: number): void => {
		rows.push({start, end, cells, block, siblings: rows, index: rows.length});
		cells = [];
		start = end;
		column = 0;
		breakable = undefined;
	};

	while (next < graphemes.length) {
		const grapheme = graphemes[next] ?? '';
		const place = endOf(cells, start);
		const isBlank = grapheme === ' ' || grapheme === '\t';
		const drawn = grapheme === '\t' ? tabAt(column) : drawnGrapheme(grapheme, layout);
		const fits = column + drawn.width <= free;

		if (!fits && !isBlank && cells.length > 0) {
			if (drawn.width === 1 && breakable) {
				cells.length = breakable.cells;
				next = breakable.next;
			}
			endRow(endOf(cells, start));
			continue;
		}

		// Blanks that no longer fit hang at the end of their row and fill it.
		const cell =
			fits || !isBlank ? drawn : {shown: ' '.repeat(free - column), width: free - column};
		cells.push({start: place, end: place + grapheme.length, column, ...cell});
		column += cell.width;
		next += 1;
		if (isBlank || drawn.width > 1) breakable = {next, cells: cells.length};
	}
	endRow(block.end);
	return rows;
}

function endOf(cells: readonly Cell[], start: number): number {
	return cells.at(-1)?.end ?? start;
}

function tabAt(column: number): {readonly shown: string; readonly width: number} {
	const width = tabWidth - (column % tabWidth);
	return {shown: ' '.repeat(width), width};
}

function blockAt(layout: RowLayout, place: number): Block {
	const {text, isMultiline} = layout;
	const lineStart = isMultiline && place > 0 ? text.lastIndexOf('\n', place - 1) + 1 : 0;
	const newline = isMultiline ? text.indexOf('\n', place) : -1;
	const lineEnd = newline === -1 ? text.length : newline;
	const last = Math.max(0, Math.ceil((lineEnd - lineStart) / blockLength) - 1);

	const startOf = (number: number): number =>
		number === 0 ? lineStart : atOrBefore(text, lineStart + number * blockLength);
	let number = Math.min(last, Math.floor((place - lineStart) / blockLength));
	// A block begins a little early where its place lies in a grapheme.
	while (number < last && startOf(number + 1) <= place) number += 1;
	return {
		start: startOf(number),
		end: number === last ? lineEnd : startOf(number + 1),
		lineStart,
		lineEnd,
	};
}
