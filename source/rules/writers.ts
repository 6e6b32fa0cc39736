import {viewOf, type View} from '../interview/view.ts';
import type {Subject} from '../plan/subject.ts';
import {writesInto} from './flow-ends.ts';
import {allOf, given, valueOf, type Verdict} from './logic.ts';
import {sameText} from './same-text.ts';
import type {World} from './world.ts';

/** The flows that write into a system, and those that may because it is open where they lead. */
export interface Writers {
	readonly certain: ReadonlyArray<View<'flow'>>;
	readonly possible: ReadonlyArray<View<'flow'>>;
}

/**
 * The flows that write into a system. Those that lead elsewhere are looked at past the notes, and so are those of which it is
 * open unless they are disputed: a flow that nobody has described must not become a fact about every system.
 */
export function writersInto(system: string, world: World): Writers {
	const certain: Array<View<'flow'>> = [];
	const possible: Array<View<'flow'>> = [];
	for (const noted of world.all('flow')) {
		const flow = isDisputed(noted.subject) ? noted : viewOf(noted.subject);
		const verdict = writesInto(flow, system);
		if (verdict === 'unknown') possible.push(flow);
		// Read again, so that it is noted.
		if (verdict === 'fires' && writesInto(noted, system) === verdict) certain.push(noted);
	}

	return {certain, possible};
}

/** Sets of flows that write the same data points, one entry for each set however many data points they share. */
export function sharedBy(
	{certain}: Writers,
	world: World,
): ReadonlyArray<{readonly flows: ReadonlyArray<Subject<'flow'>>; readonly dataPoints: ReadonlyArray<Subject<'dataPoint'>>}> {
	const byDataPoint = new Map<string, Array<Subject<'flow'>>>();
	for (const flow of certain) {
		for (const dataPoint of new Set(valueOf(flow.carries))) {
			const flows = byDataPoint.get(dataPoint);
			if (flows === undefined) byDataPoint.set(dataPoint, [flow.subject]);
			else flows.push(flow.subject);
		}
	}

	const bySet = new Map<string, {flows: Array<Subject<'flow'>>; dataPoints: Array<Subject<'dataPoint'>>}>();
	for (const [id, flows] of byDataPoint) {
		const dataPoint = flows.length > 1 ? world.get('dataPoint', id) : undefined;
		if (dataPoint !== undefined) {
			const key = flows.map(flow => flow.id).join(' ');
			const set = bySet.get(key) ?? {flows, dataPoints: []};
			set.dataPoints.push(dataPoint.subject);
			bySet.set(key, set);
		}
	}

	return [...bySet.values()];
}

/** Whether two of the flows may write the same data point, because it is open where one leads or what it carries. */
export function mayCompete(system: string, {certain, possible}: Writers, world: World): Verdict {
	const all = [...certain, ...possible];
	if (!mayShare(all, world)) return 'clear';

	// Read again, so that it is noted what is open.
	const noted = all.map(({subject}) => world.view(subject)).filter(flow => writesInto(flow, system) !== 'clear');
	return mayShare(noted, world) ? 'unknown' : 'clear';
}

function mayShare(flows: ReadonlyArray<View<'flow'>>, world: World): boolean {
	const seen = new Set<string>();
	let loaded = 0;
	let open = 0;
	for (const {carries} of flows) {
		if (carries.state === 'answered') {
			if (carries.value.some(id => seen.has(id) && world.get('dataPoint', id) !== undefined)) return true;

			for (const id of carries.value) seen.add(id);
			loaded += 1;
		} else if (carries.state !== 'none' && carries.state !== 'notApplicable') {
			open += 1;
		}
	}

	return open > 0 && open + loaded > 1;
}

/** Whether one of the flows writes records of the kind a sync pair is about, and which. */
export function writesEntity(
	pair: View<'syncPair'>,
	{certain, possible}: Writers,
	world: World,
): {readonly verdict: Verdict; readonly flow?: Subject<'flow'>} {
	const verdicts = [
		...certain.map(flow => ({flow: flow.subject, verdict: carriesEntity(flow, pair, world)})),
		...possible.map(flow => ({flow: flow.subject, verdict: allOf('unknown', carriesEntity(flow, pair, world))})),
	];
	return verdicts.find(({verdict}) => verdict === 'fires') ?? verdicts.find(({verdict}) => verdict === 'unknown') ?? {verdict: 'clear'};
}

function carriesEntity({carries}: View<'flow'>, pair: View<'syncPair'>, world: World): Verdict {
	if (carries.state === 'none' || carries.state === 'notApplicable') return 'clear';
	if (carries.state !== 'answered') return 'unknown';

	let open: View<'dataPoint'> | undefined;
	for (const dataPoint of world.getAll('dataPoint', carries.value)) {
		const verdict = isOfEntity(viewOf(dataPoint.subject), pair);
		if (verdict === 'fires') return verdict;
		if (verdict === 'unknown') open ??= dataPoint;
	}

	return open === undefined ? 'clear' : isOfEntity(open, pair);
}

function isOfEntity({entity}: View<'dataPoint'>, pair: View<'syncPair'>): Verdict {
	return given([pair.entity, entity], sameText);
}

function isDisputed(flow: Subject<'flow'>): boolean {
	const {to, from, direction, carries} = viewOf(flow);
	return [to, from, direction, carries].some(({state}) => state === 'disputed');
}
