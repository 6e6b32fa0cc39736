import type {View} from '../../interview/view.ts';
import {is, valueOf, type Verdict} from '../engine/logic.ts';

/** A way data can take; an end that nobody has named may be any system. */
export interface Way {
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** A flow, and whether it carries what is looked for. */
interface Carrier {
	readonly flow: View<'flow'>;
	readonly carries: Verdict;
}

/** The ways that flows offer for sure: they carry it, both ends are named, and it runs backwards only if it is two-way. */
export function sureWays(carriers: readonly Carrier[]): readonly Way[] {
	return carriers
		.filter(({carries}) => carries === 'fires')
		.flatMap(({flow}) => waysOf(flow, is(flow.direction, 'twoWay') === 'fires'))
		.filter(({from, to}) => from !== undefined && to !== undefined);
}

/** All ways that flows may offer once what is open about them is answered. */
export function possibleWays(carriers: readonly Carrier[]): readonly Way[] {
	return carriers
		.filter(({carries}) => carries !== 'clear')
		.flatMap(({flow}) => waysOf(flow, is(flow.direction, 'twoWay') !== 'clear'));
}

function waysOf(flow: View<'flow'>, isTwoWay: boolean): readonly Way[] {
	const way = {from: valueOf(flow.from), to: valueOf(flow.to)};
	return isTwoWay ? [way, {from: way.to, to: way.from}] : [way];
}

/** Whether data gets from one of the starting systems to another system over any number of ways. */
export function reaches(starts: readonly string[], ways: readonly Way[], system: string): boolean {
	const onwards = Map.groupBy(ways, ({from}) => from);
	// A way from an unnamed system may begin at any, so it is open from the start.
	const reached = new Set<string | undefined>([...starts, undefined]);
	// A set is walked up to its last entry, those added on the way included.
	for (const place of reached) {
		for (const {to} of onwards.get(place) ?? []) {
			if (to === undefined || to === system) return true;
			reached.add(to);
		}
	}

	return false;
}

/** Whether any of the ways ends in a system. */
export function endsIn(ways: readonly Way[], system: string): boolean {
	return ways.some(({to}) => to === undefined || to === system);
}
