import {describe, expect, test} from 'vitest';
import {rules} from '../../source/rules/catalogue.ts';
import {noGlances} from '../../source/rules/engine/glances.ts';
import {findingFrom, type Finding} from '../../source/rules/engine/finding.ts';
import type {Severity} from '../../source/rules/engine/rule.ts';
import {groupByCause} from '../../source/rules/group-by-cause.ts';
import {rootCauseIds, rootCauseOf, rootCauses} from '../../source/rules/root-causes.ts';

/** A finding of a rule about a subject, which fires with the rule's severity unless said otherwise. */
function found(
	id: string,
	subject: string,
	{severity, outcome = 'fires'}: {severity?: Severity; outcome?: Finding['outcome']} = {},
): Finding {
	const rule = rules.find(each => each.id === id) ?? expect.unreachable(id);
	return findingFrom({
		rule,
		severity: severity ?? rule.severity,
		outcome,
		subjects: [{kind: rule.about, id: subject, name: subject}],
		glances: noGlances,
	});
}

const shape = (findings: readonly Finding[], counts?: (finding: Finding) => boolean) =>
	groupByCause(findings, counts).map(({cause, findings: same}) => [
		cause.id,
		same.map(({id}) => id),
	]);

describe('findings by root cause', () => {
	test('those of rules with one cause stand together, whatever the rules are about', () => {
		expect(
			shape([
				found('team-not-told', 'p'),
				found('rollback-missing', 'project'),
				found('comms-too-late', 'a'),
			]),
		).toEqual([
			['switch-over-unplanned', ['rollback-missing:project']],
			['people-not-told', ['team-not-told:p', 'comms-too-late:a']],
		]);
		expect(groupByCause([])).toEqual([]);
	});

	test('the cause with the worst finding comes first, then the one with more of them, then the one to be settled first', () => {
		const causes = groupByCause([
			found('simpler-not-examined', 'project'),
			found('team-not-told', 'p'),
			found('rollback-missing', 'project'),
			found('sync-loop', 'f'),
			found('test-on-production', 'project'),
			found('no-test-environment', 's'),
			found('no-error-route', 'f'),
			found('webhook-no-reconcile', 'f'),
		]).map(({cause}) => cause.id);
		expect(causes).toEqual([
			'tests-prove-nothing',
			'several-writers',
			'switch-over-unplanned',
			'failures-unseen',
			'people-not-told',
			'more-than-needed',
		]);
	});

	test('where the worst weigh the same, the next severity decides, and never the number of lesser ones before it', () => {
		expect(
			shape([
				found('manual-step-survives', 'a'),
				found('manual-step-survives', 'b'),
				found('manual-step-survives', 'c'),
				found('sync-loop', 'f'),
				found('rollback-missing', 'project'),
				found('backfill-gap', 'project'),
			]).map(([id]) => id),
		).toEqual(['switch-over-unplanned', 'several-writers']);
	});

	test('what cannot be ruled out weighs less than anything that fires', () => {
		expect(
			shape([
				found('sot-missing', 'a', {outcome: 'unknown'}),
				found('sot-missing', 'b', {outcome: 'unknown'}),
				found('quality-checks-unknown', 's'),
			]),
		).toEqual([
			['systems-unproven', ['quality-checks-unknown:s']],
			['truth-unsettled', ['sot-missing:a', 'sot-missing:b']],
		]);
	});

	test('within a cause what fires comes first, the worst before the rest, by rule, then in the order of the subjects', () => {
		const [group] = groupByCause([
			found('sot-not-a-record-system', 'a'),
			found('sot-multi-instance', 'b'),
			found('sot-contested', 'c'),
			found('sot-missing', 'd', {outcome: 'unknown'}),
			found('sot-missing', 'b'),
			found('sot-missing', 'a'),
			found('sot-multi-instance', 'a', {severity: 'low'}),
		]);
		expect(group?.findings.map(({id}) => id)).toEqual([
			'sot-missing:b',
			'sot-missing:a',
			'sot-contested:c',
			'sot-multi-instance:b',
			'sot-not-a-record-system:a',
			'sot-multi-instance:a',
			'sot-missing:d',
		]);
	});

	test('what does not count is kept in its group and gives it no weight', () => {
		const findings = [
			found('rollback-missing', 'project'),
			found('team-not-told', 'p'),
			found('comms-too-late', 'a', {outcome: 'unknown'}),
		];
		expect(shape(findings, ({severity}) => severity !== 'blocker')).toEqual([
			['people-not-told', ['team-not-told:p', 'comms-too-late:a']],
			['switch-over-unplanned', ['rollback-missing:project']],
		]);
	});
});

describe('the root causes', () => {
	test('each lies behind at least one rule, and behind every rule lies one', () => {
		const used = new Set(rules.map(({cause}) => cause));
		expect(rootCauseIds.filter(id => !used.has(id))).toEqual([]);
		expect(rules.filter(({cause}) => !rootCauseIds.includes(cause))).toEqual([]);
	});

	test('are few enough to be taken in, in an order of their own', () => {
		expect(rootCauses.map(({id}) => id)).toEqual(rootCauseIds);
		expect(new Set(rootCauseIds).size).toBe(rootCauses.length);
		expect(rootCauses.length).toBeLessThanOrEqual(18);
		for (const cause of rootCauses) {
			expect(rootCauseOf({cause: cause.id})).toEqual(cause);
		}
	});

	test.each(rootCauses)('$id says in plain words what is wrong and what to do first', cause => {
		expect(cause.id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
		expect(cause.title).toMatch(/^[A-Z].*[^.]$/);
		expect(cause.remedy).toMatch(/^[A-Z].*\.$/);
		expect(cause.remedy.split('. ')).toHaveLength(1);
		expect(cause.title.length).toBeLessThanOrEqual(60);
		expect(cause.remedy.length).toBeLessThanOrEqual(110);
		const titles = rules.map(({title}) => title);
		expect(titles).not.toContain(cause.title);
	});
});
