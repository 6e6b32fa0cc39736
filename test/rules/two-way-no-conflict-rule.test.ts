import {describe, expect, it} from 'vitest';
import {none, unknown, type Example} from '../../source/rules/engine/rule.ts';
import {twoWayNoConflictRule} from '../../source/rules/two-way-no-conflict-rule.ts';
import {findingsAmong, flow, found, type Flow} from './flow-plans.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

describe('two-way-no-conflict-rule', () => {
	testExamplesOf(twoWayNoConflictRule);

	it.each<[Example<'flow'>, string]>([
		[{direction: 'twoWay', conflictRule: none, carries: none}, 'fires'],
		[{direction: 'twoWay', carries: none}, 'unknown'],
		[{direction: unknown, conflictRule: none, carries: none}, 'unknown'],
		[{direction: unknown, conflictRule: 'The CRM owns it', carries: unknown}, 'clear'],
		[{direction: 'oneWay', carries: none}, 'clear'],
		[{direction: 'oneWay', carries: unknown}, 'clear'],
	])('judges %j as %s', (example, expected) => {
		expect(outcome(twoWayNoConflictRule, example)).toBe(expected);
	});

	it('does not ask for a rule where it does not apply', () => {
		expect(
			outcome(twoWayNoConflictRule, {direction: 'twoWay', carries: none}, 'conflictRule'),
		).toBe('clear');
	});

	it.each([
		['newest wins', 'medium'],
		['The newest change wins.', 'medium'],
		['Last-write-wins', 'medium'],
		['last click wins', 'medium'],
		['Whoever writes last wins', 'medium'],
		['The most recent timestamp wins!', 'medium'],
		['  ', 'blocker'],
	])('judges the rule "%s" as %s', (conflictRule, severity) => {
		expect(
			judged(twoWayNoConflictRule, {direction: 'twoWay', conflictRule, carries: none}).map(
				finding => finding.severity,
			),
		).toStrictEqual([severity]);
	});

	it.each([
		'Salesforce wins',
		'Newest wins, except for consent, where Marketo wins',
		'Last name: CRM; phone: shop',
	])('accepts the rule "%s"', conflictRule => {
		expect(
			outcome(twoWayNoConflictRule, {direction: 'twoWay', conflictRule, carries: none}),
		).toBe('clear');
	});

	it.each<[string, Readonly<Record<string, Flow>>, readonly string[]]>([
		[
			'opposite flows with one data point',
			{out: flow('crm', 'shop'), back: flow('shop', 'crm')},
			['fires out+back'],
		],
		[
			'a rule on one of them',
			{
				out: flow('crm', 'shop'),
				back: flow('shop', 'crm', {conflictRule: 'The CRM owns it'}),
			},
			[],
		],
		[
			'different data points',
			{out: flow('crm', 'shop'), back: flow('shop', 'crm', {carries: ['price']})},
			[],
		],
		[
			'a data point that no longer exists',
			{
				out: flow('crm', 'shop', {carries: ['gone']}),
				back: flow('shop', 'crm', {carries: ['gone']}),
			},
			[],
		],
		[
			'a system that no longer exists',
			{out: flow('crm', 'gone'), back: flow('gone', 'crm')},
			[],
		],
		['the same direction', {out: flow('crm', 'shop'), again: flow('crm', 'shop')}, []],
		['a third system between', {out: flow('crm', 'shop'), on: flow('shop', 'erp')}, []],
		[
			'many data points and other flows that share them',
			{
				out: flow('crm', 'shop', {carries: ['email', 'name']}),
				on: flow('shop', 'erp', {carries: ['name']}),
				back: flow('shop', 'crm', {carries: ['name', 'email', 'price']}),
			},
			['fires out+back'],
		],
		[
			'one that goes both ways anyway',
			{both: flow('crm', 'shop', {direction: 'twoWay'}), back: flow('shop', 'crm')},
			['fires both'],
		],
		[
			'a direction that is not known',
			{out: flow('crm', 'shop', {direction: unknown}), back: flow('shop', 'crm')},
			['unknown out', 'unknown out+back'],
		],
		[
			'an end that is not known',
			{out: flow('crm', 'shop'), back: flow('shop', 'crm', {to: unknown})},
			['unknown out+back'],
		],
		[
			'a rule that is not known',
			{out: flow('crm', 'shop', {conflictRule: unknown}), back: flow('shop', 'crm')},
			['unknown out+back'],
		],
		[
			'a load that is not known',
			{out: flow('crm', 'shop'), back: flow('shop', 'crm', {carries: unknown})},
			['unknown out', 'unknown back'],
		],
		[
			'a load that is not known elsewhere, beside one that carries nothing',
			{out: flow('crm', 'shop'), on: flow('shop', 'erp', {carries: unknown})},
			[],
		],
		[
			'a load that meets under either claim',
			{
				out: flow('crm', 'shop'),
				back: flow('shop', 'crm', {carries: {disputed: [['email'], ['email', 'price']]}}),
			},
			['fires out+back'],
		],
		[
			'a load that meets under one claim',
			{
				out: flow('crm', 'shop'),
				back: flow('shop', 'crm', {carries: {disputed: [['email'], ['price']]}}),
			},
			['unknown out+back'],
		],
	])('judges %s', (_, flows, expected) => {
		expect(found(twoWayNoConflictRule, flows)).toStrictEqual(expected);
	});

	it('names the flows, what they carry and the only rule', () => {
		const messages = (conflictRule: string | typeof none) =>
			findingsAmong(twoWayNoConflictRule, {
				out: flow('crm', 'shop'),
				back: flow('shop', 'crm', {conflictRule}),
			}).map(({severity, message}) => [severity, message]);
		expect(messages('Newest wins')).toStrictEqual([
			[
				'medium',
				'out and back carry email in opposite directions, and the only rule is "Newest wins": clocks and mass edits then decide.',
			],
		]);
		expect(messages(none)).toStrictEqual([
			[
				'blocker',
				'out and back carry email in opposite directions, and no rule says which side wins.',
			],
		]);
	});
});
