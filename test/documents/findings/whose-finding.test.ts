import {describe, expect, test} from 'vitest';
import {whoseFinding} from '../../../source/documents/findings/whose-finding.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import type {Finding} from '../../../source/rules/engine/finding.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';
import {association} from '../association.ts';
import {bookshop} from '../bookshop.ts';
import {buildPlan, disputed, told, unknown} from '../build-plan.ts';

function findingIn(plan: Plan, id: string): Finding {
	const found = findingsOf(runRules(plan)).find(finding => finding.id === id);
	return found ?? expect.unreachable(`There is no finding ${id}.`);
}

const whose = (plan: Plan, id: string) => whoseFinding(plan, findingIn(plan, id));

describe('a finding belongs to', () => {
	test('whoever gave the answers it rests on, and whoever is to find out what is open', () => {
		const plan = buildPlan('P', {
			syncPair: {
				pair: {
					answers: {
						claim: told('yes', {by: 'Jo'}),
						evidence: unknown('Bram', '2026-12-01'),
					},
				},
			},
		});
		expect(whose(plan, 'sync-unproven:pair')).toEqual({
			people: ['Jo', 'Bram'],
			isNobodys: false,
		});
	});

	test('whoever is named in an answer it rests on', () => {
		const plan = buildPlan('P', {
			syncPair: {
				pair: {
					answers: {
						approach: 'overwrite',
						reason: 'So it is',
						decidedBy: ['Ada'],
						decidedOn: null,
					},
				},
			},
		});
		expect(whose(plan, 'sync-undecided:pair').people).toEqual(['Ada']);
	});

	test.each([
		[
			'history-no-exception-owner:it',
			{
				syncPair: {
					it: {
						answers: {
							approach: 'accept',
							decidedBy: ['Bram'],
							exceptionOwner: null,
						},
					},
				},
			},
			['Bram'],
		],
		[
			'no-test-environment:it',
			{
				system: {
					it: {answers: {testEnvironment: null, testSubstitute: null, owner: ['Ilse']}},
				},
			},
			['Ilse'],
		],
		[
			'sot-missing:it',
			{dataPoint: {it: {answers: {sourceOfTruth: null, steward: ['Sam']}}}},
			['Sam'],
		],
		[
			'downstream-unknown:it',
			{process: {it: {answers: {downstreamChecked: false, owner: ['Mara', 'Kim']}}}},
			['Mara', 'Kim'],
		],
		['comms-too-late:it', {audience: {it: {answers: {date: null, sender: ['Ben']}}}}, ['Ben']],
		[
			'no-error-route:it',
			{flow: {it: {answers: {retry: null, errorRoute: null, secretOwner: ['Ops']}}}},
			['Ops'],
		],
		[
			'rollback-missing:project',
			{project: {project: {answers: {rollback: null, decider: ['Finance']}}}},
			['Finance'],
		],
	] as const)('the owner of what it is about: %s', (id, subjects, people) => {
		expect(whose(buildPlan('P', subjects), id).people).toEqual(people);
	});

	test('the owner of the system and the steward of the data point of a field it rests on', () => {
		const plan = buildPlan('P', {
			system: {a: {answers: {owner: ['Ann']}}, b: {answers: {owner: ['Bob']}}},
			dataPoint: {
				d: {
					answers: {
						sourceOfTruth: ['a'],
						destinations: ['b'],
						sameFormat: false,
						steward: ['Sam'],
					},
				},
			},
			field: {'d@a': {answers: {length: 20}}, 'd@b': {answers: {length: 10}}},
		});
		const {people} = whose(plan, 'length-overflow:d+b');
		expect(people.toSorted()).toEqual(['Ann', 'Bob', 'Sam']);
	});

	test('both sides of a disagreement, and whoever decides it', () => {
		const plan = buildPlan('P', {
			project: {project: {answers: {decider: ['Ada']}}},
			syncPair: {
				pair: {
					answers: {
						claim: disputed({value: 'yes', by: 'Jo'}, {value: 'no', by: 'Mo'}),
						evidence: null,
					},
				},
			},
		});
		expect(whose(plan, 'sync-unproven:pair')).toEqual({
			people: ['Jo', 'Mo', 'Ada'],
			isNobodys: false,
		});
	});

	test('a person once, however the name is written', () => {
		const plan = buildPlan('P', {
			syncPair: {
				pair: {
					answers: {
						claim: told('yes', {by: 'Director Finance'}),
						evidence: unknown('director  finance'),
					},
				},
			},
		});
		expect(whose(plan, 'sync-unproven:pair').people).toEqual(['Director Finance']);
	});
});

describe('a finding is nobody’s', () => {
	const pair = (answers: Parameters<typeof buildPlan>[1]['syncPair'] & {}) =>
		buildPlan('P', {syncPair: answers});

	test('while none of what is open has an owner, whoever gave the other answers', () => {
		const open = pair({pair: {answers: {claim: told('yes', {by: 'Jo'})}}});
		expect(whose(open, 'sync-unproven:pair')).toEqual({people: ['Jo'], isNobodys: true});
		const unowned = pair({pair: {answers: {claim: 'yes', evidence: unknown()}}});
		expect(whose(unowned, 'sync-unproven:pair')).toEqual({people: [], isNobodys: true});
	});

	test('while people disagree and nobody is named to decide', () => {
		const plan = pair({
			pair: {
				answers: {
					claim: disputed({value: 'yes', by: 'Jo'}, {value: 'no', by: 'Mo'}),
					evidence: null,
				},
			},
		});
		expect(whose(plan, 'sync-unproven:pair').isNobodys).toBe(true);
	});

	test('where nothing is open and nobody has to do with it', () => {
		const plan = pair({pair: {answers: {claim: 'yes', evidence: null}}});
		expect(whose(plan, 'sync-unproven:pair')).toEqual({people: [], isNobodys: true});
	});
});

test.each([
	['the worked example', association()],
	['the bookshop', bookshop],
])('every finding of %s is somebody’s or nobody’s', (_, plan) => {
	const findings = findingsOf(runRules(plan, undefined, rules));
	expect(findings.length).toBeGreaterThan(50);
	for (const finding of findings) {
		const {people, isNobodys} = whoseFinding(plan, finding);
		expect(isNobodys || people.length > 0, finding.id).toBe(true);
	}
});
