import type {Nodes, Root} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';

/** A Markdown text as GitHub's dialect reads it. */
export function parseMarkdown(text: string): Root {
	return fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
}

/** The shape of a tree without what it says: a code span counts as text, since addresses are set as code. */
export function shapeOf(node: Nodes): string {
	if (!('children' in node)) {
		return node.type === 'inlineCode' ? 'text' : node.type;
	}

	const children = node.children.map(child => shapeOf(child));
	const merged = children.filter(
		(child, index) => child !== 'text' || children[index - 1] !== 'text',
	);
	const depth = node.type === 'heading' ? String(node.depth) : '';
	return `${node.type}${depth}(${merged.join(' ')})`;
}

/** What a reader reads in a node. */
export function textOf(node: Nodes): string {
	if ('children' in node) {
		return node.children.map(child => textOf(child)).join('');
	}

	return 'value' in node ? node.value : '';
}
