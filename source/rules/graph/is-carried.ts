import type {View} from '../../interview/view.ts';
import {anyOf, judge, type Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** The flows that may carry a data point, and whether each of them does. */
export function carriersOf(
	dataPoint: string,
	world: World,
): ReadonlyArray<{readonly flow: View<'flow'>; readonly carries: Verdict}> {
	return [
		...world.flowsCarrying(dataPoint).map(flow => ({
			flow,
			// The world lists a flow by its load; only a disputed one may still not carry it. Reading the load again for each
			// data point in it would be quadratic.
			carries: isDisputed(flow)
				? judge(flow.carries, ids => ids?.includes(dataPoint) ?? false)
				: ('fires' as const),
		})),
		...world
			.flowsOfUnknownLoad()
			.map(flow => ({flow, carries: judge(flow.carries, () => true)})),
	];
}

/** Whether any flow carries a data point; a flow whose load is open might. */
export function isCarried(dataPoint: string, world: World): Verdict {
	return anyOf(...carriersOf(dataPoint, world).map(({carries}) => carries));
}

function isDisputed({unnoted}: View<'flow'>): boolean {
	return unnoted.carries.state === 'disputed';
}
