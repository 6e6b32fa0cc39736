import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	formatDate,
	formatDuration,
	formatNumber,
	formatValue,
} from '../../source/interview/format-value.ts';
import {
	choice,
	date,
	duration,
	list,
	longText,
	number,
	people,
	percent,
	reference,
	references,
	several,
	table,
	text,
	yesNo,
	type Input,
} from '../../source/interview/input.ts';
import {parseValue} from '../../source/interview/parse-value.ts';
import type {SubjectKind} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';
import {hostileInputs} from '../hostile-inputs.ts';

const docs = choice({
	verified: 'Verified: tried out',
	partial: 'Partial',
	none: 'None',
	bigBang: 'Big bang',
});
const ways = several({webhook: 'Webhook', poll: 'Poll', file: 'File'});
const calls = number('calls/s');
const records = number('records per call', {min: 1, whole: true});
const steps = table('step', {
	step: {label: 'Step', input: text()},
	manual: {label: 'Manual', input: yesNo()},
	system: {label: 'System', input: reference('system')},
	edits: {label: 'Edits', input: references('dataPoint')},
});

const names = new Map([
	['sf', 'Salesforce'],
	['mk-a', 'Marketo Members'],
	['odd', 'Gatherly, Inc.'],
]);
const lookUp = (_kind: SubjectKind, name: string) =>
	[...names].find(
		([id, called]) => id === name || called.toLowerCase() === name.toLowerCase(),
	)?.[0];
const nameOf = (_kind: SubjectKind, id: string) => names.get(id) ?? id;

const read: ReadonlyArray<readonly [Input, string, Value]> = [
	[text(), '  a, b ', 'a, b'],
	[longText(), 'one\ntwo\n', 'one\ntwo'],
	[docs, 'verified', 'verified'],
	[docs, 'VERIFIED', 'verified'],
	[docs, 'None', 'none'],
	[docs, 'big-bang', 'bigBang'],
	[docs, 'Big Bang', 'bigBang'],
	[ways, 'poll, Webhook', ['webhook', 'poll']],
	[ways, 'file\nfile', ['file']],
	...['yes', 'Y', 'true', ' Yes '].map(written => [yesNo(), written, true] as const),
	...['no', 'N', 'False'].map(written => [yesNo(), written, false] as const),
	...[
		'240 000',
		'240,000',
		'240000',
		'240\u00A0000',
		'240\u202F000',
		'240\u2009000',
		"240'000",
		'240’000',
	].map(written => [number('records', {whole: true}), written, 240_000] as const),
	[number('records', {whole: true}), '3 800', 3800],
	[number('records', {whole: true}), '1.500.000', 1_500_000],
	[number('records'), '1,234,567.8', 1_234_567.8],
	[number('records'), '1.234.567,8', 1_234_567.8],
	[number('records'), '1 234,5', 1234.5],
	[number('records'), '1,234', 1234],
	[number('records'), '1.234', 1.234],
	[number('records'), '2.5', 2.5],
	[number('records'), '2,5', 2.5],
	[number('records'), '0,125', 0.125],
	[number('records'), '.5', 0.5],
	[number('records'), '1e3', 1000],
	[calls, '5/s', 5],
	[calls, '5 calls/s', 5],
	[calls, '5 calls', 5],
	[calls, '1 call/s', 1],
	[records, '300 records per call', 300],
	[records, '1 record', 1],
	[records, '300 per call', 300],
	[number('s per call'), '1.2 s', 1.2],
	[number('s per call'), '1.2 seconds', 1.2],
	[number('h'), '120 hours', 120],
	[number('min per record'), '6 min', 6],
	[percent(), '45 %', 45],
	[percent(), '45%', 45],
	[percent(), '45 percent', 45],
	...[
		'2026-12-12',
		'2026-12-12 ',
		'2026/12/12',
		'12 Dec 2026',
		'12 december 2026',
		'12. December 2026',
		'12th Dec. 2026',
	].map(written => [date(), written, '2026-12-12'] as const),
	...['Dec 12, 2026', 'December 12th 2026', '12-Dec-2026', '12.12.2026', '12/12/2026'].map(
		written => [date(), written, '2026-12-12'] as const,
	),
	[date(), '3.9.2026', '2026-09-03'],
	[date(), '31/12/2026', '2026-12-31'],
	[date(), '12/31/2026', '2026-12-31'],
	[date(), '1 Sept 2026', '2026-09-01'],
	[date(), '29 Feb 2028', '2028-02-29'],
	...['60 min', '60min', '1 h', '1h', '60 minutes', '0.5 h 30 min', '1 hour'].map(
		written => [duration(), written, 60] as const,
	),
	...[
		'1 h 30',
		'1h30',
		'1 h 30 min',
		'90 min',
		'1.5 h',
		'1,5 hours',
		'90m',
		'1 hour and 30 minutes',
		'1 h, 30 min',
	].map(written => [duration(), written, 90] as const),
	[duration(), '1,500 min', 1500],
	[duration(), '30 s', 0.5],
	[duration(), '2 days', 2880],
	[duration(), '3 weeks', 30_240],
	[duration(), '1 day 4 h', 1680],
	[duration(), '0 min', 0],
	[people(), 'Mara, Finance', ['Mara', 'Finance']],
	[people(), 'Mara\nFinance, Ltd', ['Mara', 'Finance, Ltd']],
	[list('check'), 'a; b, c;', ['a', 'b, c']],
	[reference('system'), 'sf', 'sf'],
	[reference('system'), 'salesforce', 'sf'],
	[references('system'), 'Salesforce, mk-a, sf', ['sf', 'mk-a']],
	[references('system'), 'Gatherly, Inc.', ['odd']],
	[references('system'), 'Salesforce\nGatherly, Inc.', ['sf', 'odd']],
	[
		steps,
		'Call the member | yes | Salesforce\n\nFile it\tno\tmk-a\tsf, mk-a',
		[
			{step: 'Call the member', manual: true, system: 'sf'},
			{step: 'File it', manual: false, system: 'mk-a', edits: ['sf', 'mk-a']},
		],
	],
];

