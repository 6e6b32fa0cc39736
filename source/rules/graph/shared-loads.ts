import {leavesOpen} from '../../plan/answer.ts';
import type {View} from '../../interview/view.ts';
import type {Subject} from '../../plan/subject.ts';
import {valueOf} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';
import {carriersOf} from './is-carried.ts';

/** Flows that carry the same data points: those that do, in the order of the plan, and those that may. */
export interface SharedLoad {
	/** What they carry, looked up only when asked for; empty where none of it exists any more. */
	readonly dataPoints: () => ReadonlyArray<Subject<'dataPoint'>>;
	/** The flow it was asked for is among them. */
	readonly flows: ReadonlyArray<View<'flow'>>;
	/** Flows whose load is unknown, not answered or disputed. */
	readonly doubtful: ReadonlyArray<View<'flow'>>;
}

/** Flows, and the ids of the data points that all of them carry and no other flow does. */
interface SharedSet {
	readonly flows: ReadonlyArray<View<'flow'>>;
	readonly dataPoints: readonly string[];
}

/**
 * With which flows a flow shares its data points, one entry for each set of flows however many data points they share.
 * `unknown` where it is open what the flow itself carries.
 */
export function sharedLoads(flow: View<'flow'>, world: World): readonly SharedLoad[] | 'unknown' {
	if (isLoadOpen(flow)) return 'unknown';

	// One view of each flow, so that whoever asks can tell them apart.
	const views = new Map<string, View<'flow'>>();
	const doubtful = new Set<View<'flow'>>();
	const carriers = new Map<string, ReadonlyArray<View<'flow'>>>();
	for (const id of new Set(valueOf(flow.carries))) {
		const sure: Array<View<'flow'>> = [];
		for (const {flow: carrier, carries} of carriersOf(id, world)) {
			const view = views.get(carrier.subject.id) ?? carrier;
			views.set(carrier.subject.id, view);
			if (carries === 'fires') sure.push(view);
			if (carries === 'unknown') doubtful.add(view);
		}

		carriers.set(id, sure);
	}

	return sharedSets(carriers).map(({flows, dataPoints}) => ({
		dataPoints: () => world.getAll('dataPoint', dataPoints).map(({subject}) => subject),
		flows,
		doubtful: [...doubtful],
	}));
}

/** Groups data points by the flows that carry them. */
export function sharedSets(
	carriers: ReadonlyMap<string, ReadonlyArray<View<'flow'>>>,
): readonly SharedSet[] {
	const sets = new Map<string, SharedSet & {readonly dataPoints: string[]}>();
	for (const [dataPoint, flows] of carriers) {
		const key = flows.map(({subject}) => subject.id).join(' ');
		const same = sets.get(key);
		if (same === undefined) sets.set(key, {flows, dataPoints: [dataPoint]});
		else same.dataPoints.push(dataPoint);
	}

	return [...sets.values()];
}

/** The other flows that carry something or may, read past the notes: for a flow whose own load is what is open. */
export function othersWithLoad({subject}: View<'flow'>, world: World): ReadonlyArray<View<'flow'>> {
	return world
		.all('flow')
		.filter(other => other.subject.id !== subject.id)
		.map(other => other.unnoted)
		.filter(other => isLoadOpen(other) || valueOf(other.carries) !== undefined);
}

/** Whether it is open what a flow carries. */
export function isLoadOpen({carries}: View<'flow'>): boolean {
	return carries.state === 'unanswered' || leavesOpen(carries);
}
