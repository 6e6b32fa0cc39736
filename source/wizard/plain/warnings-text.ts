import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle} from '../../rules/accepting/accepting.ts';
import {groupByCause} from '../../rules/group-by-cause.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {acceptingOf} from '../warnings/accepting.ts';
import {holds, narrowedInWords, warningRows, type Narrowing} from '../warnings/warnings.ts';

/**
 * What fires, by root cause and the worst first, then what is accepted, and which acceptances are to be looked at again. What
 * cannot be ruled out is counted, unless that is what is asked for.
 */
export function warningsText(plan: Plan, today: IsoDate, narrowing: Narrowing): readonly string[] {
	const {filter, section, person} = narrowing;
	const rows = warningRows(plan, today, narrowing);
	const ofFindings = rows.filter(row => row.type === 'finding');
	const counting = ofFindings.filter(row => !holds(row)).map(({finding}) => finding);
	const firing = counting.filter(({outcome}) => outcome === 'fires');
	const open = counting.filter(({outcome}) => outcome === 'unknown');
	const told = filter === 'notRuledOut' ? open : firing;
	const ids = new Set(
		rows.map(row => (row.type === 'finding' ? row.finding.id : row.stale.acceptance.finding)),
	);
	const accepted = ofFindings.flatMap(row =>
		row.accepted !== undefined && holds(row) ? [row.accepted] : [],
	);
	return [
		...(filter === 'all' && section === undefined && person === undefined
			? []
			: [`${narrowedInWords(narrowing).replace('showing', 'Showing')}.`]),
		...(told.length === 0 ? ['No warning.'] : causesText(told)),
		...accepted.map(
			({finding, acceptance}) =>
				`${acceptanceInWords(acceptance)} (${findingTitle(plan, finding)}, ${finding.id})`,
		),
		...acceptingOf(plan, today)
			.stale.filter(({acceptance}) => ids.has(acceptance.finding))
			.map(({message}) => message),
		...(told === open || open.length === 0
			? []
			: [`${formatNumber(open.length)} more cannot be ruled out until more is answered.`]),
	];
}

function causesText(findings: readonly Finding[]): readonly string[] {
	return groupByCause(findings).flatMap(({cause, findings: same}) => [
		`${cause.title}. First step: ${cause.remedy}`,
		...same.flatMap(finding => findingText(finding)),
	]);
}

function findingText({id, severity, message, rule}: Finding): readonly string[] {
	return [`  ${severity}: ${message}`, `    Next: ${rule.action} (${id})`];
}
