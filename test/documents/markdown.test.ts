import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {escapeMarkdown, tableRow, tableRule} from '../../source/documents/markdown.ts';
import {display} from '../../source/plan/display.ts';
import {hostileInputs} from '../hostile-inputs.ts';
import {parseMarkdown, shapeOf, textOf} from './markdown-tree.ts';

const hostile = [
	'markdown',
	'mermaid',
	'template',
	'unicode',
	'terminal-escape',
	'csv-formula',
	'redos',
]
	.flatMap(kind => hostileInputs(kind))
	.filter(({input}) => input.length <= 2000)
	.map(({id, input}): [string, string] => [id, input]);

/** Every place a text can stand in, as Markdown around it. */
const contexts: ReadonlyArray<readonly [string, (escaped: string) => string]> = [
	['paragraph', escaped => `${escaped}\n`],
	['paragraph after a label', escaped => `**Label:** ${escaped}\n`],
	['list item', escaped => `- ${escaped}\n- next\n`],
	['heading', escaped => `### ${escaped}\n`],
	['quotation', escaped => `> ${escaped}\n`],
	['table cell', escaped => `| a | b |\n| --- | --- |\n| ${escaped} | ${escaped} |\n`],
];

function expectPlain(text: string): void {
	const shown = oneLine(text);
	if (shown.trim() === '') {
		return;
	}

	for (const [context, around] of contexts) {
		const tree = parseMarkdown(around(escapeMarkdown(text)));
		expect(shapeOf(tree), `${context}: ${JSON.stringify(text)}`).toBe(
			shapeOf(parseMarkdown(around('x'))),
		);
		expect(textOf(tree), `${context}: ${JSON.stringify(text)}`).toBe(
			textOf(parseMarkdown(around('x'))).replaceAll(/x(?!t)/g, () => shown),
		);
	}
}

function oneLine(text: string): string {
	const lines = text.split(/\r?\n/).map(line => display(line));
	return lines.length === 1
		? display(text)
		: lines
				.map(line => line.trim())
				.filter(line => line !== '')
				.join(' / ');
}

describe('escapeMarkdown', () => {
	test.each(hostile)('shows %s as it is, wherever it stands', (_, input) => {
		expectPlain(input);
	});

	test.each([
		'1. first',
		'12) x',
		'- item',
		'+ item',
		'* item',
		'# heading',
		'> quote',
		'---',
		'===',
		'***',
		'___',
		'a | b',
		'`code`',
		'``',
		'~~gone~~',
		'**bold**',
		'_it_',
		'__init__',
		'snake_case_name',
		'$x$ and $$y$$',
		'%%hidden%%',
		'==marked==',
		'[ ] task',
		'[x] done',
		'![[embed]]',
		'[[wiki]]',
		'[a](b)',
		'[^1]',
		'&amp; &#35; R&D',
		'<b>',
		'a < b > c',
		'trailing\\',
		'\\',
		'ends with  ',
		'  starts',
		'\ttab',
		'a\nb',
		'a  \nb',
		'\n\n',
		'x\r\ny',
		'https://evil.test/a_b?c=d',
		'see www.evil.test, please',
		'www.',
		'www. x',
		'https://.',
		'HTTP://A.B',
		'jo@example.org',
		'a@b.c+d@e.f',
		'a@b.cwww.d.e',
		'(jo@example.org)',
		'mailto:jo@example.org',
		'xmpp:a@b.c/d',
		'a@b.chttps://c.d',
		'https://a.b`jo@c.d',
		'https://a.b|www.c.d',
		'x@y@z.example',
		'ftp://a.b',
		'`www.a.b`',
		'\\`www.a.b`',
		'@everyone #1',
		':smile:',
		': x',
		'setext\n===',
		'{% raw %}{{ x }}',
		'"quoted" \'s',
		'<!-- x -->',
		'<https://a.b>',
		'é1. x',
		'1.',
	])('shows %j as it is, wherever it stands', text => {
		expectPlain(text);
	});

	test('any text at all, wherever it stands', () => {
		const piece = fc.constantFrom(
			...'`*_[]()<>!#-+=|\\~$%&;:./@ \n\r\taz19'.split(''),
			'www.',
			'http://',
			'a@b.c',
			'&amp;',
			'**',
			'\u202E',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 14}), pieces => {
				expectPlain(pieces.join(''));
			}),
			{numRuns: 250},
		);
	});

	test('leaves ordinary prose alone', () => {
		const prose =
			'Salesforce (EU) keeps the member_number, 8 digits; Finance’s rule: 1.5 % of “all” – a/b → c.';
		expect(escapeMarkdown(prose)).toBe(prose);
	});

	test('long runs take no longer than their length', () => {
		for (const run of ['a', '@', '.', '`', '[', ' ', 'a@', 'www.', '_', '%', '=', '1', '&']) {
			expect(escapeMarkdown(`${run.repeat(100_000)}!`).length).toBeGreaterThan(0);
		}
	});
});

describe('tables', () => {
	test('a row has as many cells as it was given', () => {
		const cells = ['a|b', '', 'c\\', '`|`'];
		const table = [tableRow(['1', '2', '3', '4']), tableRule(cells), tableRow(cells)].join(
			'\n',
		);
		const tree = parseMarkdown(table);
		expect(shapeOf(tree)).toBe(
			'root(table(tableRow(tableCell(text) tableCell(text) tableCell(text) tableCell(text)) tableRow(tableCell(text) tableCell() tableCell(text) tableCell(text))))',
		);
	});
});
