import type {List, ListItem, PhrasingContent, RootContent, TableCell, TableRow} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {readInline} from './read-inline.ts';

const heading = /^(#{1,6}) (?![ \t#])([^\n]*[^\n# \t])$/;
const codeBlock = /^```(\w+)\n((?:(?!```)[^\n]*\n)*)```$/;
const tableRule = /^\|(?: --- \|)+$/;
/** A space at an end of a cell, or another cell in it. */
const unlikeCell = /^[ \t]|[ \t]$|(?<!\\)\|/;
const item = /^( *)- (\S.*)$/;

/** What may begin a block other than a paragraph, or change what stands before it. Bold text may not. */
const blockStart = /^(?:[ \t#>+\-~<|[=:_]|\*(?!\*[^\s*])|\d+[.)]|```)/;

/**
 * The blocks of a piece of Markdown. Headings, paragraphs, bullet lists, tables and code blocks in the form our own templates
 * write them are read here; all else is read by the library. Tests hold the two against each other.
 */
export function readChunk(markdown: string): readonly RootContent[] {
	return (
		readOwn(markdown) ??
		fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}).children
	);
}

/** `undefined` where the piece needs the library. */
export function readOwn(piece: string): readonly RootContent[] | undefined {
	const markdown = withoutLineEnds(piece);
	switch (markdown.charAt(0)) {
		case '#': {
			return readHeading(markdown);
		}

		case '`': {
			const [, lang, body] = codeBlock.exec(markdown) ?? [];
			return lang === undefined || body === undefined
				? readParagraph(markdown)
				: [{type: 'code', lang, meta: null, value: body.slice(0, -1)}];
		}

		case '|': {
			return readTable(markdown.split('\n'));
		}

		case '-': {
			return markdown === '---' ? [{type: 'thematicBreak'}] : readList(markdown.split('\n'));
		}

		default: {
			return readParagraph(markdown);
		}
	}
}

function withoutLineEnds(piece: string): string {
	let end = piece.length;
	while (piece.charAt(end - 1) === '\n') {
		end -= 1;
	}

	return piece.slice(0, end);
}

function readHeading(markdown: string): readonly RootContent[] | undefined {
	const [, marks = '', text = ''] = heading.exec(markdown) ?? [];
	const children = text === '' ? undefined : readInline(text);
	const depth = depths[marks.length - 1];
	return children && depth && [{type: 'heading', depth, children}];
}

const depths = [1, 2, 3, 4, 5, 6] as const;

function readParagraph(markdown: string): readonly RootContent[] | undefined {
	const children = markdown
		.split('\n')
		.every(line => line !== '' && !blockStart.test(line) && !/[ \t]$/.test(line))
		? readInline(markdown)
		: undefined;
	return children && [{type: 'paragraph', children}];
}

function readTable(lines: readonly string[]): readonly RootContent[] | undefined {
	const [head = '', rule = '', ...body] = lines;
	if (!tableRule.test(rule)) {
		return undefined;
	}

	const rows: TableRow[] = [];
	const known = new Map<string, TableCell>();
	for (const line of [head, ...body]) {
		const row = readRow(line, known);
		if (row === undefined) {
			return undefined;
		}

		rows.push(row);
	}

	const columns = rows[0]?.children.length ?? 0;
	return rule.split(' --- ').length - 1 === columns
		? [{type: 'table', align: Array.from({length: columns}, () => null), children: rows}]
		: undefined;
}

/** Cells that say the same are the same node: most of a large table repeats itself. */
function readRow(line: string, known: Map<string, TableCell>): TableRow | undefined {
	if (line.length < 4 || !line.startsWith('| ') || !line.endsWith(' |')) {
		return undefined;
	}

	// An empty cell may be one space or two.
	const row = line.includes('| |') ? line.replaceAll(/(?<!\\)\|(?= \|)/g, '| ') : line;
	const children: TableCell[] = [];
	for (const text of row.slice(2, -2).split(' | ')) {
		const cell = readCell(text, known);
		if (cell === undefined) return undefined;

		children.push(cell);
	}

	return {type: 'tableRow', children};
}

function readCell(text: string, known: Map<string, TableCell>): TableCell | undefined {
	const same = known.get(text);
	if (same !== undefined) {
		return same;
	}

	const children = unlikeCell.test(text) ? undefined : readInline(text);
	if (children === undefined) {
		return undefined;
	}

	const cell: TableCell = {type: 'tableCell', children};
	known.set(text, cell);
	return cell;
}

/** Nested by two spaces a level; one line an item. */
function readList(lines: readonly string[]): readonly RootContent[] | undefined {
	const root = emptyList();
	const open: List[] = [root];
	for (const line of lines) {
		const [, indent = '', text = ''] = item.exec(line) ?? [];
		const level = indent.length / 2;
		const children =
			text === '' || blockStart.test(text) || /[ \t]$/.test(text)
				? undefined
				: readInline(text);
		if (children === undefined || !Number.isInteger(level) || level > open.length) {
			return undefined;
		}

		const parent = level === open.length ? open.at(-1)?.children.at(-1) : undefined;
		if (parent !== undefined) {
			const list = emptyList();
			parent.children.push(list);
			open.push(list);
		}

		open.length = level + 1;
		const list = open[level];
		if (list === undefined) {
			return undefined;
		}

		list.children.push(listItem(children));
	}

	return [root];
}

function emptyList(): List {
	return {type: 'list', ordered: false, start: null, spread: false, children: []};
}

function listItem(children: PhrasingContent[]): ListItem {
	return {
		type: 'listItem',
		spread: false,
		checked: null,
		children: [{type: 'paragraph', children}],
	};
}
