import {readFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readAnswersFile, type ReadFile} from '../../source/answers-file/read-answers-file.ts';
import {writeAnswersFile, writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import {Collection} from '../../source/plan/collection.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import type {Answer} from '../../source/plan/answer.ts';
import type {Subject} from '../../source/plan/subject.ts';
import {arbitraryText, contentOf} from '../arbitrary-plan.ts';
import {hostileInputs} from '../hostile-inputs.ts';

const top = 'groundplan: 1\ntitle: Test\n';
const small = readFileSync(path.join(import.meta.dirname, '../../examples/small.yaml'), 'utf8');

function read(text: string): ReadFile {
	return readAnswersFile(text, {fallbackId: 'x'});
}

function problemIn(text: string): string {
	const [first] = problemsIn(text);
	return first === undefined ? 'no problem' : `${first.line}:${first.column} ${first.message}`;
}

function problemsIn(text: string) {
	const result = read(text);
	return result.ok ? [] : result.problems;
}

/** Aliases that stand for ten times as much at each of nine levels. */
const bomb = `${top}a: &a [x]\n${Array.from('bcdefghij', (name, level) => `${name}: &${name} [${`*${'abcdefghi'[level]}, `.repeat(10)}]\n`).join('')}`;

describe('a file that is not what it should be', () => {
	const refused: ReadonlyArray<readonly [string, string, RegExp]> = [
		[
			'larger than 20 MB',
			`${top}project:\n  goal: ${'x'.repeat(20_000_000)}\n`,
			/^1:1 The file is larger than 20 MB/,
		],
		[
			'longer than a million lines',
			`${top}${'\n'.repeat(1_000_000)}`,
			/^1:1 The file has more than 1\u00A0000\u00A0000 lines/,
		],
		[
			'100 000 brackets deep',
			'['.repeat(100_000),
			/^1:6\d More than 60 lists and groups stand inside each other/,
		],
		['100 000 dashes deep', '- '.repeat(100_000), /More than 60/],
		[
			'1 000 keys deep',
			Array.from({length: 1000}, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
			/More than 60/,
		],
		[
			'deep in the middle',
			`${top}project:\n  goal: ${'['.repeat(70)}${']'.repeat(70)}\n`,
			/^4:\d+ More than 60/,
		],
		[
			'a bomb of aliases',
			bomb,
			/^4:8 “\*a” stands for something written elsewhere, which is not followed here: write it out\./,
		],
		[
			'an alias to itself',
			`${top}project: &a {goal: *a}\n`,
			/“\*a” stands for something written elsewhere/,
		],
		['an alias to nothing', `${top}project: *a\n`, /“\*a” stands for|cannot be read as YAML/],
		[
			'a key twice',
			`${top}project:\n  goal: a\n  goal: b\n`,
			/^5:3 “goal” is written twice here; keep one of the two\./,
		],
		[
			'a key twice in JSON',
			'{"groundplan": 1, "title": "a", "title": "b"}',
			/^1:33 “title” is written twice/,
		],
		[
			'a tag that runs code',
			`${top}project: !!js/function "x"\n`,
			/Tags have no place in an answers file/,
		],
		['a tag of a date', `${top}on: !!timestamp 2026-11-23\n`, /Tags have no place/],
		['two documents', `${top}---\n${top}`, /^3:1 A second document begins here/],
		[
			'indented by a tab',
			`${top}project:\n\tgoal: x\n`,
			/^4:1 A tab stands where the line is indented; YAML allows only spaces there\./,
		],
		[
			'a text with a colon',
			`${top}project:\n  goal: one: two\n`,
			/^4:\d+ This cannot be read as YAML: .* A text with a colon and a space in it needs quotation marks\./,
		],
		['a list for a key', `${top}? [a]\n: b\n`, /A name was expected before the colon/],
		['an open quotation mark', `${top}project:\n  goal: "x\n`, /This cannot be read as YAML/],
		[
			'UTF-16',
			`g\0r\0o\0`,
			/^1:2 The file holds zero bytes: it is not text, or it was saved as UTF-16\. Save it as UTF-8/,
		],
		[
			'Latin-1',
			`${top}project:\n  goal: caf\uFFFD\n`,
			/^4:12 The file holds characters that are not UTF-8: it was probably saved as Latin-1/,
		],
		['a directive', `%YAML 3.0\n---\n${top}`, /cannot be read as YAML/],
		['merged keys', `${top}<<: {project: {goal: x}}\n`, /“<<” is not a key of an answers file/],
		[
			'not a number',
			'{"groundplan": 1, "title": "x", "a": NaN}',
			/“a” is not a key of an answers file/,
		],
	];
	test.each(refused)('because it is or has %s', (_what, text, message) => {
		expect(problemIn(text)).toMatch(message);
	});

	test('is refused with line, column and reason, whatever it is', () => {
		for (const {id, input} of hostileInputs('import')) {
			const problems = problemsIn(input);
			expect([id, problems.length]).not.toEqual([id, 0]);
			expect(
				problems.filter(
					({line, column, message}) => line < 1 || column < 1 || message === '',
				),
			).toEqual([]);
		}
	});

	test('changes no prototype', () => {
		const hostile = `${top}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nproject:\n  __proto__: {polluted: 1}\n  kept: {__proto__: {state: answered, value: {__proto__: {polluted: 1}}}}\n`;
		expect(problemsIn(hostile).map(({path: place}) => place)).toEqual([
			'__proto__',
			'constructor',
			'project.__proto__',
		]);
		const kept = read(
			`${top}project:\n  kept: {__proto__: {state: answered, value: {__proto__: {polluted: 1}}}}\n`,
		);
		expect(
			kept.ok &&
				Object.getOwnPropertyNames(kept.plan.subjects.project.get('project')?.answers),
		).toEqual(['__proto__']);
		expect(Reflect.get({}, 'polluted')).toBeUndefined();
	});

	test('says nothing that a terminal would obey', () => {
		const hostile = `${top}"\\e[2J": x\nproject: {"\\u202Egoal": x}\nsystems: [{name: A, maturity: "\\e[2J"}]\n`;
		const problems = problemsIn(hostile);
		expect(problems).toHaveLength(3);
		expect(problems.map(({message}) => message).join('')).not.toMatch(/[\p{Cc}\u202E]/u);
	});
});

test('no numbers are changed: those too large are refused, elsewhere figures stay text', () => {
	const figures =
		'{"groundplan": 1, "title": 9007199254740993, "systems": [{"name": 1e400, "dailyQuota": 9007199254740993}]}';
	expect(problemsIn(figures).map(({message}) => message)).toEqual([
		expect.stringMatching(/cannot be above/),
	]);
	const result = read(figures.replace('"dailyQuota": 9007199254740993', '"role": 0.10'));
	expect(result.ok && result.plan.title).toBe('9007199254740993');
	expect(result.ok && result.plan.subjects.system.list).toMatchObject([
		{name: '1e400', answers: {role: {value: '0.10'}}},
	]);
});

describe('what is broken at random', () => {
	const aPlace = fc.nat({max: small.length});
	const aChange = fc.tuple(
		aPlace,
		fc.nat({max: 12}),
		fc.oneof(arbitraryText, fc.constantFrom(...'[]{}:,-?&*!|>\'"%@`# \n\t'.split(''))),
	);
	const names = [
		'none',
		'unknown',
		'true',
		'80',
		'[]',
		'{}',
		'{value: x}',
		'[[x]]',
		'- x',
		'{disputed: [x, y]}',
		'{unknown: true}',
		'1 day',
		'2026-12-10',
	];

	test('is read, or refused with reasons, and never crashes', () => {
		fc.assert(
			fc.property(fc.array(aChange, {minLength: 1, maxLength: 4}), changes => {
				expectSense(
					changes.reduce(
						(text, [at, length, put]) =>
							text.slice(0, at) + put + text.slice(at + length),
						small,
					),
				);
			}),
			{numRuns: 150},
		);
	}, 30_000);

	test('is read, or refused with reasons, whatever stands after a key', () => {
		const lines = small.split('\n');
		fc.assert(
			fc.property(fc.nat({max: lines.length - 1}), fc.constantFrom(...names), (at, put) => {
				expectSense(
					lines.with(at, (lines[at] ?? '').replace(/: .*$/, `: ${put}`)).join('\n'),
				);
			}),
			{numRuns: 100},
		);
	}, 30_000);

	function expectSense(text: string): void {
		const result = read(text);
		if (result.ok) {
			expect(contentOf(planOf(writeAnswersFile(result.plan)))).toStrictEqual(
				contentOf(result.plan),
			);
		} else {
			expect(result.problems.length).toBeGreaterThan(0);
			expect(
				result.problems.filter(
					({line, column, message}) => line < 1 || column < 1 || message === '',
				),
			).toEqual([]);
		}
	}
});

function planOf(text: string): Plan {
	const result = read(text);
	expect(result.ok ? [] : result.problems).toEqual([]);
	return result.ok ? result.plan : expect.fail('unreadable');
}

describe('a plan that no questions of this version could have made', () => {
	const odd: Readonly<Record<string, Answer>> = {
		retired: {state: 'answered', value: {deep: [1, {er: null}]}, by: 'Jo', basis: 'measured'},
		sourceOfTruth: {state: 'answered', value: ['gone'], note: 'its system was removed'},
		destinations: {state: 'disputed', claims: [{value: ['gone']}, {value: [], by: 'Jo'}]},
		systemsOfRecord: {state: 'answered', value: []},
		formats: {state: 'answered', value: 'of another version'},
		transform: {state: 'disputed', claims: [{value: 'only one'}]},
		identifier: {state: 'answered', value: 'x', on: 'some day'},
		meaning: {state: 'unknown', due: 'some day'},
		valueMap: {state: 'answered', value: [{from: null}]},
		precedence: {state: 'notApplicable', reason: '', on: '2026-02-30'},
	};
	const dataPoint: Subject<'dataPoint'> = {kind: 'dataPoint', id: 'e', name: 'E', answers: odd};
	const stray: Subject<'field'> = {
		kind: 'field',
		id: 'e@gone',
		name: 'e@gone',
		answers: {type: {state: 'answered', value: 'text'}},
	};
	const plan = emptyPlan('x', 'Test');
	const whole = {
		...plan,
		subjects: {
			...plan.subjects,
			dataPoint: new Collection([dataPoint]),
			field: new Collection([stray]),
		},
	};

	test.each([
		['YAML', writeAnswersFile],
		['JSON', writeAnswersJson],
	])('is kept whole in %s', (_format, write) => {
		expect(contentOf(planOf(write(whole)))).toStrictEqual(contentOf(whole));
	});
});
