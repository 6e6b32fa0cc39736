import {formatDate} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {Gate} from '../../rules/gates/gates.ts';
import {groupByCause, type CauseGroup} from '../../rules/group-by-cause.ts';
import {counted} from '../wording.ts';
import {byRule} from './by-rule.ts';
import {firingInWords} from './counts.ts';
import {neededAnswers} from './needed-answers.ts';
import {acceptanceThatHolds, countingFindings, placeOfFinding, type Report} from './report.ts';
import {resultInWords} from './result-words.ts';
import {sumLines} from './sum-lines.ts';

/** More open answers than this are counted instead of named. */
const mostOpen = 12;

/** A check for people, line by line: what fires by root cause and rule, what is open, what is accepted, the gates, the result. */
export function textReport(report: Report): readonly string[] {
	const {plan, asOf, gates, accepting} = report;
	const {firing, open} = countingFindings(report);
	const {summary, verdict, reason} = resultInWords(report);
	return [
		`${plan.title}, checked as of ${formatDate(asOf)}`,
		'',
		...groupByCause(firing).flatMap(group => causeLines(report, group)),
		...openLines(report, open),
		...acceptedLines(report),
		...paragraph(
			'Acceptances to look at again',
			accepting.stale.map(({message}) => `  ${message}`),
		),
		'Gates',
		...gates.flatMap(gate => gateLines(gate)),
		'',
		`${summary} ${verdict === '' ? '' : `${verdict}: `}${reason}`,
	];
}

function paragraph(heading: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : [heading, ...lines, ''];
}

/** What fires for one root cause, under the step that settles most of it. */
function causeLines(report: Report, {cause, findings}: CauseGroup): readonly string[] {
	return [
		`${cause.title} (${firingInWords(findings).join(', ')})`,
		`  First step: ${cause.remedy}`,
		'',
		...byRule(findings).flatMap(same => ruleLines(report, same)),
	];
}

/** The findings of one rule; why it matters and what to do stand once. */
function ruleLines(report: Report, findings: readonly [Finding, ...Finding[]]): readonly string[] {
	const [{rule}] = findings;
	return [
		`  ${rule.title}`,
		...findings.flatMap(finding => findingLines(report, finding)),
		`    Why: ${rule.why}`,
		`    Next: ${rule.action}`,
		'',
	];
}

function findingLines({file}: Report, finding: Finding): readonly string[] {
	const position = placeOfFinding(file, finding);
	const place =
		file === undefined || position === undefined
			? ''
			: ` · ${file.path}:${position.line}:${position.column}`;
	return [
		`    - ${finding.severity}: ${finding.message}`,
		`      ${finding.id}${place}`,
		...sumLines(finding.calculation).map(line => `        ${line}`),
	];
}

/** What cannot be ruled out is ruled out by answers, so the answers are named and not the warnings. */
function openLines({plan}: Report, findings: readonly Finding[]): readonly string[] {
	const needed = [...neededAnswers(findings).values()];
	const more = needed.length - mostOpen;
	const lines = needed
		.slice(0, mostOpen)
		.map(
			({question, subject, findings: waiting}) =>
				`  ${question.label} (${nameOf(plan, subject)}): needed for ${counted(waiting.length, 'warning')}`,
		);
	return paragraph(
		`${counted(findings.length, 'warning')} cannot be ruled out until these are answered`,
		[...lines, ...(more > 0 ? [`  and ${counted(more, 'more answer', 'more answers')}`] : [])],
	);
}

/** What is accepted stays in sight: by whom, until when and why. */
function acceptedLines(report: Report): readonly string[] {
	return paragraph(
		'Accepted',
		report.findings.flatMap(finding => {
			const acceptance = acceptanceThatHolds(report, finding);
			return acceptance === undefined
				? []
				: [
						`  ${finding.severity}: ${findingTitle(report.plan, finding)}`,
						`      ${finding.id} · ${acceptanceInWords(acceptance)}`,
					];
		}),
	);
}

function gateLines({title, opens, isOpen, because}: Gate): readonly string[] {
	return isOpen
		? [`  [open] ${title}. ${opens}`]
		: [`  [shut] ${title}`, ...because.map(reason => `      ${reason}`)];
}
