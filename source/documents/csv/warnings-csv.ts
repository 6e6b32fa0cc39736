import type {Plan} from '../../plan/plan.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import type {IsoDate} from '../../plan/value.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {acceptedFindings, isAccepted, type Accepting} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {rootCauseOf} from '../../rules/root-causes.ts';
import type {Audience} from '../context.ts';
import {called, inWords} from '../saying.ts';
import {sentence} from '../wording.ts';
import {csvText} from './csv.ts';

/** `asOf` is the day on which acceptances are judged. */
export interface WarningsCsvOptions {
	readonly asOf: IsoDate;
	readonly audience: Audience;
}

type Setting = Pick<WarningsCsvOptions, 'audience'> & {
	readonly plan: Plan;
	readonly accepting: Accepting;
};

const columns = [
	'Rule',
	'Severity',
	'Outcome',
	'Root cause',
	'Warning',
	'About',
	'Message',
	'Why',
	'What to do',
	'Answers',
	'State',
	'Accepted',
];

/** The findings as CSV, a row each in the order given, accepted ones marked. */
export function warningsCsv(
	plan: Plan,
	findings: readonly Finding[],
	{asOf, audience}: WarningsCsvOptions,
): string {
	const setting = {plan, audience, accepting: acceptedFindings(plan, findings, asOf)};
	return csvText(
		columns,
		findings.map(finding => rowOf(setting, finding)),
	);
}

function rowOf(setting: Setting, finding: Finding): readonly string[] {
	const {rule, severity, outcome, subjects} = finding;
	const acceptance = isAccepted(setting.accepting, finding)
		? setting.accepting.accepted.get(finding.id)?.acceptance
		: undefined;
	return [
		rule.id,
		severity,
		outcome === 'fires' ? 'fires' : 'cannot be ruled out',
		rootCauseOf(rule).title,
		rule.title,
		subjects.map(subject => nameOf(setting, subject)).join('; '),
		messageOf(setting, finding),
		rule.why,
		rule.action,
		factsOf(setting, finding),
		acceptance === undefined ? 'open' : 'accepted',
		acceptance === undefined ? '' : acceptanceInWords(acceptance),
	];
}

function nameOf({plan}: Setting, subject: SubjectRef): string {
	return subject.kind === 'project' ? 'The project' : called({plan}, subject);
}

/** A message about a dispute may say who claims what, which a client's copy keeps to itself. */
function messageOf({audience}: Setting, {message, rule, facts}: Finding): string {
	const isDisputed = facts.some(({answer}) => answer?.state === 'disputed');
	return audience === 'client' && isDisputed ? sentence(rule.title) : message;
}

/** The answers a finding rests on; questions that are about another subject name it. */
function factsOf(setting: Setting, {subjects, facts}: Finding): string {
	return facts
		.map(({subject, question, answer}) => {
			const about = subject === subjects[0] ? '' : ` (${nameOf(setting, subject)})`;
			return `${question.label}${about}: ${inWords(setting, question, answer)}`;
		})
		.join('; ');
}
