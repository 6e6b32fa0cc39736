import {describe, expect, test} from 'vitest';
import {decisionsPart} from '../../../source/documents/parts/decisions.ts';
import {syncDecisionsPart} from '../../../source/documents/parts/sync-decisions.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {syncUnproven} from '../../../source/rules/sync-unproven.ts';
import {withAccepted} from '../accepted.ts';
import {bookshop} from '../bookshop.ts';
import {buildPlan} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

describe('the decisions', () => {
	test('list every warning that was accepted, and whether that still holds', () => {
		const {accepted} = decisionsPart(contextOf(bookshop, rules));
		expect(accepted?.columns).toEqual([
			'Warning',
			'How',
			'Reason',
			'By',
			'On',
			'Until',
			'Holds',
		]);
		expect(
			accepted?.rows.map(([warning, how, , by, , until, holds]) => [
				warning,
				how,
				by,
				until,
				holds,
			]),
		).toEqual([
			['There is no way back', 'accepted', 'Ada', '28 February 2027', 'yes'],
			[
				'Two systems claim the truth (Stock quantity)',
				'accepted',
				'Ada',
				'28 February 2027',
				'no: the answers it rests on have changed',
			],
			[
				expect.stringContaining('(Take an order)'),
				'mitigation planned',
				'Ada',
				'23 November 2026',
				'no: it has run out',
			],
			[
				expect.stringContaining('(Send an invoice)'),
				'transferred',
				'Ada',
				'28 February 2027',
				'yes',
			],
			[
				'dp-no-destination:isbn',
				'accepted',
				'Ada',
				'28 February 2027',
				'not needed any more: the warning is gone',
			],
		]);
	});

	test('list nothing where nothing was accepted', () => {
		expect(decisionsPart(contextOf(buildPlan('P', {}), rules)).accepted).toBeNull();
	});
});

test('the log has the truths that somebody gave a reason or a rule for; the others are named, a dozen at most', () => {
	const settled = (name: string, answers: Readonly<Record<string, string>> = {}) => ({
		name,
		answers: {sourceOfTruth: ['crm'], ...answers},
	});
	const plan = buildPlan('P', {
		system: {crm: {name: 'CRM'}},
		dataPoint: {
			a: settled('E-mail', {truthReason: 'People are asked there'}),
			b: settled('Name'),
			c: settled('Phone'),
			d: {name: 'Fax', answers: {}},
		},
	});
	const {truths, truthsWithoutReason} = decisionsPart(contextOf(plan));
	expect(truths?.rows.map(([name, , reason]) => [name, reason])).toEqual([
		['E-mail', 'People are asked there'],
	]);
	expect(truthsWithoutReason).toBe(
		'Settled, but nobody has said why: Name and Phone. Where they are kept stands in the source-of-truth matrix.',
	);

	const many = buildPlan('P', {
		system: {crm: {name: 'CRM'}},
		dataPoint: Object.fromEntries(
			Array.from({length: 20}, (_, place) => [`p${place}`, settled(`Point ${place}`)]),
		),
	});
	const part = decisionsPart(contextOf(many));
	expect(part.truths).toBeNull();
	expect(part.truthsWithoutReason).toContain('Point 11 and 8 more.');
});

test('an accepted warning about a pair is marked in the sheet of the pair', () => {
	const plan = buildPlan('P', {
		syncPair: {a: {answers: {claim: 'yes', evidence: null}}},
	});
	const titlesIn = (of: typeof plan) =>
		syncDecisionsPart(contextOf(of, [syncUnproven])).sheets.map(({warnings}) => warnings);
	expect(titlesIn(plan)).toEqual([[syncUnproven.title]]);
	expect(titlesIn(withAccepted(plan, {'sync-unproven:a': {}}))).toEqual([
		[`${syncUnproven.title} (accepted)`],
	]);
});
