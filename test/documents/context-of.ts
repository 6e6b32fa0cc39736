import type {Audience, FindingsContext} from '../../source/documents/context.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {acceptedFindings} from '../../source/rules/accepting/accepting.ts';
import {gatesOf} from '../../source/rules/gates/gates.ts';
import type {Rule} from '../../source/rules/engine/rule.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {World} from '../../source/rules/engine/world.ts';

const asOf = '2026-11-24';

/** What the parts are made from, for a plan on a fixed day; without `rules` nothing is found. */
export function contextOf(
	plan: Plan,
	rules: readonly Rule[] = [],
	audience: Audience = 'internal',
): FindingsContext {
	const findings = findingsOf(runRules(plan, undefined, rules));
	const accepting = acceptedFindings(plan, findings, asOf);
	return {
		plan,
		world: new World(plan),
		findings,
		accepting,
		gates: gatesOf(plan, accepting.open),
		asOf,
		audience,
	};
}
