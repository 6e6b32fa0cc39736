import type {View} from '../../interview/view.ts';
import type {Subject} from '../../plan/subject.ts';
import {flowsPerhapsAt, writesInto} from './flow-ends.ts';
import {allOf, anyOf, given, valueOf, type Verdict} from '../engine/logic.ts';
import {sameText} from '../conditions/same-text.ts';
import {isLoadOpen, sharedSets} from './shared-loads.ts';
import type {World} from '../engine/world.ts';

/** The flows that write into a system, and those that may because it is open where they lead. */
export interface Writers {
	readonly certain: ReadonlyArray<View<'flow'>>;
	readonly possible: ReadonlyArray<View<'flow'>>;
}

/** Flows that write into one system, and what more than one of them writes. */
interface SharedSet {
	readonly flows: ReadonlyArray<Subject<'flow'>>;
	readonly dataPoints: ReadonlyArray<Subject<'dataPoint'>>;
}

/**
 * The flows that write into a system. Those that lead elsewhere are looked at past the notes, and so are those of which it is
 * open unless they are disputed: a flow that nobody has described must not become a fact about every system.
 */
export function writersInto(system: string, world: World): Writers {
	const certain: Array<View<'flow'>> = [];
	const possible: Array<View<'flow'>> = [];
	for (const noted of flowsPerhapsAt(system, world)) {
		const flow = isDisputed(noted) ? noted : noted.unnoted;
		const verdict = writesInto(flow, system);
		if (verdict === 'unknown') possible.push(flow);
		// Read again, so that it is noted.
		if (verdict === 'fires' && writesInto(noted, system) === verdict) certain.push(noted);
	}

	return {certain, possible};
}

/** Sets of flows that write the same data points, one entry for each set however many data points they share. */
export function sharedBy({certain}: Writers, world: World): readonly SharedSet[] {
	const carriers = new Map<string, Array<View<'flow'>>>();
	for (const flow of certain) {
		for (const id of new Set(valueOf(flow.carries))) {
			carriers.set(id, [...(carriers.get(id) ?? []), flow]);
		}
	}

	const sets = sharedSets(carriers).filter(({flows}) => flows.length > 1);
	return sets.flatMap(({flows, dataPoints: ids}) => {
		const dataPoints = world.getAll('dataPoint', ids).map(({subject}) => subject);
		return dataPoints.length === 0
			? []
			: [{flows: flows.map(({subject}) => subject), dataPoints}];
	});
}

/** Whether two of the flows may write the same data point, because it is open where one leads or what it carries. */
export function mayCompete(system: string, {certain, possible}: Writers, world: World): Verdict {
	const all = [...certain, ...possible];
	if (!mayShare(all, world)) return 'clear';

	// Read again, so that it is noted what is open.
	const noted = all
		.map(({subject}) => world.view(subject))
		.filter(flow => writesInto(flow, system) !== 'clear');
	return mayShare(noted, world) ? 'unknown' : 'clear';
}

function mayShare(flows: ReadonlyArray<View<'flow'>>, world: World): boolean {
	const seen = new Set<string>();
	let loaded = 0;
	let open = 0;
	for (const flow of flows) {
		const {carries} = flow;
		if (carries.state === 'answered') {
			const again = carries.value.filter(id => seen.has(id));
			if (again.some(id => world.get('dataPoint', id) !== undefined)) return true;

			for (const id of carries.value) seen.add(id);
			loaded += 1;
		} else if (isLoadOpen(flow)) {
			open += 1;
		}
	}

	return open > 0 && open + loaded > 1;
}

/** Whether one of the flows writes records of the kind a sync pair is about, and which. */
export function writesEntity(
	pair: View<'syncPair'>,
	system: string,
	{certain, possible}: Writers,
	world: World,
): {readonly verdict: Verdict; readonly flow?: Subject<'flow'>} {
	let open: Verdict = 'clear';
	for (const flow of certain) {
		const verdict = carriesEntity(flow, pair, world);
		if (verdict === 'fires') return {verdict, flow: flow.subject};
		open = anyOf(open, verdict);
	}

	const unsure =
		open === 'clear'
			? possible.filter(flow => carriesEntity(flow, pair, world) !== 'clear')
			: [];
	// Read again, so that it is noted what is open.
	const noted = unsure.map(({subject}) => world.view(subject));
	return {
		verdict: anyOf(
			open,
			...noted.map(flow =>
				allOf('unknown', writesInto(flow, system), carriesEntity(flow, pair, world)),
			),
		),
	};
}

function carriesEntity(flow: View<'flow'>, pair: View<'syncPair'>, world: World): Verdict {
	if (isLoadOpen(flow)) return 'unknown';

	let open: View<'dataPoint'> | undefined;
	for (const dataPoint of world.getAll('dataPoint', valueOf(flow.carries) ?? [])) {
		const verdict = isOfEntity(dataPoint.unnoted, pair);
		if (verdict === 'fires') return verdict;
		if (verdict === 'unknown') open ??= dataPoint;
	}

	return open === undefined ? 'clear' : isOfEntity(open, pair);
}

function isOfEntity({entity}: View<'dataPoint'>, pair: View<'syncPair'>): Verdict {
	return given([pair.entity, entity], sameText);
}

function isDisputed({unnoted}: View<'flow'>): boolean {
	const {to, from, direction, carries} = unnoted;
	return [to, from, direction, carries].some(({state}) => state === 'disputed');
}
