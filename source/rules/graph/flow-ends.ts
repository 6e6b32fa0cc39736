import type {Reading} from '../../interview/reading.ts';
import type {View} from '../../interview/view.ts';
import {allOf, anyOf, is, when, type Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** The system at one end of a flow: `absent` where there is none or it no longer exists, `unknown` where that is still open. */
export type End = View<'system'> | 'absent' | 'unknown';

/** The system that a flow's `from` or `to` names. */
export function endOf(reading: Reading<string>, world: World): End {
	switch (reading.state) {
		case 'answered': {
			return world.get('system', reading.value) ?? 'absent';
		}

		case 'none':
		case 'notApplicable': {
			return 'absent';
		}

		case 'unknown':
		case 'unanswered':
		case 'disputed': {
			return 'unknown';
		}
	}
}

/** Whether two ends are one system. */
function isSameEnd(left: End, right: End): Verdict {
	if (left === 'absent' || right === 'absent') return 'clear';

	return left === 'unknown' || right === 'unknown'
		? 'unknown'
		: when(left.subject.id === right.subject.id);
}

/** Whether a flow writes into a system: into the one it leads to, and one that goes both ways also into the one it starts from. */
export function writesInto(flow: View<'flow'>, system: string): Verdict {
	const forwards = is(flow.to, system);
	if (forwards === 'fires') return forwards;

	const backwards = is(flow.from, system);
	return backwards === 'clear'
		? forwards
		: anyOf(forwards, allOf(backwards, is(flow.direction, 'twoWay')));
}

/** The flows with an end at a system, and those that may have one, because it is open where they begin or end. */
export function flowsPerhapsAt(system: string, world: World): ReadonlyArray<View<'flow'>> {
	const flows = [...world.flowsAt(system), ...world.flowsOfUnknownEnds()];
	return [...new Map(flows.map(flow => [flow.subject.id, flow])).values()];
}

/** A flow with the systems at its ends. */
export interface Edge {
	readonly flow: View<'flow'>;
	readonly from: End;
	readonly to: End;
}

/** A flow with its ends looked up. */
export function edgeOf(flow: View<'flow'>, world: World): Edge {
	return {flow, from: endOf(flow.from, world), to: endOf(flow.to, world)};
}

/** Whether two flows lead the opposite way between the same two systems. */
export function areOpposite(left: Edge, right: Edge): Verdict {
	return allOf(isSameEnd(left.from, right.to), isSameEnd(left.to, right.from));
}
