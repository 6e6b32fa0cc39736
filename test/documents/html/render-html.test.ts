import {beforeAll, describe, expect, test} from 'vitest';
import {emptyPlan, type Plan} from '../../../source/plan/plan.ts';
import {bookshop} from '../bookshop.ts';
import {documentOf} from '../document-of.ts';
import {filledPlan} from '../filled-plan.ts';
import {parseMarkdown, textOf} from '../markdown-tree.ts';
import {htmlOf, joined, treeOf} from './html-of.ts';
import {
	elementsIn,
	elementsOf,
	htmlText,
	parseHtml,
	theOnly,
	type HtmlElement,
} from './html-tree.ts';

/** What a reader reads in a Markdown text outside its diagrams. */
function readable(markdown: string): string {
	return joined(
		parseMarkdown(markdown)
			.children.flatMap(node => (node.type === 'code' ? [] : [textOf(node)]))
			.join(''),
	);
}

function idsIn(tree: HtmlElement): readonly string[] {
	return elementsIn(tree).flatMap(({attributes}) => attributes.get('id') ?? []);
}

const plans: ReadonlyArray<readonly [string, () => Plan]> = [
	['a new plan', () => emptyPlan('new', 'Nothing yet')],
	['a middling plan', () => bookshop],
	['a plan with every answer', () => filledPlan(() => 'x')],
	['a plan in dispute', () => filledPlan(() => 'x', 'disputed')],
];

