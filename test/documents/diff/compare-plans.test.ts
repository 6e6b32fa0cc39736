import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isUnchanged} from '../../../source/documents/diff/compare-plans.ts';
import type {PlanDiff} from '../../../source/documents/diff/plan-diff.ts';
import {applyChanges} from '../../../source/plan/change.ts';
import {Collection} from '../../../source/plan/collection.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import type {SubjectKind} from '../../../source/plan/subject.ts';
import {factsHash} from '../../../source/rules/accepting/accepting.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';
import {arbitraryPlan} from '../../arbitrary-plan.ts';
import {bookshop} from '../bookshop.ts';
import {
	buildPlan,
	disputed,
	notApplicable,
	told,
	unknown,
	type Given,
	type GivenSubjects,
} from '../build-plan.ts';
import {compare} from './compare.ts';

/** A plan whose project has one answer, or none. */
function withGoal(goal?: Given): Plan {
	return buildPlan('P', {project: {project: {answers: goal === undefined ? {} : {goal}}}});
}

/** The lists of a comparison that hold the goal. */
function listsWithGoal(before: Given | undefined, after: Given | undefined): readonly string[] {
	const diff = compare(withGoal(before), withGoal(after));
	return (['newlyOpen', 'stillOpen', 'settled', 'changed', 'regrounded'] as const).filter(list =>
		diff[list].some(({question}) => question === 'goal'),
	);
}

const by = (name: string) => told('x', {by: name, on: '2026-11-20'});
const claims = (...names: readonly string[]) =>
	disputed(...names.map(name => ({value: name, by: name})));

describe('an answer', () => {
	test.each<
		readonly [name: string, before: Given | undefined, after: Given | undefined, list: string]
	>([
		['given for the first time is settled', undefined, 'x', 'settled'],
		['found out is settled', unknown('Mara'), 'x', 'settled'],
		['chosen among claims is settled', claims('a', 'b'), 'a', 'settled'],
		['found not to apply is settled', unknown(), notApplicable('r'), 'settled'],
		['of another value is changed', 'x', 'y', 'changed'],
		['that turns into none is changed', 'x', null, 'changed'],
		['that no longer applies is changed', 'x', notApplicable('r'), 'changed'],
		[
			'not applying for another reason is changed',
			notApplicable('r'),
			notApplicable('s'),
			'changed',
		],
		['with another note is changed', 'x', told('x', {note: 'n'}), 'changed'],
		['doubted is newly open', 'x', unknown(), 'newlyOpen'],
		['contested is newly open', 'x', claims('x', 'y'), 'newlyOpen'],
		['taken back is newly open', 'x', undefined, 'newlyOpen'],
		['not known from the start is newly open', undefined, unknown(), 'newlyOpen'],
		['disputed from the start is newly open', undefined, claims('x', 'y'), 'newlyOpen'],
		['that somebody else finds out is still open', unknown('A'), unknown('B'), 'stillOpen'],
		['due another day is still open', unknown('A'), unknown('A', '2026-12-01'), 'stillOpen'],
		['that is disputed instead is still open', unknown('A'), claims('x', 'y'), 'stillOpen'],
		['with other claims is still open', claims('a', 'b'), claims('a', 'c'), 'stillOpen'],
		['with a claim more is still open', claims('a', 'b'), claims('a', 'b', 'c'), 'stillOpen'],
		['no longer asked for is still open', unknown('A'), undefined, 'stillOpen'],
		['measured is on another basis', by('A'), told('x', {basis: 'measured'}), 'regrounded'],
	])('%s', (_, before, after, list) => {
		expect(listsWithGoal(before, after)).toEqual([list]);
	});

	test.each<readonly [name: string, before: Given, after: Given]>([
		['by somebody else, on another day', by('A'), told('x', {by: 'B', on: '2026-11-21'})],
		['on the basis it had without saying so', 'x', told('x', {basis: 'stated'})],
		['with blanks around a note', told('x', {note: 'n'}), told('x', {note: ' n '})],
		['with its claims in another order', claims('a', 'b'), claims('b', 'a')],
		['not known by the same', unknown('A'), unknown(' A ')],
	])('is no change %s', (_, before, after) => {
		expect(isUnchanged(compare(withGoal(before), withGoal(after)))).toBe(true);
	});

	test('with its systems in another order is no change, with its items in another order is one', () => {
		const plan = (record: readonly string[], outOfScope: readonly string[]) =>
			buildPlan('P', {
				project: {project: {answers: {outOfScope}}},
				system: {a: {}, b: {}},
				dataPoint: {d: {answers: {systemsOfRecord: record}}},
			});
		const diff = compare(plan(['a', 'b'], ['x', 'y']), plan(['b', 'a'], ['y', 'x']));
		expect(diff.changed.map(({question}) => question)).toEqual(['outOfScope']);
	});

	test('is told in words, before and after, with what it rests on', () => {
		const [before, after] = [
			withGoal(unknown('Mara', '2026-12-05')),
			withGoal(told('Fewer calls', {by: 'Mara', on: '2026-11-23', basis: 'documented'})),
		];
		expect(compare(before, after).settled).toEqual([
			{
				subject: {kind: 'project', id: 'project', name: 'The project'},
				question: 'goal',
				label: 'Goal',
				before: {state: 'unknown', text: 'not known yet (Mara, by 5 December 2026)'},
				after: {
					state: 'answered',
					text: 'Fewer calls',
					grounds: 'documented by Mara on 23 November 2026',
				},
			},
		]);
	});

	test('names systems as each plan does', () => {
		const plan = (name: string, truth: string) =>
			buildPlan('P', {
				system: {a: {name}, b: {name: 'B'}},
				dataPoint: {d: {name: 'D', answers: {sourceOfTruth: [truth]}}},
			});
		const [change] = compare(plan('Old name', 'a'), plan('New name', 'b')).changed;
		expect([change?.before.text, change?.after.text]).toEqual(['Old name', 'B']);
	});

	test('to a question that is asked no more is passed over', () => {
		const plan = buildPlan('P', {project: {project: {answers: {'asked-once': 'x'}}}});
		expect(isUnchanged(compare(withGoal(), plan))).toBe(true);
	});
});

