import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Plan} from '../../source/plan/plan.ts';
import {subjectKey, subjectKinds, type SubjectRef} from '../../source/plan/subject.ts';
import {rules} from '../../source/rules/catalogue.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {planWithAnswer, withUnknown} from './arbitrary-plan.ts';

/** A rule and the subject it is about. Which other subjects a finding names may change with what is known. */
function judgedBy(rule: string, [first]: Finding['subjects']): string {
	return `${rule} about ${first === undefined ? 'nothing' : subjectKey(first)}`;
}

/** Findings of whose rule and subject nothing is left, although no rule they give way to fires about that subject. */
function cleared(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
	const remaining = new Set(after.map(({rule, subjects}) => judgedBy(rule.id, subjects)));
	const firing = new Set(
		after.flatMap(({rule, outcome, subjects}) =>
			outcome === 'fires' ? [judgedBy(rule.id, subjects)] : [],
		),
	);
	return before.flatMap(({rule, subjects}) => {
		const gaveWay = rule.yieldsTo?.some(stronger => firing.has(judgedBy(stronger, subjects)));
		const judged = judgedBy(rule.id, subjects);
		return remaining.has(judged) || gaveWay === true ? [] : [judged];
	});
}

/** Every answer of a plan that somebody has given. */
function answersOf(plan: Plan): ReadonlyArray<readonly [SubjectRef, string]> {
	return subjectKinds.flatMap(kind =>
		plan.subjects[kind].list.flatMap(({id, answers}) =>
			Object.keys(answers).map(question => [{kind, id}, question] as const),
		),
	);
}

describe('an answer that becomes unknown', () => {
	test.each(rules)('clears no finding in the examples of $id', rule => {
		for (const example of Object.values(rule.examples)) {
			const {plan} = planFromExample(rule, example);
			const before = findingsOf(runRules(plan));
			for (const [subject, question] of answersOf(plan)) {
				const after = findingsOf(runRules(withUnknown(plan, subject, question)));
				expect(cleared(before, after), `${subjectKey(subject)}/${question}`).toStrictEqual(
					[],
				);
			}
		}
	});

	test('clears no finding in any plan, and is judged the same after a change and from scratch', () => {
		fc.assert(
			fc.property(planWithAnswer, ({plan, subject, question}) => {
				const evaluation = runRules(plan);
				const changed = withUnknown(plan, subject, question);
				const after = findingsOf(runRules(changed, evaluation));
				expect(cleared(findingsOf(evaluation), after)).toStrictEqual([]);
				expect(after.map(({id, outcome}) => `${outcome} ${id}`)).toStrictEqual(
					findingsOf(runRules(changed)).map(({id, outcome}) => `${outcome} ${id}`),
				);
			}),
			{numRuns: 100, seed: 20_261_124},
		);
	});
});
