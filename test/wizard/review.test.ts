import {expect, it} from 'vitest';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import type {Answer} from '../../source/plan/answer.ts';
import {reviewFilters, reviewRows, type ReviewFilter} from '../../source/wizard/review.ts';

const answer = (question: string, given: Answer): Change => ({
	type: 'answered',
	subject: {kind: 'dataPoint', id: 'mail'},
	question,
	answer: given,
});

const {plan} = applyChanges(emptyPlan('p', 'Plan'), [
	{
		type: 'added',
		subject: {kind: 'dataPoint', id: 'mail', name: 'E-mail', answers: {}},
		place: 0,
	},
	answer('entity', {state: 'answered', value: 'person'}),
	answer('personal', {state: 'answered', value: 'no'}),
	answer('purpose', {state: 'answered', value: 'asked before it was known not to be personal'}),
	answer('meaning', {state: 'unknown'}),
	answer('identifier', {state: 'disputed', claims: [{value: 'e-mail'}, {value: 'number'}]}),
	answer('steward', {state: 'answered', value: ['Jo']}),
]);

const about = (filter: ReviewFilter) =>
	reviewRows(plan, 'essential', filter).flatMap(row =>
		row.type === 'answer' && row.stop.subject.kind === 'dataPoint' ? [row.stop.question] : [],
	);

it('shows everything asked, the matrix included, and what was answered although it is not asked now', () => {
	expect(about('everything')).toStrictEqual(
		expect.arrayContaining(['entity', 'sourceOfTruth', 'purpose', 'steward', 'meaning']),
	);
	expect(about('everything')).not.toContain('legalBasis');
});

it('tells what was skipped from what is not asked', () => {
	expect(about('notAnswered')).toContain('sourceOfTruth');
	expect(about('notAnswered')).not.toContain('legalBasis');
	expect(about('notAsked')).toStrictEqual(
		expect.arrayContaining(['legalBasis', 'purpose', 'steward', 'scope']),
	);
	expect(about('notAsked')).not.toContain('sourceOfTruth');
});

it('narrows to what is not known and what is in dispute', () => {
	expect(about('unknown')).toStrictEqual(['meaning']);
	expect(about('disputed')).toStrictEqual(['identifier']);
});

it('puts every row under the heading of its section, and shows no empty section', () => {
	for (const filter of reviewFilters) {
		const rows = reviewRows(plan, 'full', filter);
		for (const [place, row] of rows.entries()) {
			if (row.type === 'section') {
				expect(rows[place + 1]?.type).toBe('answer');
			}
		}
	}
});
