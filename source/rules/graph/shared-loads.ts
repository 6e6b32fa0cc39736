import {viewOf, type View} from '../../interview/view.ts';
import type {Collection} from '../../plan/collection.ts';
import type {Subject} from '../../plan/subject.ts';
import {valueOf} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** Flows that carry the same data points: those that do, in the order of the plan, and those that may. */
export interface SharedLoad {
	/** What they carry, looked up only when asked for; empty where none of it exists any more. */
	readonly dataPoints: () => ReadonlyArray<Subject<'dataPoint'>>;
	/** The flow it was asked for is among them. */
	readonly flows: ReadonlyArray<View<'flow'>>;
	/** Flows whose load is unknown, not answered or disputed. */
	readonly doubtful: ReadonlyArray<View<'flow'>>;
}

/** The same by id, for all flows at once. */
interface Loads {
	readonly sets: readonly SharedIds[];
	readonly byFlow: ReadonlyMap<string, readonly SharedIds[]>;
	readonly open: readonly string[];
}

interface SharedIds {
	readonly flows: readonly string[];
	readonly dataPoints: readonly string[];
}

/**
 * With which flows a flow shares its data points, one entry for each set of flows however many data points they share.
 * `unknown` where it is open what the flow itself carries.
 */
export function sharedLoads(flow: View<'flow'>, world: World): readonly SharedLoad[] | 'unknown' {
	if (isLoadOpen(flow)) return 'unknown';

	const views = world.all('flow');
	const byId = new Map(views.map(view => [view.subject.id, view]));
	const {byFlow, open} = loadsOf(views, world);
	const lookUp = (ids: readonly string[]) => ids.flatMap(id => byId.get(id) ?? []);
	return (byFlow.get(flow.subject.id) ?? []).map(({flows, dataPoints}) => ({
		dataPoints: () => world.getAll('dataPoint', dataPoints).map(({subject}) => subject),
		flows: lookUp(flows),
		doubtful: lookUp(open),
	}));
}

/** The other flows that carry something or may, read past the notes: for a flow whose own load is what is open. */
export function othersWithLoad({subject}: View<'flow'>, world: World): ReadonlyArray<View<'flow'>> {
	return world
		.all('flow')
		.filter(other => other.subject.id !== subject.id)
		.map(other => viewOf(other.subject))
		.filter(other => isLoadOpen(other) || valueOf(other.carries) !== undefined);
}

/** Whether it is open what a flow carries. */
export function isLoadOpen({carries}: View<'flow'>): boolean {
	return (
		carries.state === 'unknown' ||
		carries.state === 'unanswered' ||
		carries.state === 'disputed'
	);
}

/** Every set of flows that carry something, and what each set carries, by id. */
export function loadsBySet(world: World): readonly SharedIds[] {
	return loadsOf(world.all('flow'), world).sets;
}

// An index like those of the world: flows carry thousands of data points, and every flow asks.
const settled = new WeakMap<Collection<'flow'>, Loads>();

/** Disputed loads are read through the views, which know under which claim they are read; all others past the notes. */
function loadsOf(views: ReadonlyArray<View<'flow'>>, world: World): Loads {
	if (views.some(({subject}) => subject.answers['carries']?.state === 'disputed')) {
		return sharing(
			views.map(view =>
				view.subject.answers['carries']?.state === 'disputed' ? view : viewOf(view.subject),
			),
		);
	}

	const collection = world.plan.subjects.flow;
	const known = settled.get(collection) ?? sharing(views.map(({subject}) => viewOf(subject)));
	settled.set(collection, known);
	return known;
}

function sharing(flows: ReadonlyArray<View<'flow'>>): Loads {
	const carriers = new Map<string, string[]>();
	const open: string[] = [];
	for (const flow of flows) {
		const {id} = flow.subject;
		if (isLoadOpen(flow)) open.push(id);
		for (const dataPoint of new Set(valueOf(flow.carries))) {
			const others = carriers.get(dataPoint);
			if (others === undefined) carriers.set(dataPoint, [id]);
			else others.push(id);
		}
	}

	const bySet = new Map<string, SharedIds & {readonly dataPoints: string[]}>();
	for (const [dataPoint, ids] of carriers) {
		const key = ids.join(' ');
		const same = bySet.get(key);
		if (same === undefined) bySet.set(key, {flows: ids, dataPoints: [dataPoint]});
		else same.dataPoints.push(dataPoint);
	}

	const byFlow = new Map<string, SharedIds[]>();
	for (const shared of bySet.values()) {
		for (const id of shared.flows) byFlow.set(id, [...(byFlow.get(id) ?? []), shared]);
	}

	return {sets: [...bySet.values()], byFlow, open};
}