describe('for a client', () => {
	test('nobody is named as having said something, and notes are no changes', () => {
		const before = withGoal('x');
		const contested = compare(before, withGoal(claims('Ada', 'Ben')), 'client').newlyOpen;
		expect(contested.map(({after}) => after.text)).toEqual(['disputed: “Ada” or “Ben”']);
		const noted = withGoal(told('x', {note: 'ask again'}));
		expect(isUnchanged(compare(before, noted, 'client'))).toBe(true);
		const measured = withGoal(told('x', {by: 'Ada', basis: 'measured'}));
		expect(compare(before, measured, 'client').regrounded[0]?.after.grounds).toBe('measured');
	});

	test('a warning about a dispute does not say who claims what', () => {
		const plan = (truth: Given) =>
			buildPlan('P', {
				system: {a: {}, b: {}},
				dataPoint: {d: {name: 'D', answers: {sourceOfTruth: truth}}},
			});
		const [before, after] = [
			plan(['a']),
			plan(disputed({value: ['a'], by: 'Ada'}, {value: ['b'], by: 'Ben'})),
		];
		const messages = (audience: 'client' | 'internal') =>
			compare(before, after, audience)
				.newlyWarned.map(({message}) => message)
				.join(' ');
		expect(messages('internal')).toContain('Ada');
		expect(messages('client')).not.toBe('');
		expect(messages('client')).not.toContain('Ada');
	});
});

