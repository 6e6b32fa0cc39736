import type {View} from '../../interview/view.ts';
import type {Edge, End} from './flow-ends.ts';
import {is, valueOf} from '../engine/logic.ts';

/** Flows that lead from a system back to it, in the order data takes them, and the systems it passes. */
export interface Circle {
	readonly flows: ReadonlyArray<View<'flow'>>;
	/** From the first to the first again; empty where the ends of a flow that goes both ways are not known. */
	readonly systems: ReadonlyArray<View<'system'>>;
}

/** One direction of a flow between systems, by id; an end is `undefined` where it may be any system. */
interface Way {
	readonly flow: View<'flow'>;
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** The shortest circle through a flow along flows whose ends are known. A flow that goes both ways is a circle by itself. */
export function circleThrough(edge: Edge, edges: readonly Edge[]): Circle | undefined {
	const {flow, from, to} = edge;
	const areKnown = typeof from === 'object' && typeof to === 'object';
	if (valueOf(flow.direction) === 'twoWay') {
		return {flows: [flow], systems: areKnown ? [from, to, from] : []};
	}

	if (!areKnown || idOf(from) === idOf(to)) return undefined;

	const onwards = edges
		.filter(other => other.flow.subject.id !== flow.subject.id)
		.flatMap(other => certainWays(other));
	const paths = new Map<string, Circle>([[to.subject.id, {flows: [flow], systems: [from, to]}]]);
	// A map is iterated in the order of insertion, entries added meanwhile included: the queue of a breadth-first search.
	for (const [place, path] of paths) {
		if (place === from.subject.id) return path;

		for (const next of onwards.filter(
			way => way.from.subject.id === place && !paths.has(way.to.subject.id),
		)) {
			paths.set(next.to.subject.id, {
				flows: [...path.flows, next.flow],
				systems: [...path.systems, next.to],
			});
		}
	}

	return undefined;
}

/**
 * The other flows that may lie on a circle with a flow, when everything that is open about their ends and directions is taken
 * for possible; empty where none of them can lead from its destination back to its origin.
 */
export function possiblyOnCircle(edge: Edge, edges: readonly Edge[]): ReadonlyArray<View<'flow'>> {
	const ways = edges
		.filter(other => other.flow.subject.id !== edge.flow.subject.id)
		.flatMap(other => possibleWays(other));
	const onCircle = new Map<string, View<'flow'>>();
	for (const own of possibleWays(edge)) {
		const ahead = reached(own.to, ways, 'from', 'to');
		const leadingBack = reached(own.from, ways, 'to', 'from');
		for (const {flow} of ahead.intersection(leadingBack)) onCircle.set(flow.subject.id, flow);
	}

	return [...onCircle.values()];
}

function certainWays({
	flow,
	from,
	to,
}: Edge): ReadonlyArray<{flow: View<'flow'>; from: View<'system'>; to: View<'system'>}> {
	if (typeof from !== 'object' || typeof to !== 'object') return [];

	const forwards = {flow, from, to};
	return valueOf(flow.direction) === 'twoWay'
		? [forwards, {flow, from: to, to: from}]
		: [forwards];
}

function possibleWays({flow, from, to}: Edge): readonly Way[] {
	const [start, end] = [idOf(from), idOf(to)];
	if (from === 'absent' || to === 'absent' || (start !== undefined && start === end)) return [];

	const forwards = {flow, from: start, to: end};
	return is(flow.direction, 'twoWay') === 'clear'
		? [forwards]
		: [forwards, {flow, from: end, to: start}];
}

function idOf(end: End): string | undefined {
	return typeof end === 'object' ? end.subject.id : undefined;
}

/** The ways that can be taken one after the other from a system on; `undefined` stands for any system. */
function reached(
	start: string | undefined,
	ways: readonly Way[],
	entrance: 'from' | 'to',
	exit: 'from' | 'to',
): ReadonlySet<Way> {
	const places = new Set([start]);
	const taken = new Set<Way>();
	let before = -1;
	while (taken.size > before) {
		before = taken.size;
		for (const way of ways) {
			if (way[entrance] === undefined || places.has(undefined) || places.has(way[entrance])) {
				taken.add(way);
				places.add(way[exit]);
			}
		}
	}

	return taken;
}
