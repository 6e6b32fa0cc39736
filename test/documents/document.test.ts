import {readFileSync} from 'node:fs';
import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {describe, expect, test} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import {subjectKinds} from '../../source/plan/subject.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {bookshop} from './bookshop.ts';
import {buildPlan, unknown, type Given, type GivenSubjects} from './build-plan.ts';
import {documentOf, modelOf} from './document-of.ts';
import {filledPlan} from './filled-plan.ts';
import {parseMarkdown, textOf} from './markdown-tree.ts';

const partTitles = [
	'Decision summary',
	'Picture',
	'Systems',
	'Source-of-truth matrix',
	'Data points',
	'Processes',
	'Communications',
	'Sync decisions',
	'Privacy and security',
	'Flow sheets',
	'Source-to-target mapping',
	'Identity and survivorship',
	'Technical checks',
	'Going live and running it',
	'Warnings',
	'Decisions',
	'Open questions',
	'Risk register',
	'Opportunities and uplift',
	'Glossary',
	'Answers',
];

const documents = [
	['an empty plan', documentOf(emptyPlan('new', 'Nothing yet'))],
	['a middling plan', documentOf(bookshop)],
	['a middling plan for a client', documentOf(bookshop, 'client')],
	['a plan with every answer', documentOf(filledPlan(() => 'x'))],
	['a plan that knows nothing', documentOf(filledPlan(() => 'x', 'unknown'))],
	['a plan in which nothing applies', documentOf(filledPlan(() => 'x', 'notApplicable'))],
	['a plan in dispute', documentOf(filledPlan(() => 'x', 'disputed'))],
] as const;

function headings(tree: Root, depth: number): readonly string[] {
	return tree.children.flatMap(node =>
		node.type === 'heading' && node.depth === depth ? [textOf(node)] : [],
	);
}

function nodesOf(tree: Root, types: ReadonlyArray<Nodes['type']>): readonly Nodes[] {
	const found: Nodes[] = [];
	visit(tree, node => {
		if (types.includes(node.type)) {
			found.push(node);
		}
	});
	return found;
}

describe.each(documents)('the document of %s', (_, text) => {
	const tree = parseMarkdown(text);

	test('has its parts in their order under one title', () => {
		expect(headings(tree, 1)).toHaveLength(1);
		expect(headings(tree, 2)).toEqual(partTitles);
	});

	test('has as many cells in every row of a table as in its first', () => {
		for (const table of nodesOf(tree, ['table'])) {
			const lengths =
				'children' in table
					? table.children.map(row => ('children' in row ? row.children.length : 0))
					: [];
			expect(new Set(lengths).size).toBe(1);
		}
	});

	test('has no HTML, no link, no image, no code block but diagrams and no empty part', () => {
		const unwanted = nodesOf(tree, [
			'html',
			'link',
			'linkReference',
			'definition',
			'image',
			'footnoteReference',
		]);
		expect(unwanted.map(node => textOf(node))).toEqual([]);
		const languages = nodesOf(tree, ['code']).map(node =>
			'lang' in node ? node.lang : undefined,
		);
		expect(languages.every(language => language === 'mermaid')).toBe(true);
		const bare = tree.children.filter((node, place) => {
			const next = tree.children[place + 1];
			return node.type === 'heading' && next?.type === 'heading' && next.depth <= node.depth;
		});
		expect(bare.map(node => textOf(node))).toEqual([]);
	});

	test('leaves no mark of a template, no blank run and no trailing space', () => {
		expect(text).not.toMatch(/\{\{|\{%|(?<!-)undefined|\[object|\n{3}|[ \t]\n/);
		expect(text.endsWith('\n')).toBe(true);
	});
});

describe('the document', () => {
	test('is the same for the same plan and day', () => {
		expect(documentOf(bookshop)).toBe(documentOf(bookshop));
	});

	/** Update with `npx vitest run test/documents/document.test.ts -u`, and read the difference. */
	test('of the bookshop is the one on record', async () => {
		await expect(documentOf(bookshop)).toMatchFileSnapshot('../golden/bookshop.md');
	});

	test('of the worked example is the one on record', async () => {
		const text = readFileSync(
			new URL('../../examples/association.yaml', import.meta.url),
			'utf8',
		);
		const file = readAnswersFile(text, {fallbackId: 'association'});
		await expect(file.ok ? documentOf(file.plan) : file.problems).toMatchFileSnapshot(
			'../golden/association.md',
		);
	});

	test('says of every part without content that it has none', () => {
		const text = documentOf(emptyPlan('new', 'Nothing yet'));
		for (const sentence of [
			'No decision is waiting.',
			'No system has been named yet.',
			'No data point has been named yet.',
			'No process has been described yet.',
			'Nobody is named yet who has to be told.',
			'No flow has been described yet.',
			'No data point goes anywhere yet.',
			'Nothing has been said yet about which value becomes which.',
			'Nothing has been said yet about how the flows find the records they write to.',
			'No pair of systems has been named yet whose records should agree.',
			'No unusual case follows from the answers yet.',
			'No kind of exception follows from the answers yet.',
			'No flow has been described yet that could be watched.',
			'No risk has been named yet.',
			'Nothing has been answered yet.',
			'Nothing is marked as not known yet, and nothing is in dispute.',
		]) {
			expect(text).toContain(sentence);
		}
	});

	test.each([
		['unknown', (mark: string) => `(${mark})`],
		['noted', (mark: string) => `note to ${mark}.`],
	] as const)(
		'shows what is said to every question in the part it belongs to: %s',
		(how, sign) => {
			const {
				openQuestions: _open,
				warnings: _warnings,
				decisions: _decisions,
				answers: _answers,
				...design
			} = modelOf(buildPlan('Marked', marked(how)));
			const text = JSON.stringify(design);
			const marks = subjectKinds.flatMap(kind =>
				questionsOf(kind).map(({id}) => `${kind}.${id}`),
			);
			expect(marks.filter(mark => !text.includes(sign(mark)))).toEqual([]);
		},
	);

	test('leaves out of a client’s copy who said what, and the notes', () => {
		const text = documentOf(bookshop, 'client');
		expect(documentOf(bookshop)).toContain('ask about imports');
		expect(text).not.toContain('ask about imports');
		expect(text).toContain('“Web shop” or “Ledger”');
		expect(text).not.toMatch(/stated by|observed by|Ben names|” \(/);
		expect(text).toContain('This copy leaves out who said what.');
	});
});

/** Every question answered "I don't know" by an owner named after it, or answered with a note named after it. */
function marked(how: 'unknown' | 'noted'): GivenSubjects {
	const filled = filledPlan(() => 'x');
	return Object.fromEntries(
		subjectKinds.map(kind => {
			const [subject] = filled.subjects[kind].list;
			const answers: Record<string, Given> = {};
			for (const {id} of questionsOf(kind)) {
				const answer = subject?.answers[id];
				answers[id] =
					how === 'unknown' || answer === undefined
						? unknown(`${kind}.${id}`)
						: {answer: {...answer, note: `note to ${kind}.${id}.`}};
			}

			return [kind, {[kind === 'field' ? 'one@one' : 'one']: {answers}}];
		}),
	);
}
