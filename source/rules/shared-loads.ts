import {viewOf, type View} from '../interview/view.ts';
import type {Subject} from '../plan/subject.ts';
import {judge, valueOf, type Verdict} from './logic.ts';
import type {World} from './world.ts';

/** Flows that carry the same data points: those that do, in the order of the plan, and those that may. */
export interface SharedLoad {
	readonly dataPoints: ReadonlyArray<Subject<'dataPoint'>>;
	/** The flow it was asked for is among them. */
	readonly flows: ReadonlyArray<View<'flow'>>;
	/** Flows whose load is unknown, not answered or disputed. */
	readonly doubtful: ReadonlyArray<View<'flow'>>;
}

/**
 * With which flows a flow shares its data points, one entry for each set of flows however many data points they share.
 * `unknown` where it is open what the flow itself carries.
 */
export function sharedLoads(flow: View<'flow'>, world: World): readonly SharedLoad[] | 'unknown' {
	const load = flow.carries;
	if (load.state === 'none' || load.state === 'notApplicable') return [];

	const ids = valueOf(load);
	if (ids === undefined) return 'unknown';

	const ofUnknownLoad = world.flowsOfUnknownLoad();
	const bySet = new Map<string, SharedLoad & {readonly dataPoints: Array<Subject<'dataPoint'>>}>();
	for (const {subject} of world.getAll('dataPoint', ids)) {
		const flows: Array<View<'flow'>> = [];
		const disputed: Array<View<'flow'>> = [];
		for (const other of world.flowsCarrying(subject.id)) {
			const verdict = other.subject.id === flow.subject.id ? 'fires' : carriesListed(other, subject.id);
			if (verdict === 'fires') flows.push(other);
			if (verdict === 'unknown') disputed.push(other);
		}

		const key = [...flows, '?', ...disputed].map(each => (typeof each === 'string' ? each : each.subject.id)).join(' ');
		const known = bySet.get(key);
		if (known === undefined) {
			bySet.set(key, {dataPoints: [subject], flows, doubtful: [...disputed, ...ofUnknownLoad]});
		} else {
			known.dataPoints.push(subject);
		}
	}

	return [...bySet.values()];
}

/** A flow is listed under a data point if any claim about its load names it; only then is its load looked at again. */
function carriesListed(flow: View<'flow'>, dataPoint: string): Verdict {
	return viewOf(flow.subject).carries.state === 'disputed'
		? judge(flow.carries, ids => ids?.includes(dataPoint) ?? false)
		: 'fires';
}
