import {describe, expect, test} from 'vitest';
import type {Answer} from '../../source/plan/answer.ts';
import {called, groundsOf, inWords, namedTogether, said} from '../../source/documents/saying.ts';
import {questions} from '../../source/interview/questions.ts';
import type {Question} from '../../source/interview/question.ts';
import {buildPlan} from './build-plan.ts';

const plan = buildPlan('P', {
	system: {crm: {name: 'Salesforce'}, blank: {name: '  '}},
	dataPoint: {email: {name: 'E-mail', answers: {destinations: null}}},
});

const internal = {plan, audience: 'internal'} as const;
const client = {plan, audience: 'client'} as const;
const {sourceOfTruth, transform, blankRule} = questions.dataPoint;
const {busyPeriods} = questions.project;

const label = (column: string) => busyPeriods.input.columns[column]?.label.toLowerCase() ?? '';

describe('an answer in words', () => {
	test.each([
		['nothing said', transform, undefined, 'not answered'],
		['a value', transform, {state: 'answered', value: 'lower-case'}, 'lower-case'],
		['names', sourceOfTruth, {state: 'answered', value: ['crm']}, 'Salesforce'],
		[
			'a subject that is gone',
			sourceOfTruth,
			{state: 'answered', value: ['erp']},
			'(system that no longer exists)',
		],
		[
			'there is none',
			sourceOfTruth,
			{state: 'answered', value: null},
			sourceOfTruth.none ?? '',
		],
		[
			'a value that no longer reads',
			blankRule,
			{state: 'answered', value: 'shrug'},
			'not answered',
		],
		[
			'unknown with owner and date',
			transform,
			{state: 'unknown', owner: 'Jo', due: '2026-12-12'},
			'not known yet (Jo, by 12 December 2026)',
		],
		['unknown with an owner', transform, {state: 'unknown', owner: 'Jo'}, 'not known yet (Jo)'],
		[
			'unknown with nobody',
			transform,
			{state: 'unknown', owner: ' '},
			'not known yet (nobody asked to find out)',
		],
		[
			'not applicable',
			transform,
			{state: 'notApplicable', reason: 'read only'},
			'does not apply: read only',
		],
		[
			'a dispute',
			transform,
			{
				state: 'disputed',
				claims: [
					{value: 'copied', by: 'Jo'},
					{value: null, by: 'Mara'},
				],
			},
			`disputed: “copied” (Jo) or “${transform.none ?? ''}” (Mara)`,
		],
		[
			'rows of a table',
			busyPeriods,
			{
				state: 'answered',
				value: [
					{name: 'Congress', from: '2027-02-15', until: '2027-03-12'},
					{name: 'Audit'},
				],
			},
			`Congress (${label('from')} 15 February 2027, ${label('until')} 12 March 2027); Audit`,
		],
		[
			'a note',
			transform,
			{state: 'answered', value: 'copied', note: 'ask Jo'},
			'copied (note: ask Jo)',
		],
	] satisfies ReadonlyArray<[string, Question, Answer | undefined, string]>)(
		'%s',
		(_, question, answer, words) => {
			expect(inWords(internal, question, answer)).toBe(words);
		},
	);

	test('for a client leaves out names of claimants and notes', () => {
		const claims = [{value: 'copied', by: 'Jo'}, {value: null}];
		expect(inWords(client, transform, {state: 'disputed', claims, note: 'heated'})).toBe(
			`disputed: “copied” or “${transform.none ?? ''}”`,
		);
	});

	test('is a dash where the question does not arise', () => {
		const [email] = plan.subjects.dataPoint.list;
		expect(email === undefined ? '' : said(internal, email, transform)).toBe('–');
	});
});

test('a name is never empty', () => {
	expect(called({plan}, {kind: 'system', id: 'blank'})).toBe('(without a name)');
	expect(called({plan}, {kind: 'field', id: 'email@crm'})).toBe('E-mail in Salesforce');
});

test.each([
	['some', 6, 'dataPoint', [0, 2, 4], 'A, C and E'],
	['all of a few', 5, 'dataPoint', [0, 1, 2, 3, 4], 'A, B, C, D and E'],
	['all of many', 6, 'dataPoint', [0, 1, 2, 3, 4, 5], 'all 6 data points'],
	['all but one', 7, 'dataPoint', [0, 1, 2, 3, 4, 5], 'A, B, C, D, E and F'],
	['none', 6, 'dataPoint', [], ''],
] as const)('subjects together: %s', (_, number, kind, chosen, words) => {
	const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].slice(0, number);
	const many = buildPlan('P', {
		[kind]: Object.fromEntries(ids.map(id => [id, {name: id}])),
		flow: {f: {name: 'F'}},
	});
	const subjects = chosen.map(place => ({kind, id: ids[place] ?? ''}));
	expect(namedTogether({plan: many}, subjects)).toBe(words);
});

test('names with commas or an "and" of their own are kept apart', () => {
	const named = (...names: readonly string[]) => {
		const ids = names.map((_, place) => `p${place}`);
		const points = ids.map((id, place) => [id, {name: names[place] ?? ''}] as const);
		const some = buildPlan('P', {
			dataPoint: Object.fromEntries([...points, ['other', {name: 'Other'}]]),
		});
		return namedTogether(
			{plan: some},
			ids.map(id => ({kind: 'dataPoint', id}) as const),
		);
	};
	expect(named('A', 'B, kept', 'C')).toBe('A; B, kept; C');
	expect(named('Name and title', 'C')).toBe('Name and title; C');
	expect(named('Brand', 'Andes', 'C')).toBe('Brand, Andes and C');
});

test('subjects of several kinds are named, and so are fields, of which there may be more', () => {
	const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
	const mixture = buildPlan('P', {
		system: {s: {name: 'S'}},
		dataPoint: Object.fromEntries(ids.map(id => [id, {name: id}])),
		field: Object.fromEntries(ids.map(id => [`${id}@s`, {}])),
		flow: {f: {name: 'Flow'}},
	});
	const points = ids.map(id => ({kind: 'dataPoint', id}) as const);
	const mixed = [...points.slice(1), {kind: 'flow', id: 'f'} as const];
	expect(namedTogether({plan: mixture}, mixed)).toBe('B, C, D, E, F and Flow');
	const fields = ids.map(id => ({kind: 'field', id: `${id}@s`}) as const);
	expect(namedTogether({plan: mixture}, fields)).toMatch(/^A in S, .* and F in S$/);
});

test.each([
	[{}, 'stated', 'stated'],
	[
		{by: 'Jo', on: '2026-11-23', basis: 'measured'},
		'measured by Jo on 23 November 2026',
		'measured',
	],
	[{by: 'Jo'}, 'stated by Jo', 'stated'],
] as const)('the grounds of %j', (provenance, toUs, toClient) => {
	expect(groundsOf(internal, provenance)).toBe(toUs);
	expect(groundsOf(client, provenance)).toBe(toClient);
});
