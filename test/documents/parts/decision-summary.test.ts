import {describe, expect, test} from 'vitest';
import {decisionSummaryPart} from '../../../source/documents/parts/decision-summary.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {rollbackMissing} from '../../../source/rules/rollback-missing.ts';
import {rootCauseOf, rootCauses} from '../../../source/rules/root-causes.ts';
import {sotContested} from '../../../source/rules/sot-contested.ts';
import {association} from '../association.ts';
import {bookshop} from '../bookshop.ts';
import {buildPlan, disputed} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

describe('the decision summary', () => {
	test('counts what fires, what cannot be ruled out, what is accepted and what is not known', () => {
		const context = contextOf(bookshop, rules);
		const number = (outcome: string, severity?: string) =>
			context.accepting.open.filter(
				finding =>
					finding.outcome === outcome &&
					(severity === undefined || finding.severity === severity),
			).length;
		const {status, counts, gates, warnings, acceptedWarnings} = decisionSummaryPart(context);
		expect(acceptedWarnings).toBe(
			'2 accepted warnings are listed under Warnings and Decisions.',
		);
		const listed = warnings?.rows.map(([, title]) => title);
		expect(listed).not.toContain(rootCauseOf(rollbackMissing).title);
		expect(listed).toContain(rootCauseOf(sotContested).title);
		expect(status).toBe('Draft');
		expect(counts).toBe(
			`${number('fires', 'blocker')} blockers, ${number('fires', 'high')} high warnings, ${number('unknown')} warnings that cannot be ruled out, 2 accepted, 8 answers not known yet, 1 answer disputed.`,
		);
		expect(gates.map(({state, because}) => [state, because.length > 0])).toEqual([
			['closed', true],
			['closed', true],
			['closed', true],
			['closed', true],
		]);
	});

	test('asks for decisions on contested truths, pairs without an approach and disputes', () => {
		const plan = buildPlan('P', {
			project: {
				project: {
					answers: {
						decider: ['Ada'],
						goLive: disputed({value: '2027-01-01'}, {value: '2027-02-01'}),
					},
				},
			},
			system: {a: {name: 'A'}, b: {name: 'B'}},
			dataPoint: {
				contested: {
					name: 'Contested',
					answers: {sourceOfTruth: ['a', 'b'], precedence: null},
				},
				ruled: {name: 'Ruled', answers: {sourceOfTruth: ['a', 'b'], precedence: 'A wins'}},
			},
			syncPair: {
				open: {name: 'Open'},
				decided: {name: 'Decided', answers: {approach: 'noneNeeded'}},
			},
		});
		const {decisions} = decisionSummaryPart(contextOf(plan, [sotContested]));
		expect(decisions?.rows.map(([what, options, , , who]) => [what, options, who])).toEqual([
			['Source of truth: Contested', 'A, B', 'Ada'],
			['Approach: Open', expect.stringContaining('; '), 'Ada'],
			['Go-live date: The project', '“1 January 2027” or “1 February 2027”', 'Ada'],
		]);
		expect(decisions?.rows[0]?.slice(2, 4)).toEqual([sotContested.why, sotContested.action]);
	});

	test('keeps to two pages and points to the rest', () => {
		const names = Array.from({length: 25}, (_, place) => `d${place}`);
		const plan = buildPlan('P', {
			system: {a: {}, b: {}},
			dataPoint: Object.fromEntries(
				names.map(name => [name, {answers: {sourceOfTruth: ['a', 'b'], precedence: null}}]),
			),
			process: {p: {name: 'Sell', answers: {opportunities: names}}},
		});
		const summary = decisionSummaryPart(contextOf(plan, [sotContested]));
		expect(summary.decisions?.rows).toHaveLength(10);
		expect(summary.moreDecisions).toBe(
			'And 15 more decisions: see Decisions and Open questions.',
		);
		const {title, remedy} = rootCauseOf(sotContested);
		expect(summary.warnings?.rows).toEqual([['Blocker', title, 'd0, d1 and 23 more', remedy]]);
		expect(summary.moreWarnings).toBe('');
		expect(summary.opportunities[0]).toBe('d0 (Sell)');
		expect(summary.moreOpportunities).toBe(
			'And 15 more opportunities: see Opportunities and uplift.',
		);
	});

	test('has one row for each root cause, the worst first, at most ten, and says how many more there are', () => {
		const context = contextOf(association(), rules);
		const {warnings, moreWarnings} = decisionSummaryPart(context);
		const firing = context.accepting.open.filter(({outcome}) => outcome === 'fires');
		const causes = new Set(firing.map(({rule}) => rule.cause));
		const titles = warnings?.rows.map(([, title]) => title) ?? [];
		expect(titles).toHaveLength(10);
		expect(new Set(titles).size).toBe(10);
		expect(rootCauses.map(({title}) => title)).toEqual(expect.arrayContaining(titles));
		expect(moreWarnings).toBe(`And ${causes.size - 10} more root causes: see Warnings.`);
		const ranks = warnings?.rows.map(([severity = '']) =>
			['Blocker', 'High', 'Medium', 'Low'].indexOf(severity),
		);
		expect(ranks).toEqual(ranks?.toSorted());
		const blocking = new Set(
			firing.flatMap(({severity, rule}) => (severity === 'blocker' ? [rule.cause] : [])),
		);
		expect(ranks?.filter(rank => rank === 0)).toHaveLength(Math.min(10, blocking.size));
	});
});
