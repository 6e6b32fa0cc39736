import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {none, unknown} from '../../source/rules/engine/rule.ts';
import {syncLoop} from '../../source/rules/sync-loop.ts';
import {dataPoint, flow, found, system, type Flow} from './flow-plans.ts';
import {judged, testExamplesOf} from './judged.ts';

describe('sync-loop', () => {
	testExamplesOf(syncLoop);

	const both = {direction: 'twoWay'} as const;
	const guarded = {loopGuard: 'Own writes are marked'} as const;
	const ring = {one: flow('crm', 'shop'), two: flow('shop', 'erp'), three: flow('erp', 'crm')};

	it.each<[string, Readonly<Record<string, Flow>>, readonly string[]]>([
		['a flow that goes both ways', {one: flow('crm', 'shop', both)}, ['fires one']],
		['one with a guard', {one: flow('crm', 'shop', {...both, ...guarded})}, []],
		[
			'one of which the guard is not known',
			{one: flow('crm', 'shop', {...both, loopGuard: unknown})},
			['unknown one'],
		],
		[
			'one whose ends are not known',
			{one: flow('crm', 'shop', {...both, from: unknown, to: unknown})},
			['fires one'],
		],
		[
			'one whose load is not known',
			{one: flow('crm', 'shop', {...both, carries: unknown})},
			['unknown one'],
		],
		['one that carries nothing', {one: flow('crm', 'shop', {...both, carries: none})}, []],
		[
			'one of which the direction is not known',
			{one: flow('crm', 'shop', {direction: unknown})},
			['unknown one'],
		],
		['a single flow one way', {one: flow('crm', 'shop')}, []],
		['a single flow to nobody knows where', {one: flow('crm', 'shop', {to: unknown})}, []],
		['a ring', ring, ['fires one+two+three']],
		[
			'a ring with a guard on every flow',
			{
				one: {...ring.one, ...guarded},
				two: {...ring.two, ...guarded},
				three: {...ring.three, ...guarded},
			},
			[],
		],
		[
			'a ring with one guard missing',
			{one: {...ring.one, ...guarded}, two: {...ring.two, ...guarded}, three: ring.three},
			['fires one+two+three'],
		],
		[
			'a ring with one guard not known',
			{
				one: {...ring.one, ...guarded},
				two: {...ring.two, loopGuard: unknown},
				three: {...ring.three, ...guarded},
			},
			['unknown one+two+three'],
		],
		['a ring that is not closed', {one: ring.one, two: ring.two}, []],
		[
			'a ring of different data points',
			{...ring, three: {...ring.three, carries: ['price']}},
			[],
		],
		[
			'a ring of a data point that no longer exists',
			{
				one: {...ring.one, carries: ['gone']},
				two: {...ring.two, carries: ['gone']},
				three: {...ring.three, carries: ['gone']},
			},
			[],
		],
		[
			'a ring that one data point more goes round',
			{
				one: {...ring.one, carries: ['email', 'name']},
				two: {...ring.two, carries: ['email', 'name']},
				three: {...ring.three, carries: ['name', 'email']},
			},
			['fires one+two+three'],
		],
		[
			'a ring and a flow out of it',
			{...ring, out: flow('erp', 'mail')},
			['fires one+two+three'],
		],
		[
			'two rings that share a flow',
			{...ring, back: flow('shop', 'crm')},
			['fires one+back', 'fires one+two+three'],
		],
		[
			'a way there and back',
			{one: flow('crm', 'shop'), two: flow('shop', 'crm')},
			['fires one+two'],
		],
		[
			'a ring that uses a flow backwards',
			{
				one: flow('shop', 'crm', {...both, ...guarded}),
				two: flow('shop', 'erp'),
				three: flow('erp', 'crm'),
			},
			['fires one+two+three'],
		],
		[
			'a ring with a load not known',
			{...ring, two: {...ring.two, carries: unknown}},
			['unknown one', 'unknown two'],
		],
		[
			'a ring with an end not known',
			{...ring, two: {...ring.two, to: unknown}},
			['unknown one'],
		],
		[
			'a guarded ring with an end not known',
			{
				one: {...ring.one, ...guarded},
				two: {...ring.two, ...guarded, to: unknown},
				three: {...ring.three, ...guarded},
			},
			[],
		],
		[
			'a ring with a direction not known',
			{
				one: ring.one,
				two: flow('erp', 'shop', {direction: unknown, ...guarded}),
				three: ring.three,
			},
			['unknown one'],
		],
		['a flow that leads into itself', {one: flow('crm', 'crm')}, []],
	])('judges %s', (_, flows, expected) => {
		expect(found(syncLoop, flows)).toStrictEqual(expected);
	});

	it('finds a circle exactly where following the flows one by one finds one', () => {
		const systems = ['crm', 'shop', 'erp'];
		const anyFlow = fc.record({
			from: fc.constantFrom(...systems),
			to: fc.constantFrom(...systems),
			isTwoWay: fc.constantFrom(false, false, true),
			isGuarded: fc.boolean(),
			carries: fc.subarray(['email', 'price'], {minLength: 1}),
		});
		fc.assert(
			fc.property(fc.array(anyFlow, {maxLength: 5}), flows => {
				const asAnswered = flows.map(
					({from, to, isTwoWay, isGuarded, carries}, place): [string, Flow] => [
						`f${place}`,
						flow(from, to, {
							carries,
							...(isTwoWay ? both : {}),
							...(isGuarded ? guarded : {}),
						}),
					],
				);
				const findings = found(syncLoop, Object.fromEntries(asAnswered));
				expect(findings.filter(finding => finding.startsWith('unknown'))).toStrictEqual([]);
				expect(findings.length > 0).toBe(
					['email', 'price'].some(load =>
						hasOpenCircle(flows.filter(({carries}) => carries.includes(load))),
					),
				);
			}),
			{numRuns: 200},
		);
	});

	it('shows the way round and what lacks a guard', () => {
		const [finding] = judged(syncLoop, {
			...flow('crm', 'shop', {...both, carries: ['email', 'name']}),
			around: {system, dataPoint},
		});
		expect(finding?.message).toBe(
			"email and name can go round in a circle (crm → shop → crm), and nothing keeps it from taking the integration's own changes for new ones.",
		);
	});
});

interface Step {
	readonly from: string;
	readonly to: string;
	readonly isTwoWay: boolean;
	readonly isGuarded: boolean;
}

/** Follows every way round that passes no system twice, and looks for one with a flow that has no guard. */
function hasOpenCircle(flows: readonly Step[]): boolean {
	const goesOn = (
		at: string,
		start: string,
		passed: readonly string[],
		taken: readonly Step[],
	): boolean =>
		flows
			.filter(
				step =>
					step.from !== step.to &&
					!taken.includes(step) &&
					(step.from === at || (step.isTwoWay && step.to === at)),
			)
			.some(step => {
				const next = step.from === at ? step.to : step.from;
				const all = [...taken, step];
				if (next === start) return all.some(({isGuarded}) => !isGuarded);

				return !passed.includes(next) && goesOn(next, start, [...passed, next], all);
			});
	return flows.some(
		step => (step.isTwoWay && !step.isGuarded) || goesOn(step.from, step.from, [step.from], []),
	);
}
