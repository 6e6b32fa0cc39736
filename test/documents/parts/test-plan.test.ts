import {describe, expect, test} from 'vitest';
import {testPlanPart} from '../../../source/documents/parts/test-plan.ts';
import {
	buildPlan,
	notApplicable,
	told,
	unknown,
	type Given,
	type GivenSubjects,
} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const partOf = (given: GivenSubjects, audience?: 'client') =>
	testPlanPart(contextOf(buildPlan('P', given), [], audience));

const project = (answers: Readonly<Record<string, Given>>): GivenSubjects => ({
	project: {project: {answers}},
});

describe('the test plan', () => {
	test('has the four checks in their order, says which are planned, and leaves room to sign', () => {
		const {checks} = partOf(project({testChecks: ['write', 'extract']}));
		expect(checks.columns).toEqual(['Check', 'In the plan', 'Passed', 'Signed by', 'On']);
		expect(checks.rows.map(([check]) => check?.split(':')[0])).toEqual([
			'Data leaves as expected',
			'The logic runs smoothly',
			'Destinations accept it',
			'Both ends behave',
		]);
		expect(checks.rows[0]?.[0]).toBe(
			'Data leaves as expected: right format and right quantity from each system of record.',
		);
		expect(checks.rows.map(row => row.slice(1))).toEqual([
			['yes', '', '', ''],
			['no', '', '', ''],
			['yes', '', '', ''],
			['no', '', '', ''],
		]);
	});

	test('shows how the question about the checks was answered otherwise, and the note for those who may read it', () => {
		const shown = (answer: Given, audience?: 'client') => {
			const {checks, lines} = partOf(project({testChecks: answer}), audience);
			return [
				checks.rows[0]?.[1],
				lines.find(({label}) => label === 'Checks in the test plan')?.text,
			];
		};
		const noted = told(['write'], {note: 'ask Jo'});
		expect(shown(unknown('Jo'))).toEqual(['not known yet (Jo)', 'not known yet (Jo)']);
		expect(shown(['write'])).toEqual(['no', undefined]);
		expect(shown(noted)).toEqual(['no', 'Destinations accept it (note: ask Jo)']);
		expect(shown(noted, 'client')).toEqual(['no', 'Destinations accept it']);
	});

	test('sets what each flow has to deliver beside room for what was seen', () => {
		expect(
			partOf({flow: {f: {answers: {expectedFormat: 'One line a ticket'}}}}).expectations,
		).toEqual({
			columns: [
				'Flow',
				'Expected format',
				'Format seen',
				'Expected quantity',
				'Quantity seen',
				'Signed by',
			],
			rows: [['f', 'One line a ticket', '', 'not answered', '', '']],
		});
	});
});

describe('the cases of the test plan', () => {
	test('follow from what was laid down, the same for several together', () => {
		const dataPoint = (name: string, blankRule: string) => ({
			name,
			answers: {destinations: ['a'], blankRule},
		});
		const {cases} = partOf({
			system: {a: {name: 'A', answers: {qualityChecks: ['no second number']}}},
			dataPoint: {
				d: dataPoint('D', 'ignore'),
				e: dataPoint('E', 'erase'),
				g: dataPoint('G', 'ignore'),
			},
			field: {
				'd@a': {answers: {required: true}},
				'e@a': {answers: {required: false}},
				'gone@a': {answers: {required: true}},
			},
			flow: {
				f: {
					name: 'F',
					answers: {
						operation: 'create',
						matchKey: null,
						peakPerHour: 900,
						retry: '3 tries',
					},
				},
			},
			syncPair: {p: {name: 'P', answers: {approach: 'overwrite', backup: 'untested'}}},
			project: {project: {answers: {rollback: 'Restore the copy', erasurePath: null}}},
		});
		expect(cases?.columns).toEqual(['Case', 'With', 'What was laid down', 'Result']);
		expect(cases?.rows).toEqual([
			[
				'Negative: leave out a value that is mandatory.',
				'D in A',
				'Default: not answered',
				'',
			],
			['Negative: send a record that breaks this check.', 'A', 'no second number', ''],
			['Peak: send the load of the busiest hour.', 'F', 'Peak hour: 900 records/h', ''],
			[
				'Duplicate: send the same message twice.',
				'F',
				'Operation: Create. Matched by: It does not look for an existing record.',
				'',
			],
			['Failure: send a record that cannot be delivered.', 'F', 'Retry: 3 tries', ''],
			[
				'Blank: leave the value empty at its source.',
				'D and G',
				'What a blank does: Ignore',
				'',
			],
			['Blank: leave the value empty at its source.', 'E', 'What a blank does: Erase', ''],
			['Restore: bring records back from the copy.', 'P', 'Backup: A copy, never tried', ''],
			['Restore: take the way back once.', 'The project', 'Way back: Restore the copy', ''],
			[
				'Delete: have a person erased in every copy.',
				'The project',
				'Erasure in all copies: An erasure does not reach the copies',
				'',
			],
		]);
	});

	test('leave out what does not apply or does not arise', () => {
		expect(
			partOf({
				dataPoint: {d: {answers: {destinations: null, blankRule: 'ignore'}}},
				flow: {
					f: {
						answers: {
							direction: 'oneWay',
							repeatSafe: notApplicable('reads only'),
							ordering: notApplicable('x'),
						},
					},
				},
			}).cases,
		).toBeNull();
	});
});
