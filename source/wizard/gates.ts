import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Accepting} from '../rules/accepting/accepting.ts';
import {gatesOf, type Gate} from '../rules/gates/gates.ts';
import {acceptingOf} from './warnings/accepting.ts';

const known = new WeakMap<Accepting, readonly Gate[]>();

/** The gates of a plan on a day, worked out once. Accepted warnings keep none closed. They inform; nothing is locked by them. */
export function gatesAt(plan: Plan, asOf: IsoDate): readonly Gate[] {
	const accepting = acceptingOf(plan, asOf);
	const before = known.get(accepting);
	if (before !== undefined) {
		return before;
	}

	const gates = gatesOf(plan, accepting.open);
	known.set(accepting, gates);
	return gates;
}
