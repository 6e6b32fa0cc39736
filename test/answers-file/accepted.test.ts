import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {fileShape} from '../../source/answers-file/file-shape.ts';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {writeAnswersFile, writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import type {Acceptances} from '../../source/plan/acceptance.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';

const top = 'groundplan: 1\nid: p\ntitle: Test\n';
const shape = fileShape();

function read(text: string) {
	return readAnswersFile(text, {fallbackId: 'fallback'});
}

function acceptancesIn(text: string): Acceptances {
	const file = read(text);
	expect(file.ok ? [] : file.problems).toEqual([]);
	return file.ok ? file.plan.acceptances : {};
}

const plan: Plan = {
	...emptyPlan('p', 'Test'),
	acceptances: {
		'sync-loop:f1': {
			finding: 'sync-loop:f1',
			status: 'mitigationPlanned',
			reason: 'Two lines:\nof text',
			by: 'None',
			on: '2026-11-23',
			facts: '1234567890123456',
		},
		'rollback-missing:project': {
			finding: 'rollback-missing:project',
			status: 'accepted',
			reason: 'none',
			by: 'Mara',
			on: '2026-11-24',
			expires: '2027-02-22',
			facts: '00c0ffee00c0ffee',
		},
	},
};

const written = `${top}
accepted:
  - finding: rollback-missing:project
    status: accepted
    reason: none
    by: Mara
    on: 2026-11-24
    expires: 2027-02-22
    facts: 00c0ffee00c0ffee
  - finding: sync-loop:f1
    status: mitigationPlanned
    reason: |-
      Two lines:
      of text
    by: {literal: None}
    on: 2026-11-23
    facts: "1234567890123456"
`;

describe('accepted warnings', () => {
	test('stand at the end of the file, by finding, and are read back', () => {
		expect(writeAnswersFile(plan)).toBe(written);
		expect(acceptancesIn(written)).toStrictEqual(plan.acceptances);
		expect(acceptancesIn(writeAnswersJson(plan))).toStrictEqual(plan.acceptances);
		expect(shape.safeParse(parse(written)).success).toBe(true);
	});

	test('know where they stand', () => {
		const file = read(written);
		expect(file.ok && file.positions.get('accepted.sync-loop:f1')).toEqual({
			line: 13,
			column: 5,
		});
	});

	test('may be written by hand: without a status, with a date in words, with one that never ends', () => {
		const text = `${top}accepted:\n  - {finding: "a:b", reason: x, by: Jo, on: 24 Nov 2026, expires: none, facts: 00c0ffee00c0ffee}\n  - {finding: "c:d", status: False positive, reason: x, by: Jo, on: 2026-11-24, facts: 00c0ffee00c0ffee}\n`;
		expect(acceptancesIn(text)).toStrictEqual({
			'a:b': {
				finding: 'a:b',
				status: 'accepted',
				reason: 'x',
				by: 'Jo',
				on: '2026-11-24',
				facts: '00c0ffee00c0ffee',
			},
			'c:d': {
				finding: 'c:d',
				status: 'falsePositive',
				reason: 'x',
				by: 'Jo',
				on: '2026-11-24',
				facts: '00c0ffee00c0ffee',
			},
		});
		expect(acceptancesIn(`${top}accepted:\n`)).toStrictEqual({});
	});

	const whole = {
		finding: 'a:b',
		status: 'accepted',
		reason: 'x',
		by: 'Jo',
		on: '2026-11-24',
		expires: '2027-01-01',
		facts: '00c0ffee00c0ffee',
	};
	const withEntries = (...entries: readonly unknown[]) =>
		JSON.stringify({groundplan: 1, title: 'T', accepted: entries});

	test.each([
		['no list', {...whole}, /A list was expected, each entry beginning with “- finding: ”/],
		['a list of names', ['rollback-missing'], /An accepted warning was expected/],
		['an empty entry', [null], /here stands nothing/],
		[
			'another status',
			[{...whole, status: 'transfered'}],
			/“transfered” is no status of an accepted warning; it is one of accepted, transferred, .*Did you mean “transferred”\?/,
		],
		['no finding', [{...whole, finding: undefined}], /needs “finding”: which warning/],
		['no reason', [{...whole, reason: '  '}], /needs “reason”: why/],
		['nobody', [{...whole, by: 'none'}], /needs “by”: who/],
		['no day', [{...whole, on: undefined}], /needs “on”: on which day/],
		['a day that is none', [{...whole, on: '2026-02-30'}], /no such day/],
		['a last day that is none', [{...whole, expires: 'in spring'}], /“in spring” is not one/],
		[
			'no hash',
			[{...whole, facts: undefined}],
			/needs “facts”: .*“groundplan accept” with this file prints the entry/,
		],
		['a made-up hash', [{...whole, facts: 'x'}], /“x” is no hash of facts/],
		['a group for a text', [{...whole, reason: {a: 1}}], /A text was expected under “reason”/],
		[
			'an unknown key',
			[{...whole, until: '2027-01-01'}],
			/“until” is not a key of an accepted warning\. Its keys are finding, status/,
		],
		['the same finding twice', [whole, whole], /“a:b” is accepted twice/],
	])('%s is reported once', (_what, entries, message) => {
		const text = JSON.stringify({groundplan: 1, title: 'T', accepted: entries});
		const file = read(text);
		expect(file.ok ? [] : file.problems.map(problem => problem.message)).toEqual([
			expect.stringMatching(message),
		]);
	});

	test('an entry that is wrong in several ways says all of them', () => {
		const file = read(withEntries({finding: 'a:b'}));
		expect(file.ok ? [] : file.problems.map(({message}) => message)).toHaveLength(4);
	});
});
