import {answerPath} from '../../answers-file/answer-path.ts';
import type {Position} from '../../answers-file/file-problem.ts';
import {display, displayLines} from '../../plan/display.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import {nameOf} from '../../interview/naming.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {rules} from '../../rules/catalogue.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {Rule, Severity} from '../../rules/engine/rule.ts';
import {escapeMarkdown} from '../markdown.ts';
import {sentence} from '../wording.ts';
import {acceptanceThatHolds, placeOfFinding, type Report} from './report.ts';

const schema =
	'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels = {
	blocker: 'error',
	high: 'error',
	medium: 'warning',
	low: 'note',
} as const satisfies Record<Severity, string>;

const places = new Map(rules.map(({id}, index) => [id, index]));

/**
 * A check as a SARIF 2.1.0 log, as plain data; `version` is that of the program. What cannot be ruled out is of kind `open`,
 * for which the standard allows no level but `none`. Accepted findings are there, suppressed.
 */
export function sarifLog(report: Report, version: string) {
	const {plan, file, findings} = report;
	return {
		$schema: schema,
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Groundplan',
						version,
						semanticVersion: version,
						rules: rules.map(rule => descriptor(rule)),
					},
				},
				// Whoever collects the logs of several plans must not take one for the next version of another.
				automationDetails: {id: `groundplan/${encodedPath(file?.path ?? plan.id)}/`},
				columnKind: 'utf16CodeUnits',
				results: findings.map(finding => resultOf(report, finding)),
				properties: {plan: {id: plan.id, title: display(plan.title)}},
			},
		],
	};
}

function descriptor({id, title, why, action, detects, notWhen, area, cause, severity}: Rule) {
	const help = [
		['Why it matters', why],
		['What to do', action],
		['Raised when', detects],
		['Not raised when', notWhen],
	] as const;
	return {
		id,
		name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
		shortDescription: message(sentence(title)),
		fullDescription: message(`${detects} ${why}`),
		help: {
			...message(help.map(([label, text]) => `${label}: ${text}`).join('\n\n')),
			markdown: help
				.map(([label, text]) => `**${label}:** ${braced(escapeMarkdown(text))}`)
				.join('\n\n'),
		},
		defaultConfiguration: {level: levels[severity]},
		properties: {severity, cause, tags: [area, cause, severity]},
	};
}

function resultOf(report: Report, finding: Finding) {
	const {plan, file} = report;
	const {id, rule, severity, outcome, subjects} = finding;
	const [judged, ...related] = subjects;
	const ruleIndex = places.get(rule.id);
	return {
		ruleId: rule.id,
		...(ruleIndex === undefined ? {} : {ruleIndex}),
		...(outcome === 'fires'
			? {kind: 'fail', level: levels[severity]}
			: {kind: 'open', level: 'none'}),
		message: message(finding.message),
		locations:
			judged === undefined ? [] : [locationOf(report, judged, placeOfFinding(file, finding))],
		...(related.length === 0
			? {}
			: {
					relatedLocations: related.map(subject => ({
						...locationOf(report, subject, file?.positions.get(answerPath(subject))),
						message: message(nameOf(plan, subject)),
					})),
				}),
		partialFingerprints: {'groundplanFinding/v1': id},
		suppressions: suppressionsOf(report, finding),
		properties: {severity, action: rule.action},
	};
}

/** A list in every case: the standard wants either all results of a run to have one or none. */
function suppressionsOf(report: Report, finding: Finding) {
	const acceptance = acceptanceThatHolds(report, finding);
	return acceptance === undefined
		? []
		: [
				{
					kind: report.file === undefined ? 'external' : 'inSource',
					status: 'accepted',
					justification: shown(acceptanceInWords(acceptance)),
				},
			];
}

function locationOf({file}: Report, subject: SubjectRef, position: Position | undefined) {
	const path = display(answerPath(subject));
	return {
		...(file === undefined
			? {}
			: {
					physicalLocation: {
						artifactLocation: {uri: encodedPath(file.path), uriBaseId: '%SRCROOT%'},
						...(position === undefined
							? {}
							: {region: {startLine: position.line, startColumn: position.column}}),
					},
				}),
		logicalLocations: [{name: path, fullyQualifiedName: path, kind: subject.kind}],
	};
}

/** Text in which a reader of the log finds no placeholder and no link, whatever the names in it are. */
function message(text: string): {readonly text: string} {
	return {text: braced(shown(text).replaceAll('](', '] ('))};
}

function shown(text: string): string {
	return displayLines(text).join('\n');
}

/** Braces are doubled in messages, since single ones stand around placeholders. */
function braced(text: string): string {
	return text.replaceAll(/[{}]/g, '$&$&');
}

function encodedPath(path: string): string {
	const parts = path.toWellFormed().split('/');
	return parts.map(part => encodeURIComponent(part)).join('/');
}
