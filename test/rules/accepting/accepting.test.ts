import {describe, expect, it} from 'vitest';
import type {Acceptance} from '../../../source/plan/acceptance.ts';
import type {Answer} from '../../../source/plan/answer.ts';
import {questions} from '../../../source/interview/questions.ts';
import {applyChanges} from '../../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../../source/plan/plan.ts';
import {
	acceptFinding,
	type AcceptanceEntered,
} from '../../../source/rules/accepting/accept-finding.ts';
import {acceptanceInWords, statusNamed} from '../../../source/rules/accepting/acceptance-words.ts';
import {
	acceptedFindings,
	factsHash,
	findingTitle,
	isAccepted,
	judgeAcceptance,
} from '../../../source/rules/accepting/accepting.ts';
import {gatesOf} from '../../../source/rules/gates/gates.ts';
import type {Finding} from '../../../source/rules/engine/finding.ts';
import {rollbackMissing} from '../../../source/rules/rollback-missing.ts';
import type {Rule} from '../../../source/rules/engine/rule.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';
import {syncUnproven} from '../../../source/rules/sync-unproven.ts';

const today = '2026-11-24';

const project = {kind: 'project', id: 'project'} as const;

/** A plan of which one question about the project is answered. */
function planWith(question: string, answer: Answer): Plan {
	return applyChanges(emptyPlan('p', 'Plan'), [
		{type: 'answered', subject: project, question, answer},
	]).plan;
}

function only(plan: Plan, rule: Rule): Finding {
	const [finding] = findingsOf(runRules(plan, undefined, [rule]));
	return finding ?? expect.unreachable();
}

const noRollback = planWith('rollback', {state: 'answered', value: null});
const finding = only(noRollback, rollbackMissing);

const withPair = applyChanges(emptyPlan('p', 'Plan'), [
	{
		type: 'added',
		subject: {kind: 'syncPair', id: 'people', name: 'People', answers: {}},
		place: 0,
	},
]).plan;

const acceptance: Acceptance = {
	finding: finding.id,
	status: 'accepted',
	reason: 'The old import is kept for a month',
	by: 'Mara',
	on: '2026-11-20',
	expires: '2026-12-31',
	facts: factsHash(finding),
};

function accepting(plan: Plan, ...acceptances: readonly Acceptance[]): Plan {
	return applyChanges(
		plan,
		acceptances.map(given => ({type: 'accepted', finding: given.finding, acceptance: given})),
	).plan;
}

describe('the hash of the facts of a finding', () => {
	const subject = {kind: 'dataPoint', id: 'd', name: 'D', answers: {}} as const;
	const contested = (answer: Answer) =>
		factsHash({
			facts: [
				{subject, question: questions.dataPoint.precedence},
				{subject, question: questions.dataPoint.sourceOfTruth, answer},
			],
		});

	const hash = contested({state: 'answered', value: ['a', 'b']});

	it('is a short text that stays the same', () => {
		expect(hash).toMatch(/^[0-9a-f]{16}$/);
		expect(factsHash(finding)).toBe('fb175d30191c6897');
	});

	it('does not depend on who said it, when, on what basis, or what was noted', () => {
		const said = {by: 'Jo', on: '2026-01-01', basis: 'measured', note: 'n'} as const;
		expect(contested({state: 'answered', value: ['a', 'b'], ...said})).toBe(hash);
		expect(contested({state: 'unknown', owner: 'Jo', due: '2026-12-01'})).toBe(
			contested({state: 'unknown', ...said}),
		);
	});

	it('does not depend on the order of the facts, nor on the name of what they are about', () => {
		const answer: Answer = {state: 'answered', value: ['a', 'b']};
		expect(
			factsHash({
				facts: [
					{
						subject: {...subject, name: 'Renamed'},
						question: questions.dataPoint.sourceOfTruth,
						answer,
					},
					{subject, question: questions.dataPoint.precedence},
				],
			}),
		).toBe(hash);
	});

	it('depends on values and states', () => {
		const hashes = [
			hash,
			contested({state: 'answered', value: ['b', 'a']}),
			contested({state: 'answered', value: ['a', 'b', 'c']}),
			contested({state: 'unknown'}),
			contested({state: 'disputed', claims: [{value: ['a']}, {value: ['b']}]}),
			contested({state: 'disputed', claims: [{value: ['a']}, {value: ['c']}]}),
		];
		expect(new Set(hashes).size).toBe(hashes.length);
	});

	it('does not depend on the order of claims, nor of the columns of a row', () => {
		expect(
			contested({state: 'disputed', claims: [{value: ['b'], by: 'Jo'}, {value: ['a']}]}),
		).toBe(contested({state: 'disputed', claims: [{value: ['a']}, {value: ['b']}]}));
		expect(
			contested({state: 'disputed', claims: [{value: [{x: 1, y: 2}]}, {value: null}]}),
		).toBe(contested({state: 'disputed', claims: [{value: [{y: 2, x: 1}]}, {value: null}]}));
	});
});

