import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diagramText} from '../../source/documents/diagram-text.ts';

const hub = `flowchart LR
  s1["Web #35;1"]
  s2["Ledger"]
  s3["Store"]
  s4["Alone"]
  s1 -->|"order, on each event"| s2
  s3 -.-> s1
  s1 <-->|"BLOCKED, stock"| s3
  s2 -->|"price"| s3
  linkStyle 2 stroke:#b00020`;

const sequence = `sequenceDiagram
  actor people as People
  participant s1 as Web shop #40;EU#41;
  people->>s1: Correct the quantity
  s1->>s1: Count again`;

describe('diagramText', () => {
	test('draws a chain with a number on each arrow, and lists what the numbers stand for', async () => {
		const source =
			'flowchart LR\n  a["日本 #40;x#41;"]\n  b["Ledger"]\n  a -->|"order, on each event"| b\n  b -.->|"price, by hand"| a';
		expect(await diagramText(source)).toBe(`┌──────────┐     ┌────────┐
│          │     │        │
│ 日本 (x) ◄─1,2►│ Ledger │
│          │     │        │
└──────────┘     └────────┘

1  日本 (x) → Ledger: order, on each event
2  Ledger → 日本 (x): price, by hand`);
	});

	test('lists the connections of a diagram that is no chain', async () => {
		expect(await diagramText(hub)).toBe(`Web #1 → Ledger: order, on each event
Store → Web #1
Web #1 ↔ Store: BLOCKED, stock
Ledger → Store: price
Not connected: Alone`);
	});

	test('lists a chain that is wider than it may be', async () => {
		const source = 'flowchart LR\n  a["Web shop"]\n  b["Ledger"]\n  a -->|"order"| b';
		expect(await diagramText(source, {width: 20})).toBe('Web shop → Ledger: order');
	});

	test.each([
		['a circle of three', 'a --> b\n  b --> c\n  c --> a'],
		['a circle of one', 'a --> a'],
		['a box with three neighbours', 'a --> b\n  a --> c\n  a --> d'],
	])('does not draw %s', async (_, edges) => {
		const text = await diagramText(`flowchart LR\n  ${edges}`);
		expect(text).not.toMatch(/[│┌]/);
		expect(text.split('\n')).toHaveLength(edges.split('\n').length);
	});

	test('draws a sequence, and lists one that is too wide', async () => {
		const drawn = await diagramText(sequence);
		expect(drawn).toContain('│ Web shop (EU) │');
		expect(drawn).toContain('Correct the quantity');
		expect(await diagramText(sequence, {width: 20})).toBe(
			'People → Web shop (EU): Correct the quantity\nWeb shop (EU): Count again',
		);
	});

	test.each([
		['', ''],
		['gantt\n  a : b', 'gantt\n  a : b'],
		['no diagram at all', 'no diagram at all'],
		[
			'sequenceDiagram\n  Note over a: b\n  a->>b: c',
			'sequenceDiagram\n  Note over a: b\n  a->>b: c',
		],
	])('gives the source of what it cannot draw or list: %j', async (source, text) => {
		expect(await diagramText(source, {width: 5})).toBe(text);
	});

	test('shows every head and every number of the chains it draws', async () => {
		const chain = fc.array(
			fc.record({
				label: fc.stringMatching(/^[a-z ]{1,30}$/),
				arrow: fc.constantFrom('-->', '-.->', '<-->', '==>'),
				isTurned: fc.boolean(),
			}),
			{minLength: 1, maxLength: 4},
		);
		await fc.assert(
			fc.asyncProperty(chain, async links => {
				const edges = links.map(({label, arrow, isTurned}, place) => {
					const ends = [`n${place}`, `n${place + 1}`];
					const [from, to] = isTurned ? ends.toReversed() : ends;
					return `${from} ${arrow}|"${label}"| ${to}`;
				});
				const text = await diagramText(['flowchart LR', ...edges].join('\n'), {width: 120});
				const [drawing = '', list = ''] = text.split('\n\n1  ');
				if (list === '') {
					expect(text.split('\n')).toHaveLength(links.length);
					return;
				}

				const heads = links.reduce(
					(sum, {arrow}) => sum + (arrow.startsWith('<') ? 2 : 1),
					0,
				);
				expect(drawing.match(/[▲▼◄►]/g)).toHaveLength(heads);
				expect(drawing.match(/(?<![n\d])\d+(?!\d)/g)?.toSorted()).toEqual(
					links.map((_, place) => String(place + 1)),
				);
			}),
			{numRuns: 100},
		);
	});
});
