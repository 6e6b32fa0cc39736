import {describe, expect, test} from 'vitest';
import {warningsPart} from '../../../source/documents/parts/warnings.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {cleanupUnresourced} from '../../../source/rules/cleanup-unresourced.ts';
import {rootCauseOf} from '../../../source/rules/root-causes.ts';
import {sotContested} from '../../../source/rules/sot-contested.ts';
import {sotMissing} from '../../../source/rules/sot-missing.ts';
import {syncUnproven} from '../../../source/rules/sync-unproven.ts';
import {withAccepted} from '../accepted.ts';
import {bookshop} from '../bookshop.ts';
import {buildPlan, disputed, told, unknown} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const truth = rootCauseOf(sotContested);
const history = rootCauseOf(cleanupUnresourced);
const believed = rootCauseOf(syncUnproven);

describe('the warnings', () => {
	test('say of a rule once why and what to do, and of each finding what it rests on', () => {
		const plan = buildPlan('P', {
			syncPair: {
				a: {
					name: 'A',
					answers: {claim: told('yes', {by: 'Jo', on: '2026-11-20'}), evidence: null},
				},
				b: {
					name: 'B',
					answers: {claim: 'partly', evidence: told(null, {basis: 'documented'})},
				},
			},
		});
		const {firing, openNumber} = warningsPart(contextOf(plan, [syncUnproven]));
		expect(openNumber).toBe(0);
		expect(firing.map(({title, remedy, counts}) => [title, remedy, counts])).toEqual([
			[believed.title, believed.remedy, '2 medium'],
		]);
		const [group] = firing[0]?.groups ?? [];
		expect(group?.rule).toBe('sync-unproven');
		expect(group?.why).toBe(syncUnproven.why);
		expect(group?.action).toBe(syncUnproven.action);
		expect(group?.warnings.map(({severity, about}) => [severity, about])).toEqual([
			['Medium', 'A'],
			['Medium', 'B'],
		]);
		expect(group?.warnings[0]?.facts[0]?.text).toMatch(/ – stated by Jo on 20 November 2026$/);
		expect(group?.warnings[1]?.facts[1]?.text).toMatch(/ – documented$/);
	});

	test.each([
		['five by themselves', 5, ['D0', 'D1', 'D2', 'D3', 'D4', 'Noted', 'Kept']],
		['six in one', 6, ['D0, D1, D2, D3, D4 and D5', 'Noted', 'Kept']],
	])('tell many that rest on the same answers together: %s', (_, number, expected) => {
		const plan = withAccepted(
			buildPlan('P', {
				dataPoint: {
					...Object.fromEntries(
						Array.from({length: number}, (_each, place) => [
							`d${place}`,
							{name: `D${place}`, answers: {sourceOfTruth: null}},
						]),
					),
					noted: {
						name: 'Noted',
						answers: {sourceOfTruth: told(null, {note: 'By hand'})},
					},
					kept: {name: 'Kept', answers: {sourceOfTruth: null}},
				},
			}),
			{'sot-missing:kept': {}},
		);
		const [cause] = warningsPart(contextOf(plan, [sotMissing])).firing;
		const warnings = cause?.groups[0]?.warnings ?? [];
		expect(warnings.map(({about}) => about)).toEqual(expected);
		expect(warnings[0]?.facts[0]).toMatchObject({label: 'Source of truth'});
		expect(warnings[0]?.message).toBe(
			number === 6
				? 'No system holds the truth of D0, so nobody can say which value is right. The same holds for the others.'
				: 'No system holds the truth of D0, so nobody can say which value is right.',
		);
	});

	test('put the gravest cause first, with the sums, under a table of what to do first', () => {
		const plan = buildPlan('P', {
			dataPoint: {d: {name: 'D', answers: {sourceOfTruth: ['x', 'y'], precedence: null}}},
			system: {x: {}, y: {}},
			syncPair: {
				s: {
					name: 'S',
					answers: {
						approach: 'clean',
						cleanUpOwner: ['Jo'],
						cleanUpBy: '2027-01-01',
						cleanUpRecords: 3800,
						cleanUpMinutes: 6,
						cleanUpHours: 120,
					},
				},
			},
		});
		const {causes, firing} = warningsPart(
			contextOf(plan, [cleanupUnresourced, sotContested, syncUnproven]),
		);
		expect(firing.map(({title, counts}) => [title, counts])).toEqual([
			[truth.title, '1 blocker'],
			[history.title, '1 high'],
		]);
		expect(causes?.rows).toEqual([
			[truth.title, '1 blocker', '–', truth.remedy],
			[history.title, '1 high', '–', history.remedy],
			[believed.title, '–', '1', believed.remedy],
		]);
		const calculation = firing[1]?.groups[0]?.warnings[0]?.calculation;
		expect(calculation?.lines.join()).toMatch(/3.800 records × 6 min ÷ 60 = 380 h/);
		expect(calculation?.conclusion).toMatch(/^It does not fit\./);
	});

	test('group what cannot be ruled out by rule and by the answers it waits for', () => {
		const pair = (name: string, evidence?: ReturnType<typeof unknown>) => ({
			name,
			answers: {claim: 'yes', ...(evidence === undefined ? {} : {evidence})},
		});
		const plan = buildPlan('P', {
			syncPair: {a: pair('A'), b: pair('B', unknown('Jo', '2026-12-01')), c: pair('C')},
		});
		const {open, openNumber} = warningsPart(contextOf(plan, [syncUnproven]));
		expect(openNumber).toBe(3);
		expect(open.map(({title, number}) => [title, number])).toEqual([[believed.title, 3]]);
		expect(open[0]?.groups).toEqual([
			{
				rule: 'sync-unproven',
				title: syncUnproven.title,
				severity: 'medium',
				number: 3,
				table: {
					columns: ['About', 'Waits for'],
					rows: [
						['A and C', 'Evidence: not answered'],
						['B', 'Evidence: not known yet (Jo, by 1 December 2026)'],
					],
				},
			},
		]);
	});

	test('mark what is accepted, and say what is to be looked at again', () => {
		const pairs = buildPlan('P', {
			syncPair: {
				a: {name: 'A', answers: {claim: 'yes', evidence: null}},
				b: {name: 'B', answers: {claim: 'yes', evidence: null}},
				c: {name: 'C', answers: {claim: 'yes'}},
				d: {name: 'D', answers: {claim: 'yes'}},
			},
		});
		const plan = withAccepted(pairs, {
			'sync-unproven:a': {},
			'sync-unproven:b': {expires: '2026-11-01'},
			'sync-unproven:c': {status: 'falsePositive', reason: 'Counted every night'},
			'sync-unproven:gone': {},
		});
		const {firing, open, stale, acceptedNumber} = warningsPart(contextOf(plan, [syncUnproven]));
		expect(firing.map(({counts}) => counts)).toEqual(['1 medium, 1 accepted']);
		expect(acceptedNumber).toBe(2);
		expect(
			firing[0]?.groups[0]?.warnings.map(({about, accepted}) => [about, accepted]),
		).toEqual([
			[
				'A',
				'Accepted by Ada on 23 November 2026, until 28 February 2027: It costs less than the cure',
			],
			['B', ''],
		]);
		expect(
			open[0]?.groups[0]?.table.rows.map(([about, , accepted]) => [about, accepted]),
		).toEqual([
			[
				'C',
				'Accepted (false positive) by Ada on 23 November 2026, until 28 February 2027: Counted every night',
			],
			['D', '–'],
		]);
		expect(stale).toEqual([
			expect.stringMatching(
				/^Reopened: .*\(B\), accepted by Ada .* ran out on 1 November 2026/,
			),
			expect.stringMatching(/^Settled: .*\(sync-unproven:gone\), accepted by Ada/),
		]);
	});

	test('hold every finding of a plan once, and each rule under one cause only', () => {
		const context = contextOf(bookshop, rules);
		const {firing, open, openNumber} = warningsPart(context);
		const fires = context.findings.filter(({outcome}) => outcome === 'fires');
		const shown = firing.flatMap(({groups}) => groups);
		expect(shown.flatMap(({warnings}) => warnings)).toHaveLength(fires.length);
		expect(
			new Set(shown.flatMap(({warnings}) => warnings.map(({message}) => message))),
		).toEqual(new Set(fires.map(({message}) => message)));
		expect(new Set(shown.map(({rule}) => rule)).size).toBe(shown.length);
		const numbers = open.flatMap(({groups}) => groups.map(({number}) => number));
		expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(openNumber);
		expect(open.reduce((sum, {number}) => sum + number, 0)).toBe(openNumber);
		expect(fires.length + openNumber).toBe(context.findings.length);
	});

	test('of a plan without any are none, and there is no table', () => {
		const part = warningsPart(contextOf(buildPlan('P', {}), [syncUnproven]));
		expect(part).toEqual({
			causes: null,
			firing: [],
			acceptedNumber: 0,
			open: [],
			openNumber: 0,
			stale: [],
		});
	});

	test('do not tell a client who claimed what', () => {
		const plan = buildPlan('P', {
			system: {x: {name: 'X'}, y: {name: 'Y'}},
			dataPoint: {
				d: {
					name: 'D',
					answers: {
						sourceOfTruth: disputed(
							{value: ['x'], by: 'Ben'},
							{value: ['y'], by: 'Dora'},
						),
						precedence: null,
					},
				},
			},
		});
		expect(JSON.stringify(warningsPart(contextOf(plan, [sotContested])))).toMatch(/Ben.*Dora/);
		expect(JSON.stringify(warningsPart(contextOf(plan, [sotContested], 'client')))).not.toMatch(
			/Ben|Dora/,
		);
	});
});
