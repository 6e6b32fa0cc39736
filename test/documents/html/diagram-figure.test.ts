import * as library from 'beautiful-mermaid';
import {describe, expect, test} from 'vitest';
import {diagramFigure} from '../../../source/documents/html/diagram-figure.ts';
import {mermaidLabel} from '../../../source/documents/mermaid.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {elementsIn, elementsOf, htmlText, parseHtml, theOnly} from './html-tree.ts';

const place = {number: 3, headingId: 'picture'};

function figureOf(source: string) {
	return parseHtml(diagramFigure(source, place, library));
}

/** The lines of a drawing's labels. */
function labelsIn(source: string): readonly string[] {
	return elementsOf(theOnly(figureOf(source), 'svg'), 'text').map(text =>
		elementsOf(text, 'tspan').length === 0
			? htmlText(text)
			: elementsOf(text, 'tspan')
					.map(line => htmlText(line))
					.join(' '),
	);
}

describe('diagramFigure', () => {
	test('draws a flowchart and says it in words', () => {
		const figure = figureOf(
			'flowchart LR\n  s1["Web #60;b#62; #38;"]\n  s2["Ledger"]\n  s3["Alone"]\n  s1 <-->|"a rather long label, on a schedule every 1 day"| s2\n  linkStyle 0 stroke:#b00020',
		);
		const svg = theOnly(figure, 'svg');
		expect(htmlText(theOnly(svg, 'title'))).toBe('A diagram with 3 boxes and 1 arrow');
		expect(svg.attributes.get('aria-labelledby')).toBe('diagram:3:title');
		expect(elementsOf(figure, 'li').map(item => htmlText(item))).toEqual([
			'Web <b> & ↔ Ledger: a rather long label, on a schedule every 1 day',
			'Not connected: Alone',
		]);
		const edges = elementsOf(svg, 'polyline');
		expect(edges.map(({attributes}) => attributes.get('stroke'))).toEqual(['#b00020']);
		expect([...(edges[0]?.attributes.keys() ?? [])]).toContain('marker-start');
		const lines = elementsOf(svg, 'tspan').map(line => htmlText(line));
		expect(lines).toEqual(['a rather long label,', 'on a schedule every', '1 day']);
	});

	test('draws a sequence and says it in words', () => {
		const figure = figureOf(
			'sequenceDiagram\n  actor people as People\n  participant s1 as Web #35;1\n  people->>s1: Correct it\n  s1->>s1: Count',
		);
		expect(htmlText(theOnly(theOnly(figure, 'svg'), 'title'))).toBe('A sequence of 2 messages');
		expect(elementsOf(theOnly(figure, 'ol'), 'li').map(item => htmlText(item))).toEqual([
			'People → Web #1: Correct it',
			'Web #1: Count',
		]);
	});

	test('gives the source of a diagram of another kind beside its drawing', () => {
		const source = 'stateDiagram-v2\n  [*] --> a';
		const figure = figureOf(source);
		expect(elementsOf(figure, 'svg')).toHaveLength(1);
		expect(htmlText(theOnly(figure, 'pre'))).toBe(`\n${source}`);
	});

	test('does not draw what nobody could follow, and says so', () => {
		const edges = (number: number) =>
			`flowchart LR\n${Array.from({length: number}, (_, from) => `  s${from % 9} -->|"x"| s${(from * 2) % 7}`).join('\n')}`;
		expect(elementsOf(figureOf(edges(60)), 'svg')).toHaveLength(1);
		const figure = figureOf(edges(61));
		expect(elementsOf(figure, 'svg')).toEqual([]);
		expect(htmlText(theOnly(figure, 'figcaption'))).toBe(
			'This diagram has 61 arrows, too many for a drawing that can be read. Here is its source:',
		);
		expect(htmlText(theOnly(figure, 'pre'))).toBe(`\n${edges(61)}`);
	});

	test.each(['flowchart SIDEWAYS\n  a --> b', 'gantt\n  <b>', ''])(
		'says of %j that it could not be drawn',
		source => {
			const figure = figureOf(source);
			expect(htmlText(theOnly(figure, 'figcaption'))).toBe(
				'This diagram could not be drawn. Here is its source:',
			);
			expect(htmlText(theOnly(figure, 'pre'))).toBe(`\n${source}`);
		},
	);

	test('shows hostile labels as they are, and nothing else', () => {
		const inputs = ['markdown', 'mermaid', 'unicode', 'terminal-escape', 'csv-formula'].flatMap(
			kind => hostileInputs(kind).map(({input}) => input),
		);
		const labels = [
			...inputs,
			'</text></svg><script>alert(1)</script>',
			'<br>',
			'**a** \\n &lt;',
		]
			.map(input => mermaidLabel(input))
			.filter(label => label !== '""');
		const source = `flowchart LR\n${labels.map((label, number) => `  s${number}[${label}]`).join('\n')}`;
		const shown = labels.map(label =>
			label
				.slice(1, -1)
				.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
		);
		const compact = (text: string) => text.replaceAll(/\s/g, '');
		expect(labelsIn(source).map(text => compact(text))).toEqual(
			shown.map(text => compact(text)),
		);
		const tags = new Set(elementsIn(theOnly(figureOf(source), 'svg')).map(({tag}) => tag));
		expect([...tags].toSorted()).toEqual([
			'defs',
			'desc',
			'g',
			'marker',
			'polygon',
			'rect',
			'text',
			'title',
			'tspan',
		]);
	});
});
