import type {Plan} from '../../plan/plan.ts';
import {whoseFinding, type Whose} from '../../documents/findings/whose-finding.ts';
import {bare} from '../../interview/did-you-mean.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {WarningRow} from './warnings.ts';

/** Stands for what nobody is asked about, where the name of a person can stand. */
export const nobody = 'nobody';

// Owners are answers that rules do not read, so a finding may stay the same and become somebody else's.
const known = new WeakMap<Plan['subjects'], WeakMap<Finding, Whose>>();

/** Whose a line of the warnings is; an acceptance whose finding is gone is his or hers who accepted it. */
export function whoseWarning(plan: Plan, row: WarningRow): Whose {
	if (row.type === 'gone') {
		return {people: [row.stale.acceptance.by], isNobodys: false};
	}

	const ofPlan = known.get(plan.subjects) ?? new WeakMap<Finding, Whose>();
	known.set(plan.subjects, ofPlan);
	const whose = ofPlan.get(row.finding) ?? whoseFinding(plan, row.finding);
	ofPlan.set(row.finding, whose);
	return whose;
}

/** Whether a line of the warnings is a person's, however the name is written, or `nobody`'s. */
export function isTheirs(plan: Plan, row: WarningRow, person: string): boolean {
	const {people, isNobodys} = whoseWarning(plan, row);
	return bare(person) === nobody ? isNobodys : people.some(name => bare(name) === bare(person));
}
