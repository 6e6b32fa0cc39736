import type {
	List,
	ListItem,
	Nodes,
	PhrasingContent,
	RootContent,
	Table,
	TableCell,
	TableRow,
} from 'mdast';
import {notAnswered} from '../saying.ts';
import {escapeHtml} from './escape-html.ts';

/** From so many columns on, a table scrolls in a container of its own where the page is narrow. */
const wideFrom = 4;

/** And from so many on, it is printed on its side, with words broken where there is no room for them. */
const crowdedFrom = 10;

/** A word longer than this many characters is broken rather than letting it widen its column. */
const longWord = /[^\s-]{25}/;

/** What is known about the page at the place where a block is printed. */
export interface PrintContext {
	/** The id of the heading above, which names what has no name of its own. */
	readonly headingId: string;
	/** A Mermaid diagram as a figure. */
	readonly figure: (source: string) => string;
	/** Takes the page piece by piece: a table of megabytes is copied once, with all else. */
	readonly write: (piece: string) => void;
}

/**
 * A block of Markdown as HTML, headings aside. Text is escaped, and nothing but text comes from it: HTML is shown as it is
 * written, and of links and images only the words are kept, so that the page asks for nothing.
 */
export function printBlock(node: RootContent, context: PrintContext): void {
	const {headingId, figure, write} = context;
	switch (node.type) {
		case 'paragraph': {
			write(`<p>${printInline(node.children)}</p>\n`);
			break;
		}

		case 'list': {
			printList(node, context);
			break;
		}

		case 'table': {
			printTable(node, context);
			break;
		}

		case 'code': {
			write(
				node.lang === 'mermaid'
					? figure(node.value)
					: `${preformatted(node.value, headingId)}\n`,
			);
			break;
		}

		case 'blockquote': {
			write('<blockquote>\n');
			for (const child of node.children) {
				printBlock(child, context);
			}

			write('</blockquote>\n');
			break;
		}

		case 'thematicBreak': {
			write('<hr>\n');
			break;
		}

		case 'heading': {
			// One inside a quotation or a list belongs to no part.
			write(`<p><strong>${printInline(node.children)}</strong></p>\n`);
			break;
		}

		default: {
			const text = escapeHtml(textOf(node));
			write(text === '' ? '' : `<p>${text}</p>\n`);
		}
	}
}

function printList({ordered, start, children}: List, context: PrintContext): void {
	const {write} = context;
	const tag = ordered === true ? 'ol' : 'ul';
	const first = ordered === true && typeof start === 'number' && start !== 1;
	write(`<${tag}${first ? ` start="${start}"` : ''}>\n`);
	for (const item of children) {
		write(`<li>${boxOf(item)}`);
		for (const child of item.children) {
			if (child.type === 'paragraph' && item.spread !== true) {
				write(printInline(child.children));
			} else {
				printBlock(child, context);
			}
		}

		write('</li>\n');
	}

	write(`</${tag}>\n`);
}

/** The box of a task. */
function boxOf({checked}: ListItem): string {
	if (checked === true) return '☑ ';
	return checked === false ? '☐ ' : '';
}

/** Text as it is written, line by line. */
export function preformatted(text: string, headingId: string): string {
	return `<pre class="scroll" role="group" tabindex="0" aria-labelledby="${headingId}">\n${escapeHtml(text)}</pre>`;
}

/** The content of a heading, paragraph or cell. */
export function printInline(nodes: readonly PhrasingContent[]): string {
	return nodes.map(node => printPhrase(node)).join('');
}

function printPhrase(node: PhrasingContent): string {
	switch (node.type) {
		case 'text': {
			return escapeHtml(node.value);
		}

		case 'strong': {
			return `<strong>${printInline(node.children)}</strong>`;
		}

		case 'emphasis': {
			return `<em>${printInline(node.children)}</em>`;
		}

		case 'delete': {
			return `<del>${printInline(node.children)}</del>`;
		}

		case 'inlineCode': {
			return `<code>${escapeHtml(node.value)}</code>`;
		}

		case 'break': {
			return '<br>\n';
		}

		case 'link':
		case 'linkReference': {
			return printInline(node.children);
		}

		default: {
			return escapeHtml(textOf(node));
		}
	}
}

/** What a reader reads in a node. */
export function textOf(node: Nodes): string {
	if ('children' in node) {
		return node.children.map(child => textOf(child)).join('');
	}

	return 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
}

function printTable({children: [head, ...body]}: Table, {headingId, write}: PrintContext): void {
	const columns = head?.children.length ?? 0;
	const titles = (head?.children ?? []).map(
		({children}) => `<th scope="col">${printInline(children)}</th>`,
	);
	const container =
		columns < wideFrom
			? 'class="narrow"'
			: `class="${columns < crowdedFrom ? 'scroll' : 'scroll crowded'}" role="group" tabindex="0" aria-labelledby="${headingId}"`;
	write(`<div ${container}><table>\n<thead>\n<tr>${titles.join('')}</tr>\n</thead>\n<tbody>\n`);
	const hasRowHeads = columns > 1 && namesEachRow(body);
	const printed = new Map<TableCell, string>();
	for (const {children} of body) {
		let row = '<tr>';
		for (const [place, cell] of children.entries()) {
			if (place === 0 && hasRowHeads) {
				row += printCell(cell, 'th');
			} else {
				let known = printed.get(cell);
				if (known === undefined) {
					known = printCell(cell, 'td');
					printed.set(cell, known);
				}

				row += known;
			}
		}

		write(`${row}</tr>\n`);
	}

	write('</tbody>\n</table></div>\n');
}

/** The first column heads the rows where it names each of them differently. */
function namesEachRow(rows: readonly TableRow[]): boolean {
	const names = new Set<string>();
	return rows.every(({children: [first]}) => {
		const name = first === undefined ? '' : textOf(first);
		const isNew = name !== '' && !names.has(name);
		names.add(name);
		return isNew;
	});
}

function printCell({children}: TableCell, tag: 'td' | 'th'): string {
	const content = printInline(children);
	const scope = tag === 'th' ? ' scope="row"' : '';
	if (content === notAnswered) return `<${tag}${scope} class="gap">${content}</${tag}>`;
	return `<${tag}${scope}${longWord.test(content) ? ' class="long"' : ''}>${content}</${tag}>`;
}
