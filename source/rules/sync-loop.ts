import {groupsBy} from '../plan/groups-by.ts';
import type {View} from '../interview/view.ts';
import type {Subject} from '../plan/subject.ts';
import {enumerated} from './wording/enumerated.ts';
import {edgeOf, type Edge} from './graph/flow-ends.ts';
import {allOf, anyOf, is, isNone, type Verdict} from './engine/logic.ts';
import {circleThrough, possiblyOnCircle, type Circle} from './graph/loops.ts';
import {defineRule, none, unknown, type Judgement} from './engine/rule.ts';
import {isLoadOpen, othersWithLoad, sharedLoads, type SharedLoad} from './graph/shared-loads.ts';

/** A change that comes back to where it began starts again, unless somebody recognises it. */
export const syncLoop = defineRule({
	id: 'sync-loop',
	severity: 'blocker',
	area: 'technical',
	cause: 'several-writers',
	about: 'flow',
	title: 'Changes can go round in a circle',
	why: 'An update that comes back to its origin counts as new and sets off again, until the quota is used up.',
	action: 'Mark what the integration has written itself and skip it, or take one flow out of the circle.',
	detects:
		'Flows that carry the same data point lead back to where they began, or one flow goes both ways, and at least one of them has no loop guard.',
	notWhen:
		'Every flow of the circle has a guard, or the flows on the way carry different data points.',
	source: ['BIDI'],
	check(flow, world) {
		const shared = sharedLoads(flow, world);
		if (shared === 'unknown') {
			const others = othersWithLoad(flow, world).map(other => edgeOf(other, world));
			return mayLoop(edgeOf(flow, world), others);
		}

		const involved = new Set(shared.flatMap(load => [...load.flows, ...load.doubtful]));
		const edges = new Map([...involved].map(other => [other, edgeOf(other, world)]));
		const circles = shared.flatMap(load => unguardedCircles(flow, load, edges));
		return circles.length > 0
			? reported(flow, circles)
			: anyOf(...shared.map(load => mayLoopWithin(flow, load, edges)));
	},
	examples: {
		fires: {
			from: 'crm',
			to: 'shop',
			direction: 'twoWay',
			carries: ['email'],
			loopGuard: none,
			around: {system: {crm: {}, shop: {}}, dataPoint: {email: {}}},
		},
		clear: {
			from: 'crm',
			to: 'shop',
			direction: 'twoWay',
			carries: ['email'],
			loopGuard: 'Changes by the integration user are skipped',
			around: {system: {crm: {}, shop: {}}, dataPoint: {email: {}}},
		},
		unknown: {
			from: 'crm',
			to: 'shop',
			direction: 'twoWay',
			carries: ['email'],
			loopGuard: unknown,
			around: {system: {crm: {}, shop: {}}, dataPoint: {email: {}}},
		},
	},
});

type Edges = ReadonlyMap<View<'flow'>, Edge>;

interface UnguardedCircle extends Circle {
	readonly inOrder: ReadonlyArray<View<'flow'>>;
	readonly dataPoints: ReadonlyArray<Subject<'dataPoint'>>;
	/** The flow without a guard, or of which it is not known. */
	readonly flow: View<'flow'>;
	readonly verdict: Verdict;
}

/** For each flow without a guard the shortest circle through it, of those in which the judged flow comes first in the plan. */
function unguardedCircles(
	judged: View<'flow'>,
	{flows, dataPoints}: SharedLoad,
	edges: Edges,
): readonly UnguardedCircle[] {
	const shared = edgesOf(flows, edges);
	const own = flows.findIndex(({subject}) => subject.id === judged.subject.id);
	return shared.slice(own).flatMap(edge => {
		const {flow} = edge;
		const verdict = isNone(flow.loopGuard);
		const circle = verdict === 'clear' ? undefined : circleThrough(edge, shared);
		const members = new Set(circle?.flows);
		const inOrder = flows.filter(other => members.has(other));
		if (circle === undefined || inOrder[0]?.subject.id !== judged.subject.id) return [];

		const existing = dataPoints();
		return existing.length === 0
			? []
			: [{...circle, inOrder, dataPoints: existing, flow, verdict}];
	});
}

function edgesOf(flows: ReadonlyArray<View<'flow'>>, edges: Edges): readonly Edge[] {
	return flows.flatMap(flow => edges.get(flow) ?? []);
}

/** One judgement for each set of flows, however many data points go round on it. */
function reported(judged: View<'flow'>, circles: readonly UnguardedCircle[]): readonly Judgement[] {
	const bySet = groupsBy(circles, ({inOrder}) =>
		inOrder.map(({subject}) => subject.id).join(' '),
	);
	return bySet.map(same => {
		const [first] = same;
		const dataPoints = [
			...new Set(same.flatMap(circle => circle.dataPoints.map(({name}) => name))),
		];
		const unguarded = [
			...new Set(
				same.flatMap(({verdict, flow}) => (verdict === 'fires' ? [flow.subject.name] : [])),
			),
		];
		const route =
			first.systems.length === 0
				? ''
				: ` (${first.systems.map(({subject}) => subject.name).join(' → ')})`;
		return {
			verdict: anyOf(...same.map(({verdict}) => verdict)),
			with: first.inOrder
				.filter(({subject}) => subject.id !== judged.subject.id)
				.map(({subject}) => subject),
			message: `${enumerated(dataPoints)} can go round in a circle${route}, and nothing keeps ${enumerated(unguarded)} from taking the integration's own changes for new ones.`,
		};
	});
}

/** Flows before the judged one in the plan are left out: a circle with one of those is that one's finding. */
function mayLoopWithin(
	judged: View<'flow'>,
	{flows, doubtful, dataPoints}: SharedLoad,
	edges: Edges,
): Verdict {
	const own = flows.findIndex(({subject}) => subject.id === judged.subject.id);
	const [edge, ...later] = edgesOf(flows.slice(own), edges);
	if (edge === undefined) return 'clear';

	const verdict = mayLoop(edge, [...later, ...edgesOf(doubtful, edges)]);
	return verdict === 'clear' || dataPoints().length > 0 ? verdict : 'clear';
}

/** Whether a circle without a guard cannot be ruled out, because something about a flow on it is open. */
function mayLoop(judged: Edge, edges: readonly Edge[]): Verdict {
	const alone = allOf(
		is(judged.flow.direction, 'twoWay'),
		isNone(judged.flow.loopGuard),
		'unknown',
	);
	const ids = new Set(possiblyOnCircle(judged, edges).map(({subject}) => subject.id));
	if (ids.size === 0) return alone;

	const onCircle = [judged, ...edges.filter(({flow}) => ids.has(flow.subject.id))];
	const isOpen = onCircle.some(
		({flow, from, to}) =>
			isLoadOpen(flow) ||
			from === 'unknown' ||
			to === 'unknown' ||
			is(flow.direction, 'twoWay') === 'unknown',
	);
	return anyOf(
		alone,
		isOpen
			? allOf('unknown', anyOf(...onCircle.map(({flow}) => isNone(flow.loopGuard))))
			: 'clear',
	);
}