describe('an acceptance', () => {
	it.each([
		['before its last day', '2026-12-30', 'holds'],
		['on its last day', '2026-12-31', 'holds'],
		['the day after', '2027-01-01', 'expired'],
	] as const)('%s: on %s it is judged %s', (_, asOf, standing) => {
		expect(judgeAcceptance(finding, acceptance, asOf)).toBe(standing);
	});

	it('of other facts does not hold, whether or not it has run out', () => {
		const other = {...acceptance, facts: '0000000000000000'};
		expect(judgeAcceptance(finding, other, today)).toBe('factsChanged');
		expect(judgeAcceptance(finding, other, '2027-01-01')).toBe('factsChanged');
	});

	it('without a last day holds for ever, but not of a blocker or a high warning', () => {
		const {expires: _, ...endless} = acceptance;
		const {facts} = finding;
		expect(
			(['blocker', 'high', 'medium', 'low'] as const).map(severity =>
				judgeAcceptance({severity, facts}, endless, '2099-01-01'),
			),
		).toStrictEqual(['noLastDay', 'noLastDay', 'holds', 'holds']);
	});
});

describe('the findings of a plan', () => {
	it('all count while nothing is accepted', () => {
		expect(acceptedFindings(noRollback, [finding], today)).toStrictEqual({
			open: [finding],
			accepted: new Map(),
			stale: [],
		});
	});

	it('count without those that were accepted, and the gates go by that', () => {
		const plan = accepting(noRollback, acceptance);
		const accepted = acceptedFindings(plan, [finding], today);
		expect(accepted.open).toStrictEqual([]);
		expect(accepted.accepted.get(finding.id)).toStrictEqual({
			finding,
			acceptance,
			standing: 'holds',
		});
		expect(accepted.stale).toStrictEqual([]);
		expect(isAccepted(accepted, finding)).toBe(true);
		const becauseOf = (findings: readonly Finding[]) =>
			gatesOf(plan, findings).find(({id}) => id === 'goLive')?.because;
		expect(becauseOf([finding])).toContain('There is no way back.');
		expect(becauseOf(accepted.open)).not.toContain('There is no way back.');
	});

	it('count again once the acceptance has run out', () => {
		const accepted = acceptedFindings(
			accepting(noRollback, acceptance),
			[finding],
			'2027-01-01',
		);
		expect(accepted.open).toStrictEqual([finding]);
		expect(accepted.accepted.get(finding.id)?.standing).toBe('expired');
		expect(isAccepted(accepted, finding)).toBe(false);
		expect(accepted.stale).toStrictEqual([
			{
				acceptance,
				why: 'expired',
				message:
					'Reopened: There is no way back, accepted by Mara on 20 November 2026. That ran out on 31 December 2026.',
			},
		]);
	});

	it('count again once the facts have changed', () => {
		const unsure = planWith('rollback', {state: 'unknown', owner: 'Jo'});
		const open = only(unsure, rollbackMissing);
		const {open: counting, stale} = acceptedFindings(
			accepting(unsure, acceptance),
			[open],
			today,
		);
		expect(open.outcome).toBe('unknown');
		expect(counting).toStrictEqual([open]);
		expect(stale.map(({why, message}) => [why, message])).toStrictEqual([
			[
				'factsChanged',
				'Reopened: There is no way back, accepted by Mara on 20 November 2026. The answers it rests on have changed since.',
			],
		]);
	});

	it('count where the acceptance has no last day and needs one', () => {
		const {expires: _, ...endless} = acceptance;
		const {open, stale} = acceptedFindings(accepting(noRollback, endless), [finding], today);
		expect(open).toStrictEqual([finding]);
		expect(stale[0]?.message).toMatch(/It says no last day/);
	});

	it('are said to be gone where there is only the acceptance left, by whatever id', () => {
		const plan = accepting(
			planWith('rollback', {state: 'answered', value: 'Restore'}),
			acceptance,
			{...acceptance, finding: 'retired-rule:a+b'},
			{...acceptance, finding: '__proto__'},
		);
		const {open, stale} = acceptedFindings(plan, [], today);
		expect(open).toStrictEqual([]);
		expect(stale.map(({why}) => why)).toStrictEqual(['gone', 'gone', 'gone']);
		expect(stale.map(({message}) => message.slice(0, 60))).toStrictEqual([
			'Settled: __proto__, accepted by Mara on 20 November 2026. Th',
			'Settled: retired-rule:a+b, accepted by Mara on 20 November 2',
			'Settled: There is no way back (rollback-missing:project), ac',
		]);
	});
});

