import {renderMermaidASCII} from 'beautiful-mermaid';
import {describe, expect, test} from 'vitest';
import {
	flowTargetsOf,
	sequenceOf,
	type SequenceModel,
} from '../../../source/documents/parts/sequence.ts';
import type {Value} from '../../../source/plan/value.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {buildPlan, type GivenSubjects} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';
import {documentOf} from '../document-of.ts';

const system = {crm: {name: 'CRM'}, erp: {name: 'ERP'}};

const planOf = (toBe: Value, others: GivenSubjects = {}) =>
	buildPlan('P', {system, process: {p: {name: 'Sell', answers: {toBe}}}, ...others});

function sequence(toBe: Value, others: GivenSubjects = {}): SequenceModel | null {
	const plan = planOf(toBe, others);
	const [process] = plan.subjects.process.list;
	return process === undefined ? null : sequenceOf(contextOf(plan), process, flowTargetsOf(plan));
}

describe('the drawing of a process', () => {
	test('leads from people to the system of what they do by hand, and leaves the rest within its system', () => {
		expect(
			sequence([
				{step: 'Order', manual: true, system: 'crm'},
				{step: 'Invoice', manual: false, system: 'erp'},
			]),
		).toEqual({
			participants: [
				{id: 'people', label: 'People', isPeople: true},
				{id: 's1', label: 'CRM', isPeople: false},
				{id: 's2', label: 'ERP', isPeople: false},
			],
			steps: [
				{from: 'people', to: 's1', text: 'Order'},
				{from: 's2', to: 's2', text: 'Invoice'},
			],
			remarks: [],
		});
	});

	test.each([
		['a flow', 'crm', 'erp', 'oneWay', 's1'],
		['a flow that goes both ways', 'erp', 'crm', 'twoWay', 's1'],
		['no flow in that direction', 'erp', 'crm', 'oneWay', 's2'],
	])('leads from the system before where %s goes there', (_, from, to, direction, start) => {
		const drawn = sequence(
			[
				{step: 'Order', system: 'crm'},
				{step: 'Invoice', system: 'erp'},
			],
			{flow: {f: {answers: {from, to, direction}}}},
		);
		expect(drawn?.steps.map(step => step.from)).toEqual(['s1', start]);
		expect(drawn?.participants.map(({id}) => id)).toEqual(['s1', 's2']);
	});

	test('is left out where fewer than two steps name a system that exists', () => {
		expect(
			sequence([
				{step: 'Order', system: 'crm'},
				{step: 'Pack'},
				{step: 'Send', system: 'gone'},
			]),
		).toBeNull();
		expect(sequence(null)).toBeNull();
	});

	test('says what it leaves out', () => {
		const steps = Array.from({length: 45}, (_, place) => ({step: `${place}`, system: 'crm'}));
		const drawn = sequence([...steps, {step: 'Pack'}]);
		expect(drawn?.steps).toHaveLength(40);
		expect(drawn?.remarks).toEqual([
			'The drawing shows the first 40 of 45 steps.',
			'Not drawn, because no system is named: 1 step.',
		]);
	});
});

/** The sequence diagram of a document, line by line. */
function drawingIn(text: string): readonly string[] {
	const start = text.indexOf('```mermaid\nsequenceDiagram\n');
	return text.slice(start, text.indexOf('\n```\n', start)).split('\n').slice(1);
}

const steps = (texts: readonly string[]) =>
	texts.map((step, place) => ({
		step,
		manual: place % 2 === 0,
		system: place % 3 === 0 ? 'crm' : 'erp',
	}));

test('the drawing is one that Mermaid reads', () => {
	const lines = drawingIn(documentOf(planOf(steps(['Order', 'Invoice', 'Pay']))));
	expect(lines).toEqual([
		'sequenceDiagram',
		'  actor people as People',
		'  participant s1 as CRM',
		'  participant s2 as ERP',
		'  people->>s1: Order',
		'  s2->>s2: Invoice',
		'  people->>s2: Pay',
	]);
	const drawn = renderMermaidASCII(lines.join('\n'));
	for (const word of ['People', 'CRM', 'ERP', 'Order', 'Invoice', 'Pay']) {
		expect(drawn).toContain(word);
	}
});

test('no text of a step and no name of a system becomes more than a text in the drawing', () => {
	const texts = ['mermaid', 'markdown', 'unicode', 'terminal-escape', 'template']
		.flatMap(kind => hostileInputs(kind))
		.map(({input}) => input)
		.concat('end', 'wrap: a', 'A->>B: c', 'loop', '#59; x', '\n```\n# out', '   ');
	for (let first = 0; first < texts.length; first += 20) {
		const some = texts.slice(first, first + 20);
		const names = {
			system: {crm: {name: some[0] ?? ''}, erp: {name: some.at(-1) ?? ''}},
		};
		const lines = drawingIn(documentOf(planOf(steps([...some, 'a', 'b']), names)));
		expect(lines).toHaveLength(1 + 3 + some.length + 2);
		const text = String.raw`(?:[\p{L}\p{M}\p{N} ,./-]|#\d+;)*`;
		const allowed = new RegExp(
			`^(?:sequenceDiagram|  actor people as People|  participant s\\d as ${text}|  (?:people|s\\d)->>s\\d: ${text})$`,
			'u',
		);
		expect(lines.filter(line => !allowed.test(line))).toEqual([]);
	}
});
