import {describe, expect, it} from 'vitest';
import {backfillGap} from '../../source/rules/backfill-gap.ts';
import {erasureNotPropagated} from '../../source/rules/erasure-not-propagated.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import {goNoGoMissing} from '../../source/rules/go-no-go-missing.ts';
import {monitoringNobody} from '../../source/rules/monitoring-nobody.ts';
import {noGoalOrDecider} from '../../source/rules/no-goal-or-decider.ts';
import {rollbackMissing} from '../../source/rules/rollback-missing.ts';
import {none, unknown, type Example, type Surroundings} from '../../source/rules/engine/rule.ts';
import {runRule} from '../../source/rules/engine/run-rule.ts';
import {unknownsUnowned} from '../../source/rules/unknowns-unowned.ts';
import {World} from '../../source/rules/engine/world.ts';
import {applyChanges} from '../../source/plan/change.ts';
import {subjectAt} from '../../source/plan/plan.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type Project = Example<'project'>;

describe('no-goal-or-decider', () => {
	testExamplesOf(noGoalOrDecider);

	const complete = {goal: 'Less typing', measure: '4 h a month', decider: ['Finance']} as const;

	it.each<[Project, string]>([
		[{...complete, goal: ' '}, 'fires'],
		[{...complete, measure: none}, 'fires'],
		[{...complete, decider: none}, 'fires'],
		[{decider: none}, 'fires'],
		[{...complete, goal: unknown}, 'unknown'],
		[{}, 'unknown'],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(noGoalOrDecider, project)).toBe(expected);
	});

	it('names what is missing', () => {
		expect(
			judged(noGoalOrDecider, {...complete, measure: none, decider: none})[0]?.message,
		).toBe('The project has no measure of success and nobody who decides.');
	});
});

describe('rollback-missing', () => {
	testExamplesOf(rollbackMissing);

	it('is not known where nothing was said, and clear where it does not apply', () => {
		expect(outcome(rollbackMissing, {})).toBe('unknown');
		expect(outcome(rollbackMissing, {}, 'rollback')).toBe('clear');
	});
});

describe('go-no-go-missing', () => {
	testExamplesOf(goNoGoMissing);

	const ready = {
		goNoGoCriteria: ['Counts agree'],
		goNoGoAuthority: ['Finance'],
		goLive: '2027-03-01',
		busyPeriods: none,
	} as const;
	const congress = {name: 'Congress', from: '2027-02-15', until: '2027-03-12'} as const;

	it.each<[Project, string]>([
		[ready, 'clear'],
		[{...ready, goNoGoCriteria: none}, 'fires'],
		[{...ready, goNoGoAuthority: none}, 'fires'],
		[{...ready, goNoGoAuthority: unknown}, 'unknown'],
		[{...ready, goNoGoCriteria: none, goNoGoAuthority: unknown}, 'fires'],
		[{...ready, busyPeriods: [congress]}, 'fires'],
		[{...ready, goLive: '2027-02-15', busyPeriods: [congress]}, 'fires'],
		[{...ready, goLive: '2027-03-12', busyPeriods: [congress]}, 'fires'],
		[{...ready, goLive: '2027-02-14', busyPeriods: [congress]}, 'clear'],
		[{...ready, goLive: '2027-03-13', busyPeriods: [congress]}, 'clear'],
		[
			{
				...ready,
				busyPeriods: [{name: 'Easter', from: '2027-03-26', until: '2027-03-29'}, congress],
			},
			'fires',
		],
		[{...ready, busyPeriods: [{name: 'Congress', from: '2027-02-15'}]}, 'unknown'],
		[{...ready, busyPeriods: [{name: 'Congress', from: '2027-03-02'}]}, 'clear'],
		[{...ready, busyPeriods: [{name: 'Congress', until: '2027-02-28'}]}, 'clear'],
		[{...ready, busyPeriods: [{name: 'Congress'}]}, 'unknown'],
		[{...ready, busyPeriods: unknown}, 'unknown'],
		[{...ready, goLive: unknown, busyPeriods: [congress]}, 'unknown'],
		[{...ready, goLive: unknown, busyPeriods: none}, 'clear'],
		[
			{...ready, goLive: {disputed: ['2027-03-01', '2027-03-12']}, busyPeriods: [congress]},
			'fires',
		],
		[
			{...ready, goLive: {disputed: ['2027-03-01', '2027-04-01']}, busyPeriods: [congress]},
			'unknown',
		],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(goNoGoMissing, project)).toBe(expected);
	});

	it('names everything that is wrong', () => {
		expect(
			judged(goNoGoMissing, {
				...ready,
				goNoGoCriteria: none,
				goNoGoAuthority: unknown,
				busyPeriods: [congress],
			})[0]?.message,
		).toBe(
			'There are no go/no-go criteria and go-live on 2027-03-01 falls into the busy period "Congress".',
		);
		expect(judged(goNoGoMissing, {...ready, goNoGoAuthority: none})[0]?.message).toBe(
			'Nobody is named who says go or no-go.',
		);
	});
});

