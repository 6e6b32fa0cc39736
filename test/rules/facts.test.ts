import {describe, expect, test} from 'vitest';
import {applyChanges} from '../../source/plan/change.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {fieldId, subjectKey, type SubjectRef} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';
import {factsHash} from '../../source/rules/accepting/accepting.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {testOnProduction} from '../../source/rules/test-on-production.ts';

const {plan} = planFromExample(testOnProduction, {
	around: {
		system: {
			crm: {product: 'CRM'},
			north: {product: 'Mailer', region: 'EU'},
			south: {product: 'Mailer'},
		},
		dataPoint: {
			title: {
				formats: 'differ',
				sourceOfTruth: ['crm'],
				systemsOfRecord: ['crm'],
				destinations: ['north', 'south'],
			},
			email: {sourceOfTruth: ['north', 'south'], systemsOfRecord: ['north', 'south']},
		},
		field: {
			[fieldId('title', 'crm')]: {type: 'text', length: 120},
			[fieldId('title', 'north')]: {type: 'text', length: 80},
			[fieldId('title', 'south')]: {type: 'text', length: 60},
		},
	},
});

function found(in_: Plan, id: string): Finding {
	const finding = findingsOf(runRules(in_)).find(each => each.id === id);
	if (finding === undefined) throw new Error(`There is no finding ${id}.`);
	return finding;
}

function withAnswer(subject: SubjectRef, question: string, value: Value): Plan {
	const answer = {state: 'answered', value} as const;
	return applyChanges(plan, [{type: 'answered', subject, question, answer}]).plan;
}

describe('the facts of a finding', () => {
	test('are those of its own pair, where a check judges several', () => {
		const facts = found(plan, 'length-overflow:title+north').facts.map(
			({subject, question}) => `${subjectKey(subject)}/${question.id}`,
		);
		expect(facts).toContain(`field:${fieldId('title', 'crm')}/length`);
		expect(facts).toContain(`field:${fieldId('title', 'north')}/length`);
		expect(facts.filter(fact => fact.includes('south'))).toStrictEqual([]);
	});

	test('are named once each', () => {
		for (const {facts} of findingsOf(runRules(plan))) {
			const keys = facts.map(
				({subject, question}) => `${subjectKey(subject)}/${question.id}`,
			);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});

	test.each<[string, string, SubjectRef, string, Value, boolean]>([
		[
			'an answer about another destination',
			'length-overflow:title+north',
			{kind: 'field', id: fieldId('title', 'south')},
			'length',
			50,
			false,
		],
		[
			'an answer about its own destination',
			'length-overflow:title+north',
			{kind: 'field', id: fieldId('title', 'north')},
			'length',
			70,
			true,
		],
		[
			'an answer it rests on about a subject it does not name',
			'sot-multi-instance:email',
			{kind: 'system', id: 'south'},
			'product',
			'mailer',
			true,
		],
		[
			'another answer about that subject',
			'sot-multi-instance:email',
			{kind: 'system', id: 'south'},
			'region',
			'US',
			false,
		],
	])('make it another finding after %s: %s', (_, id, subject, question, value, isOther) => {
		const before = factsHash(found(plan, id));
		const after = factsHash(found(withAnswer(subject, question, value), id));
		expect(after !== before).toBe(isOther);
	});
});
