import {anyOf, judge, type Verdict} from './logic.ts';
import type {View} from '../interview/view.ts';
import type {World} from './world.ts';

/** Whether any flow carries a data point; a flow whose load is open might. */
export function isCarried(dataPoint: string, world: World): Verdict {
	const flows = [...world.flowsCarrying(dataPoint), ...world.flowsOfUnknownLoad()];
	return anyOf(...flows.map(flow => carries(flow, dataPoint)));
}

/** Whether one flow carries a data point. */
export function carries(flow: View<'flow'>, dataPoint: string): Verdict {
	return judge(flow.carries, ids => ids !== null && ids.includes(dataPoint));
}
