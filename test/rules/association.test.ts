import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';

const read = readAnswersFile(readFileSync('examples/association.yaml', 'utf8'), {
	fallbackId: 'association',
});
const findings = read.ok ? findingsOf(runRules(read.plan)) : [];
const has = (outcome: 'fires' | 'unknown', rule: string, subject: string) =>
	findings.some(
		finding =>
			finding.outcome === outcome &&
			finding.rule.id === rule &&
			finding.subjects.some(({id}) => id.startsWith(subject)),
	);

/** What an expert expects of the worked case: by the beginning of a subject's id, the rules that fire on it. */
const expected: Readonly<Record<string, string>> = {
	'e-mail': 'sot-contested sot-multi-instance identifier-changeable',
	name: 'identifier-changeable',
	'marketing-consent':
		'sot-contested sot-multi-instance type-mismatch blank-rule-missing identifier-changeable',
	'membership-status': 'picklist-unmapped',
	'postal-address': 'length-overflow',
	'vat-number': 'required-without-default',
	'event-title': 'length-overflow',
	'event-start': 'zone-unstated destination-not-served',
	'registration-status': 'destination-not-served',
	'ticket-price': 'currency-unstated',
	'dietary-need':
		'special-data-unreviewed personal-no-purpose personal-no-retention length-overflow',
	'invoice-number': 'identifier-missing',
	'payment-status': 'identifier-missing',
	'lead-score': 'dp-no-destination dp-no-process identifier-changeable',
	'company-name': 'length-overflow',
	'study-points': 'sot-missing destination-not-served',
	p2: 'process-unmapped-data walkthrough-missing downstream-unknown team-not-told risk-unmitigated',
	p3: 'manual-step-survives comms-too-late',
	p4: 'walkthrough-missing as-is-or-to-be-missing downstream-unknown comms-too-late',
	f1: 'duplicate-delivery-unsafe webhook-no-reconcile order-assumed no-error-route human-or-admin-account test-expectation-missing',
	f2: 'two-way-no-conflict-rule sync-loop rate-window-misfit',
	ev: 'immature-or-undocumented quality-checks-unknown',
	'mk-a': 'write-triggers-unreviewed no-test-environment',
	'mk-b': 'write-triggers-unreviewed no-test-environment competing-writers',
	ns: 'test-data-unmasked',
	project:
		'test-on-production simpler-not-examined rollback-missing go-no-go-missing backfill-gap monitoring-nobody erasure-not-propagated unknowns-unowned',
};

it.each(
	Object.entries(expected).flatMap(([subject, rules]) =>
		rules.split(' ').map(rule => ({subject, rule})),
	),
)('$rule fires on $subject', ({subject, rule}) => {
	expect(has('fires', rule, subject)).toBe(true);
});

it.each([
	[
		'person',
		'marketo-public',
		'manual-called-synced sync-unproven sync-undecided duplicates-unmeasured',
	],
	[
		'registration',
		'salesforce',
		'history-no-exception-owner history-duplicates duplicates-unmeasured',
	],
	[
		'address',
		'salesforce',
		'manual-called-synced sync-unproven overwrite-weak-source overwrite-no-backup overwrite-local-edits',
	],
	['company', 'netsuite', 'cleanup-unresourced'],
])('%s → %s: %s', (entity, to, rules) => {
	const [pair] = read.ok
		? read.plan.subjects.syncPair.list.filter(
				({name}) =>
					name.toLowerCase().startsWith(entity) &&
					name.toLowerCase().replaceAll(' ', '-').includes(`→-${to}`),
			)
		: [];
	expect(pair).toBeDefined();
	for (const rule of rules.split(' ')) {
		expect(has('fires', rule, pair?.id ?? '?'), rule).toBe(true);
	}
});

it.each([
	['personal-no-purpose', 'marketing-consent'],
	['personal-no-retention', 'marketing-consent'],
	['cross-border-unchecked', 'ev'],
	['delete-rule-missing', 'e-mail'],
	['poll-misses-deletes', 'f2'],
	['rate-window-misfit', 'f1'],
	['rate-window-misfit', 'f6'],
])('%s cannot be ruled out for %s', (rule, subject) => {
	expect(has('unknown', rule, subject)).toBe(true);
});

it.each([
	['overwrite-no-identifier', 'address'],
	['type-mismatch', 'member-number'],
	['required-without-default', 'company-name'],
	['length-overflow', 'e-mail'],
	['duplicate-delivery-unsafe', 'f3'],
	['immature-or-undocumented', 'ns'],
	['transform-undefined', 'postal-address'],
	['sync-unproven', 'person-salesforce-marketo-members'],
])('%s does not fire on %s, although it may look like it', (rule, subject) => {
	expect(has('fires', rule, subject)).toBe(false);
});

it('does the sums of the case', () => {
	const sums = findings
		.flatMap(
			({calculation}) =>
				calculation?.lines.map(({working, result}) => `${working} ${result}`) ?? [],
		)
		.join('\n');
	const advice = findings.flatMap(({calculation}) => calculation?.advice ?? []).join('\n');
	expect(sums).toContain('140.8 h');
	expect(`${sums}\n${advice}`).toContain('3.3 min');
	expect(sums).toContain('380 h');
});
