import {renderHtml} from '../../../source/documents/html/render-html.ts';
import {parseHtml, type HtmlElement} from './html-tree.ts';

/** The page of a Markdown text, on a fixed day. */
export async function htmlOf(markdown: string, title = 'A plan'): Promise<string> {
	const pieces = await renderHtml(markdown, {title, language: 'en', asOf: '2026-11-24'});
	return pieces.join('');
}

export async function treeOf(markdown: string, title?: string): Promise<HtmlElement> {
	return parseHtml(await htmlOf(markdown, title));
}

/** Text without regard to where lines and cells end. */
export function joined(text: string): string {
	return text.replaceAll(/\s+/g, '');
}
