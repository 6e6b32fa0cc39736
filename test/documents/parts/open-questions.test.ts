import {describe, expect, test} from 'vitest';
import {openQuestionsPart} from '../../../source/documents/parts/open-questions.ts';
import {syncUnproven} from '../../../source/rules/sync-unproven.ts';
import {buildPlan, disputed, unknown} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const plan = buildPlan('P', {
	project: {
		project: {
			answers: {
				decider: ['Zoe'],
				goal: unknown('Ben', '2026-11-01'),
				measure: unknown('Ben'),
			},
		},
	},
	system: {
		crm: {
			name: 'Salesforce',
			answers: {owner: unknown(), region: unknown('Ada', '2026-12-24')},
		},
		erp: {name: 'NetSuite'},
	},
	dataPoint: {
		d: {
			name: 'E-mail',
			answers: {sourceOfTruth: disputed({value: ['crm'], by: 'Ben'}, {value: ['erp']})},
		},
	},
	syncPair: {
		p: {name: 'Person', answers: {claim: 'yes', evidence: unknown('Ada', '2026-12-01')}},
	},
});

describe('the open questions', () => {
	const {table} = openQuestionsPart(contextOf(plan, [syncUnproven]));

	test('stand by owner and date, those of nobody first', () => {
		expect(table?.columns).toEqual(['Owner', 'Question', 'About', 'Due', 'Would settle']);
		expect(table?.rows.map(([owner, , about, due]) => [owner, about, due])).toEqual([
			['nobody', 'Salesforce', 'no date'],
			['Ada', 'Person', '1 December 2026'],
			['Ada', 'Salesforce', '24 December 2026'],
			['Ben', 'The project', '1 November 2026 (past)'],
			['Ben', 'The project', 'no date'],
			['Zoe', 'E-mail', 'no date'],
		]);
	});

	test('name the warnings the answer would settle', () => {
		expect(table?.rows.map(row => row[4])).toEqual([
			'–',
			syncUnproven.title,
			'–',
			'–',
			'–',
			'–',
		]);
	});

	test('show both sides of a dispute, which falls to the decider', () => {
		expect(table?.rows.at(-1)?.[1]).toMatch(/Disputed: “Salesforce” \(Ben\) or “NetSuite”\.$/);
	});

	test('count the essential questions without an answer by section, and name a few subjects', () => {
		const {unanswered, unansweredNumber} = openQuestionsPart(contextOf(plan));
		const systems = unanswered?.rows.find(([section]) => section === 'Systems');
		expect(systems?.slice(1)).toEqual([
			'6 questions',
			'Product (Salesforce and NetSuite); Used for (Salesforce and NetSuite); Owner (NetSuite); Region (NetSuite)',
		]);
		expect(unansweredNumber).toBeGreaterThan(6);
	});

	test('count the subjects where there are many', () => {
		const many = Object.fromEntries(Array.from({length: 12}, (_, place) => [`s${place}`, {}]));
		const {unanswered} = openQuestionsPart(contextOf(buildPlan('P', {system: many})));
		expect(unanswered?.rows.find(([section]) => section === 'Systems')?.[2]).toContain(
			'Product (12 times)',
		);
	});
});
