import type {RootContent} from 'mdast';
import type {IsoDate} from '../../plan/value.ts';
import {Anchors} from './anchors.ts';
import {contentsHtml, type Entry} from './contents.ts';
import {diagramFigure} from './diagram-figure.ts';
import {markdownChunks} from './markdown-chunks.ts';
import {pageHtml} from './page.ts';
import {Pieces} from '../pieces.ts';
import {printBlock, printInline, textOf} from './print-block.ts';
import {readChunk} from './read-chunk.ts';

export interface HtmlOptions {
	/** The plan's title, for the window; the page itself has the one in the text. */
	readonly title: string;
	readonly language: 'en';
	/** The day the plan was written for, at the foot of printed pages. */
	readonly asOf: IsoDate;
}

/**
 * The plan as one HTML file for screen and paper, from its Markdown: no script, nothing fetched, and no markup that is not in
 * the Markdown. The same text and day give the same bytes. The library that draws is loaded when there is a diagram.
 *
 * It comes in pieces, to be written one after the other, so that a page of many megabytes is nowhere held as a whole.
 */
export async function renderHtml(
	markdown: string,
	options: HtmlOptions,
): Promise<readonly string[]> {
	const library = /[`~]{3} ?mermaid/.test(markdown)
		? await import('beautiful-mermaid')
		: undefined;
	const anchors = new Anchors();
	const entries: Entry[] = [];
	const html = new Pieces();
	let headingId = 'contents';
	let diagrams = 0;

	function figure(source: string): string {
		diagrams += 1;
		return library === undefined
			? ''
			: diagramFigure(source, {number: diagrams, headingId}, library);
	}

	function write(piece: string): void {
		html.push(piece);
	}

	function print(node: RootContent): void {
		if (node.type !== 'heading') {
			printBlock(node, {headingId, figure, write});
			return;
		}

		const text = textOf(node);
		const isFirstPart = node.depth === 2 && !entries.some(({depth}) => depth === 2);
		headingId = anchors.idFor(text);
		entries.push({depth: node.depth, id: headingId, text});
		const section = node.depth === 2 ? `${isFirstPart ? '' : '</section>\n'}<section>\n` : '';
		write(
			`${section}<h${node.depth} id="${headingId}">${printInline(node.children)}</h${node.depth}>\n`,
		);
	}

	for (const chunk of markdownChunks(markdown)) {
		for (const node of readChunk(chunk)) {
			print(node);
		}
	}

	if (entries.some(({depth}) => depth === 2)) {
		write('</section>\n');
	}

	return pageHtml({...options, contents: contentsHtml(entries), main: html.all()});
}
