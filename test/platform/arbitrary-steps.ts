import fc from 'fast-check';
import {acceptanceStatuses, type Acceptance} from '../../source/plan/acceptance.ts';
import type {Answer} from '../../source/plan/answer.ts';
import type {Change} from '../../source/plan/change.ts';
import type {SubjectRef} from '../../source/plan/subject.ts';

const ref: fc.Arbitrary<SubjectRef> = fc.record({
	kind: fc.constantFrom('project', 'system', 'dataPoint', 'field'),
	id: fc.constantFrom('project', 'a', 'b', 'c', 'a@b', 'é😀', 'toString', '__proto__'),
});

// Lone surrogates and NULs too: what people paste is kept as it is.
const text = fc.string({unit: 'binary', maxLength: 8});
const question = fc.constantFrom('goal', 'meaning', 'owner', 'constructor', '__proto__');
const place = fc.integer({min: -3, max: 12});

const answer: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({
		state: fc.constant('answered' as const),
		value: fc.oneof(text, fc.constant(null), fc.integer(), fc.array(text, {maxLength: 3})),
	}),
	fc.record({state: fc.constant('unknown' as const), owner: text}),
	fc.record({state: fc.constant('notApplicable' as const), reason: text, note: text}),
	fc.record({
		state: fc.constant('disputed' as const),
		claims: fc.array(fc.record({value: text, by: text}), {maxLength: 3}),
	}),
);

const answers = fc
	.uniqueArray(fc.tuple(question, answer), {selector: ([id]) => id, maxLength: 3})
	.map(entries => Object.fromEntries(entries));

const finding = fc.constantFrom('rule:a', 'rule:a+b', 'rule:é😀', '__proto__', 'constructor');

const acceptance: fc.Arbitrary<Acceptance> = fc.record(
	{
		finding,
		status: fc.constantFrom(...acceptanceStatuses),
		reason: text,
		by: text,
		on: fc.constant('2026-03-01'),
		expires: fc.constant('2026-06-01'),
		facts: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
	},
	{requiredKeys: ['finding', 'status', 'reason', 'by', 'on', 'facts']},
);

const change: fc.Arbitrary<Change> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('answered' as const),
			subject: ref,
			question,
			answer,
		}),
	},
	fc.record({type: fc.constant('answered' as const), subject: ref, question}),
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant('added' as const),
			subject: fc
				.record({ref, name: text, answers})
				.map(({ref: {kind, id}, name, answers: said}) => ({kind, id, name, answers: said})),
			place,
		}),
	},
	fc.record({type: fc.constant('removed' as const), subject: ref}),
	fc.record({type: fc.constant('renamed' as const), subject: ref, name: text}),
	{weight: 2, arbitrary: fc.record({type: fc.constant('moved' as const), subject: ref, place})},
	fc.record({type: fc.constant('titled' as const), title: text}),
	{
		weight: 2,
		arbitrary: fc.record({type: fc.constant('accepted' as const), finding, acceptance}),
	},
	fc.record({type: fc.constant('accepted' as const), finding}),
);

/** What a session does to a stored plan. */
export type Action =
	| {readonly type: 'step'; readonly changes: readonly Change[]; readonly label: string}
	| {readonly type: 'undo' | 'redo' | 'reopen'};

export const actions: fc.Arbitrary<readonly Action[]> = fc.array(
	fc.oneof(
		{
			weight: 5,
			arbitrary: fc.record({
				type: fc.constant('step' as const),
				changes: fc.array(change, {maxLength: 6}),
				label: text,
			}),
		},
		{
			weight: 2,
			arbitrary: fc.record({
				type: fc.constantFrom('undo' as const, 'redo' as const, 'reopen' as const),
			}),
		},
	),
	{maxLength: 20},
);
