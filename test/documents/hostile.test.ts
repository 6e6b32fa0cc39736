import {describe, expect, test} from 'vitest';
import type {Root} from 'mdast';
import {display} from '../../source/plan/display.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {hostileInputs} from '../hostile-inputs.ts';
import {withAccepted} from './accepted.ts';
import {documentOf} from './document-of.ts';
import {filledPlan, type Fill} from './filled-plan.ts';
import {parseMarkdown, shapeOf, textOf} from './markdown-tree.ts';

const kinds = ['markdown', 'mermaid', 'template', 'unicode', 'terminal-escape', 'csv-formula'];

// A text that ends a sentence gets no full stop of the document's own, so none of them does.
const inputs = kinds
	.flatMap(kind => hostileInputs(kind))
	.map(({input}) => input.trim().replace(/[.!?…]$/, '$&x'));

/** Every trick in one text. */
const everything =
	'1. # - [x] ![[a]] **b** `c` <!-- d --> <img src=x> &lt; | --- | https://e.test f@g.test $h$ [^i] [j](k) {{ title }} {% raw %} %% classDef \u202E\u001B[2J \\\n---\n```\n# out\n| l | m |';

/** Stands for the hostile text of a number in a harmless plan. */
const token = (number: number) => `qq${number}x`;

/** A text as a reader should see it on one line. */
function shown(text: string): string {
	const lines = text.split(/\r?\n/).map(line => display(line).trim());
	return lines.filter(line => line !== '').join(' / ');
}

/** What a reader reads outside the picture. */
function readable(tree: Root): string {
	return tree.children.flatMap(node => (node.type === 'code' ? [] : [textOf(node)])).join('\n');
}

/** Takes texts from a list in turn, beginning at one of them. */
function inTurn<Item>(items: readonly Item[], first: number): () => Item {
	let next = first;
	return () => {
		const item = items[next % items.length];
		next += 1;
		if (item === undefined) {
			throw new Error('There are no items.');
		}

		return item;
	};
}

function expectLikeHarmless(
	texts: readonly string[],
	first: number,
	fill: Fill,
	isAnswered?: Parameters<typeof filledPlan>[2],
	name?: () => string,
): void {
	const hostile = documentOf(filledPlan(inTurn(texts, first), fill, isAnswered, name));
	const tokens = texts.map((_, number) => token(number));
	const harmless = documentOf(filledPlan(inTurn(tokens, first), fill, isAnswered, name));
	expectAlike(hostile, harmless, texts);
}

function expectAlike(hostile: string, harmless: string, texts: readonly string[]): void {
	const hostileTree = parseMarkdown(hostile);
	const harmlessTree = parseMarkdown(harmless);
	expect(shapeOf(hostileTree)).toBe(shapeOf(harmlessTree));
	const expected = readable(harmlessTree).replaceAll(/qq(\d+)x/g, (_, number: string) =>
		shown(texts[Number(number)] ?? ''),
	);
	// Items of a list are joined by semicolons where one of them has a comma.
	expect(readable(hostileTree).replaceAll(';', ',')).toBe(expected.replaceAll(';', ','));
	// Nothing a terminal would obey, and nothing a reader could not see.
	expect(hostile.split('\n').filter(line => display(line) !== line)).toEqual([]);
	expect(pictureOf(hostile).map(line => line.replaceAll(/"[^"]*"/g, 'label'))).toEqual(
		pictureOf(harmless).map(line => line.replaceAll(/"[^"]*"/g, 'label')),
	);
	expect(
		labelsOf(hostile).filter(label => !/^(?:[\p{L}\p{M}\p{N} ,./-]|#\d+;)*$/u.test(label)),
	).toEqual([]);
}

function pictureOf(text: string): readonly string[] {
	const start = text.indexOf('```mermaid\n');
	return text.slice(start, text.indexOf('\n```\n', start)).split('\n').slice(1);
}

function labelsOf(text: string): readonly string[] {
	return pictureOf(text).flatMap(line =>
		[...line.matchAll(/"([^"]*)"/g)].map(([, label = '']) => label),
	);
}

describe('a plan of hostile texts has the shape of a harmless one, and shows them', () => {
	// Each turn puts every text into other places.
	test.each([0, 31])('in every name and answer, from the text number %i', first => {
		expectLikeHarmless(inputs, first, 'answered');
	});

	test.each(['noted', 'unknown', 'notApplicable', 'disputed'] as const)(
		'in answers that are %s',
		fill => {
			const isAnswered = ({id}: {readonly id: string}) =>
				[
					'goal',
					'outOfScope',
					'busyPeriods',
					'product',
					'meaning',
					'valueMap',
					'toBe',
					'message',
					'mitigation',
					'evidence',
					'retry',
				].includes(id);
			expectLikeHarmless([everything], 0, fill, isAnswered, () => 'a name');
		},
	);

	test('in who accepts a warning, and why', () => {
		const plan = filledPlan(() => 'x', 'unknown');
		const ids = findingsOf(runRules(plan)).map(({id}) => id);
		const withTexts = (texts: readonly string[]) => {
			const text = inTurn(texts, 0);
			const said = () => ({reason: text(), by: text()});
			const accepted = ids.slice(0, texts.length).map(id => [id, said()] as const);
			return documentOf(
				withAccepted(plan, {
					...Object.fromEntries(accepted),
					'sync-loop:gone': said(),
				}),
			);
		};

		expect(ids.length).toBeGreaterThan(inputs.length / 2);
		expectAlike(withTexts(inputs), withTexts(inputs.map((_, number) => token(number))), inputs);
	});

	test('when each is every trick at once', () => {
		expectLikeHarmless([everything], 0, 'answered', ({source}) => source.includes('DP3'));
	});
});
