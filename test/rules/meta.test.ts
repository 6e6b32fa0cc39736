import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {sourceNames} from '../../source/interview/sources.ts';
import {rules} from '../../source/rules/catalogue.ts';

/** The catalogue by its permanent ids, in its order. Acceptances are stored under an id: none may change or go. */
const catalogue = [
	['sot-missing', 'blocker'],
	['sot-contested', 'blocker'],
	['sot-multi-instance', 'high'],
	['sot-not-a-record-system', 'medium'],
	['dp-no-destination', 'high'],
	['destination-not-served', 'high'],
	['dp-no-process', 'medium'],
	['meaning-differs', 'high'],
	['transform-undefined', 'high'],
	['type-mismatch', 'high'],
	['length-overflow', 'high'],
	['picklist-unmapped', 'high'],
	['required-without-default', 'blocker'],
	['blank-rule-missing', 'medium'],
	['zone-unstated', 'medium'],
	['currency-unstated', 'high'],
	['identifier-missing', 'high'],
	['identifier-changeable', 'medium'],
	['delete-rule-missing', 'high'],
	['personal-no-purpose', 'blocker'],
	['personal-no-retention', 'high'],
	['special-data-unreviewed', 'blocker'],
	['cross-border-unchecked', 'high'],
	['process-unmapped-data', 'high'],
	['walkthrough-missing', 'high'],
	['as-is-or-to-be-missing', 'high'],
	['manual-step-survives', 'medium'],
	['team-not-told', 'high'],
	['comms-too-late', 'high'],
	['downstream-unknown', 'high'],
	['risk-unmitigated', 'medium'],
	['write-triggers-unreviewed', 'high'],
	['freshness-not-met', 'high'],
	['manual-called-synced', 'high'],
	['sync-unproven', 'medium'],
	['sync-undecided', 'high'],
	['overwrite-no-identifier', 'blocker'],
	['overwrite-weak-source', 'high'],
	['overwrite-no-backup', 'blocker'],
	['overwrite-local-edits', 'high'],
	['cleanup-unresourced', 'high'],
	['history-no-exception-owner', 'high'],
	['history-duplicates', 'high'],
	['duplicates-unmeasured', 'medium'],
	['two-way-no-conflict-rule', 'blocker'],
	['sync-loop', 'blocker'],
	['competing-writers', 'high'],
	['no-read-or-write-route', 'blocker'],
	['immature-or-undocumented', 'high'],
	['quality-checks-unknown', 'low'],
	['rate-window-misfit', 'blocker'],
	['peak-over-rate', 'high'],
	['duplicate-delivery-unsafe', 'high'],
	['webhook-no-reconcile', 'high'],
	['poll-misses-deletes', 'high'],
	['order-assumed', 'medium'],
	['no-error-route', 'high'],
	['human-or-admin-account', 'high'],
	['test-on-production', 'blocker'],
	['no-test-environment', 'blocker'],
	['test-data-unmasked', 'high'],
	['test-expectation-missing', 'high'],
	['simpler-not-examined', 'medium'],
	['no-goal-or-decider', 'high'],
	['rollback-missing', 'blocker'],
	['go-no-go-missing', 'high'],
	['backfill-gap', 'high'],
	['monitoring-nobody', 'high'],
	['erasure-not-propagated', 'high'],
	['unknowns-unowned', 'high'],
] as const;

const folder = path.resolve(import.meta.dirname, '../../source/rules');

/** The ids that the files of a folder define, by the name of the file. */
function definedIn(directory: string): ReadonlyMap<string, readonly string[]> {
	const files = readdirSync(directory).filter(name => name.endsWith('.ts'));
	return new Map(
		files.flatMap(name => {
			const text = readFileSync(path.join(directory, name), 'utf8');
			const ids = [...text.matchAll(/= defineRule\(\{\s*id: '([^']*)'/g)].map(
				([, id]) => id ?? '',
			);
			return ids.length === 0 ? [] : [[name, ids] as const];
		}),
	);
}

test('the index holds the seventy rules of the catalogue, in order, with their severities', () => {
	expect(catalogue).toHaveLength(70);
	expect(rules.map(({id, severity}) => [id, severity])).toStrictEqual(catalogue);
});

test('each rule stands in a file of its own, named after its id, and none is left out of the index', () => {
	const defined = definedIn(folder);
	expect([...defined.keys()].toSorted()).toStrictEqual(
		catalogue.map(([id]) => `${id}.ts`).toSorted(),
	);
	for (const [name, ids] of defined) {
		expect(ids).toStrictEqual([path.basename(name, '.ts')]);
	}
});

test('a rule gives way only to rules of the catalogue, and never to itself in the end', () => {
	const givesWay = (id: string): readonly string[] =>
		rules.find(rule => rule.id === id)?.yieldsTo ?? [];
	for (const {id} of rules) {
		const reached = new Set(givesWay(id));
		for (const stronger of reached) {
			expect(
				rules.some(rule => rule.id === stronger),
				stronger,
			).toBe(true);
			for (const further of givesWay(stronger)) reached.add(further);
		}

		expect(reached.has(id)).toBe(false);
	}
});

describe.each(rules)('$id', ({title, why, action, detects, notWhen, source, examples}) => {
	test('is documented in full sentences, with a title and a source that has a name', () => {
		expect(title).toMatch(/^[A-Z].*[^.]$/);
		for (const words of [why, action, detects, notWhen]) {
			expect(words).toMatch(/^[A-Z].*[.?]$/);
		}

		expect(source).not.toHaveLength(0);
		for (const code of source) {
			expect(Object.keys(sourceNames)).toContain(code);
		}
	});

	test('has three examples that differ', () => {
		expect(Object.keys(examples).toSorted()).toStrictEqual(['clear', 'fires', 'unknown']);
		const texts = Object.values(examples).map(example => JSON.stringify(example));
		expect(new Set(texts).size).toBe(3);
	});
});