describe('accepting a finding', () => {
	const entered: AcceptanceEntered = {
		reason: ' The old import is kept ',
		by: ' Mara ',
		expires: '31 Dec 2026',
		status: '',
	};

	it('makes an acceptance of the facts as they are', () => {
		expect(acceptFinding(finding, entered, today)).toStrictEqual({
			ok: true,
			acceptance: {
				finding: 'rollback-missing:project',
				status: 'accepted',
				reason: 'The old import is kept',
				by: 'Mara',
				on: today,
				expires: '2026-12-31',
				facts: factsHash(finding),
			},
		});
	});

	it.each([
		['reason', {reason: '  '}, /Why is it accepted\?/],
		['by', {by: ''}, /Who accepts it\?/],
		['expires', {expires: ''}, /Until when\? A blocker is accepted for a time only/],
		['expires', {expires: 'spring'}, /A date was expected/],
		['expires', {expires: '2026-11-23'}, /past already/],
		['status', {status: 'transfered'}, /none of accepted, .*Did you mean “transferred”\?/],
	] as const)('refuses a wrong %s: %j', (entry, wrong, problem) => {
		const accepted = acceptFinding(finding, {...entered, ...wrong}, today);
		expect(accepted).toMatchObject({ok: false, entry});
		expect(accepted.ok ? '' : accepted.problem).toMatch(problem);
	});

	it('takes today as the last day, any spelling of a status, and no last day for what is not grave', () => {
		const light = only(withPair, syncUnproven);
		expect(light.severity).toBe('medium');
		expect(
			acceptFinding(light, {...entered, expires: '', status: 'False positive'}, today),
		).toMatchObject({ok: true, acceptance: {status: 'falsePositive'}});
		expect(acceptFinding(finding, {...entered, expires: today}, today)).toMatchObject({
			ok: true,
			acceptance: {expires: today},
		});
	});
});

describe('an acceptance in words', () => {
	it('says who, when, until when and why, and how if not plainly', () => {
		expect(acceptanceInWords(acceptance)).toBe(
			'Accepted by Mara on 20 November 2026, until 31 December 2026: The old import is kept for a month',
		);
		const {expires: _, ...endless} = acceptance;
		expect(acceptanceInWords({...endless, status: 'mitigationPlanned'})).toBe(
			'Accepted (mitigation planned) by Mara on 20 November 2026: The old import is kept for a month',
		);
	});

	it('knows a status by any spelling', () => {
		expect(
			['Mitigation planned', 'mitigation-planned', 'MITIGATED', 'risk'].map(text =>
				statusNamed(text),
			),
		).toStrictEqual(['mitigationPlanned', 'mitigationPlanned', 'mitigated', undefined]);
	});

	it('names a finding by its rule and what it is about', () => {
		expect(findingTitle(noRollback, finding)).toBe('There is no way back');
		expect(findingTitle(withPair, only(withPair, syncUnproven))).toBe(
			`${syncUnproven.title} (People)`,
		);
	});
});
