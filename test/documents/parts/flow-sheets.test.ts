import {describe, expect, test} from 'vitest';
import {flowSheetsPart} from '../../../source/documents/parts/flow-sheets.ts';
import {buildPlan, unknown, type Given} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

function sheetOf(answers: Readonly<Record<string, Given>>) {
	const plan = buildPlan('P', {
		system: {a: {name: 'A'}, b: {name: 'B'}},
		dataPoint: {d: {name: 'D'}, e: {name: 'E'}},
		process: {
			p: {name: 'Sell', answers: {uses: ['d', 'd'], freshWithin: 60}},
			q: {name: 'Count', answers: {uses: ['e'], freshWithin: 30}},
			r: {name: 'Rest', answers: {uses: ['d']}},
		},
		flow: {f: {name: 'F', answers: {from: 'a', to: 'b', carries: ['d'], ...answers}}},
	});
	return flowSheetsPart(contextOf(plan)).sheets[0];
}

describe('a flow sheet', () => {
	test('says what was answered by group, and in one sentence what was not', () => {
		const sheet = sheetOf({
			trigger: 'poll',
			interval: 30,
			averageVolume: 500,
			retry: '3 tries',
			account: 'dedicated',
		});
		expect(sheet?.groups.map(({title, lines}) => [title, lines.map(({text}) => text)])).toEqual(
			[
				['Purpose and rhythm', ['30 min']],
				['Volume', ['500 records/day']],
				['Failures', ['3 tries']],
				['Access', ['Its own account']],
			],
		);
		expect(sheet?.open).toMatch(
			/^Not answered: Who wants what, and why; Run time; .*; Failed records go to; Reconciliation; Owner of its secrets\.$/,
		);
		// What announces its changes is not asked for an interval.
		expect(sheetOf({trigger: 'webhook'})?.open).not.toContain('Interval');
		expect(sheetOf({})?.open).not.toContain('Interval');
	});

	test.each([
		[
			{trigger: 'poll', interval: 30, runTime: 5},
			[
				'Longest wait for the next run: 30 min',
				'Run: 5 min',
				'Together: 30 min + 5 min = 35 min',
				'Allowed by Sell: 1 h',
			],
		],
		[
			{trigger: 'webhook', interval: 30, runTime: 1},
			[
				'Longest wait for the next run: 0 min',
				'Run: 1 min',
				'Together: 0 min + 1 min = 1 min',
				'Allowed by Sell: 1 h',
			],
		],
		[
			{trigger: 'schedule', interval: 1440, runTime: unknown()},
			[
				'Longest wait for the next run: 24 h',
				'Run: not known',
				'Together: 24 h + not known = at least 24 h',
				'Allowed by Sell: 1 h',
			],
		],
	])('reckons the age the data gains: %j', (answers, lines) => {
		expect(sheetOf(answers)?.calculations).toEqual([
			{
				title: 'Age the data gains in F',
				lines,
				conclusion: 'The whole way from the source of truth is reckoned under Processes.',
			},
		]);
	});

	test('says when no process tells how fresh the data has to be, and reckons nothing from nothing', () => {
		expect(
			sheetOf({carries: null, trigger: 'poll', interval: 30, runTime: 5})?.calculations[0],
		).toMatchObject({
			lines: {length: 3},
			conclusion: 'No process that uses this data says how fresh it has to be.',
		});
		expect(sheetOf({trigger: 'poll'})?.calculations).toEqual([]);
	});
});
