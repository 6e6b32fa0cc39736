import type {Answer, Answered, NotApplicable} from '../../plan/answer.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {isAccepted} from '../../rules/accepting/accepting.ts';
import type {Fact, Finding} from '../../rules/engine/finding.ts';
import {groupByCause, type CauseGroup} from '../../rules/group-by-cause.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import type {Context, FindingsContext} from '../context.ts';
import {aboutWhom, acceptedInWords, calledBeside} from '../finding-words.ts';
import {byRule} from '../findings/by-rule.ts';
import {firingInWords} from '../findings/counts.ts';
import type {Line} from '../lines.ts';
import {groundsOf, inWords} from '../saying.ts';
import type {Table} from '../table.ts';
import {capitalised, sentence} from '../wording.ts';
import {openGroupOf, type OpenCause} from './open-warnings.ts';

/** One finding that fires, with the answers it rests on. */
export interface Warning {
	readonly severity: string;
	readonly about: string;
	readonly message: string;
	/** By whom it is accepted, until when and why; empty where it is not. */
	readonly accepted: string;
	readonly facts: readonly Line[];
	/** On what all of the facts rest where it is the same; empty where each says it for itself. */
	readonly grounds: string;
	readonly calculation: CalculationModel | null;
}

/** The findings of one rule, with what is said about all of them once. */
export interface WarningGroup {
	readonly rule: string;
	readonly title: string;
	readonly why: string;
	readonly action: string;
	readonly warnings: readonly Warning[];
}

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
							groups: byRule(firing).map(same => groupOf(context, same)),
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

function groupOf(
	context: FindingsContext,
	findings: readonly [Finding, ...Finding[]],
): WarningGroup {
	const [{rule}] = findings;
	return {
		rule: rule.id,
		title: rule.title,
		why: rule.why,
		action: rule.action,
		warnings: findings.map(finding => ({
			severity: capitalised(finding.severity),
			about: aboutWhom(context, finding),
			message: messageOf(context, finding),
			accepted: acceptedInWords(context, finding),
			...factsOf(context, finding),
			calculation:
				finding.calculation === undefined ? null : calculationModel(finding.calculation),
		})),
	};
}

/** The facts of a finding; grounds that several share are told once. Unanswered questions of other subjects say nothing here. */
function factsOf(context: Context, finding: Finding): Pick<Warning, 'facts' | 'grounds'> {
	const facts = finding.facts.filter(
		({subject, answer}) => answer !== undefined || finding.subjects.includes(subject),
	);
	const grounds = facts.flatMap(({answer}) =>
		isSaid(answer) ? [groundsOf(context, answer)] : [],
	);
	const [shared = ''] = grounds;
	const isShared = grounds.length > 1 && grounds.every(each => each === shared);
	return {
		facts: facts.map(({subject, question, answer}) => {
			const words = inWords(context, question, answer);
			return {
				label: labelOf(context, finding, {subject, question}),
				text:
					isSaid(answer) && !isShared
						? `${words} – ${groundsOf(context, answer)}`
						: words,
			};
		}),
		grounds: isShared ? shared : '',
	};
}

function isSaid(answer: Answer | undefined): answer is Answered | NotApplicable {
	return answer?.state === 'answered' || answer?.state === 'notApplicable';
}

/** A question by its label, with the subject unless the finding is about it. */
function labelOf(
	context: Context,
	finding: Finding,
	{subject, question}: Pick<Fact, 'subject' | 'question'>,
): string {
	return subject === finding.subjects[0]
		? question.label
		: `${question.label} (${calledBeside(context, finding, subject)})`;
}

/** A message about a dispute may say who claims what, which a client's copy keeps to itself. */
function messageOf({audience}: Context, finding: Finding): string {
	return audience === 'client' && finding.facts.some(({answer}) => answer?.state === 'disputed')
		? sentence(finding.rule.title)
		: finding.message;
}
