import {display, displayLines} from '../../plan/display.ts';
import {markdownChunks} from '../html/markdown-chunks.ts';
import {cellsApart, plainText} from './inline-text.ts';

/** A diagram for the terminal. */
export interface DiagramForms {
	/** As a drawing, where it can be drawn. */
	readonly drawn: string;
	/** In words, for screens that are too narrow for the drawing. */
	readonly listed: string;
}

/** A table as its rows are read and set; they are read one at a time, because there may be ten thousand. */
export interface TableSource {
	readonly head: string;
	readonly rows: readonly string[];
}

/** What is set by itself: the lines of the screen that belong together. */
export type Piece = {
	/** Where its text begins in the text of the document. */
	readonly start: number;
	/** It ends a block, so that a blank line follows. */
	readonly endsBlock: boolean;
} & (
	| {readonly type: 'heading'; readonly level: number; readonly source: string}
	| {readonly type: 'paragraph'; readonly source: string}
	| {readonly type: 'ruler'}
	/** A line of a list; `depth` counts from 0. */
	| {readonly type: 'item'; readonly depth: number; readonly source: string}
	| {readonly type: 'tableHead'; readonly table: TableSource}
	| {readonly type: 'tableRow'; readonly table: TableSource; readonly source: string}
	| {readonly type: 'diagram'; readonly forms: DiagramForms}
	/** Shown line by line as it is. */
	| {readonly type: 'code'; readonly source: string}
);

/** A heading and where it stands. */
export interface Heading {
	readonly level: number;
	readonly text: string;
	readonly piece: number;
	/** The headings it stands beneath, the title of the document left out, and itself. */
	readonly path: readonly string[];
}

/** The plan as it is read on the screen. */
export interface ScreenDocument {
	readonly pieces: readonly Piece[];
	readonly headings: readonly Heading[];
	/** What a reader reads in all of it, a line for each piece and each cell: for searching. */
	readonly text: string;
}

const tableRule = /^\|(?: --- \|)+$/;
const tableRow = /^\| (?:.* )?\|$/;
const listItem = /^( *)- ([^ \t].*)$/;
const heading = /^(#{1,6}) (.*)$/;
const codeBlock = /^```(\w*)\n(?:([\s\S]*)\n)?```$/;
/** Lists of other kinds, quotations, code by indentation. */
const foreign = /^(?: {4}|\t| {0,3}(?:[-+*>]|\d+[.)])(?:[ \t]|$))/m;

/**
 * The Markdown of a plan in pieces to be set on a screen. Only what is shown is read in full later, so a document of 16 MB
 * takes half a second. What is not written as our own templates write it is shown as its source.
 */
export function screenDocument(
	markdown: string,
	diagrams: ReadonlyMap<string, DiagramForms>,
): ScreenDocument {
	const pieces: Piece[] = [];
	const headings: Heading[] = [];
	const texts: string[] = [];
	const above: Heading[] = [];
	let start = 0;
	const add = (piece: Piece, text: string): void => {
		pieces.push(piece);
		texts.push(text);
		start += text.length + 1;
	};

	for (const chunk of markdownChunks(markdown)) {
		const lines = withoutLineEnds(chunk).split('\n');
		const last = lines.length - 1;
		if (isTable(lines)) {
			const table = {head: lines[0] ?? '', rows: lines.slice(2)};
			add({type: 'tableHead', table, start, endsBlock: last === 1}, rowText(table.head));
			for (const [place, source] of table.rows.entries()) {
				const endsBlock = place + 2 === last;
				add({type: 'tableRow', table, source, start, endsBlock}, rowText(source));
			}
		} else if (isList(lines)) {
			for (const [place, line] of lines.entries()) {
				const [, indent = '', source = ''] = listItem.exec(line) ?? [];
				const depth = Math.floor(indent.length / 2);
				const endsBlock = place === last;
				add({type: 'item', depth, source, start, endsBlock}, plainText(source));
			}
		} else {
			const {piece, text} = singlePiece(lines.join('\n'), start, diagrams);
			if (piece.type === 'heading') {
				headings.push(headingOf(piece.level, text, pieces.length, above));
			}

			add(piece, text);
		}
	}

	return {pieces, headings, text: texts.join('\n')};
}

function withoutLineEnds(chunk: string): string {
	return chunk.replace(/\n+$/, '');
}

function isTable(lines: readonly string[]): boolean {
	return (
		tableRule.test(lines[1] ?? '') &&
		lines.every((line, place) => place === 1 || tableRow.test(line))
	);
}

function isList(lines: readonly string[]): boolean {
	return lines.every(line => listItem.test(line));
}

function rowText(row: string): string {
	return plainText(cellsApart(row, '\n'));
}

/** A block that is set as one piece, and its text. */
function singlePiece(
	source: string,
	start: number,
	diagrams: ReadonlyMap<string, DiagramForms>,
): {readonly piece: Piece; readonly text: string} {
	const at = {start, endsBlock: true};
	const [, marks = '', title] = heading.exec(source) ?? [];
	if (title !== undefined) {
		return {
			piece: {type: 'heading', level: marks.length, source: title, ...at},
			text: display(plainText(title)),
		};
	}

	const [, language, code = ''] = codeBlock.exec(source) ?? [];
	if (language !== undefined) {
		const forms = language === 'mermaid' ? diagrams.get(code) : undefined;
		return forms === undefined
			? {piece: {type: 'code', source: code, ...at}, text: code}
			: {piece: {type: 'diagram', forms, ...at}, text: displayLines(forms.listed).join('\n')};
	}

	if (source === '---') {
		return {piece: {type: 'ruler', ...at}, text: ''};
	}

	if (foreign.test(source)) {
		return {piece: {type: 'code', source, ...at}, text: source};
	}

	const line = source.replaceAll('\n', ' ');
	return {piece: {type: 'paragraph', source: line, ...at}, text: plainText(line)};
}

/** `above` holds the headings that a next one may stand beneath. */
function headingOf(level: number, text: string, piece: number, above: Heading[]): Heading {
	while ((above.at(-1)?.level ?? 0) >= level) {
		above.pop();
	}

	const path = level === 1 ? [] : [...(above.at(-1)?.path ?? []), text];
	const made = {level, text, piece, path};
	above.push(made);
	return made;
}
