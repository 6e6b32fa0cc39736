import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {display} from '../../../source/plan/display.ts';
import {textOfRuns} from '../../../source/documents/screen/runs.ts';
import {
	screenDocument,
	type DiagramForms,
	type ScreenDocument,
} from '../../../source/documents/screen/screen-document.ts';
import {linesOf, piecesWith} from '../../../source/documents/screen/set-document.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {written} from './written.ts';

const golden = ['association', 'bookshop'].map(name => ({
	name,
	markdown: readFileSync(`test/golden/${name}.md`, 'utf8'),
}));
const widths = [20, 38, 78, 118, 300];

function documentOf(markdown: string, diagrams: ReadonlyMap<string, DiagramForms> = new Map()) {
	return screenDocument(markdown, diagrams);
}

function shown(document: ScreenDocument, columns: number): readonly string[] {
	return document.pieces.flatMap((_, piece) =>
		linesOf(document, piece, {columns}).map(line => textOfRuns(line).trimEnd()),
	);
}

/** What a piece says, as it may be shown. */
function said({pieces, text}: ScreenDocument, piece: number): string {
	const end = (pieces[piece + 1]?.start ?? text.length + 1) - 1;
	return text
		.slice(pieces[piece]?.start, end)
		.split('\n')
		.map(line => display(line))
		.join('\n');
}

/** How often each character occurs, blanks left out. */
function characters(text: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const character of text.replaceAll(/\s/g, '')) {
		counts.set(character, (counts.get(character) ?? 0) + 1);
	}

	return counts;
}

/** Fails where a piece says less than the document does, or a word of it is broken that would have fitted. */
function expectSaid(document: ScreenDocument, columns: number): void {
	let isByRow = false;
	for (const [piece, {type}] of document.pieces.entries()) {
		const lines = linesOf(document, piece, {columns}).map(line => textOfRuns(line));
		isByRow =
			type === 'tableHead'
				? lines.some(line => line.startsWith('Too wide'))
				: isByRow && type === 'tableRow';
		if (isByRow && type === 'tableHead') {
			// The labels of such a table stand at each of its rows.
			continue;
		}

		const text = said(document, piece);
		const set = lines.join('\n');
		const there = characters(set);
		const missing = [...characters(text)].filter(
			// What neighbours say alike is said once.
			([character, count]) => (there.get(character) ?? 0) < (isByRow ? 1 : count),
		);
		expect(missing, set).toEqual([]);

		const words = new Set(set.split(/\s+/));
		const whole = (columns - 6) / (isByRow || type !== 'tableRow' ? 1 : 1000);
		const broken = text
			.split(/\s+/)
			.filter(word => stringWidth(word) <= Math.max(5, whole) && !words.has(word))
			.filter(word => !set.includes(word));
		expect(type === 'tableHead' ? [] : broken, set).toEqual([]);
	}
}

function expectFits(document: ScreenDocument, columns: number): void {
	for (const line of shown(document, columns)) {
		expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
		expect(display(line)).toBe(line);
	}
}

describe.each(widths)('in %i columns', columns => {
	test.each(golden)('$name fits and says everything', ({markdown}) => {
		const document = documentOf(markdown);
		expectFits(document, columns);
		expectSaid(document, columns);
	});

	test.each(['unicode', 'markdown', 'terminal-escape'])('hostile text fits: %s', kind => {
		const document = documentOf(written(hostileInputs(kind).map(({input}) => input)));
		expectFits(document, columns);
		expectSaid(document, columns);
	});
});

test('whatever people write fits any width, and all of it is said', () => {
	const words = fc.oneof(
		fc.string({unit: 'grapheme', maxLength: 60}),
		fc.string({unit: 'binary', maxLength: 30}),
		fc.constantFrom(
			'漢字',
			'👩‍👩‍👧‍👦 👍🏽',
			'https://a.test/x?y=1&z=2',
			'e\u0301\u0301',
			'a\tb',
			'│ ─',
		),
	);
	fc.assert(
		fc.property(
			fc.array(words, {minLength: 1, maxLength: 7}),
			fc.integer({min: 20, max: 160}),
			(texts, columns) => {
				const document = documentOf(written(texts));
				expectFits(document, columns);
				expectSaid(document, columns);
			},
		),
		{numRuns: 30},
	);
});

