import {formatDate} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {groupByCause, type CauseGroup} from '../../rules/group-by-cause.ts';
import {escapeMarkdown} from '../markdown.ts';
import {counted} from '../wording.ts';
import {byRule} from './by-rule.ts';
import {firingInWords} from './counts.ts';
import {neededAnswers} from './needed-answers.ts';
import {acceptanceThatHolds, countingFindings, placeOfFinding, type Report} from './report.ts';
import {resultInWords} from './result-words.ts';

/** Of one rule or list, more entries than these are counted instead of shown: a comment has room for 65 536 characters. */
const mostShown = 8;

/** A check as Markdown for a comment on a change: headings and lists, no table, nothing that a reader has to scroll aside. */
export function markdownReport(report: Report): string {
	const {plan, asOf, gates, accepting} = report;
	const {firing, open} = countingFindings(report);
	const {summary, verdict, reason} = resultInWords(report);
	const result = verdict === '' ? reason : `**${verdict}:** ${reason}`;
	return `${[
		`## Groundplan: ${escapeMarkdown(plan.title)}`,
		`${result} ${summary} Checked as of ${formatDate(asOf)}.`,
		...groupByCause(firing).flatMap(group => causeBlocks(report, group)),
		...section('Cannot be ruled out', open, findings => openItems(report, findings)),
		...section('Accepted', acceptedItems(report), items => shortened(items)),
		...section('Acceptances to look at again', accepting.stale, stale =>
			shortened(stale.map(({message}) => `- ${escapeMarkdown(message)}`)),
		),
		'### Gates',
		gates
			.flatMap(({title, opens, isOpen, because}) => [
				`- **${escapeMarkdown(title)}:** ${isOpen ? `open. ${escapeMarkdown(opens)}` : 'shut'}`,
				...because.map(why => `  - ${escapeMarkdown(why)}`),
			])
			.join('\n'),
	].join('\n\n')}\n`;
}

/** A heading with a number, and a list under it; nothing where there is nothing. */
function section<Item>(
	title: string,
	items: readonly Item[],
	lines: (items: readonly Item[]) => readonly string[],
): readonly string[] {
	return items.length === 0 ? [] : [`### ${title} (${items.length})`, lines(items).join('\n')];
}

function shortened(items: readonly string[], indent = ''): readonly string[] {
	const more = items.length - mostShown;
	return more > 1 ? [...items.slice(0, mostShown), `${indent}- and ${more} more`] : items;
}

/** What fires for one root cause: how bad it is, the step that settles most of it, and the rules. */
function causeBlocks(report: Report, {cause, findings}: CauseGroup): readonly string[] {
	return [
		`### ${escapeMarkdown(cause.title)}`,
		`**${firingInWords(findings).join(', ')}.** First step: ${escapeMarkdown(cause.remedy)}`,
		byRule(findings)
			.flatMap(same => ruleItem(report, same))
			.join('\n'),
	];
}

function ruleItem(report: Report, findings: readonly [Finding, ...Finding[]]): readonly string[] {
	const [{rule}] = findings;
	return [
		`- **${escapeMarkdown(rule.title)}** (\`${rule.id}\`). ${escapeMarkdown(rule.action)}`,
		...shortened(
			findings.map(
				finding =>
					`  - ${finding.severity}: ${escapeMarkdown(finding.message)}${placed(report, finding)}`,
			),
			'  ',
		),
	];
}

function placed({file}: Report, finding: Finding): string {
	const position = placeOfFinding(file, finding);
	return file === undefined || position === undefined
		? ''
		: ` (${escapeMarkdown(file.path)}, line ${position.line})`;
}

/** The answers that rule the most out, and not the warnings: nobody can work on "perhaps". */
function openItems({plan}: Report, findings: readonly Finding[]): readonly string[] {
	return shortened(
		[...neededAnswers(findings).values()].map(
			({question, subject, findings: waiting}) =>
				`- ${escapeMarkdown(`${question.label} (${nameOf(plan, subject)})`)}: needed for ${counted(waiting.length, 'warning')}`,
		),
	);
}

function acceptedItems(report: Report): readonly string[] {
	return report.findings.flatMap(finding => {
		const acceptance = acceptanceThatHolds(report, finding);
		return acceptance === undefined
			? []
			: [
					`- **${escapeMarkdown(findingTitle(report.plan, finding))}** (${finding.severity}). ${escapeMarkdown(acceptanceInWords(acceptance))}`,
				];
	});
}
