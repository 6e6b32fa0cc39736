import {describe, expect, it} from 'vitest';
import {rules} from '../../source/rules/catalogue.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import {runRule} from '../../source/rules/engine/run-rule.ts';
import {World} from '../../source/rules/engine/world.ts';
import {questionAt} from '../../source/interview/questions.ts';
import {subjectKinds} from '../../source/plan/subject.ts';

describe.each(rules.map(rule => ({rule, id: rule.id})))('$id', ({rule}) => {
	it.each(['fires', 'clear', 'unknown'] as const)('is %s in its example', outcome => {
		const {plan, subject} = planFromExample(rule, rule.examples[outcome]);
		const findings = runRule(rule, subject, new World(plan));
		expect(findings.map(finding => finding.outcome)).toStrictEqual(
			outcome === 'clear' ? [] : [outcome],
		);
	});

	it('has examples that the interview could hold', () => {
		for (const example of Object.values(rule.examples)) {
			const {plan} = planFromExample(rule, example);
			for (const kind of subjectKinds) {
				for (const {id, answers} of plan.subjects[kind]) {
					for (const [question, answer] of Object.entries(answers)) {
						const values =
							answer.state === 'answered'
								? [answer.value]
								: answer.state === 'disputed'
									? answer.claims.map(({value}) => value)
									: [];
						for (const value of values) {
							expect(
								value === null ||
									questionAt(kind, question)?.input.read(value) !== undefined,
								`${id}.${question}`,
							).toBe(true);
						}
					}
				}
			}
		}
	});

	it('is fully documented', () => {
		for (const words of [rule.title, rule.why, rule.action, rule.detects, rule.notWhen]) {
			expect(words.trim()).not.toBe('');
		}

		expect(rule.title.length).toBeLessThanOrEqual(60);
		expect(rule.source.length).toBeGreaterThan(0);
	});
});

it('has every id once', () => {
	expect(new Set(rules.map(({id}) => id)).size).toBe(rules.length);
});
