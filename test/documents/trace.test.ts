import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {describe, expect, test} from 'vitest';
import type {Audience} from '../../source/documents/context.ts';
import {planModel} from '../../source/documents/plan-model.ts';
import {renderPlan} from '../../source/documents/render-plan.ts';
import {subjectKinds} from '../../source/plan/subject.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {sections} from '../../source/interview/section.ts';
import {rules} from '../../source/rules/catalogue.ts';
import {rootCauses} from '../../source/rules/root-causes.ts';
import {severities} from '../../source/rules/engine/rule.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {association} from './association.ts';
import {bookshop} from './bookshop.ts';
import {documentOf} from './document-of.ts';
import {filledPlan} from './filled-plan.ts';
import {parseMarkdown, textOf} from './markdown-tree.ts';
import {anyMark, markedPlan, type MarkKind} from './marked-plan.ts';
import {shippedTemplates} from './shipped-templates.ts';

/** The cells of tables below their first rows, and the items of lists without their labels. */
function valuesIn(text: string): readonly string[] {
	const values: string[] = [];
	const read = (nodes: readonly Nodes[]) =>
		nodes
			.map(node => textOf(node))
			.join('')
			.trim();
	visit(parseMarkdown(text), node => {
		if (node.type === 'table') {
			const cells = node.children.slice(1).flatMap(row => row.children);
			values.push(...cells.map(cell => read([cell])));
		} else if (node.type === 'listItem') {
			const [first] = node.children;
			const parts = first?.type === 'paragraph' ? first.children : [];
			values.push(read(parts[0]?.type === 'strong' ? parts.slice(1) : parts));
		}
	});
	return values;
}

/** What a cell or a list says about the state of an answer, or marks where there is none. */
const stateWords = [
	'',
	'–',
	'?',
	'T',
	'R',
	'D',
	'yes',
	'no',
	'answered',
	'not answered',
	'not known yet',
	'not known yet (nobody asked to find out)',
	'nobody asked to find out',
	'nobody',
	'no date',
	'does not apply',
	'disputed',
	'stated',
	'no flow',
	'any value',
	'any other value',
	'The project',
];

/** The steps, cases and kinds that parts of the plan bring along, whatever was answered. */
const ownWording = [
	'Freeze: nobody changes data or settings.',
	'Backfill.',
	'Changes during the load.',
	'Verification: the systems are compared.',
	'Go or no-go.',
	'Switch.',
	'Old way switched off.',
	'Old ways switched off.',
	'Way back, if it goes wrong.',
	'A record cannot be delivered.',
	'Old and new records differ.',
	'A value has no counterpart.',
	'Negative: leave out a value that is mandatory.',
	'Negative: send a record that breaks this check.',
	'Negative: send a value outside the mapping.',
	'Duplicate: send the same message twice.',
	'Failure: send a record that cannot be delivered.',
	'Peak: send the load of the busiest hour.',
	'Order: let the child arrive before its parent.',
	'Missed: lose a message and wait for the comparison.',
	'Conflict: change one value on both sides.',
	'Conflict: hold two values in two systems.',
	'Loop: look whether a change comes back.',
	'Blank: leave the value empty at its source.',
	'Delete: end the record at its source of truth.',
	'Delete: have a person erased in every copy.',
	'Too long: send more than the destination holds.',
	'Restore: bring records back from the copy.',
	'Restore: take the way back once.',
];

const askedQuestions = subjectKinds.flatMap(kind => questionsOf(kind));

/** What questions and rules say, whatever the answers are. */
const catalogues = [
	...askedQuestions.flatMap(({label, ask, why, none = '', input}) => [
		label,
		ask,
		why,
		none,
		...('choices' in input
			? input.choices.flatMap(({label: choice, hint = ''}) => [choice, hint])
			: []),
	]),
	...rules.flatMap(({title, why, action}) => [title, why, action]),
	...rootCauses.flatMap(({title, remedy}) => [title, remedy]),
	...sections.map(({title}) => title),
	...severities,
];

/** A figure with its unit, a day, a step's number: values of answers that are no text. */
const figure =
	/^(?:\d[\d \u00A0]*(?:\.\d+)?(?: ?(?:%|[a-z]+(?:[/ ][a-z]+){0,2}))?|\d+ h \d+ min|\d{1,2} [A-Z][a-z]+ \d{4})$/;

