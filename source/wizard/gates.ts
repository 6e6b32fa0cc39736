import type {Plan} from '../plan/plan.ts';
import {findingsOf} from '../rules/run-rules.ts';
import {gatesOf, type Gate} from '../rules/gates.ts';
import {evaluationOf} from './derived.ts';

const known = new WeakMap<Plan['subjects'], readonly Gate[]>();

/** The gates of a plan, worked out once a plan. They inform; nothing is locked by them. */
export function gatesAt(plan: Plan): readonly Gate[] {
	const before = known.get(plan.subjects);
	if (before !== undefined) {
		return before;
	}

	const gates = gatesOf(plan, findingsOf(evaluationOf(plan)));
	known.set(plan.subjects, gates);
	return gates;
}