describe('backfill-gap', () => {
	testExamplesOf(backfillGap);

	it.each<[Project, string]>([
		[{backfill: none, gapCover: 'A second run'}, 'fires'],
		[{backfill: unknown, gapCover: none}, 'fires'],
		[{backfill: 'Registrations'}, 'unknown'],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(backfillGap, project)).toBe(expected);
	});

	it('names what is not settled', () => {
		expect(judged(backfillGap, {backfill: none, gapCover: none})[0]?.message).toBe(
			'Nothing says what is loaded before go-live and how changes during the load are caught.',
		);
	});
});

describe('monitoring-nobody', () => {
	testExamplesOf(monitoringNobody);

	const complete = {monitoring: 'Failed runs', alertTo: ['Jo'], exceptionOwner: ['Jo']} as const;

	it.each<[Project, string]>([
		[{...complete, monitoring: none}, 'fires'],
		[{...complete, alertTo: none}, 'fires'],
		[{...complete, alertTo: none, monitoring: unknown}, 'fires'],
		[{...complete, monitoring: unknown}, 'unknown'],
		[{}, 'unknown'],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(monitoringNobody, project)).toBe(expected);
	});

	it('names what nobody does', () => {
		expect(
			judged(monitoringNobody, {...complete, monitoring: none, exceptionOwner: none})[0]
				?.message,
		).toBe(
			'After go-live nobody watches the integration and works through the records that failed.',
		);
	});
});

describe('erasure-not-propagated', () => {
	testExamplesOf(erasureNotPropagated);

	it.each<[Project, Surroundings['dataPoint'], string]>([
		[{erasurePath: none}, {price: {personal: 'no'}, diet: {personal: 'special'}}, 'fires'],
		[{erasurePath: none}, {open: {}, email: {personal: 'personal'}}, 'fires'],
		[{erasurePath: none}, {price: {personal: 'no'}, open: {personal: unknown}}, 'unknown'],
		[{erasurePath: none}, {}, 'clear'],
		[{erasurePath: 'A ticket in every system'}, {email: {personal: 'personal'}}, 'clear'],
		[{}, {email: {personal: 'personal'}}, 'unknown'],
		[{}, {price: {personal: 'no'}}, 'clear'],
	])('judges %j among %j as %s', (project, dataPoint, expected) => {
		expect(
			outcome(erasureNotPropagated, {...project, around: {dataPoint: dataPoint ?? {}}}),
		).toBe(expected);
	});

	it('names one of them', () => {
		expect(
			judged(erasureNotPropagated, {
				erasurePath: none,
				around: {dataPoint: {email: {personal: 'personal'}}},
			})[0]?.message,
		).toBe(
			'Personal data such as email is copied, and nothing describes how an erasure reaches every copy.',
		);
	});
});

describe('unknowns-unowned', () => {
	testExamplesOf(unknownsUnowned);

	/** Six answers, one of them "I don't know yet" about this question of the system. */
	function withUnknown(
		question: string,
		found: {readonly owner?: string; readonly due?: string},
	) {
		const example: Project = {
			goal: 'Less typing',
			measure: '4 h a month',
			decider: ['Finance'],
			sponsor: ['Finance'],
			goLive: '2027-03-01',
			around: {system: {crm: {}}},
		};
		const {plan, subject} = planFromExample(unknownsUnowned, example);
		const changed = applyChanges(plan, [
			{
				type: 'answered',
				subject: {kind: 'system', id: 'crm'},
				question,
				answer: {state: 'unknown', ...found},
			},
		]).plan;
		return runRule(unknownsUnowned, subjectAt(changed, subject) ?? subject, new World(changed));
	}

	it.each<[string, Parameters<typeof withUnknown>, number]>([
		['with an owner and a day', ['maturity', {owner: 'Jo', due: '2026-12-05'}], 0],
		['without an owner', ['maturity', {due: '2026-12-05'}], 1],
		['without a day', ['maturity', {owner: 'Jo'}], 1],
		['with a blank owner', ['maturity', {owner: ' ', due: '2026-12-05'}], 1],
		['of the full interview only', ['automationsReviewed', {}], 0],
		['that is no longer asked', ['formerly', {}], 0],
	])('judges an open question %s', (_, given, findings) => {
		expect(withUnknown(...given)).toHaveLength(findings);
	});

	it('names the question and shows the answer', () => {
		const [finding] = withUnknown('maturity', {owner: 'Jo'});
		expect(finding?.message).toBe(
			'Nobody is going to find out by a certain day: Maturity (crm).',
		);
		expect(finding?.facts).toMatchObject([
			{
				subject: {id: 'crm'},
				question: {id: 'maturity'},
				answer: {state: 'unknown', owner: 'Jo'},
			},
		]);
	});

	it('allows one answer in five to be open', () => {
		const fourAnswers = {
			goal: 'a',
			measure: 'b',
			decider: ['c'],
			firstRelease: unknown,
		} as const;
		expect(outcome(unknownsUnowned, {...fourAnswers, sponsor: ['d']})).toBe('clear');
		expect(judged(unknownsUnowned, fourAnswers)[0]?.message).toBe(
			'1 of 4 answers are "I don\'t know yet", more than 20 %.',
		);
	});
});
