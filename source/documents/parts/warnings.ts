import {formatNumber} from '../../interview/format-value.ts';
import {isAccepted} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {groupByCause, type CauseGroup} from '../../rules/group-by-cause.ts';
import type {FindingsContext} from '../context.ts';
import {byRule} from '../findings/by-rule.ts';
import {firingInWords} from '../findings/counts.ts';
import type {Table} from '../table.ts';
import {warningGroupOf, type WarningGroup} from './firing-warnings.ts';
import {openGroupOf, type OpenCause} from './open-warnings.ts';

/** What fires for one root cause, by rule, the worst first. */
export interface WarningCause {
	readonly title: string;
	/** The one step that settles most of it. */
	readonly remedy: string;
	/** "2 blockers, 3 high, 1 accepted". */
	readonly counts: string;
	readonly groups: readonly WarningGroup[];
}

export interface WarningsPart {
	/** The root causes with how many warnings there are and what to do first. */
	readonly causes: Table | null;
	/** The worst root cause first; those of which nothing fires are missing. */
	readonly firing: readonly WarningCause[];
	readonly acceptedNumber: number;
	readonly open: readonly OpenCause[];
	readonly openNumber: number;
	/** Why acceptances do not hold any more, a sentence each. */
	readonly stale: readonly string[];
}

/** Every finding, accepted ones too, by root cause and rule: those that fire, then those that cannot be ruled out. */
export function warningsPart(context: FindingsContext): WarningsPart {
	const {findings, accepting} = context;
	const causes = groupByCause(findings, finding => !isAccepted(accepting, finding));
	return {
		causes:
			causes.length === 0
				? null
				: {
						columns: ['Root cause', 'Warnings', 'Not ruled out', 'First step'],
						rows: causes.map(group => overviewRow(context, group)),
					},
		firing: causes.flatMap(group => {
			const firing = withOutcome('fires', group);
			const {title, remedy} = group.cause;
			return firing.length === 0
				? []
				: [
						{
							title,
							remedy,
							counts: countsOf(context, firing),
							groups: byRule(firing).map(same => warningGroupOf(context, same)),
						},
					];
		}),
		acceptedNumber: findings.length - accepting.open.length,
		open: causes.flatMap(group => {
			const open = withOutcome('unknown', group);
			return open.length === 0
				? []
				: [
						{
							title: group.cause.title,
							number: open.length,
							groups: byRule(open).map(same => openGroupOf(context, same)),
						},
					];
		}),
		openNumber: findings.filter(({outcome}) => outcome === 'unknown').length,
		stale: accepting.stale.map(({message}) => message),
	};
}

function withOutcome(outcome: Finding['outcome'], {findings}: CauseGroup): readonly Finding[] {
	return findings.filter(finding => finding.outcome === outcome);
}

function overviewRow(context: FindingsContext, group: CauseGroup): readonly string[] {
	const open = withOutcome('unknown', group).length;
	return [
		group.cause.title,
		countsOf(context, withOutcome('fires', group)) || '–',
		open === 0 ? '–' : formatNumber(open),
		group.cause.remedy,
	];
}

/** How many count, by severity, and how many somebody has accepted; empty where there are none. */
function countsOf({accepting}: FindingsContext, firing: readonly Finding[]): string {
	const counting = firing.filter(finding => !isAccepted(accepting, finding));
	const accepted = firing.length - counting.length;
	return [
		...firingInWords(counting),
		...(accepted === 0 ? [] : [`${formatNumber(accepted)} accepted`]),
	].join(', ');
}
