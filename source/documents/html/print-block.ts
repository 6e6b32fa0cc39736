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
}

/**
 * A block of Markdown as HTML, headings aside. Text is escaped, and nothing but text comes from it: HTML is shown as it is
 * written, and of links and images only the words are kept, so that the page asks for nothing.
 */
export function printBlock(node: RootContent, context: PrintContext): string {
	switch (node.type) {
		case 'paragraph': {
			return `<p>${printInline(node.children)}</p>\n`;
		}

		case 'list': {
			return printList(node, context);
		}

		case 'table': {
			return printTable(node, context);
		}

		case 'code': {
			return node.lang === 'mermaid'
				? context.figure(node.value)
				: `${preformatted(node.value, context.headingId)}\n`;
		}

		case 'blockquote': {
			return `<blockquote>\n${node.children.map(child => printBlock(child, context)).join('')}</blockquote>\n`;
		}

		case 'thematicBreak': {
			return '<hr>\n';
		}

		case 'heading': {
			// One inside a quotation or a list belongs to no part.
			return `<p><strong>${printInline(node.children)}</strong></p>\n`;
		}

		default: {
			const text = escapeHtml(textOf(node));
			return text === '' ? '' : `<p>${text}</p>\n`;
		}
	}
}

function printList({ordered, start, children}: List, context: PrintContext): string {
	const tag = ordered === true ? 'ol' : 'ul';
	const first = ordered === true && typeof start === 'number' && start !== 1;
	const items = children.map(item => {
		const blocks = item.children.map(child =>
			child.type === 'paragraph' && item.spread !== true
				? printInline(child.children)
				: printBlock(child, context),
		);
		return `<li>${boxOf(item)}${blocks.join('')}</li>\n`;
	});
	return `<${tag}${first ? ` start="${start}"` : ''}>\n${items.join('')}</${tag}>\n`;
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

function printTable({children: [head, ...body]}: Table, {headingId}: PrintContext): string {
	const columns = head?.children.length ?? 0;
	const titles = (head?.children ?? []).map(
		({children}) => `<th scope="col">${printInline(children)}</th>`,
	);
	const hasRowHeads = columns > 1 && namesEachRow(body);
	const printed = new Map<TableCell, string>();
	const rows = body.map(({children: [first, ...others]}) => {
		const start = first === undefined ? '' : printCell(first, hasRowHeads ? 'th' : 'td');
		const cells = others.map(cell => {
			const known = printed.get(cell) ?? printCell(cell, 'td');
			printed.set(cell, known);
			return known;
		});
		return `<tr>${start}${cells.join('')}</tr>\n`;
	});
	const table = `<table>\n<thead>\n<tr>${titles.join('')}</tr>\n</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>`;
	return columns < wideFrom
		? `<div class="narrow">${table}</div>\n`
		: `<div class="${columns < crowdedFrom ? 'scroll' : 'scroll crowded'}" role="group" tabindex="0" aria-labelledby="${headingId}">${table}</div>\n`;
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
