import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {questionsOf} from '../../source/interview/questions.ts';
import type {Answer} from '../../source/plan/answer.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {
	fieldId,
	projectId,
	subjectKey,
	subjectKinds,
	type Subject,
	type SubjectKind,
} from '../../source/plan/subject.ts';
import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import {simplerNotExamined} from '../../source/rules/simpler-not-examined.ts';
import {association} from '../documents/association.ts';
import {buildPlan} from '../documents/build-plan.ts';
import {findingsOf, runRules, type Evaluation} from '../../source/rules/engine/run-rules.ts';

// A few in the suite, and as many as are wanted by hand.
const runs = Number(process.env['UP_TO_DATE_RUNS'] ?? 15);

/** Everything a finding says. */
function told(evaluation: Evaluation): string {
	const findings = findingsOf(evaluation).map(
		({id, outcome, severity, message, facts, calculation}) =>
			JSON.stringify([
				id,
				outcome,
				severity,
				message,
				facts.map(({subject, question, answer}) => [
					subjectKey(subject),
					question.id,
					answer,
				]),
				calculation,
			]),
	);
	return findings.join('\n');
}

/** Numbers that pick one of several things each, whatever there is to pick from. */
type Picks = readonly [
	kind: number,
	subject: number,
	what: number,
	question: number,
	answer: number,
];

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
	return items[number % Math.max(1, items.length)];
}

function changeOf(
	plan: Plan,
	[kindPick, subjectPick, what, questionPick, answerPick]: Picks,
): readonly Change[] {
	const kind: SubjectKind = pick(subjectKinds, kindPick) ?? 'system';
	const list: readonly Subject[] = plan.subjects[kind].list;
	const subject = pick(list, subjectPick);
	if (subject === undefined) return [];

	switch (kind === 'project' ? 0 : what) {
		case 1: {
			return [{type: 'renamed', subject, name: `${subject.name} ${answerPick}`}];
		}

		case 2: {
			return [{type: 'removed', subject}];
		}

		case 3: {
			return [{type: 'moved', subject, place: answerPick % list.length}];
		}

		case 4: {
			const added = {...subject, id: `${subject.id}-${answerPick}`};
			return [{type: 'added', subject: added, place: subjectPick % list.length}];
		}

		default: {
			const question = pick(questionsOf(kind), questionPick)?.id ?? '';
			const answer = pick(answersTo(list, question), answerPick);
			return [
				{type: 'answered', subject, question, ...(answer === undefined ? {} : {answer})},
			];
		}
	}
}

/** What others answered, and the answers that fit everywhere. */
function answersTo(list: readonly Subject[], question: string): readonly (Answer | undefined)[] {
	const given = list.flatMap(({answers}) => answers[question] ?? []);
	const values = given.flatMap(answer => (answer.state === 'answered' ? [answer.value] : []));
	const [first = null, second = null] = values;
	return [
		...given,
		undefined,
		{state: 'unknown'},
		{state: 'answered', value: null},
		{state: 'notApplicable', reason: 'It is new.'},
		{state: 'disputed', claims: [{value: first}, {value: second === first ? null : second}]},
	];
}

describe('an evaluation that is brought up to date', () => {
	test('says after every change what one made anew says', () => {
		const pickings = fc.array(
			fc.tuple(
				fc.nat(8),
				fc.nat(1000),
				// Mostly answers.
				fc.nat(12),
				fc.nat(1000),
				fc.nat(1000),
			),
			{minLength: 1, maxLength: 12},
		);
		fc.assert(
			fc.property(pickings, steps => {
				let plan = association();
				let evaluation = runRules(plan);
				for (const picks of steps) {
					plan = applyChanges(plan, changeOf(plan, picks)).plan;
					evaluation = runRules(plan, evaluation);
					const anew = runRules(plan);
					expect(told(evaluation)).toBe(told(anew));
					expect([evaluation.firing, evaluation.notRuledOut]).toStrictEqual([
						anew.firing,
						anew.notRuledOut,
					]);
				}
			}),
			{numRuns: runs},
		);
	}, 1_000_000);

	test('follows the name of a system that only a detour leads to', () => {
		const flow = {direction: 'oneWay', carries: ['email']} as const;
		const {plan} = planFromExample(simplerNotExamined, {
			around: {
				system: {crm: {}, hub: {}, shop: {}},
				dataPoint: {email: {sourceOfTruth: ['crm'], destinations: ['shop']}},
				flow: {
					first: {...flow, from: 'crm', to: 'hub'},
					second: {...flow, from: 'hub', to: 'shop'},
				},
			},
		});
		const project = {kind: 'project', id: projectId} as const;
		const putAside = applyChanges(plan, [
			{
				type: 'answered',
				subject: project,
				question: 'simplerOption',
				answer: {state: 'notApplicable', reason: 'It is new.'},
			},
		]).plan;
		const before = runRules(putAside);
		const renamed = applyChanges(putAside, [
			{type: 'renamed', subject: {kind: 'system', id: 'shop'}, name: 'Web shop'},
		]).plan;
		expect(told(before)).toContain('email reaches shop only by way of other systems');
		expect(told(runRules(renamed, before))).toBe(told(runRules(renamed)));
	});

	test('hears of the first word about a format', () => {
		const plan = buildPlan('P', {
			system: {crm: {name: 'CRM'}, shop: {name: 'Shop'}},
			dataPoint: {d: {answers: {sourceOfTruth: ['crm'], destinations: ['shop']}}},
		});
		const before = runRules(plan);
		const field = {kind: 'field', id: fieldId('d', 'crm')} as const;
		const said = applyChanges(plan, [
			{type: 'added', subject: {...field, name: 'x', answers: {}}, place: 0},
			{
				type: 'answered',
				subject: field,
				question: 'type',
				answer: {state: 'answered', value: 'text'},
			},
		]).plan;
		expect(told(before)).not.toContain('length-overflow');
		const after = runRules(said, before);
		expect(told(after)).toContain('length-overflow');
		expect(told(after)).toBe(told(runRules(said)));
	});

	test('may be of a plan of long ago, as after undoing', () => {
		const first = association();
		const before = runRules(first);
		const changed = applyChanges(first, changeOf(first, [1, 0, 0, 3, 0])).plan;
		const after = runRules(changed, before);
		expect(told(runRules(first, after))).toBe(told(before));
		expect(told(runRules(changed, before))).toBe(told(after));
	});
});
