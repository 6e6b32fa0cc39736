import type {Nodes, Root} from 'mdast';
import {parseMarkdown} from '../markdown-tree.ts';
import {readDiagram, type Diagram} from './read-diagram.ts';

/** A Markdown text with its tree and the diagrams in it. */
export interface PlanText {
	readonly markdown: string;
	readonly tree: Root;
	readonly diagrams: readonly Diagram[];
}

export function planText(markdown: string): PlanText {
	const tree = parseMarkdown(markdown);
	return {markdown, tree, diagrams: mermaidIn(tree).map(source => readDiagram(source))};
}

function mermaidIn(node: Nodes): readonly string[] {
	if (node.type === 'code') {
		return node.lang === 'mermaid' ? [node.value] : [];
	}

	return 'children' in node ? node.children.flatMap(child => mermaidIn(child)) : [];
}
