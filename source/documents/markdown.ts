import {display, displayLines} from '../plan/display.ts';

/**
 * Addresses that a GFM renderer would turn into links whatever is escaped in them, because some look for them in the
 * finished text. Only a code span keeps them text; it also keeps them whole for copying.
 */
const webAddress = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s`|\\<>]*/gi;
const mailAddressOrWord = /[\w.+@-]+/g;
const mailAddress = /[^@]@[^@]*\.[^@]/;

/** What may follow an address in a sentence without being part of it. */
const closing = new Set('.,;:!?\'")]}');

/** Most of what people write, and most cells: passed on without a closer look. A stop or colon inside a word may be of an address. */
const harmless =
	/^\p{L}(?:(?:[\p{L}\p{N} ,()'’“”–→/-]|[:;](?= )|(?<![wW])\.(?= ))*[\p{L}\p{N})”](?:(?<![wW])\.)?)?$/u;

interface Piece {
	readonly isCode: boolean;
	readonly text: string;
}

/**
 * Any text as one line of Markdown that shows exactly this text: nothing in it becomes markup, in a paragraph, list item,
 * heading, quotation or table cell. Line breaks become " / ", hidden characters are shown, and web and mail addresses are
 * set as code so that no renderer makes links of them.
 */
export function escapeMarkdown(text: string): string {
	const line = oneLine(text);
	if (harmless.test(line)) {
		return line;
	}

	const pieces = joinedCode(splitAddresses(line));
	return pieces
		.map((piece, index) =>
			piece.isCode
				? `\`${piece.text}\``
				: escapeText(piece.text, index === 0, index === pieces.length - 1),
		)
		.join('');
}

/** Cells as a row of a table. */
export function tableRow(cells: readonly string[]): string {
	return rowPrinter()(cells);
}

/** The same for the rows of one table: large ones say the same in many cells, which is made safe once. */
export function rowPrinter(): (cells: readonly string[]) => string {
	const known = new Map<string, string>([['', ' |']]);
	return cells => {
		let row = '|';
		for (const cell of cells) {
			let printed = known.get(cell);
			if (printed === undefined) {
				printed = ` ${escapeMarkdown(cell)} |`;
				known.set(cell, printed);
			}

			row += printed;
		}

		return row;
	};
}

/** The line beneath a table's first row. */
export function tableRule(cells: readonly string[]): string {
	return `|${cells.map(() => ' --- |').join('')}`;
}

function oneLine(text: string): string {
	if (!text.includes('\n')) {
		return display(text);
	}

	return displayLines(text)
		.map(line => line.trim())
		.filter(line => line !== '')
		.join(' / ');
}

function splitAddresses(line: string): readonly Piece[] {
	return split(line, webAddress, () => true).flatMap(piece =>
		piece.isCode
			? [piece]
			: split(piece.text, mailAddressOrWord, word => mailAddress.test(word)),
	);
}

function split(
	text: string,
	pattern: RegExp,
	isAddress: (match: string) => boolean,
): readonly Piece[] {
	const pieces: Piece[] = [];
	let done = 0;
	for (const match of text.matchAll(pattern)) {
		if (isAddress(match[0])) {
			const address = withoutClosing(match[0]);
			pieces.push(
				{isCode: false, text: text.slice(done, match.index)},
				{isCode: true, text: address},
			);
			done = match.index + address.length;
		}
	}

	return [...pieces, {isCode: false, text: text.slice(done)}].filter(piece => piece.text !== '');
}

function withoutClosing(address: string): string {
	let end = address.length;
	while (end > 1 && closing.has(address.charAt(end - 1))) {
		end -= 1;
	}

	return address.slice(0, end);
}

/** Two code spans side by side would be read as something else. */
function joinedCode(pieces: readonly Piece[]): readonly Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (piece.isCode && last?.isCode === true) {
			joined.splice(-1, 1, {isCode: true, text: last.text + piece.text});
		} else {
			joined.push(piece);
		}
	}

	return joined;
}

/**
 * Beyond CommonMark and GFM: `$` is mathematics, `%%` a comment and `==` a highlight in readers such as Obsidian.
 * An underscore within a word is left alone, as every renderer does, so that field names stay readable.
 */
const special = /[\\`*[\]~$#|<>]|&(?=#?\w)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|%%+|==+/gu;

/** Entities where a backslash would still end a code span or be lost to a renderer that looks for tags first. */
const entities: Readonly<Record<string, string>> = {
	'`': '&#96;',
	'<': '&lt;',
	'>': '&gt;',
	'&': '&amp;',
};

function escapeText(text: string, isFirst: boolean, isLast: boolean): string {
	let escaped = text.replace(
		special,
		found => entities[found] ?? found.replaceAll(/./g, String.raw`\$&`),
	);
	if (isFirst) {
		escaped = escaped
			.replace(/^[-+=:]/, String.raw`\$&`)
			.replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
			.replace(/^\p{Zs}/u, blank => numbered(blank));
	}

	return isLast ? escaped.replace(/\p{Zs}$/u, blank => numbered(blank)) : escaped;
}

/** A blank that is neither taken away at an end of a line nor keeps bold text from beginning or ending. */
function numbered(blank: string): string {
	return `&#${blank.codePointAt(0)};`;
}
