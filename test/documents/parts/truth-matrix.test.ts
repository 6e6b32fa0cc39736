import {describe, expect, test} from 'vitest';
import {truthMatrixPart} from '../../../source/documents/parts/truth-matrix.ts';
import {buildPlan, disputed, notApplicable, unknown, type Given} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const systems = {a: {name: 'A'}, b: {name: 'B'}, c: {name: 'C'}};

function rowOf(answers: Readonly<Record<string, Given>>): readonly string[] {
	const plan = buildPlan('P', {system: systems, dataPoint: {d: {name: 'D', answers}}});
	return truthMatrixPart(contextOf(plan)).table?.rows[0] ?? [];
}

const placed = {
	sourceOfTruth: ['a'],
	systemsOfRecord: ['a', 'b'],
	destinations: ['c'],
	truthReason: 'It is entered there',
};

describe('the source-of-truth matrix', () => {
	test('marks truth, record and destination', () => {
		expect(rowOf(placed)).toEqual(['D', 'T R', 'R', 'D', 'It is entered there']);
	});

	test('shows a dash for none and a question mark for what is open', () => {
		expect(rowOf({...placed, sourceOfTruth: null}).slice(0, 4)).toEqual(['D', 'R', 'R', 'D']);
		expect(rowOf({...placed, sourceOfTruth: unknown('Jo')})).toEqual([
			'D',
			'R ?',
			'R ?',
			'D ?',
			'It is entered there. Source of truth: not known yet (Jo).',
		]);
		expect(
			rowOf({
				...placed,
				systemsOfRecord: null,
				destinations: notApplicable('kept here'),
			}).slice(0, 4),
		).toEqual(['D', 'T', '–', '–']);
		expect(rowOf({}).slice(0, 4)).toEqual(['D', '?', '?', '?']);
	});

	test('shows what is disputed, and both claims in the reason', () => {
		const row = rowOf({
			...placed,
			sourceOfTruth: disputed({value: ['a'], by: 'Jo'}, {value: ['b'], by: 'Ann'}),
		});
		expect(row.slice(0, 4)).toEqual(['D', 'T? R', 'T? R', 'D']);
		expect(row[4]).toContain('Source of truth: disputed: “A” (Jo) or “B” (Ann).');
	});

	test('names the rule where several systems are the truth', () => {
		const row = rowOf({...placed, sourceOfTruth: ['a', 'b'], precedence: 'A for the EU'});
		expect(row.slice(1, 3)).toEqual(['T R', 'T R']);
		expect(row[4]).toContain('Rule of precedence: A for the EU.');
	});

	test('names the systems of each data point where there are too many for columns', () => {
		const many = Object.fromEntries(
			'abcdefghi'.split('').map(id => [id, {name: id.toUpperCase()}]),
		);
		const plan = buildPlan('P', {system: many, dataPoint: {d: {name: 'D', answers: placed}}});
		expect(truthMatrixPart(contextOf(plan))).toEqual({
			isMatrix: false,
			table: {
				columns: [
					'Data point',
					'Source of truth',
					'Systems of record',
					'Destinations',
					'Reason',
				],
				rows: [['D', 'A', 'A, B', 'C', 'It is entered there']],
			},
		});
	});
});