describe('what is set', () => {
	test('headings, text and lists are told apart without colour', () => {
		const document = documentOf(
			'# Title\n\n## A part\n\n### A section\n\nSome \\*text\\* &lt;here&gt;\nand `code`.\n\n- **One:** two\n  - three four five six seven\n',
		);
		expect(shown(document, 20)).toEqual([
			'Title',
			'═════',
			'',
			'A part',
			'──────',
			'',
			'▌ A section',
			'',
			'Some *text* <here>',
			'and code.',
			'',
			'• One: two',
			'  ◦ three four five',
			'    six seven',
			'',
		]);
	});

	test('bold text and code have styles', () => {
		const document = documentOf('a **b** `c`\n');
		expect(linesOf(document, 0, {columns: 20})[0]).toEqual([
			{text: 'a ', style: 'plain'},
			{text: 'b', style: 'strong'},
			{text: ' ', style: 'plain'},
			{text: 'c', style: 'code'},
		]);
	});

	const table =
		'| System | Used for | Owner |\n| --- | --- | --- |\n| CRM | Everything about members | Jo |\n| ERP | not answered | not answered |\n';

	test('a table takes what it needs', () => {
		expect(shown(documentOf(table), 60)).toEqual([
			'System │ Used for                 │ Owner',
			'───────┼──────────────────────────┼─────────────',
			'CRM    │ Everything about members │ Jo',
			'ERP    │ not answered             │ not answered',
			'',
		]);
	});

	test('or what there is, its cells broken', () => {
		expect(shown(documentOf(table), 38)).toEqual([
			'System │ Used for       │ Owner',
			'───────┼────────────────┼─────────────',
			'CRM    │ Everything     │ Jo',
			'       │ about members  │',
			'───────┼────────────────┼─────────────',
			'ERP    │ not answered   │ not answered',
			'',
		]);
	});

	test('or its rows stand beneath one another, neighbours that say the same on one line', () => {
		expect(shown(documentOf(table), 20)).toEqual([
			'Too wide for a table',
			'here: 2 rows',
			'System: CRM',
			'  Used for:',
			'    Everything about',
			'    members',
			'  Owner: Jo',
			'',
			'System: ERP',
			'  Used for, Owner:',
			'    not answered',
			'',
		]);
	});

	test('a diagram is drawn where it fits, and told where it does not', () => {
		const forms = {
			drawn: '┌───┐\n│ A │\n└───┘',
			listed: 'A stands by itself, as it always did',
		};
		const document = documentOf(
			'```mermaid\nflowchart\n  A\n```\n',
			new Map([['flowchart\n  A', forms]]),
		);
		expect(shown(document, 20)).toEqual(['┌───┐', '│ A │', '└───┘', '']);
		expect(shown(document, 4).every(line => line.length <= 4)).toBe(true);
		expect(shown(document, 4).join('').replaceAll(' ', '')).toBe(
			'Astandsbyitself,asitalwaysdid',
		);
	});
});

describe('searching', () => {
	const document = documentOf(
		'# Title\n\nSome **bold** text, and bold again\n\n| A | B |\n| --- | --- |\n| Bold\\* | \\*x |\n',
	);
	const matches = (query: string, columns = 40) =>
		piecesWith(document, query).map(piece =>
			linesOf(document, piece, {columns, query}).flatMap(line =>
				line.filter(({isMatch}) => isMatch === true).map(({text}) => text),
			),
		);

	test('finds in any case, once a piece, and marks every match', () => {
		expect(piecesWith(document, 'BOLD')).toEqual([1, 3]);
		expect(matches(' bold ')).toEqual([['bold', 'bold'], ['Bold']]);
	});

	test('looks for what is read, through changes of style, and not for marks', () => {
		expect(matches('some bold t')).toEqual([['Some ', 'bold', ' t']]);
		expect(matches('*')).toEqual([['*', '*']]);
		expect(matches('**')).toEqual([]);
		expect(matches('.')).toEqual([]);
		expect(matches('  ')).toEqual([]);
	});

	test('marks what is broken over two lines', () => {
		expect(matches('and bold', 20)).toEqual([['and', 'bold']]);
	});

	test('does not look across cells', () => {
		expect(piecesWith(document, '* *')).toEqual([]);
	});
});