describe.each(plans)('the page of %s', (_, planOf) => {
	let markdown = '';
	let html = '';
	let words = '';
	let tree: HtmlElement;
	// The library and the drawings take a while where the machine is slow.
	beforeAll(async () => {
		markdown = documentOf(planOf());
		html = await htmlOf(markdown);
		words = readable(markdown);
		tree = parseHtml(html);
	}, 60_000);

	test('says what the Markdown says', () => {
		expect(joined(htmlText(theOnly(tree, 'main'), 'figure'))).toBe(words);
	});

	test('needs nothing but itself', () => {
		const names = new Set(elementsIn(tree).map(({tag}) => tag));
		expect(
			[...names].filter(tag =>
				/script|link|img|iframe|object|embed|base|form|foreignObject/i.test(tag),
			),
		).toEqual([]);
		const attributes = elementsIn(tree).flatMap(element => [...element.attributes]);
		expect(attributes.filter(([name]) => /^on|^style$|^src|^xlink/i.test(name))).toEqual([]);
		expect(
			attributes.filter(([name, value]) => name === 'href' && !value.startsWith('#')),
		).toEqual([]);
		expect(html).not.toMatch(/@import|url\((?!#)|javascript:/i);
	});

	test('has ids only once, and links only to those', () => {
		const ids = idsIn(tree);
		expect(ids.length).toBe(new Set(ids).size);
		const wanted = elementsIn(tree).flatMap(({attributes}) => [
			...(attributes.get('href')?.slice(1).split(' ') ?? []),
			...(attributes.get('aria-labelledby')?.split(' ') ?? []),
			...(attributes.get('aria-describedby')?.split(' ') ?? []),
			...['marker-start', 'marker-end'].flatMap(
				name => /^url\(#(.+)\)$/.exec(attributes.get(name) ?? '')?.[1] ?? [],
			),
		]);
		expect(wanted.filter(id => !ids.includes(id))).toEqual([]);
	});

	test('has a part for each part, and all headings in the table of contents down to the third level', () => {
		const main = theOnly(tree, 'main');
		const headings = elementsOf(main, 'h1', 'h2', 'h3', 'h4');
		expect(elementsOf(main, 'section')).toHaveLength(elementsOf(main, 'h2').length);
		const levels = headings.map(({tag}) => Number(tag.slice(1)));
		expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
		expect(
			elementsOf(theOnly(tree, 'nav'), 'a').map(link => [
				link.attributes.get('href'),
				htmlText(link),
			]),
		).toEqual(
			headings
				.filter(({tag}) => tag === 'h2' || tag === 'h3')
				.map(heading => [`#${heading.attributes.get('id')}`, htmlText(heading)]),
		);
	});

	test('has a heading for each column, and wide tables in a container that can be reached by key', () => {
		for (const table of elementsOf(tree, 'table')) {
			const [head] = elementsOf(table, 'tr');
			expect(
				head?.children.every(
					cell => typeof cell !== 'string' && cell.attributes.get('scope') === 'col',
				),
			).toBe(true);
		}

		const containers = elementsIn(tree).filter(
			({attributes}) => attributes.get('class')?.startsWith('scroll') === true,
		);
		for (const {attributes} of containers) {
			expect(attributes.get('tabindex')).toBe('0');
			expect(attributes.get('role')).toBe('group');
			expect(attributes.get('aria-labelledby')).toBeDefined();
		}

		const inContainers = new Set(
			containers.flatMap(container => elementsOf(container, 'table')),
		);
		const outside = elementsOf(tree, 'table').filter(table => !inContainers.has(table));
		expect(
			outside.filter(table => elementsOf(table, 'tr').some(row => row.children.length > 3)),
		).toEqual([]);
	});

	test('has a drawing with a name and words for each diagram', () => {
		const figures = elementsOf(tree, 'figure');
		expect(figures).toHaveLength(markdown.split('\n```mermaid\n').length - 1);
		for (const figure of figures) {
			const svg = theOnly(figure, 'svg');
			expect(svg.attributes.get('role')).toBe('img');
			expect(htmlText(theOnly(svg, 'title'))).toMatch(/^A (?:diagram|sequence)/);
			expect(htmlText(theOnly(figure, 'details')).length).toBeGreaterThan(20);
		}
	});

	test('is the same, byte for byte, each time', async () => {
		expect(await htmlOf(markdown)).toBe(html);
	});
});

describe('renderHtml', () => {
	test('names language, encoding, title, day and policy', async () => {
		const html = await htmlOf('# A', '</title><script>&');
		const tree = parseHtml(html);
		expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
		expect(htmlText(theOnly(tree, 'title'))).toBe('</title><script>&');
		expect(htmlText(theOnly(tree, 'style'))).toContain('content: "As of 24 November 2026"');
		expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
	});

	test('leads past the contents to the plan', async () => {
		const tree = await treeOf('# A\n\n## B');
		const [first] = elementsOf(theOnly(tree, 'body'), 'a');
		expect(first?.attributes.get('href')).toBe('#plan');
		expect(theOnly(tree, 'main').attributes.get('id')).toBe('plan');
	});

	test('gives headings of one name, or of a name the page uses, ids of their own', async () => {
		const tree = await treeOf(
			'# plan\n\n## A b\n\n## A b\n\n## A b 2\n\n## !\n\n## contents\n\n## Größe 日本',
		);
		expect(
			elementsOf(theOnly(tree, 'main'), 'h1', 'h2').map(({attributes}) =>
				attributes.get('id'),
			),
		).toEqual(['plan-2', 'a-b', 'a-b-2', 'a-b-2-2', 'part', 'contents-2', 'größe-日本']);
	});

	test('folds away the contents of a part with many sections', async () => {
		const sections = Array.from({length: 13}, (_, place) => `### S ${place}\n\na`).join('\n\n');
		const nav = theOnly(await treeOf(`# T\n\n## P\n\n${sections}`), 'nav');
		expect(htmlText(nav)).toContain('13 sections');
		expect(elementsOf(nav, 'details')).toHaveLength(2);
	});

	test('lets the first column head the rows only where it names each of them differently', async () => {
		const table = (cells: readonly string[]) =>
			`| A | B |\n| --- | --- |\n${cells.map(cell => `| ${cell} | c |`).join('\n')}`;
		const heads = async (...cells: readonly string[]) =>
			elementsOf(await treeOf(table(cells)), 'th')
				.filter(({attributes}) => attributes.get('scope') === 'row')
				.map(cell => htmlText(cell));
		expect(await heads('x', 'y')).toEqual(['x', 'y']);
		expect(await heads('x', 'x')).toEqual([]);
		expect(await heads('x', ' ')).toEqual([]);
	});

	test('marks what is not answered, and breaks what is too long', async () => {
		const tree = await treeOf(`| A | B |\n| --- | --- |\n| not answered | ${'x'.repeat(40)} |`);
		const classes = elementsOf(tree, 'td', 'th').map(({attributes}) => attributes.get('class'));
		expect(classes).toEqual([undefined, undefined, 'gap', 'long']);
	});

	test('keeps of anything a template may write only the words', async () => {
		const markdown = `# T

[link](https://a.test "t") ![picture](b.png) <https://c.test> [ref][r] https://d.test e@f.test *em* ~~gone~~ a\\
b[^1]

<div onclick="x">html</div>

> quoted
>
> ## heading

1. one
2. two

3) three

- [x] done
- [ ] not done

\`\`\`js
code <b>
\`\`\`

***

[r]: javascript:alert(1)

[^1]: note`;
		const main = theOnly(await treeOf(markdown), 'main');
		expect(new Set(elementsIn(main).map(({tag}) => tag))).toEqual(
			new Set([
				'h1',
				'p',
				'em',
				'del',
				'br',
				'blockquote',
				'strong',
				'ol',
				'ul',
				'li',
				'pre',
				'hr',
			]),
		);
		expect(elementsIn(main).flatMap(({attributes}) => [...attributes.keys()])).toEqual([
			'id',
			'start',
			'class',
			'role',
			'tabindex',
			'aria-labelledby',
		]);
		const text = htmlText(main);
		for (const words of [
			'link picture https://c.test ref https://d.test e@f.test em gone',
			'<div onclick="x">html</div>',
			'quoted',
			'☑ done',
			'☐ not done',
			'code <b>',
			'note',
		]) {
			expect(text).toContain(words);
		}

		expect(text).not.toContain('javascript');
	});
});