test.each(read)('%o reads %j as %j', (input, written, value) => {
	const parsed = parseValue(input, written, lookUp);
	expect(parsed).toEqual({ok: true, value});
	expect(input.read(value)).toEqual(value);
});

const refused: ReadonlyArray<readonly [Input, string, RegExp]> = [
	[text(), ' \n', /^Nothing was written: a word or a sentence was expected\.$/],
	[people(), ' , ', /^Nothing was written: names were expected/],
	[
		docs,
		'verfied',
		/“verfied” is not offered here: choose “Verified”, “Partial”, “None” or “Big bang”\. Did you mean “(V|v)erified”\?/,
	],
	[docs, 'zzz', /“Big bang”\.$/],
	[ways, 'webhook, polls', /“polls” is not offered here.* Did you mean “(P|p)oll”\?/],
	[yesNo(), 'yess', /Yes or no was expected, not “yess”\. Did you mean “yes”\?/],
	[yesNo(), 'maybe', /Yes or no was expected, not “maybe”\.$/],
	[
		number('records', {whole: true}),
		'many',
		/^A number was expected, such as 240 000; “many” is not one\.$/,
	],
	[number('records'), '240 00', /is not one/],
	[number('records'), '1,234 567', /is not one/],
	[number('records'), '1,23,456', /is not one/],
	[number('records'), '300-400', /is not one/],
	[number('records'), '1'.padEnd(400, '0'), /too long/],
	[number('records'), '--5', /is not one/],
	[number('records'), '-5', /cannot be below 0; “-5” is/],
	[number('records'), '9007199254740993', /cannot be above 9\u00A0007/],
	[number('records', {whole: true}), '2.5', /A whole number was expected/],
	[number('records', {whole: true}), '3.800', /two ways: write 3800 or 3, without a point/],
	[percent(), '140 %', /cannot be above 100 %; “140 %” is/],
	[records, '0', /cannot be below 1/],
	[date(), '12-12', /“12-12” has no year\. Write it as 2026-12-31 or 31 December 2026\.$/],
	[date(), '12 Dec', /has no year/],
	[date(), '03/04/2026', /two ways, day first or month first/],
	[date(), '12.12.26', /A date was expected/],
	[date(), '2026-02-30', /There is no such day as “2026-02-30”/],
	[date(), '12 Foo 2026', /“Foo” is not the English name of a month/],
	[date(), 'soon', /A date was expected, and “soon” is not one/],
	[duration(), '60', /“60” has no unit\. Is it 60 min, 60 h or 60 days\?/],
	[duration(), '2 days 4', /no unit/],
	[duration(), '2 months', /Months and years differ in length/],
	[duration(), '4 parsecs', /“parsecs” is not a unit of time/],
	[duration(), 'an hour', /A span of time was expected/],
	[duration(), 'x'.repeat(300), /too long for this answer/],
	[reference('system'), 'Sage', /There is no system called “Sage”/],
	[references('system'), 'sf, Sage', /There is no system called “Sage”/],
	[steps, 'a | b', /Yes or no was expected, not “b”/],
	[steps, '| yes', /lacks its first cell; the columns are Step \| Manual \| System \| Edits/],
	[steps, 'a | | | | |', /has 6 cells, and there are 4 columns/],
];

test.each(refused)('%o refuses %j and says what was expected', (input, written, problem) => {
	const parsed = parseValue(input, written, lookUp);
	expect(parsed.ok ? 'it was read' : parsed.problem).toMatch(problem);
});

test('an empty answer names what was expected, for every kind of input', () => {
	const inputs = [
		text(),
		longText(),
		docs,
		ways,
		yesNo(),
		calls,
		percent(),
		date(),
		duration(),
		people(),
		reference('flow'),
		references('risk'),
		list('case'),
		steps,
	];
	const problems = inputs
		.map(input => parseValue(input, '', lookUp))
		.map(parsed => (parsed.ok ? '' : parsed.problem));
	expect(problems.filter(problem => !/^Nothing was written: .+\.$/.test(problem))).toEqual([]);
});

test('without a look-up, a reference is an id', () => {
	expect(parseValue(references('system'), 'sf, mk')).toEqual({ok: true, value: ['sf', 'mk']});
});

