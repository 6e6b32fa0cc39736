import type {Acceptance} from '../../source/plan/acceptance.ts';
import {applyChanges} from '../../source/plan/change.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {factsHash} from '../../source/rules/accepting/accepting.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';

/** A plan in which somebody has accepted findings, by their ids; the facts are as they are unless they are given. */
export function withAccepted(
	plan: Plan,
	accepted: Readonly<Record<string, Partial<Acceptance>>>,
): Plan {
	const findings = findingsOf(runRules(plan));
	return applyChanges(
		plan,
		Object.entries(accepted).map(([id, more]) => {
			const finding = findings.find(other => other.id === id);
			return {
				type: 'accepted',
				finding: id,
				acceptance: {
					finding: id,
					status: 'accepted',
					reason: 'It costs less than the cure',
					by: 'Ada',
					on: '2026-11-23',
					expires: '2027-02-28',
					facts: finding === undefined ? '0000000000000000' : factsHash(finding),
					...more,
				},
			};
		}),
	).plan;
}
