import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Acceptance} from '../../source/plan/acceptance.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {acceptanceOf, emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {subjectKinds} from '../../source/plan/subject.ts';

/** A plan as plain data, the order of answers and acceptances left out because it means nothing. */
function content(plan: Plan) {
	return {
		title: plan.title,
		acceptances: new Map(Object.entries(plan.acceptances)),
		subjects: Object.fromEntries(
			subjectKinds.map(kind => [
				kind,
				plan.subjects[kind].list.map(({answers, ...rest}) => ({
					...rest,
					answers: new Map(Object.entries(answers)),
				})),
			]),
		),
	};
}

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const kinds = fc.constantFrom('system' as const, 'dataPoint' as const);
const subject = fc.record({kind: kinds, id: ids});

const finding = fc.constantFrom('rollback-missing:project', 'a:b+c', '__proto__', 'constructor');

function acceptance(of: string, reason: string): Acceptance {
	return {finding: of, status: 'accepted', reason, by: 'Ada', on: '2026-03-01', facts: '0'};
}

const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({type: fc.constant('titled' as const), title: fc.string()}),
	fc.record({
		type: fc.constant('added' as const),
		subject: fc.record({kind: kinds, id: ids, name: fc.string(), answers: fc.constant({})}),
		place: fc.integer({min: 0, max: 5}),
	}),
	fc.record({type: fc.constant('removed' as const), subject}),
	fc.record({type: fc.constant('renamed' as const), subject, name: fc.string()}),
	fc.record({type: fc.constant('moved' as const), subject, place: fc.integer({min: 0, max: 5})}),
	fc.record({
		type: fc.constant('answered' as const),
		subject: fc.oneof(
			subject,
			fc.record({kind: fc.constant('field' as const), id: fc.constantFrom('a@a', 'a@b')}),
		),
		question: fc.constantFrom('owner', '__proto__', 'constructor'),
		answer: fc.constant({state: 'answered' as const, value: 'x'}),
	}),
	fc.record({
		type: fc.constant('answered' as const),
		subject,
		question: fc.constantFrom('owner', '__proto__'),
	}),
	fc
		.record({finding, reason: fc.constantFrom('one', 'another')})
		.map(({finding: of, reason}) => ({
			type: 'accepted' as const,
			finding: of,
			acceptance: acceptance(of, reason),
		})),
	fc.record({type: fc.constant('accepted' as const), finding}),
);

describe('applying changes', () => {
	it('is undone by the inverse, whatever the changes', () => {
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (before, changes) => {
				const {plan} = applyChanges(emptyPlan('p', 'Plan'), before);
				const done = applyChanges(plan, changes);
				expect(content(applyChanges(done.plan, done.inverse).plan)).toStrictEqual(
					content(plan),
				);
			}),
		);
	});

	it('leaves the plan it started from as it was', () => {
		fc.assert(
			fc.property(fc.array(change), fc.array(change), (before, changes) => {
				const {plan} = applyChanges(emptyPlan('p', 'Plan'), before);
				const wasBefore = content(plan);
				applyChanges(plan, changes);
				expect(content(plan)).toStrictEqual(wasBefore);
			}),
		);
	});

	it('finds every subject by its id, in every version, however the versions branch', () => {
		fc.assert(
			fc.property(
				fc.array(change),
				fc.array(change),
				fc.array(change),
				(before, one, other) => {
					const base = applyChanges(emptyPlan('p', 'Plan'), before).plan;
					const versions = [
						applyChanges(base, one).plan,
						applyChanges(base, other).plan,
						base,
					];
					for (const {subjects} of versions) {
						for (const kind of ['system', 'dataPoint'] as const) {
							const {list} = subjects[kind];
							expect(list.map(({id}) => subjects[kind].get(id))).toStrictEqual(list);
							for (const id of ['a', 'b', 'c', 'd']) {
								expect(subjects[kind].indexOf(id)).toBe(
									list.findIndex(found => found.id === id),
								);
							}
						}
					}
				},
			),
		);
	});

	it('keeps the latest acceptance of a finding, and takes it out again when it is withdrawn', () => {
		const plan = emptyPlan('p', 'Plan');
		const accept = (reason: string): Change => ({
			type: 'accepted',
			finding: '__proto__',
			acceptance: acceptance('__proto__', reason),
		});
		const {plan: once} = applyChanges(plan, [accept('one')]);
		const {plan: twice, inverse} = applyChanges(once, [accept('another')]);
		expect(acceptanceOf(plan, '__proto__')).toBeUndefined();
		expect(acceptanceOf(plan, 'toString')).toBeUndefined();
		expect(acceptanceOf(twice, '__proto__')?.reason).toBe('another');
		expect(inverse).toStrictEqual([accept('one')]);
		const withdrawn = applyChanges(twice, [{type: 'accepted', finding: '__proto__'}]);
		expect(Object.keys(withdrawn.plan.acceptances)).toStrictEqual([]);
		expect(withdrawn.plan.subjects).toBe(plan.subjects);
	});

	it('does nothing for a subject that does not exist, and stores a field with its first answer', () => {
		const plan = emptyPlan('p', 'Plan');
		const nowhere = applyChanges(plan, [
			{type: 'renamed', subject: {kind: 'system', id: 'x'}, name: 'X'},
		]);
		expect(nowhere).toStrictEqual({plan, inverse: []});
		const field = {kind: 'field', id: 'mail@crm'} as const;
		const {plan: after} = applyChanges(plan, [
			{
				type: 'answered',
				subject: field,
				question: 'type',
				answer: {state: 'answered', value: 'text'},
			},
		]);
		expect(after.subjects.field.list.map(({id}) => id)).toStrictEqual(['mail@crm']);
	});
});
