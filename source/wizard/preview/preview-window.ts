import type {Heading, ScreenDocument} from '../../documents/screen/screen-document.ts';
import type {ScreenLine} from '../../documents/screen/runs.ts';
import {linesOf, type DocumentSetting} from '../../documents/screen/set-document.ts';
import {bodyColumns} from '../room.ts';
import type {WizardState} from '../state.ts';
import type {ReadingPlace, Search} from './preview-state.ts';

/** How a preview is set, and how much of it is seen. */
export interface PreviewWindow extends DocumentSetting {
	readonly rows: number;
}

/** A line in the window, and where it stands. */
export interface WindowLine extends ReadingPlace {
	readonly line: ScreenLine;
}

/** Columns before the text, for the marks of what was found. */
export const gutter = 2;

/** Rows of the terminal that are not text: the last, the wizard's head, notice and keys, and the preview's own head. */
const rowsAround = 5;

/** The window in a terminal of the size it has. */
export function windowIn(
	state: Pick<WizardState, 'columns' | 'rows' | 'session'>,
	search?: Search,
): PreviewWindow {
	return {
		columns: Math.max(1, bodyColumns(state) - gutter),
		rows: Math.max(1, state.rows - rowsAround),
		...(search && {query: search.query}),
	};
}

/** The lines from a place on, as many as there is room for. */
export function linesFrom(
	document: ScreenDocument,
	{piece: first, row: start}: ReadingPlace,
	window: PreviewWindow,
): readonly WindowLine[] {
	const shown: WindowLine[] = [];
	for (
		let piece = first;
		piece < document.pieces.length && shown.length < window.rows;
		piece += 1
	) {
		const lines = linesOf(document, piece, window);
		// After a change of width the row may be past the end.
		const from = piece === first ? Math.min(start, lines.length - 1) : 0;
		for (let row = from; row < lines.length && shown.length < window.rows; row += 1) {
			shown.push({piece, row, line: lines[row] ?? []});
		}
	}

	return shown;
}

/** The place so many lines further down, or up when negative; it stays inside. */
export function movedBy(
	document: ScreenDocument,
	{piece: start, row: startRow}: ReadingPlace,
	by: number,
	setting: DocumentSetting,
): ReadingPlace {
	let piece = start;
	let row = startRow + by;
	while (row < 0 && piece > 0) {
		piece -= 1;
		row += linesOf(document, piece, setting).length;
	}

	let {length} = linesOf(document, piece, setting);
	while (row >= length && piece + 1 < document.pieces.length) {
		row -= length;
		piece += 1;
		({length} = linesOf(document, piece, setting));
	}

	return {piece, row: Math.max(0, Math.min(row, length - 1))};
}

/** The place from which the rest of the document just fills the window. */
export function lastTop(document: ScreenDocument, window: PreviewWindow): ReadingPlace {
	const piece = Math.max(0, document.pieces.length - 1);
	const row = Math.max(0, linesOf(document, piece, window).length - 1);
	return movedBy(document, {piece, row}, 1 - window.rows, window);
}

export function isBefore(left: ReadingPlace, right: ReadingPlace): boolean {
	return left.piece < right.piece || (left.piece === right.piece && left.row < right.row);
}

/** The nearest heading at or above a piece. */
export function headingAt({headings}: ScreenDocument, piece: number): Heading | undefined {
	return headings.findLast(heading => heading.piece <= piece);
}

/** How much of the document lies above the end of what is shown, in whole percent; 100 only where its end is seen. */
export function percentRead(
	document: ScreenDocument,
	shown: readonly WindowLine[],
	setting: DocumentSetting,
): number {
	const {pieces, text} = document;
	const last = shown.at(-1);
	const height = last === undefined ? 0 : linesOf(document, last.piece, setting).length;
	if (last === undefined || (last.piece === pieces.length - 1 && last.row === height - 1)) {
		return 100;
	}

	const start = pieces[last.piece]?.start ?? 0;
	const end = pieces[last.piece + 1]?.start ?? text.length;
	const read = start + ((end - start) * (last.row + 1)) / height;
	return Math.min(99, Math.floor((read / text.length) * 100));
}
