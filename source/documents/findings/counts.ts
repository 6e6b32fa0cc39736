import type {Finding} from '../../rules/engine/finding.ts';
import {severities, type Severity} from '../../rules/engine/rule.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {counted} from '../wording.ts';

/** From which severity on a check fails. */
export type Threshold = Severity | 'never';

/** How many warnings fire, by severity, and how many cannot be ruled out. */
export interface Counts extends Readonly<Record<Severity, number>> {
	readonly unknown: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
	const firing = findings.filter(({outcome}) => outcome === 'fires');
	const [blocker = 0, high = 0, medium = 0, low = 0] = severities.map(
		severity => firing.filter(finding => finding.severity === severity).length,
	);
	return {blocker, high, medium, low, unknown: findings.length - firing.length};
}

/** How many warnings fire at or above a threshold. What cannot be ruled out is for people to find out, and does not count. */
export function countReached(findings: readonly Finding[], threshold: Threshold): number {
	const counting =
		threshold === 'never' ? [] : severities.slice(0, severities.indexOf(threshold) + 1);
	return findings.filter(
		({outcome, severity}) => outcome === 'fires' && counting.includes(severity),
	).length;
}

/** How many warnings fire, by severity, the worst first: "2 blockers", "3 high". Severities with none are left out. */
export function firingInWords(findings: readonly Finding[]): readonly string[] {
	const counts = countsOf(findings);
	return severities.flatMap(severity => {
		const number = counts[severity];
		if (number === 0) return [];
		return severity === 'blocker'
			? [counted(number, severity)]
			: [`${formatNumber(number)} ${severity}`];
	});
}
