import type {ScreenLine} from './runs.ts';
import type {ScreenDocument} from './screen-document.ts';
import {setPiece} from './set-piece.ts';

/** How a document is set: in how many columns, and what is marked in it. */
export interface DocumentSetting {
	readonly columns: number;
	/** What is searched for, as it was typed. */
	readonly query?: string;
}

/** Pieces kept; those on the screen and a few pages around it. */
const mostKept = 1000;

interface Kept {
	readonly columns: number;
	readonly query: string | undefined;
	readonly lines: Map<number, readonly ScreenLine[]>;
}

const kept = new WeakMap<ScreenDocument, Kept>();

/**
 * The lines of one piece. What was set once is kept for as long as the setting stays the same, so a key costs what it brings
 * onto the screen, however long the document is.
 */
export function linesOf(
	document: ScreenDocument,
	piece: number,
	{columns, query}: DocumentSetting,
): readonly ScreenLine[] {
	let known = kept.get(document);
	if (known?.columns !== columns || known.query !== query || known.lines.size > mostKept) {
		known = {columns, query, lines: new Map()};
		kept.set(document, known);
	}

	const lines = known.lines.get(piece);
	if (lines !== undefined) {
		return lines;
	}

	const source = document.pieces[piece];
	const pattern = query === undefined ? undefined : patternFor(query);
	const made = source === undefined ? [] : setPiece(source, {columns, ...(pattern && {pattern})});
	known.lines.set(piece, made);
	return made;
}

/** The pieces in which the text stands that is looked for, in any case, blanks at its ends left out. */
export function piecesWith({text, pieces}: ScreenDocument, query: string): readonly number[] {
	const pattern = patternFor(query);
	const found: number[] = [];
	let piece = 0;
	if (pattern === undefined) {
		return found;
	}

	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		while ((pieces[piece + 1]?.start ?? Number.POSITIVE_INFINITY) <= match.index) {
			piece += 1;
		}

		found.push(piece);
		// Once is enough: a piece is one place to go to.
		pattern.lastIndex = pieces[piece + 1]?.start ?? text.length;
	}

	return found;
}

function patternFor(query: string): RegExp | undefined {
	const words = query.split(/\s+/).filter(word => word !== '');
	return words.length === 0
		? undefined
		: new RegExp(words.map(word => RegExp.escape(word)).join(' +'), 'giu');
}
