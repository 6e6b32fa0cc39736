import {expect, it} from 'vitest';
import {questionAt} from '../../source/interview/questions.ts';
import {applyChanges} from '../../source/plan/change.ts';
import {subjectAt} from '../../source/plan/plan.ts';
import {subjectKinds, type SubjectKind} from '../../source/plan/subject.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import type {Example, Rule} from '../../source/rules/engine/rule.ts';
import {runRule} from '../../source/rules/engine/run-rule.ts';
import {World} from '../../source/rules/engine/world.ts';

/** What a rule finds about the subject of an example; the questions listed last are answered "not applicable". */
export function judged<Kind extends SubjectKind>(
	rule: Rule<Kind>,
	example: Example<Kind>,
	...notApplicable: readonly string[]
): readonly Finding[] {
	const {plan, subject} = planFromExample(rule, example);
	const changed = applyChanges(
		plan,
		notApplicable.map(question => ({
			type: 'answered',
			subject,
			question,
			answer: {state: 'notApplicable', reason: 'It is new.'},
		})),
	).plan;
	return runRule(rule, subjectAt(changed, subject) ?? subject, new World(changed));
}

/** The same as one word: clear when nothing is found, mixed when the findings differ. */
export function outcome<Kind extends SubjectKind>(
	rule: Rule<Kind>,
	example: Example<Kind>,
	...notApplicable: readonly string[]
): string {
	const outcomes = new Set(
		judged(rule, example, ...notApplicable).map(finding => finding.outcome),
	);
	return outcomes.size > 1 ? 'mixed' : ([...outcomes][0] ?? 'clear');
}

/** Tests a rule's own examples and what is written about it. */
export function testExamplesOf(rule: Rule): void {
	it.each(['fires', 'clear', 'unknown'] as const)('is %s in its example', expected => {
		expect(judged(rule, rule.examples[expected]).map(finding => finding.outcome)).toStrictEqual(
			expected === 'clear' ? [] : [expected],
		);
	});

	it('has examples that the interview could hold', () => {
		for (const example of Object.values(rule.examples)) {
			const {plan} = planFromExample(rule, example);
			for (const {kind, answers} of subjectKinds.flatMap(each => [...plan.subjects[each]])) {
				for (const [id, answer] of Object.entries(answers)) {
					const values =
						answer.state === 'answered'
							? [answer.value]
							: answer.state === 'disputed'
								? answer.claims.map(({value}) => value)
								: [];
					expect(
						values.every(
							value =>
								value === null ||
								questionAt(kind, id)?.input.read(value) !== undefined,
						),
						id,
					).toBe(true);
				}
			}
		}
	});

	it('is fully documented', () => {
		for (const words of [rule.why, rule.action, rule.detects, rule.notWhen]) {
			expect(words).toMatch(/^[A-Z].*\.$/);
		}

		expect(rule.title.length).toBeLessThanOrEqual(60);
		expect(rule.source.length).toBeGreaterThan(0);
	});
}