describe('showing', () => {
	const shown: ReadonlyArray<readonly [Input, Value, string]> = [
		[text(), null, 'none'],
		[text(), 'as it is', 'as it is'],
		[docs, 'verified', 'Verified'],
		[docs, 'gone', 'gone'],
		[choice({a: ''}), 'a', 'a'],
		[ways, ['webhook', 'file'], 'Webhook, File'],
		[yesNo(), true, 'yes'],
		[yesNo(), false, 'no'],
		[calls, 5, '5 calls/s'],
		[calls, 1, '1 call/s'],
		[records, 1, '1 record per call'],
		[number('s per call'), 1, '1 s per call'],
		[number('h'), 1, '1 h'],
		[number('calls/day', {whole: true}), 160_000, '160\u00A0000 calls/day'],
		[percent(), 45, '45 %'],
		[date(), '2026-12-12', '12 December 2026'],
		[duration(), 240, '4 h'],
		[duration(), 1440, '1 day'],
		[people(), ['Mara', 'Finance'], 'Mara, Finance'],
		[people(), ['Mara', 'Finance, Ltd'], 'Mara; Finance, Ltd'],
		[reference('system'), 'sf', 'Salesforce'],
		[references('system'), ['sf', 'mk-a'], 'Salesforce, Marketo Members'],
		[
			steps,
			[
				{step: 'Call', system: 'sf'},
				{step: 'File', manual: false},
			],
			'Call |  | Salesforce\nFile | no',
		],
		[steps, ['not a row'], '"not a row"'],
		[text(), 4, '4'],
		[text(), {odd: 1}, '{"odd":1}'],
		[list('case'), [null], 'none'],
	];
	test.each(shown)('%o shows %j as %j', (input, value, written) => {
		expect(formatValue(input, value, nameOf)).toBe(written);
	});

	test.each([
		[0, '0 min'],
		[0.5, '0.5 min'],
		[30, '30 min'],
		[60, '1 h'],
		[1480, '24 h 40 min'],
		[2160, '36 h'],
		[2880, '2 days'],
		[10_080, '1 week'],
		[30_240, '3 weeks'],
	])('%d minutes are %s', (minutes, written) => {
		expect(formatDuration(minutes)).toBe(written);
	});

	test.each([
		[0, '0'],
		[999, '999'],
		[3800, '3\u00A0800'],
		[264_000, '264\u00A0000'],
		[1_234_567.125, '1\u00A0234\u00A0567.125'],
		[-3800, '-3\u00A0800'],
	])('%d is %s', (figure, written) => {
		expect(formatNumber(figure)).toBe(written);
	});

	test('what is not a day is shown as it is', () => {
		expect(['2026-02-30', 'soon'].map(day => formatDate(day))).toEqual(['2026-02-30', 'soon']);
	});
});

describe('what is shown can be typed', () => {
	const item = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/);
	const day = fc
		.date({min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true})
		.map(at => at.toISOString().slice(0, 10));
	const cases: ReadonlyArray<readonly [string, Input, fc.Arbitrary<Value>]> = [
		['a choice', docs, fc.constantFrom('verified', 'partial', 'none', 'bigBang')],
		['several', ways, fc.subarray(['webhook', 'poll', 'file'], {minLength: 1})],
		['yes or no', yesNo(), fc.boolean()],
		['a whole number', number('records', {whole: true}), fc.maxSafeNat()],
		['a number', calls, fc.integer({min: 0, max: 1e9}).map(thousandths => thousandths / 1000)],
		['a share', percent(), fc.integer({min: 0, max: 1000}).map(tenths => tenths / 10)],
		['a day', date(), day],
		['a duration', duration(), fc.nat({max: 10_000_000})],
		['people', people(), fc.array(item, {minLength: 1})],
		['a reference', reference('system'), fc.constantFrom(...names.keys())],
		['references', references('system'), fc.subarray(['sf', 'mk-a'], {minLength: 1})],
		[
			'rows',
			steps,
			fc.array(
				fc.record(
					{step: item, manual: fc.boolean(), system: fc.constantFrom('sf', 'mk-a')},
					{requiredKeys: ['step']},
				),
				{minLength: 1},
			),
		],
	];
	test.each(cases)('%s', (_name, input, values) => {
		fc.assert(
			fc.property(values, value => {
				expect(parseValue(input, formatValue(input, value, nameOf), lookUp)).toEqual({
					ok: true,
					value,
				});
			}),
		);
	});
});

test('hostile text is a value or a problem that is harmless to show', () => {
	const inputs = [
		text(),
		docs,
		ways,
		yesNo(),
		calls,
		date(),
		duration(),
		people(),
		references('system'),
		steps,
	];
	for (const {input: written} of [
		...hostileInputs('redos'),
		...hostileInputs('terminal-escape'),
		...hostileInputs('unicode'),
	]) {
		for (const input of inputs) {
			const parsed = parseValue(input, written, lookUp);
			expect(parsed.ok ? input.read(parsed.value) : parsed.problem).toBeDefined();
			expect(parsed.ok ? '' : parsed.problem).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
		}
	}
});
