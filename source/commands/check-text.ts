import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import {formatDate} from '../interview/format-value.ts';
import {nameOf} from '../interview/naming.ts';
import {acceptanceInWords} from '../rules/acceptance-words.ts';
import {findingTitle, isAccepted, type Accepting} from '../rules/accepting.ts';
import {openFacts, type Finding} from '../rules/finding.ts';
import type {Gate} from '../rules/gates.ts';
import {severities, type Severity} from '../rules/rule.ts';
import {countReached, countsOf, type CheckedPlan, type Threshold} from './check-data.ts';
import {counted} from './print.ts';

const headings: Readonly<Record<Severity, string>> = {
	blocker: 'Blockers: nothing is built while one stands',
	high: 'High: needs an owner and a decision before the next step',
	medium: 'Medium: needs an answer before going live',
	low: 'Low: advice',
};

/** More open answers than this are counted instead of named. */
const mostOpen = 12;

interface Judged {
	readonly failOn: Threshold;
	readonly asOf: IsoDate;
}

/** The report of `check` for people. */
export function checkText(checked: CheckedPlan, {failOn, asOf}: Judged): readonly string[] {
	const {plan, accepting, gates} = checked;
	// In the order of all findings, which is the worst first.
	const findings = checked.findings.filter(finding => !isAccepted(accepting, finding));
	const firing = findings.filter(({outcome}) => outcome === 'fires');
	return [
		`${plan.title}, checked as of ${formatDate(asOf)}`,
		'',
		...severities.flatMap(severity =>
			severityLines(
				plan,
				severity,
				firing.filter(finding => finding.severity === severity),
			),
		),
		...openLines(
			plan,
			findings.filter(({outcome}) => outcome === 'unknown'),
		),
		...acceptedLines(plan, checked),
		...staleLines(accepting),
		'Gates',
		...gates.flatMap(gate => gateLines(gate)),
		'',
		resultLine(findings, checked.findings.length - findings.length, failOn),
	];
}

function severityLines(
	plan: Plan,
	severity: Severity,
	findings: readonly Finding[],
): readonly string[] {
	return findings.length === 0
		? []
		: [
				`${headings[severity]} (${findings.length})`,
				...findings.flatMap(finding => findingLines(plan, finding)),
				'',
			];
}

function findingLines(
	plan: Plan,
	{rule, message, subjects, calculation}: Finding,
): readonly string[] {
	const about = subjects.map(({kind, id}) => nameOf(plan, {kind, id})).join(', ');
	const sums =
		calculation?.lines.map(
			({label, working, result}) => `      ${label}: ${working} = ${result}`,
		) ?? [];
	return [
		`  ${message}`,
		`      ${rule.id} · ${about}`,
		`      Why: ${rule.why}`,
		`      Next: ${rule.action}`,
		...sums,
		...(calculation?.advice === undefined ? [] : [`      ${calculation.advice}`]),
	];
}

/** What cannot be ruled out is ruled out by answers, so the answers are named and not the warnings. */
function openLines(plan: Plan, findings: readonly Finding[]): readonly string[] {
	if (findings.length === 0) {
		return [];
	}

	const open = new Map<string, number>();
	for (const finding of findings) {
		const facts = openFacts(finding).map(
			({question, subject: {kind, id}}) => `${question.label} (${nameOf(plan, {kind, id})})`,
		);
		for (const fact of new Set(facts)) {
			open.set(fact, (open.get(fact) ?? 0) + 1);
		}
	}

	const sorted = [...open].toSorted(([, left], [, right]) => right - left);
	const more = sorted.length - mostOpen;
	return [
		`${counted(findings.length, 'warning')} cannot be ruled out until these are answered`,
		...sorted
			.slice(0, mostOpen)
			.map(([fact, count]) => `  ${fact}: needed for ${counted(count, 'warning')}`),
		...(more > 0 ? [`  and ${counted(more, 'more answer', 'more answers')}`] : []),
		'',
	];
}

/** What is accepted stays in sight: by whom, until when and why. */
function acceptedLines(plan: Plan, {findings, accepting}: CheckedPlan): readonly string[] {
	const accepted = findings.flatMap(finding => {
		const acceptance = accepting.accepted.get(finding.id)?.acceptance;
		return acceptance !== undefined && isAccepted(accepting, finding)
			? [
					`  ${finding.severity}: ${findingTitle(plan, finding)}`,
					`      ${finding.id} · ${acceptanceInWords(acceptance)}`,
				]
			: [];
	});
	return accepted.length === 0 ? [] : ['Accepted', ...accepted, ''];
}

function staleLines({stale}: Accepting): readonly string[] {
	return stale.length === 0
		? []
		: ['Acceptances to look at again', ...stale.map(({message}) => `  ${message}`), ''];
}

function gateLines({title, opens, isOpen, because}: Gate): readonly string[] {
	return isOpen
		? [`  [open] ${title}. ${opens}`]
		: [`  [shut] ${title}`, ...because.map(reason => `      ${reason}`)];
}

function resultLine(findings: readonly Finding[], accepted: number, failOn: Threshold): string {
	const {unknown, ...bySeverity} = countsOf(findings);
	const total = severities.map(severity => `${bySeverity[severity]} ${severity}`).join(', ');
	const summary = `Warnings: ${total}; ${unknown} cannot be ruled out${accepted === 0 ? '' : `; ${accepted} accepted`}.`;
	if (failOn === 'never') {
		return `${summary} No threshold was set.`;
	}

	const count = countReached(findings, failOn);
	const threshold = failOn === 'blocker' ? 'blocker' : `${failOn} or above`;
	return count === 0
		? `${summary} Passed: none is ${threshold}.`
		: `${summary} Failed: ${count} ${count === 1 ? 'is' : 'are'} ${threshold}.`;
}