describe('subjects', () => {
	const systems = (given: GivenSubjects['system'] = {}, more: GivenSubjects = {}) =>
		buildPlan('P', {system: given, ...more});

	test('are found again by kind and id, whatever their order and name', () => {
		const before = systems({a: {name: 'A'}, b: {name: 'B'}, c: {name: 'C'}});
		const after = systems(
			{d: {name: 'D', answers: {product: 'x'}}, b: {name: 'Bee'}, a: {name: 'A'}},
			{process: {c: {name: 'C'}}},
		);
		const {added, removed, renamed} = compare(before, after);
		expect(added).toEqual([
			{kind: 'system', id: 'd', name: 'D', answers: 1},
			{kind: 'process', id: 'c', name: 'C', answers: 0},
		]);
		expect(removed).toEqual([{kind: 'system', id: 'c', name: 'C', answers: 0}]);
		expect(renamed).toEqual([{kind: 'system', id: 'b', name: 'Bee', formerName: 'B'}]);
	});

	test('that are new bring only what is open about them', () => {
		const after = systems({a: {name: 'A', answers: {product: 'x', region: unknown('Mara')}}});
		const diff = compare(systems(), after);
		expect(diff.settled).toEqual([]);
		expect(diff.newlyOpen.map(({subject, question}) => [subject.name, question])).toEqual([
			['A', 'region'],
		]);
		expect(diff.added.map(({answers}) => answers)).toEqual([2]);
	});

	test('that went take what was open about them along', () => {
		const before = systems({a: {answers: {product: 'x', region: unknown('Mara')}}});
		const {newlyOpen, stillOpen, removed} = compare(before, systems());
		expect([...newlyOpen, ...stillOpen]).toEqual([]);
		expect(removed.map(({answers}) => answers)).toEqual([2]);
	});

	const field = (answers: Readonly<Record<string, Given>>) => ({field: {'d@a': {answers}}});
	const dataPoint = {d: {name: 'D', answers: {sourceOfTruth: ['a']}}};

	test('of the kind field are answers of what they belong to', () => {
		const bare = systems({a: {name: 'A'}}, {dataPoint});
		const full = systems({a: {name: 'A'}}, {dataPoint, ...field({length: 40})});
		expect(compare(bare, full).settled.map(({subject}) => subject.name)).toEqual(['D in A']);
		expect(compare(full, bare).newlyOpen.map(({subject}) => subject.name)).toEqual(['D in A']);
		expect(compare(bare, full).added).toEqual([]);
	});

	test('of the kind field come and go with the data point or the system', () => {
		const full = systems(
			{a: {name: 'A'}},
			{dataPoint, ...field({length: 40, required: unknown()})},
		);
		const withoutPoint = systems({a: {name: 'A'}});
		const withoutSystem = systems({}, {dataPoint: {d: {name: 'D'}}});
		expect(compare(withoutPoint, full).added.map(({answers}) => answers)).toEqual([3]);
		expect(compare(withoutPoint, full).newlyOpen).toHaveLength(1);
		expect(compare(withoutSystem, full).added.map(({answers}) => answers)).toEqual([2]);
		expect(compare(full, withoutPoint).removed.map(({answers}) => answers)).toEqual([3]);
		expect(compare(full, withoutPoint).newlyOpen).toEqual([]);
		expect(compare(full, withoutSystem).newlyOpen.map(({question}) => question)).toEqual([
			'sourceOfTruth',
		]);
	});

	test('have no title of their own where the plan has another one', () => {
		const {title, renamed} = compare(buildPlan('Old', {}), buildPlan('New', {}));
		expect(title).toEqual({before: 'Old', after: 'New'});
		expect(renamed).toEqual([]);
	});
});

describe('warnings', () => {
	const pair = (identifier?: Given, approach: Given = 'overwrite') =>
		buildPlan('P', {
			system: {a: {}, b: {}},
			syncPair: {
				s: {
					name: 'S',
					answers: {
						from: 'a',
						to: 'b',
						approach,
						...(identifier === undefined ? {} : {identifier}),
					},
				},
			},
		});
	const id = 'overwrite-no-identifier:s';
	const idsOf = (warnings: PlanDiff['newlyWarned']) => warnings.map(warning => warning.id);

	test('that fire now are new, also where they could not be ruled out before', () => {
		for (const before of [pair('number'), pair(unknown())]) {
			expect(idsOf(compare(before, pair(null)).newlyWarned)).toContain(id);
		}

		const warning = compare(pair('number'), pair(null)).newlyWarned.find(
			warned => warned.id === id,
		);
		expect(warning).toMatchObject({
			rule: 'overwrite-no-identifier',
			severity: 'blocker',
			subjects: [{kind: 'syncPair', id: 's', name: 'S'}],
		});
	});

	test('that fire no more say what became of them', () => {
		const became = (after: Plan) =>
			compare(pair(null), after).noLongerWarned.find(warning => warning.id === id)?.now;
		expect(became(pair('number'))).toBe('settled');
		expect(became(pair(unknown()))).toBe('cannotBeRuledOut');
		expect(became(buildPlan('P', {system: {a: {}, b: {}}}))).toBe('subjectRemoved');
	});

	test('that fire before and after are no difference', () => {
		expect(
			idsOf(
				compare(pair(null), pair(null, told('overwrite', {basis: 'measured'}))).newlyWarned,
			),
		).toEqual([]);
	});
});

