import {comparePlans} from '../../../source/documents/diff/compare-plans.ts';
import type {PlanDiff} from '../../../source/documents/diff/plan-diff.ts';
import type {Audience} from '../../../source/documents/context.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {runRules} from '../../../source/rules/engine/run-rules.ts';

/** Two plans compared on a fixed day. */
export function compare(before: Plan, after: Plan, audience?: Audience): PlanDiff {
	return comparePlans(before, after, {
		evaluations: {before: runRules(before), after: runRules(after)},
		asOf: '2026-11-24',
		...(audience === undefined ? {} : {audience}),
	});
}