/** What sums are made of besides figures. */
const sumWords = new Set(
	'Assumed Calls Free Allowed Against By Hours Run Together Longest share quota rate limit window daily concurrency the hours available it takes wait for next run nothing was said about records record per call calls batch is known not computable no limit that slows down fits does fit bound by of at once against within one day days too few free to spare rounded up least h s min a'.split(
		' ',
	),
);

const isSum = (value: string): boolean =>
	/[=→:]/.test(value) &&
	value
		.split(/[\s:;,()÷×+−=→%/]+/)
		.filter(word => !/^[\d.]*$/.test(word))
		.every(word => sumWords.has(word));

/** Whether a text is our own wording through and through, or the figure of an answer: nothing that had to be made up. */
function isAccountedFor(text: string, known: ReadonlySet<string>): boolean {
	const value = text.replace(/^Once it is open: /, '');
	const isKnown = (piece: string) =>
		known.has(piece) ||
		known.has(piece.toLowerCase()) ||
		known.has(piece.replace(/[.]$/, '')) ||
		known.has(piece.replace(/ \(\d+ times\)$/, '')) ||
		known.has(piece.replace(/ \(The project\)$/, '')) ||
		figure.test(piece);
	return (
		isKnown(value) ||
		isSum(value) ||
		value
			.split(/; |\. |: /)
			.every(piece => isKnown(piece) || piece.split(', ').every(part => isKnown(part))) ||
		value.split(' ').every(letter => ['T', 'R', 'D'].includes(letter))
	);
}

const evaluation = runRules(markedPlan(association()).plan);
const model = planModel(evaluation.plan, evaluation, {asOf: '2026-11-24', audience: 'internal'});

const vocabulary: ReadonlySet<string> = new Set([
	...stateWords,
	...ownWording,
	...catalogues,
	...catalogues.map(each => `${each}.`),
	...model.glossary.terms.map(({meaning}) => meaning),
	...model.decisionSummary.gates.flatMap(({opens, because}) => [opens, ...because]),
	...findingsOf(evaluation).map(({message}) => message),
]);

describe('every statement traces to an answer', () => {
	const values = new Set(valuesIn(renderPlan(model, shippedTemplates)));

	test('each cell and each item of a list has a text that somebody gave, or is wording of ours', () => {
		expect([...values].filter(value => anyMark.test(value)).length).toBeGreaterThan(500);
		expect(
			[...values].filter(value => !anyMark.test(value) && !isAccountedFor(value, vocabulary)),
		).toEqual([]);
	});

	test.each(['The vendor promises delivery.', 'Salesforce', '3 tries, then a mail'])(
		'%s would be noticed if nobody had said it',
		invented => {
			expect(isAccountedFor(invented, vocabulary)).toBe(false);
		},
	);
});

const said: readonly MarkKind[] = ['text', 'name', 'owner', 'reason'];
const kept: readonly MarkKind[] = ['by', 'note'];

describe.each([
	['the worked example', association()],
	['the bookshop', bookshop],
	['a plan with every answer', filledPlan(() => 'x', 'noted')],
])('every answer stands in the document of %s', (_, plan) => {
	/** The marks of some kinds, and those of them that the document lacks. */
	const marksIn = (isDisputed: boolean, audience: Audience) => {
		const {plan: marked, marks} = markedPlan(plan, isDisputed);
		const words = new Set(documentOf(marked, audience).match(/\b[a-z]+\d+x\b/g));
		return (kinds: readonly MarkKind[]) => {
			const all = kinds.flatMap(kind => marks[kind]);
			return {all, missing: all.filter(mark => !words.has(mark))};
		};
	};

	test.each([false, true])('with who said it and the notes (disputed: %s)', isDisputed => {
		const marks = marksIn(isDisputed, 'internal');
		expect(marks([...said, ...kept]).missing).toEqual([]);
	});

	test.each([false, true])('and for a client without them (disputed: %s)', isDisputed => {
		const marks = marksIn(isDisputed, 'client');
		expect(marks(said).missing).toEqual([]);
		expect(marks(kept).missing).toEqual(marks(kept).all);
	});
});
