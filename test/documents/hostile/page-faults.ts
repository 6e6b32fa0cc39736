import {display} from '../../../source/plan/display.ts';
import {htmlOf, joined} from '../html/html-of.ts';
import {
	elementsIn,
	elementsOf,
	htmlText,
	parseHtml,
	theOnly,
	type HtmlElement,
} from '../html/html-tree.ts';
import {textOf} from '../markdown-tree.ts';
import {compared, type Fault} from './fault.ts';
import type {PlanText} from './plan-text.ts';
import {expectedTexts, type Diagram} from './read-diagram.ts';

/** Attributes whose value comes from a heading, by way of its id. */
const fromIds = new Set(['id', 'href', 'aria-labelledby', 'aria-describedby']);

const svgTags = new Set(
	'svg title desc defs marker polygon polyline line path circle rect g text tspan'.split(' '),
);

/** A plan with the title its page's window has. */
type Page = PlanText & {readonly title: string};

/** A page with the elements and attributes of the harmless one that says what its Markdown says, and draws its diagrams. */
export async function pageFaults(hostile: Page, harmless: Page): Promise<readonly Fault[]> {
	const html = await htmlOf(hostile.markdown, hostile.title);
	const page = parseHtml(html);
	const other = parseHtml(await htmlOf(harmless.markdown, harmless.title));
	const main = theOnly(page, 'main');
	const words = hostile.tree.children
		.flatMap(node => (node.type === 'code' ? [] : [textOf(node)]))
		.join('');
	const ids = elementsOf(page, 'h1', 'h2', 'h3', 'h4').map(
		({attributes}) => attributes.get('id') ?? '',
	);
	const values = elementsIn(main).flatMap(({attributes}) =>
		[...attributes].filter(([name]) => !fromIds.has(name)).map(([, value]) => value),
	);
	const hidden = html
		.split('\n')
		.map(line => line.replaceAll('\t', ''))
		.filter(line => display(line) !== line);
	return [
		...compared('page, elements', shapeOf(page), shapeOf(other)),
		...compared(
			'page, title',
			elementsOf(theOnly(page, 'head'), 'title')
				.map(title => htmlText(title))
				.join(' '),
			hostile.title,
		),
		...compared('page, words', joined(htmlText(main, 'figure')), joined(words)),
		...compared('page, ids', ids.filter(id => !/^[\p{L}\p{N}-]+$/u.test(id)).join(' '), ''),
		...compared(
			'page, attributes',
			values.filter(value => /alert|javascript|onerror|qq/i.test(value)).join(' '),
			'',
		),
		...compared('page, what is hidden', hidden.join('\n'), ''),
		...figuresFaults(page, other, hostile.diagrams, harmless.diagrams),
	];
}

/**
 * The elements and attributes of a page without what it says. Addresses are set as code, and whether a column names its rows or
 * a word is long depends on the text: all that counts as plain.
 */
function shapeOf(element: HtmlElement): string {
	if (element.tag === 'code') {
		return '';
	}

	const tag = element.tag === 'th' ? 'td' : element.tag;
	const attributes = [...element.attributes]
		.filter(
			([name, value]) =>
				name !== 'scope' && !(name === 'class' && /^(?:gap|long)$/.test(value)),
		)
		.map(([name, value]) => (fromIds.has(name) ? name : `${name}=${value}`));
	const children = element.children.map(child =>
		typeof child === 'string' || child.tag === 'figure' ? '' : shapeOf(child),
	);
	return `<${[tag, ...attributes].join(' ')}>${children.join('')}\n`;
}

function figuresFaults(
	page: HtmlElement,
	other: HtmlElement,
	diagrams: readonly Diagram[],
	harmless: readonly Diagram[],
): readonly Fault[] {
	const found = elementsOf(page, 'figure');
	const expected = elementsOf(other, 'figure');
	return [
		...compared('figures', found.length, diagrams.length),
		...diagrams.flatMap((diagram, number) => {
			const [figure, otherFigure, otherDiagram] = [
				found[number],
				expected[number],
				harmless[number],
			];
			return figure === undefined || otherFigure === undefined || otherDiagram === undefined
				? compared(`figure ${number + 1}`, undefined, diagram.source)
				: figureFaults(`figure ${number + 1}`, {
						figure,
						diagram,
						otherFigure,
						otherDiagram,
					});
		}),
	];
}

/** As many boxes, arrows and messages as in the harmless drawing, each text in the same place, and the diagram in words. */
function figureFaults(
	place: string,
	{
		figure,
		diagram,
		otherFigure,
		otherDiagram,
	}: {
		readonly figure: HtmlElement;
		readonly diagram: Diagram;
		readonly otherFigure: HtmlElement;
		readonly otherDiagram: Diagram;
	},
): readonly Fault[] {
	const svg = theOnly(figure, 'svg');
	const otherSvg = theOnly(otherFigure, 'svg');
	const should = new Map(
		expectedTexts(otherDiagram).map((text, number) => [
			joined(otherDiagram.texts[number] ?? ''),
			joined(text),
		]),
	);
	const items = elementsOf(figure, 'li').map(item => htmlText(item));
	const words = [
		...diagram.words,
		...(diagram.isFlowchart && diagram.alone.length > 0
			? [`Not connected: ${diagram.alone.join(', ')}`]
			: []),
	];
	const tags = elementsIn(svg).map(({tag}) => tag);
	const drawn = (root: HtmlElement) =>
		elementsIn(root)
			.map(({tag}) => tag)
			.filter(tag => tag !== 'tspan' && tag !== 'text')
			.join(' ');
	return [
		...compared(`${place}, title`, titleOf(svg), titleOf(otherSvg)),
		...compared(`${place}, shapes`, drawn(svg), drawn(otherSvg)),
		...compared(
			`${place}, labels`,
			labelsOf(svg).join('\n'),
			labelsOf(otherSvg)
				.map(label => should.get(label) ?? label)
				.join('\n'),
		),
		...compared(`${place}, in words`, items.join('\n'), words.join('\n')),
		...compared(`${place}, elements`, tags.filter(tag => !svgTags.has(tag)).join(' '), ''),
	];
}

function titleOf(svg: HtmlElement): string {
	return htmlText(theOnly(svg, 'title'));
}

/** The texts of a drawing without regard to where their lines end. */
function labelsOf(svg: HtmlElement): readonly string[] {
	return elementsOf(svg, 'text').map(text => joined(htmlText(text)));
}
