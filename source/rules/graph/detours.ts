import {leavesOpen} from '../../plan/answer.ts';
import {viewOf} from '../../interview/view.ts';
import type {Subject} from '../../plan/subject.ts';
import {valueOf} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';
import {reaches, sureWays} from './flow-reach.ts';

/** A data point that gets from its truth to a destination only by way of other systems. */
export interface Detour {
	readonly dataPoint: Subject<'dataPoint'>;
	readonly destination: Subject<'system'>;
}

/**
 * The first detour in the flows as they are drawn: no flow leads from any source of truth straight to a destination, and a
 * chain of several does. `unknown` where there is none for sure and something is open that might make one. Looked at past the
 * notes, because it concerns every data point.
 */
export function firstDetour(world: World): Detour | 'unknown' | undefined {
	const flows = world.subjects('flow').list.map(flow => viewOf(flow));
	const dataPoints = world.subjects('dataPoint').list.map(dataPoint => viewOf(dataPoint));
	for (const {subject: dataPoint, sourceOfTruth, destinations} of dataPoints) {
		const truths = valueOf(sourceOfTruth) ?? [];
		const ways = sureWays(
			world
				.flowsCarrying(dataPoint.id)
				// A disputed load is listed under every claim, and sure under none.
				.filter(({unnoted}) => unnoted.carries.state === 'answered')
				.map(({unnoted}) => ({flow: unnoted, carries: 'fires'})),
		);
		for (const id of ways.length < 2 ? [] : (valueOf(destinations) ?? [])) {
			const destination = world.get('system', id)?.subject;
			const isDirect = ways.some(
				({from, to}) => to === id && from !== undefined && truths.includes(from),
			);
			if (
				destination !== undefined &&
				!isDirect &&
				!truths.includes(id) &&
				reaches(truths, ways, id)
			) {
				return {dataPoint, destination};
			}
		}
	}

	const isAnyOpen = [
		...flows.flatMap(({from, to, carries, direction}) => [from, to, carries, direction]),
		...dataPoints.flatMap(({sourceOfTruth, destinations}) => [sourceOfTruth, destinations]),
	].some(fact => leavesOpen(fact));
	return isAnyOpen ? 'unknown' : undefined;
}
