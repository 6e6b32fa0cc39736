import {describe, expect, test} from 'vitest';
import {answersPart} from '../../../source/documents/parts/answers.ts';
import {buildPlan, disputed, notApplicable, told, unknown, type Given} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

function rowsOf(answers: Readonly<Record<string, Given>>, audience?: 'client') {
	const plan = buildPlan('P', {
		system: {crm: {name: 'CRM'}},
		dataPoint: {d: {name: 'E-mail', answers}},
	});
	const {groups} = answersPart(contextOf(plan, [], audience));
	return groups.flatMap(({table}) => table.rows.map(row => row.slice(1)));
}

const grounds = {by: 'Ada', on: '2026-11-20', basis: 'measured', note: 'by phone'} as const;

describe('the answers', () => {
	test('stand by subject and question, with their state and what they rest on', () => {
		const plan = buildPlan('P', {
			project: {project: {answers: {goal: 'Less typing'}}},
			dataPoint: {d: {name: 'E-mail', answers: {transform: 'copied', meaning: 'an address'}}},
			field: {'d@crm': {answers: {length: 80}}},
			system: {crm: {name: 'CRM'}},
		});
		const {groups} = answersPart(contextOf(plan));
		expect(groups.map(({title, table}) => [title, table.rows])).toEqual([
			['About the project', [['The project', 'Goal', 'answered', 'Less typing', 'stated']]],
			[
				'About data points',
				[
					['E-mail', 'Meaning', 'answered', 'an address', 'stated'],
					['E-mail', 'Transformation', 'answered', 'copied', 'stated'],
				],
			],
			['About fields', [['E-mail in CRM', 'Length', 'answered', '80 characters', 'stated']]],
		]);
	});

	test.each([
		['a value', told('copied', grounds), ['answered', 'copied (note: by phone)']],
		['none', told(null, grounds), ['answered', 'No rule has been written (note: by phone)']],
		[
			'not known',
			{answer: {state: 'unknown', owner: 'Jo', due: '2026-12-12', ...grounds}},
			['not known yet', 'Jo, by 12 December 2026 (note: by phone)'],
		],
		[
			'not applicable',
			{answer: {state: 'notApplicable', reason: 'read only', ...grounds}},
			['does not apply', 'read only (note: by phone)'],
		],
	] satisfies ReadonlyArray<[string, Given, readonly string[]]>)(
		'say who, when and on what basis, and the note, unless a client reads them: %s',
		(_, transform, [state = '', answer = '']) => {
			expect(rowsOf({transform})).toEqual([
				['Transformation', state, answer, 'measured by Ada on 20 November 2026'],
			]);
			expect(rowsOf({transform}, 'client')).toEqual([
				['Transformation', state, answer.replace(' (note: by phone)', ''), 'measured'],
			]);
		},
	);

	test('show each claim of a dispute with its own grounds, to a client only what is claimed', () => {
		const transform = disputed({value: 'copied', ...grounds}, {value: null});
		expect(rowsOf({transform})).toEqual([
			[
				'Transformation',
				'disputed',
				'“copied” (measured by Ada on 20 November 2026, note: by phone) or “No rule has been written” (stated)',
				'stated',
			],
		]);
		expect(rowsOf({transform}, 'client')[0]?.[2]).toBe(
			'“copied” or “No rule has been written”',
		);
	});

	test('name nobody who finds out where nobody was named', () => {
		expect(rowsOf({transform: unknown(' ')})[0]?.[2]).toBe('nobody asked to find out');
	});

	test('keep what can no longer be read, and what is no longer asked', () => {
		expect(
			rowsOf({blankRule: 'shrug', formerly: ['a', 1], reason: notApplicable('x')}),
		).toEqual([
			['What a blank does', 'answered', 'no longer readable: shrug', 'stated'],
			['formerly (no longer asked)', 'answered', '["a",1]', 'stated'],
			['reason (no longer asked)', 'does not apply', 'x', 'stated'],
		]);
	});
});
