import {beforeAll, describe, expect, test} from 'vitest';
import {display} from '../../../source/plan/display.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {documentOf} from '../document-of.ts';
import {filledPlan, type Fill} from '../filled-plan.ts';
import {parseMarkdown, textOf} from '../markdown-tree.ts';
import {htmlOf, joined} from './html-of.ts';
import {
	elementsIn,
	elementsOf,
	htmlText,
	parseHtml,
	theOnly,
	type HtmlElement,
} from './html-tree.ts';

const texts = ['markdown', 'unicode', 'terminal-escape', 'mermaid', 'template', 'csv-formula']
	.flatMap(kind => hostileInputs(kind))
	.map(({input}) => input)
	.concat(
		'</td></table></main><script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onfocus='alert(1)' autofocus tabindex=1 x='",
		'[a](javascript:alert(1)) <javascript:alert(1)> javascript:alert(1)',
		'</title><svg onload=alert(1)><style>*{display:none}</style>',
		'&lt;script&gt;&#60;b&#62; &quot; &amp;amp;',
		']]><!-- --> <!doctype html> <?php ?>',
		'x">click s1 href "javascript:alert(1)"',
	);

/** Takes texts in turn. */
function inTurn(items: readonly string[]): () => string {
	let next = 0;
	return () => {
		next += 1;
		return items[next % items.length] ?? '';
	};
}

/** Attributes whose value comes from a heading, by way of its id. */
const fromIds = new Set(['id', 'href', 'aria-labelledby', 'aria-describedby']);

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
	return `<${[tag, ...attributes].join(' ')}>${children.join('')}`;
}

const svgTags =
	'svg title desc defs marker polygon polyline line path circle rect g text tspan'.split(' ');

describe.each(['answered', 'noted', 'unknown', 'disputed'] as const)(
	'the page of a plan of hostile texts, %s,',
	(fill: Fill) => {
		let html = '';
		let markdown = '';
		let words = '';
		let page: HtmlElement;
		let harmless: HtmlElement;
		beforeAll(async () => {
			// The parts of a part with many sections are folded away, so both plans must have as many.
			markdown = documentOf(filledPlan(inTurn(texts), fill));
			html = await htmlOf(markdown, texts[0]);
			page = parseHtml(html);
			const tokens = texts.map((_, number) => `qq${number}x`);
			harmless = parseHtml(
				await htmlOf(documentOf(filledPlan(inTurn(tokens), fill)), 'A plan'),
			);
			words = joined(
				parseMarkdown(markdown)
					.children.flatMap(node => (node.type === 'code' ? [] : [textOf(node)]))
					.join(''),
			);
		}, 60_000);

		test('has the elements and attributes of a harmless one', () => {
			expect(shapeOf(page)).toBe(shapeOf(harmless));
		});

		test('says what the Markdown says', () => {
			expect(joined(htmlText(theOnly(page, 'main'), 'figure'))).toBe(words);
		});

		test('has no attribute with a text in it but ids of letters, digits and hyphens', () => {
			const ids = elementsOf(page, 'h1', 'h2', 'h3', 'h4').map(({attributes}) =>
				attributes.get('id'),
			);
			expect(ids.filter(id => !/^[\p{L}\p{N}-]+$/u.test(id ?? ''))).toEqual([]);
			const values = elementsIn(theOnly(page, 'main')).flatMap(({attributes}) =>
				[...attributes].filter(([name]) => !fromIds.has(name)).map(([, value]) => value),
			);
			expect(values.filter(value => /alert|javascript|onerror|qq/i.test(value))).toEqual([]);
		});

		test('shows what is hidden', () => {
			expect(
				html
					.split('\n')
					.filter(
						line => display(line.replaceAll('\t', '')) !== line.replaceAll('\t', ''),
					),
			).toEqual([]);
		});

		test('draws nothing but shapes and text', () => {
			const svgs = elementsOf(page, 'svg');
			expect(svgs.length).toBeGreaterThan(0);
			const tags = svgs.flatMap(svg => elementsIn(svg)).map(({tag}) => tag);
			expect(tags.filter(tag => !svgTags.includes(tag))).toEqual([]);
		});
	},
);
