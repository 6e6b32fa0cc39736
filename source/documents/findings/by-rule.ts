import {groupsBy} from '../../plan/groups-by.ts';
import type {Finding} from '../../rules/engine/finding.ts';

/** Findings grouped by rule, the rules in the order in which they come. */
export function byRule(
	findings: readonly Finding[],
): ReadonlyArray<readonly [Finding, ...Finding[]]> {
	return groupsBy(findings, ({rule}) => rule.id);
}
