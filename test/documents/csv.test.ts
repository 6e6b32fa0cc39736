import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import {csvText, withoutGuard} from '../../source/documents/csv/csv.ts';
import {mappingCsv} from '../../source/documents/csv/mapping-csv.ts';
import {warningsCsv} from '../../source/documents/csv/warnings-csv.ts';
import {rootCauseOf} from '../../source/rules/root-causes.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {hostileInputs} from '../hostile-inputs.ts';
import {association} from './association.ts';
import {bookshop} from './bookshop.ts';
import {buildPlan, disputed, told, unknown} from './build-plan.ts';
import {filledPlan} from './filled-plan.ts';
import {readCsv} from './hostile/read-csv.ts';

const column = (text: string, name: string): readonly string[] => {
	const [header = [], ...rows] = readCsv(text);
	return rows.map(row => row[header.indexOf(name)] ?? '');
};

describe('CSV', () => {
	test('has a header, a line a row, and CRLF behind each', () => {
		expect(
			csvText(
				['a', 'b'],
				[
					['1', 'two words'],
					['', 'x'],
				],
			),
		).toBe('a,b\r\n1,two words\r\n,x\r\n');
	});

	test.each([
		['a,b', '"a,b"'],
		['a "b"', '"a ""b"""'],
		['a\nb', '"a\nb"'],
		['a\r\nb', '"a\r\nb"'],
		[' a', '" a"'],
		['a;b', '"a;b"'],
		["'a'", '"\'a\'"'],
	])('quotes %j', (cell, written) => {
		expect(csvText(['h'], [[cell]])).toBe(`h\r\n${written}\r\n`);
	});

	test.each([
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\tx',
		'\rx',
		'＝1+1',
		'＋1',
		'－1',
		'＠x',
		' =1',
		'\u00A0=1',
		'\u0000=1',
		'\u200B=1',
		'\uFEFF@x',
		'"=1',
		"'=1",
		';=1',
		'",="',
	])('keeps spreadsheets from calculating %j', cell => {
		const text = csvText(['h'], [[cell]]);
		const [read = ''] = readCsv(text)[1] ?? [];
		expect(read).toBe(`'${cell}`);
		expect(withoutGuard(read)).toBe(cell);
	});

	test.each(['a=1', 'x-y', '1 - 2', '–', "'a", '', "'", 'e-mail@example'])(
		'leaves %j as it is',
		cell => {
			expect(readCsv(csvText(['h'], [[cell]]))[1]).toEqual([cell]);
			expect(withoutGuard(cell)).toBe(cell);
		},
	);

	test('gives back any cells but for the guard', () => {
		const cell = fc.oneof(
			fc.string({unit: 'binary'}),
			fc.string({unit: fc.constantFrom('=', '-', '"', "'", ',', '\r', '\n', '\t', ';', 'a')}),
		);
		const cells = fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {maxLength: 5});
		fc.assert(
			fc.property(cells, rows => {
				const read = readCsv(csvText(['x', 'y', 'z'], rows)).slice(1);
				expect(read.map(row => row.map(each => withoutGuard(each)))).toEqual(rows);
				expect(read.flat().filter(each => /^[=+\-@\t\r＝＋－＠]/.test(each))).toEqual([]);
			}),
		);
	});
});

