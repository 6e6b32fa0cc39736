import type {Reading} from '../../interview/reading.ts';
import type {View} from '../../interview/view.ts';
import {when, type Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/**
 * The systems an answer names, each once; `undefined` where they are not known. "There is none" and not applicable name
 * none, and a system that does not exist (any more) is left out.
 */
export function listedSystems(
	reading: Reading<readonly string[]>,
	world: World,
): ReadonlyArray<View<'system'>> | undefined {
	switch (reading.state) {
		case 'answered': {
			const {value} = reading;
			return world.getAll('system', value.length > 1 ? [...new Set(value)] : value);
		}

		case 'none':
		case 'notApplicable': {
			return [];
		}

		case 'unknown':
		case 'unanswered':
		case 'disputed': {
			return undefined;
		}
	}
}

/** Fires when an answer names no system that exists. */
export function namesNoSystem(reading: Reading<readonly string[]>, world: World): Verdict {
	if (reading.state === 'notApplicable') {
		return 'clear';
	}

	const systems = listedSystems(reading, world);
	return systems === undefined ? 'unknown' : when(systems.length === 0);
}

/**
 * Whether a data point is known to have no destination. Then nothing is asked about how it gets there, so a check of that
 * has nothing to wait for.
 */
export function goesNowhere(dataPoint: View<'dataPoint'>, world: World): boolean {
	return listedSystems(dataPoint.destinations, world)?.length === 0;
}
