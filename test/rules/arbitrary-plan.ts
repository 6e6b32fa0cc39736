import fc from 'fast-check';
import type {Input} from '../../source/interview/input.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import type {Answer} from '../../source/plan/answer.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {fieldId, projectId, type SubjectKind, type SubjectRef} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';

/** So few of each that references meet, and one reference in some leads nowhere. */
const ids: Readonly<Record<SubjectKind, readonly string[]>> = {
	project: [projectId],
	system: ['s1', 's2', 's3'],
	dataPoint: ['d1', 'd2'],
	field: ['d1', 'd2'].flatMap(dataPoint =>
		['s1', 's2'].map(system => fieldId(dataPoint, system)),
	),
	process: ['p1', 'p2'],
	audience: ['a1', 'a2'],
	risk: ['r1'],
	syncPair: ['y1', 'y2'],
	flow: ['f1', 'f2', 'f3'],
};

/** Plans with a few subjects of every kind and answers of every state, and one question of one subject that is answered. */
export const planWithAnswer: fc.Arbitrary<{
	readonly plan: Plan;
	readonly subject: SubjectRef;
	readonly question: string;
}> = fc
	.tuple(
		...Object.keys(ids).flatMap(kind =>
			isKind(kind)
				? ids[kind].flatMap(id =>
						questionsOf(kind).map(question =>
							changesFor({kind, id}, question.id, question.input),
						),
					)
				: [],
		),
	)
	.filter(changes => changes.some(change => change.answer !== undefined))
	.chain(changes => {
		const answered = changes.filter(
			({answer}) => answer !== undefined && answer.state !== 'unknown',
		);
		const added = Object.keys(ids).flatMap(kind =>
			isKind(kind) && kind !== 'project' && kind !== 'field'
				? ids[kind].map((id): Change => ({
						type: 'added',
						subject: {kind, id, name: id, answers: {}},
						place: 99,
					}))
				: [],
		);
		const {plan} = applyChanges(emptyPlan('random', 'Random'), [
			...added,
			...changes.map(({subject, question, answer}): Change => ({
				type: 'answered',
				subject,
				question,
				...(answer === undefined ? {} : {answer}),
			})),
		]);
		return fc
			.constantFrom(...answered)
			.map(({subject, question}) => ({plan, subject, question}));
	});

/** The same plan with one answer turned into "I don't know yet". */
export function withUnknown(plan: Plan, subject: SubjectRef, question: string): Plan {
	return applyChanges(plan, [{type: 'answered', subject, question, answer: {state: 'unknown'}}])
		.plan;
}

function isKind(kind: string): kind is SubjectKind {
	return Object.hasOwn(ids, kind);
}

function changesFor(subject: SubjectRef, question: string, input: Input) {
	return answerTo(input).map(answer => ({subject, question, answer}));
}

function answerTo(input: Input): fc.Arbitrary<Answer | undefined> {
	const value = fc.oneof(
		{weight: 6, arbitrary: valueFor(input)},
		{weight: 1, arbitrary: fc.constant(null)},
	);
	return fc.oneof(
		{
			weight: 40,
			arbitrary: value.map((answered): Answer => ({state: 'answered', value: answered})),
		},
		{weight: 4, arbitrary: fc.constant<Answer>({state: 'unknown'})},
		{
			weight: 2,
			arbitrary: fc.constant<Answer>({
				state: 'notApplicable',
				reason: 'It does not matter here.',
			}),
		},
		{weight: 4, arbitrary: fc.constant(undefined)},
		{
			weight: 1,
			arbitrary: fc.tuple(value, value).map((claims): Answer => ({
				state: 'disputed',
				claims: claims.map(claim => ({value: claim})),
			})),
		},
	);
}

function valueFor(input: Input): fc.Arbitrary<Value> {
	switch (input.kind) {
		case 'text':
		case 'longText': {
			return fc.constantFrom('one', 'two');
		}

		case 'choice': {
			return fc.constantFrom(...input.choices.map(({value}) => value));
		}

		case 'several': {
			return some(input.choices.map(({value}) => value));
		}

		case 'yesNo': {
			return fc.boolean();
		}

		case 'number': {
			return fc.constantFrom(
				...[0, 1, 4, 60, 95, 400].filter(value => value >= input.min && value <= input.max),
			);
		}

		case 'date': {
			return fc.constantFrom('2027-01-01', '2027-02-01', '2027-03-01');
		}

		case 'duration': {
			return fc.constantFrom(1, 30, 60, 1440);
		}

		case 'people':
		case 'list': {
			return some(['a1', 'Finance', 'Events']);
		}

		case 'reference': {
			return fc.constantFrom(...ids[input.to], 'gone');
		}

		case 'references': {
			return some(ids[input.to]);
		}

		case 'table': {
			const cells = Object.entries(input.columns).map(([name, column]) =>
				fc
					.option(valueFor(column.input))
					.map((cell): Readonly<Record<string, Value>> =>
						cell === null ? {} : {[name]: cell},
					),
			);
			return fc.array(
				fc
					.tuple(...cells)
					.map(row => Object.fromEntries(row.flatMap(cell => Object.entries(cell)))),
				{minLength: 1, maxLength: 2},
			);
		}
	}
}

function some(values: readonly string[]): fc.Arbitrary<readonly string[]> {
	return fc.subarray([...values], {minLength: 1});
}