describe('acceptances', () => {
	const plain = buildPlan('P', {
		system: {a: {}, b: {}},
		syncPair: {
			s: {name: 'S', answers: {from: 'a', to: 'b', approach: 'overwrite', identifier: null}},
		},
	});
	const id = 'overwrite-no-identifier:s';
	const finding = findingsOf(runRules(plain)).find(found => found.id === id);
	const accepted = (reason: string, plan: Plan = plain): Plan => ({
		...plan,
		acceptances: {
			[id]: {
				finding: id,
				status: 'accepted',
				reason,
				by: 'Mara',
				on: '2026-11-20',
				expires: '2027-01-31',
				facts: finding === undefined ? '' : factsHash(finding),
			},
		},
	});
	const lists = (before: Plan, after: Plan) => {
		const diff = compare(before, after);
		return {
			accepted: diff.accepted.map(each => each.text),
			withdrawn: diff.withdrawn.map(each => each.text),
			lapsed: diff.lapsed.length,
		};
	};
	const text = (reason: string) =>
		`Accepted by Mara on 20 November 2026, until 31 January 2027: ${reason}`;

	test('are made, made anew and withdrawn', () => {
		expect(lists(plain, accepted('r'))).toEqual({
			accepted: [text('r')],
			withdrawn: [],
			lapsed: 0,
		});
		expect(lists(accepted('r'), accepted('s'))).toEqual({
			accepted: [text('s')],
			withdrawn: [],
			lapsed: 0,
		});
		expect(lists(accepted('r'), plain)).toEqual({
			accepted: [],
			withdrawn: [text('r')],
			lapsed: 0,
		});
		expect(isUnchanged(compare(accepted('r'), accepted('r')))).toBe(true);
	});

	test('lapse when the answers behind them change', () => {
		const answered = applyChanges(plain, [
			{
				type: 'answered',
				subject: {kind: 'syncPair', id: 's'},
				question: 'identifier',
				answer: {state: 'unknown'},
			},
		]).plan;
		expect(lists(accepted('r'), accepted('r', answered))).toEqual({
			accepted: [],
			withdrawn: [],
			lapsed: 1,
		});
	});

	test('are called by their warning, also where it is gone', () => {
		const [made] = compare(plain, accepted('r')).accepted;
		expect(made?.title).toBe(`${finding?.rule.title} (S)`);
		const {acceptances} = accepted('r');
		const [left] = compare(withGoal(), {...withGoal(), acceptances}).accepted;
		expect(left?.title).toBe(finding?.rule.title);
	});
});

describe('gates', () => {
	test('say that they were passed or shut', () => {
		const open = buildPlan('P', {
			system: {a: {}},
			dataPoint: {
				d: {
					answers: {
						sourceOfTruth: ['a'],
						systemsOfRecord: ['a'],
						destinations: null,
						referenceOnly: true,
						personal: 'no',
					},
				},
			},
		});
		const nothing = buildPlan('P', {});
		expect(compare(nothing, open).gates).toEqual([
			{gate: 'truths', title: 'Truths known', before: 'closed', after: 'open'},
		]);
		expect(compare(open, nothing).gates.map(({after}) => after)).toEqual(['closed']);
	});
});

describe('any two plans', () => {
	test('are unchanged against themselves', () => {
		fc.assert(
			fc.property(arbitraryPlan, plan => {
				expect(isUnchanged(compare(plan, copyOf(plan)))).toBe(true);
			}),
			{numRuns: 30},
		);
		expect(isUnchanged(compare(bookshop, bookshop))).toBe(true);
	});

	test('gain what they lose the other way round', () => {
		fc.assert(
			fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
				const [forth, back] = [compare(one, other), compare(other, one)];
				const refs = (subjects: PlanDiff['added']) =>
					subjects.map(({kind, id, answers}) => `${kind}:${id}:${answers}`).toSorted();
				const ids = (warnings: PlanDiff['newlyWarned']) =>
					warnings.map(({id}) => id).toSorted();
				expect(refs(forth.added)).toEqual(refs(back.removed));
				expect(forth.renamed).toHaveLength(back.renamed.length);
				expect(ids(forth.newlyWarned)).toEqual(ids(back.noLongerWarned));
				expect(forth.changed).toHaveLength(back.changed.length);
				expect(forth.regrounded).toHaveLength(back.regrounded.length);
			}),
			{numRuns: 30},
		);
	});

	test('differ in plain data', () => {
		fc.assert(
			fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
				const diff = compare(one, other);
				expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
			}),
			{numRuns: 30},
		);
	});
});

/** The plan with every collection and answer made anew, so that nothing is the same object. */
function copyOf(plan: Plan): Plan {
	const {subjects} = plan;
	return {
		...plan,
		subjects: {
			project: copied(subjects.project),
			system: copied(subjects.system),
			dataPoint: copied(subjects.dataPoint),
			field: copied(subjects.field),
			process: copied(subjects.process),
			audience: copied(subjects.audience),
			risk: copied(subjects.risk),
			syncPair: copied(subjects.syncPair),
			flow: copied(subjects.flow),
		},
	};
}

function copied<Kind extends SubjectKind>(subjects: Collection<Kind>): Collection<Kind> {
	return new Collection(structuredClone(subjects.list));
}
