import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import {describe, expect, test} from 'vitest';
import {screenDocument, type Piece} from '../../../source/documents/screen/screen-document.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {parseMarkdown, textOf} from '../markdown-tree.ts';
import {written} from './written.ts';

const golden = ['association', 'bookshop'].map(name => ({
	name,
	markdown: readFileSync(`test/golden/${name}.md`, 'utf8'),
}));

/** What a Markdown parser finds, as the kinds of our pieces with what they say. */
function expected(markdown: string): readonly string[] {
	const found: string[] = [];
	const line = (type: string, node: Nodes) =>
		found.push(`${type} ${textOf(node).replaceAll('\n', ' ')}`);
	const look = (node: Nodes, depth: number): void => {
		switch (node.type) {
			case 'heading': {
				line(`heading${node.depth}`, node);
				break;
			}

			case 'list': {
				for (const item of node.children) {
					for (const block of item.children) {
						if (block.type === 'list') look(block, depth + 1);
						else line(`item${depth}`, block);
					}
				}

				break;
			}

			case 'table': {
				for (const [place, row] of node.children.entries()) {
					const cells = row.children.map(cell => textOf(cell));
					found.push(`${place === 0 ? 'tableHead' : 'tableRow'} ${cells.join('\n')}`);
				}

				break;
			}

			case 'thematicBreak': {
				found.push('ruler ');
				break;
			}

			default: {
				line(node.type, node);
			}
		}
	};
	for (const node of parseMarkdown(markdown).children) {
		look(node, 0);
	}

	return found;
}

function actual(markdown: string): readonly string[] {
	const {pieces, text} = screenDocument(markdown, new Map());
	return pieces.map((piece, place) => {
		const end = (pieces[place + 1]?.start ?? text.length + 1) - 1;
		const said = text.slice(piece.start, end);
		return `${kindOf(piece)} ${piece.type === 'code' ? said.replaceAll('\n', ' ') : said}`;
	});
}

function kindOf(piece: Piece): string {
	switch (piece.type) {
		case 'heading': {
			return `heading${piece.level}`;
		}

		case 'item': {
			return `item${piece.depth}`;
		}

		default: {
			return piece.type;
		}
	}
}

describe('a document in pieces', () => {
	test.each(golden)(
		'says what a parser finds in $name',
		({markdown}) => {
			expect(actual(markdown)).toEqual(expected(markdown));
		},
		30_000,
	);

	test.each(['unicode', 'markdown', 'terminal-escape'])(
		'says hostile text as it is: %s',
		kind => {
			const texts = hostileInputs(kind).map(({input}) => input);
			expect(actual(written(texts))).toEqual(expected(written(texts)));
		},
	);

	test.each([
		['narrow no-break space', '\u202F'],
		['no-break space', '\u00A0'],
		['ideographic space', '\u3000'],
	])('takes a text that is only a %s for a text', (_, space) => {
		expect(actual(written([space, '']))).toEqual(expected(written([space, ''])));
	});

	test('says whatever people write as it is', () => {
		const text = fc.oneof(
			fc.string({unit: 'grapheme', maxLength: 20}),
			fc.stringMatching(/^[a-z *_`|\\<>&#.1-]{0,20}$/),
			fc.stringMatching(/^[a \t\u00A0\u3000*;:-]{0,4}$/),
		);
		fc.assert(
			fc.property(fc.array(text, {minLength: 1, maxLength: 7}), texts => {
				const markdown = written(texts);
				expect(actual(markdown)).toEqual(expected(markdown));
			}),
			{numRuns: 25},
		);
	});

	test('knows beneath which headings each heading stands', () => {
		const {headings} = screenDocument(
			'# Title\n\n## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n#### F\n',
			new Map(),
		);
		expect(headings.map(({path}) => path.join('/'))).toEqual([
			'',
			'A',
			'A/B',
			'A/B/C',
			'A/D',
			'E',
			'E/F',
		]);
	});

	test('shows what is not written as our templates write it', () => {
		expect(actual('1. one\n2. two\n\n> said\n')).toEqual(['code 1. one 2. two', 'code > said']);
		expect(actual('')).toEqual([]);
	});
});
