import {expect, test} from 'vitest';
import {identityPart} from '../../../source/documents/parts/identity.ts';
import {buildPlan} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

test('identity shows keys, match rules and what survives, and counts what nobody spoke of', () => {
	const plan = buildPlan('P', {
		dataPoint: {
			a: {answers: {entity: 'Person', identifier: 'number', survivorship: 'authority'}},
			b: {answers: {deleteRule: 'keep'}},
			c: {},
		},
		syncPair: {p: {answers: {identifier: null, mergedBy: ['Jo']}}},
		flow: {f: {answers: {operation: 'upsert', matchKey: 'number'}}},
	});
	const {keys, matching, merging, survivorship, silent} = identityPart(contextOf(plan));
	expect(keys?.rows[0]?.slice(0, 3)).toEqual(['a', 'Person', 'number']);
	expect(matching?.rows).toEqual([['f', 'Create or update', 'number']]);
	expect(merging?.rows).toEqual([['p', 'No identifier links the records', 'Jo']]);
	expect(survivorship).toEqual({
		columns: ['Data points', 'Which value survives', 'What follows in destinations'],
		rows: [
			['a', 'The named system', '–'],
			['b', '–', 'Keep it'],
		],
	});
	expect(silent).toBe('Nothing has been said about this for 1 data point.');
});

test('identity has no table of survival where nobody spoke of it', () => {
	const part = identityPart(contextOf(buildPlan('P', {dataPoint: {a: {}}, flow: {f: {}}})));
	expect(part.survivorship).toBeNull();
	expect(part.matching).toBeNull();
	expect(part.silent).toBe('Nothing has been said about this for 1 data point.');
});

test('data points with the same key share a row, and those of one kind of record stand together', () => {
	const plan = buildPlan('P', {
		dataPoint: {
			a: {answers: {entity: 'Person', identifier: 'number'}},
			b: {answers: {entity: 'Invoice', identifier: 'id'}},
			c: {answers: {entity: 'Person', identifier: 'e-mail'}},
			d: {answers: {entity: 'Person', identifier: 'number'}},
		},
	});
	expect(identityPart(contextOf(plan)).keys?.rows.map(row => row.slice(0, 3))).toEqual([
		['a and d', 'Person', 'number'],
		['c', 'Person', 'e-mail'],
		['b', 'Invoice', 'id'],
	]);
});
