import type {Finding} from '../../rules/engine/finding.ts';

/** Findings grouped by rule, the rules in the order in which they come. */
export function byRule(
	findings: readonly Finding[],
): ReadonlyArray<readonly [Finding, ...Finding[]]> {
	return [...Map.groupBy(findings, ({rule}) => rule.id).values()].flatMap(([first, ...others]) =>
		first === undefined ? [] : [[first, ...others] as const],
	);
}
