import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {yamlText} from '../../source/answers-file/quote-text.ts';
import {writeAnswersFile, writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import {Collection} from '../../source/plan/collection.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import type {Answer} from '../../source/plan/answer.ts';
import type {Answers, Subject} from '../../source/plan/subject.ts';

const said = {by: 'Mara', on: '2026-11-23'};
const answered = (
	value: Extract<Answer, {state: 'answered'}>['value'],
	more: object = said,
): Answer => ({state: 'answered', value, ...more});

function system(answers: Answers): Subject<'system'> {
	return {kind: 'system', id: 'sf', name: 'Salesforce', answers};
}

const empty = emptyPlan('k3v9q2m7', 'Members: and invoices');
const plan: Plan = {
	...empty,
	subjects: {
		...empty.subjects,
		project: new Collection([
			{
				kind: 'project',
				id: 'project',
				name: 'As it was called before',
				answers: {
					decider: answered(null),
					goal: answered('Two lines:\n\n  of text'),
					busyPeriods: answered([
						{name: 'Congress, spring', from: '2027-02-15'},
						{name: 'none'},
					]),
					retired: answered(true, {}),
				},
			},
		]),
		system: new Collection([
			system({
				product: answered('None'),
				maturity: {state: 'unknown', owner: 'Jo', due: '2026-12-15', ...said},
				owner: {state: 'unknown', ...said},
				apiDocs: answered('verified', {
					by: 'Jo',
					on: '2026-11-23',
					basis: 'documented',
					note: 'a, b',
				}),
				testEnvironment: answered('none'),
				readAccess: answered(null),
				quotaUsed: {state: 'notApplicable', reason: 'there is no quota', ...said},
				dailyQuota: answered(160_000),
				trialCalls: answered(true, {}),
			}),
		]),
		dataPoint: new Collection([
			{
				kind: 'dataPoint',
				id: 'e-mail',
				name: 'E-mail',
				answers: {
					sourceOfTruth: {
						state: 'disputed',
						claims: [
							{value: ['sf'], by: 'Sales'},
							{value: null, on: '2026-11-20'},
						],
						...said,
					},
					destinations: answered(['sf']),
				},
			},
		]),
		field: new Collection([
			{
				kind: 'field',
				id: 'e-mail@sf',
				name: 'e-mail@sf',
				answers: {length: answered(80), type: answered('text')},
			},
			{kind: 'field', id: 'gone@sf', name: 'gone@sf', answers: {type: {state: 'unknown'}}},
		]),
		flow: new Collection([
			{
				kind: 'flow',
				id: 'f1',
				name: 'F1',
				answers: {interval: answered(1440), window: answered(90, {...said, by: 'none'})},
			},
		]),
	},
};

test('a plan is written one fact a line, in the order of the questions, with what is common said once', () => {
	expect(writeAnswersFile(plan)).toBe(`groundplan: 1
id: k3v9q2m7
title: "Members: and invoices"
by: Mara
on: 2026-11-23

project:
  name: As it was called before
  goal: |-
    Two lines:

      of text
  decider: none
  busyPeriods:
    - {name: "Congress, spring", from: 2027-02-15}
    - {name: none}
  kept:
    retired: {state: answered, value: true}

systems:
  - id: sf
    name: Salesforce
    product: {literal: None}
    owner: unknown
    maturity: {unknown: true, owner: Jo, due: 2026-12-15}
    apiDocs: {value: verified, by: Jo, basis: documented, note: "a, b"}
    trialCalls: {value: true, by: none, on: none}
    readAccess: {none: true}
    testEnvironment: none
    dailyQuota: 160000
    quotaUsed: {notApplicable: there is no quota}

dataPoints:
  - id: e-mail
    name: E-mail
    sourceOfTruth: {disputed: [{value: [sf], by: Sales}, {none: true, on: 2026-11-20}]}
    destinations: [sf]
    fields:
      sf: {type: text, length: 80}

flows:
  - id: f1
    name: F1
    interval: 1 day
    window: {value: 1 h 30 min, by: {literal: none}}

kept:
  gone@sf: {type: {state: unknown}}
`);
});

test('JSON has the same shape', () => {
	expect(JSON.parse(writeAnswersJson(plan))).toEqual(parse(writeAnswersFile(plan)));
	expect(writeAnswersJson(emptyPlan('x', 'T'))).toBe(
		'{\n  "groundplan": 1,\n  "id": "x",\n  "title": "T"\n}\n',
	);
});

test.each([
	['plain words, with commas (and more)', 'plain words, with commas (and more)'],
	['2026-11-23', '2026-11-23'],
	['7 years', '7 years'],
	['é 日本 👩‍👩‍👧', 'é 日本 👩‍👩‍👧'],
	['12:30', '"12:30"'],
	['80', '"80"'],
	['0x1F', '"0x1F"'],
	['1e3', '"1e3"'],
	['null', '"null"'],
	['True', '"True"'],
	['', '""'],
	[' a', '" a"'],
	['a ', '"a "'],
	['- a', '"- a"'],
	['a: b', '"a: b"'],
	['a #b', '"a #b"'],
	['a#b', 'a#b'],
	['say "x"', 'say "x"'],
	['"x"', '"\\"x\\""'],
	['a\\b', 'a\\b'],
	['a\tb\nc', '"a\\tb\\nc"'],
	['\u001B[2J', '"\\u001b[2J"'],
	['\u0085\u009B\u200B\u202E', '"\\u0085\\u009b\\u200b\\u202e"'],
	['\uFFFD', '"\\ufffd"'],
	['x\uD800', '"x\\ud800"'],
	['\u{E0041}', '"\\udb40\\udc41"'],
])('the text %j is written %s', (text, written) => {
	expect(yamlText(text)).toBe(written);
});

test('inside a flow collection, its marks need quotation marks', () => {
	expect(['a, b', 'a]', '{a', 'a b'].map(text => yamlText(text, true))).toEqual([
		'"a, b"',
		'"a]"',
		'"{a"',
		'a b',
	]);
});
