import {describe, expect, test} from 'vitest';
import {answersPart} from '../../../source/documents/parts/answers.ts';
import {buildPlan, disputed, notApplicable, told, unknown, type Given} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

function groupsOf(answers: Readonly<Record<string, Given>>, audience?: 'client') {
	const plan = buildPlan('P', {
		system: {crm: {name: 'CRM'}},
		dataPoint: {d: {name: 'E-mail', answers}},
	});
	return answersPart(contextOf(plan, [], audience)).groups;
}

/** The question, the answer, and what is otherwise. */
function rowsOf(...given: Parameters<typeof groupsOf>) {
	return groupsOf(...given).flatMap(({table}) =>
		table.rows.map(row => row.filter((_, place) => table.columns[place] !== 'About')),
	);
}

function usualOf(...given: Parameters<typeof groupsOf>) {
	return groupsOf(...given)[0]?.usual;
}

const grounds = {by: 'Ada', on: '2026-11-20', basis: 'measured', note: 'by phone'} as const;

describe('the answers', () => {
	test('stand by question', () => {
		const plan = buildPlan('P', {
			project: {project: {answers: {goal: 'Less typing'}}},
			dataPoint: {d: {name: 'E-mail', answers: {transform: 'copied', meaning: 'an address'}}},
			field: {'d@crm': {answers: {length: 80}}},
			system: {crm: {name: 'CRM'}},
		});
		const {groups} = answersPart(contextOf(plan));
		expect(groups.map(({title, table}) => [title, table.rows])).toEqual([
			['About the project', [['Goal', 'Less typing']]],
			[
				'About data points',
				[
					['Meaning', 'an address', 'E-mail'],
					['Transformation', 'copied', 'E-mail'],
				],
			],
			['About fields', [['Length', '80 characters', 'E-mail in CRM']]],
		]);
		expect(new Set(groups.map(({usual}) => usual))).toEqual(new Set(['answered, stated']));
	});

	test('are one for all that say the same on the same grounds', () => {
		const plan = buildPlan('P', {
			dataPoint: {
				a: {name: 'A', answers: {meaning: 'a', transform: 'copied'}},
				b: {name: 'B', answers: {meaning: 'b', transform: told('copied', {by: 'Jo'})}},
				c: {name: 'C', answers: {meaning: 'a', transform: unknown('copied')}},
				d: {name: 'D', answers: {meaning: 'b', transform: 'copied'}},
			},
		});
		expect(answersPart(contextOf(plan)).groups.map(({table}) => table.rows)).toEqual([
			[
				['Meaning', 'a', 'A and C', ''],
				['Meaning', 'b', 'B and D', ''],
				['Transformation', 'copied', 'A and D', ''],
				['Transformation', 'copied', 'B', 'stated by Jo'],
				['Transformation', 'copied', 'C', 'not known yet'],
			],
		]);
	});

	test('say once what most rest on, and in a row only what is different there', () => {
		const plan = buildPlan('P', {
			dataPoint: {
				d: {
					name: 'E-mail',
					answers: {
						entity: told('Member', grounds),
						meaning: told('an address', {by: 'Jo'}),
						transform: unknown('Jo'),
						blankRule: told('overwrites', grounds),
					},
				},
			},
		});
		const [group] = answersPart(contextOf(plan)).groups;
		expect(group?.usual).toBe('answered, measured by Ada on 20 November 2026');
		expect(group?.table.columns).toEqual(['Question', 'Answer', 'About', 'Otherwise']);
		expect(group?.table.rows.map(row => row[3])).toEqual([
			'',
			'stated by Jo',
			'not known yet, stated',
			'',
		]);
	});

	test.each([
		['a value', told('copied', grounds), ['copied (note: by phone)']],
		['none', told(null, grounds), ['No rule has been written (note: by phone)']],
		[
			'not known',
			{answer: {state: 'unknown', owner: 'Jo', due: '2026-12-12', ...grounds}},
			['Jo, by 12 December 2026 (note: by phone)', 'not known yet'],
		],
		[
			'not applicable',
			{answer: {state: 'notApplicable', reason: 'read only', ...grounds}},
			['read only (note: by phone)', 'does not apply'],
		],
	] satisfies ReadonlyArray<[string, Given, readonly string[]]>)(
		'say who, when and on what basis, and the note, unless a client reads them: %s',
		(_, transform, [answer = '', ...otherwise]) => {
			const usual = 'answered, measured by Ada on 20 November 2026';
			expect(rowsOf({transform})).toEqual([['Transformation', answer, ...otherwise]]);
			expect(usualOf({transform})).toBe(usual);
			expect(rowsOf({transform}, 'client')).toEqual([
				['Transformation', answer.replace(' (note: by phone)', ''), ...otherwise],
			]);
			expect(usualOf({transform}, 'client')).toBe('answered, measured');
		},
	);

	test('show each claim of a dispute with its own grounds, to a client only what is claimed', () => {
		const transform = disputed({value: 'copied', ...grounds}, {value: null});
		expect(rowsOf({transform})).toEqual([
			[
				'Transformation',
				'“copied” (measured by Ada on 20 November 2026, note: by phone) or “No rule has been written” (stated)',
				'disputed',
			],
		]);
		expect(rowsOf({transform}, 'client')[0]?.[1]).toBe(
			'“copied” or “No rule has been written”',
		);
	});

	test('name nobody who finds out where nobody was named', () => {
		expect(rowsOf({transform: unknown(' ')})[0]?.[1]).toBe('nobody asked to find out');
	});

	test('keep what can no longer be read, and what is no longer asked', () => {
		expect(
			rowsOf({blankRule: 'shrug', formerly: ['a', 1], reason: notApplicable('x')}),
		).toEqual([
			['What a blank does', 'no longer readable: shrug', ''],
			['formerly (no longer asked)', '["a",1]', ''],
			['reason (no longer asked)', 'x', 'does not apply'],
		]);
	});
});
