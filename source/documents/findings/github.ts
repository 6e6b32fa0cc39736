import {displayLines} from '../../plan/display.ts';
import {nameOf} from '../../interview/naming.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {Severity} from '../../rules/engine/rule.ts';
import {counted} from '../wording.ts';
import {neededAnswers} from './needed-answers.ts';
import {countingFindings, placeOfFinding, type Report} from './report.ts';
import {resultInWords} from './result-words.ts';

const commands: Readonly<Record<Severity, string>> = {
	blocker: 'error',
	high: 'error',
	medium: 'warning',
	low: 'notice',
};

/** Answers named in the notice of what cannot be ruled out. */
const mostOpen = 12;

/**
 * A check as workflow commands of GitHub Actions, one a line, the worst first: GitHub shows the first ten of each kind as
 * annotations. What cannot be ruled out and the result are one notice each; what is accepted is not annotated.
 */
export function githubCommands(report: Report): readonly string[] {
	const {plan, file} = report;
	const {firing, open} = countingFindings(report);
	const {summary, verdict, reason} = resultInWords(report);
	return [
		...firing.map(finding => annotation(report, finding)),
		...openNotice(report, open),
		command(
			'notice',
			{file: file?.path, title: `Groundplan: ${plan.title}`},
			`${summary} ${verdict === '' ? '' : `${verdict}: `}${reason}`,
		),
	];
}

function annotation({file}: Report, finding: Finding): string {
	const {rule, severity, message} = finding;
	const position = placeOfFinding(file, finding);
	return command(
		commands[severity],
		{
			file: file?.path,
			line: position?.line,
			col: position?.column,
			title: `${rule.title} (${rule.id}, ${severity})`,
		},
		`${message}\nWhy: ${rule.why}\nNext: ${rule.action}`,
	);
}

function openNotice({plan, file}: Report, findings: readonly Finding[]): readonly string[] {
	if (findings.length === 0) return [];

	const needed = [...neededAnswers(findings).values()];
	const more = needed.length - mostOpen;
	const named = needed
		.slice(0, mostOpen)
		.map(({question, subject}) => `${question.label} (${nameOf(plan, subject)})`);
	return [
		command(
			'notice',
			{
				file: file?.path,
				title: `${counted(findings.length, 'warning')} cannot be ruled out yet`,
			},
			[
				'These answers are needed first:',
				...named,
				...(more > 0 ? [`and ${counted(more, 'more answer', 'more answers')}`] : []),
			].join('\n'),
		),
	];
}

function command(
	name: string,
	properties: Readonly<Record<string, string | number | undefined>>,
	message: string,
): string {
	const given = Object.entries(properties).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}=${escapedProperty(String(value))}`],
	);
	return `::${name} ${given.join(',')}::${escapedMessage(message)}`;
}

/** Hidden characters are shown; then the percent sign goes first, since the others are written with it. */
function escapedMessage(text: string): string {
	return displayLines(text).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