describe('hostile answers in CSV', () => {
	test.each(hostileInputs('csv-formula').map(({id, input}): [string, string] => [id, input]))(
		'%s is no formula, and comes back as it was',
		(_, input) => {
			const plan = filledPlan(() => input);
			const json = writeAnswersJson(plan);
			const rules = column(mappingCsv(plan, {audience: 'internal'}), 'Source field');
			expect(rules).toEqual([`'${input}`]);
			expect(rules.map(cell => withoutGuard(cell))).toEqual([input]);
			const findings = findingsOf(runRules(plan));
			const text = warningsCsv(plan, findings, {asOf: '2026-11-24', audience: 'internal'});
			const cells = [
				...readCsv(text),
				...readCsv(mappingCsv(plan, {audience: 'client'})),
			].flat();
			expect(cells.filter(cell => /^[\p{C}\s;,"]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
			expect(writeAnswersJson(plan)).toBe(json);
			expect(JSON.parse(json)).toMatchObject({project: {goal: input}});
		},
	);
});

describe('the mapping as CSV', () => {
	test('has a row for each data point and destination', () => {
		const text = mappingCsv(association(), {audience: 'internal'});
		const targets = column(text, 'Target system');
		const points = column(text, 'Data point');
		const expected = association().subjects.dataPoint.list.flatMap(({name, answers}) => {
			const answer = answers['destinations'];
			const ids =
				answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : [];
			return ids.map(() => name);
		});
		expect(expected).toHaveLength(24);
		expect(points).toEqual(expected);
		expect(targets.slice(0, 3)).toEqual([
			'Marketo Members',
			'Marketo Public training',
			'Gatherly',
		]);
		expect(column(text, 'Source system').slice(0, 3)).toEqual(Array(3).fill('Salesforce'));
		expect(column(text, 'Source length').slice(0, 3)).toEqual(['80', '80', '80']);
		expect(column(text, 'Target length').slice(0, 3)).toEqual(['255', '255', '255']);
		const status = points.indexOf('Membership status');
		expect(column(text, 'Value mapping')[status]).toBe(
			'Active → Active; Grace → Grace; Lapsed → Lapsed',
		);
		expect(column(text, 'Carried by')[status]).toBe(
			'C0 People: Salesforce → Marketo Members, kept',
		);
	});

	test('says what is open, and keeps names and notes from a client', () => {
		const plan = buildPlan('P', {
			system: {a: {name: 'A'}},
			dataPoint: {
				d: {
					name: 'D',
					answers: {
						sourceOfTruth: ['a'],
						destinations: unknown('Jo'),
						blankRule: told('ignore', {note: 'Ann was angry'}),
						identifier: disputed({value: 'number', by: 'Ben'}, {value: null}),
					},
				},
			},
		});
		const [ours, theirs] = (['internal', 'client'] as const).map(audience =>
			mappingCsv(plan, {audience}),
		);
		expect(column(ours ?? '', 'Target system')).toEqual(['not known yet (Jo)']);
		expect(column(ours ?? '', 'Target length')).toEqual(['–']);
		expect(column(ours ?? '', 'Blank')).toEqual(['Ignore (note: Ann was angry)']);
		expect(ours).toContain('(Ben)');
		expect(theirs).not.toMatch(/Ben|Ann/);
	});

	test('of a plan without data points is a header', () => {
		expect(readCsv(mappingCsv(buildPlan('P', {}), {audience: 'client'}))).toHaveLength(1);
	});
});

describe('the warnings as CSV', () => {
	const findings = findingsOf(runRules(bookshop));
	const options = {asOf: '2026-11-24', audience: 'internal'} as const;
	const text = warningsCsv(bookshop, findings, options);

	test('have a row for each finding, in their order', () => {
		expect(column(text, 'Rule')).toEqual(findings.map(({rule}) => rule.id));
		expect(column(text, 'Severity')).toEqual(findings.map(({severity}) => severity));
		expect(new Set(column(text, 'Outcome'))).toEqual(new Set(['fires', 'cannot be ruled out']));
		expect(column(text, 'Root cause')).toEqual(
			findings.map(({rule}) => rootCauseOf(rule).title),
		);
		expect(column(text, 'Message').map(cell => withoutGuard(cell))).toEqual(
			findings.map(({message}) => message),
		);
		expect(readCsv(text).every(row => row.length === 12)).toBe(true);
	});

	test('say which are accepted', () => {
		expect(new Set(column(text, 'State'))).toEqual(new Set(['open', 'accepted']));
		for (const [place, state] of column(text, 'State').entries()) {
			expect(column(text, 'Accepted')[place] !== '').toBe(state === 'accepted');
		}
	});

	test('keep from a client who said what, and the notes', () => {
		const theirs = warningsCsv(bookshop, findings, {...options, audience: 'client'});
		expect(text).toMatch(/Ben names|“Web shop” \(/);
		expect(theirs).not.toMatch(/Ben names|” \(/);
		expect(column(theirs, 'Rule')).toEqual(column(text, 'Rule'));
		const plan = association();
		const [noted, clean] = (['internal', 'client'] as const).map(audience =>
			warningsCsv(plan, findingsOf(runRules(plan)), {...options, audience}),
		);
		expect(noted).toContain('(note: ');
		expect(clean).not.toContain('(note: ');
	});
});
