import type {Nodes, Root, RootContent} from 'mdast';
import {display} from '../../../source/plan/display.ts';
import {shapeOf, textOf} from '../markdown-tree.ts';
import {compared, type Fault} from './fault.ts';
import type {PlanText} from './plan-text.ts';
import {listed, shown, withTexts} from './texts.ts';

type Markdown = Pick<PlanText, 'markdown' | 'tree'>;

/** The same tree, each block saying what it should, and nothing hidden. Diagrams are judged elsewhere. */
export function markdownFaults(
	name: string,
	{markdown, tree: found}: Markdown,
	{tree: expected}: Markdown,
): readonly Fault[] {
	return [
		...expected.children.flatMap((block, number) => {
			const place = `${name}, block ${number + 1}, ${headingBefore(expected, number)}`;
			const other = found.children[number];
			return other === undefined
				? compared(place, undefined, block.type)
				: blockFaults(place, other, block);
		}),
		...compared(`${name}, blocks`, found.children.length, expected.children.length),
		...markdown
			.split('\n')
			.flatMap((line, number) =>
				compared(`${name}, line ${number + 1}`, line, display(line)),
			),
	];
}

function blockFaults(place: string, found: RootContent, expected: RootContent): readonly Fault[] {
	const shape = compared(`${place}, shape`, shapeOf(found), shapeOf(expected));
	if (shape.length > 0 || expected.type === 'code') {
		return shape;
	}

	const lines = linesOf(found);
	const should = linesOf(expected).map(line =>
		listed(withTexts(line, text => collapsed(shown(text)))),
	);
	// The open questions are in the order of their owners, of whom there are others here.
	const isByOwner = should[0]?.startsWith('Owner | ') === true;
	return compared(
		place,
		(isByOwner ? lines.toSorted() : lines).join('\n'),
		(isByOwner ? should.toSorted() : should).join('\n'),
	);
}

/** What a reader reads in a block, a line a row or item. How much space there is, and any at the ends, has no meaning. */
function linesOf(block: Nodes): readonly string[] {
	if (block.type === 'tableRow') {
		return [block.children.flatMap(cell => linesOf(cell)).join(' | ')];
	}

	return 'children' in block && wholeBlocks.has(block.type)
		? block.children.flatMap(child => linesOf(child))
		: [listed(collapsed(textOf(block)).trim())];
}

const wholeBlocks = new Set<Nodes['type']>(['list', 'listItem', 'table', 'blockquote']);

function collapsed(text: string): string {
	return text.replaceAll(/\s+/g, ' ');
}

function headingBefore({children}: Root, number: number): string {
	const heading = children.slice(0, number + 1).findLast(({type}) => type === 'heading');
	return heading === undefined ? 'before any heading' : `under "${textOf(heading)}"`;
}
