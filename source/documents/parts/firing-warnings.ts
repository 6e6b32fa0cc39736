import type {Answer, Answered, NotApplicable} from '../../plan/answer.ts';
import {groupsBy} from '../../plan/groups-by.ts';
import type {Fact, Finding} from '../../rules/engine/finding.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import type {Context, FindingsContext} from '../context.ts';
import {aboutWhom, acceptedInWords, calledBeside} from '../finding-words.ts';
import type {Line} from '../lines.ts';
import {groundsOf, inWords, namedTogether} from '../saying.ts';
import {capitalised, sentence} from '../wording.ts';

/** A finding that fires, or many that differ in nothing but the subject, with the answers they rest on. */
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

/** What fires by one rule. */
export function warningGroupOf(
	context: FindingsContext,
	findings: readonly [Finding, ...Finding[]],
): WarningGroup {
	const [{rule}] = findings;
	return {
		rule: rule.id,
		title: rule.title,
		why: rule.why,
		action: rule.action,
		warnings: warningsOf(context, findings),
	};
}

/** A finding, and what is said of it. */
interface Told {
	readonly finding: Finding;
	readonly warning: Warning;
}

/** From so many on, warnings of a rule that rest on the same answers are told in one. */
const many = 6;

/** The findings of a rule: first those that are told in one, as they differ in nothing but the subject; then each of the others. */
function warningsOf(context: FindingsContext, findings: readonly Finding[]): readonly Warning[] {
	const told = findings.map(finding => ({finding, warning: warningOf(context, finding)}));
	const alike = groupsBy(told, ({finding, warning}) =>
		finding.subjects.length > 1 || warning.calculation !== null
			? finding
			: JSON.stringify({...warning, about: '', message: ''}),
	).filter(same => same.length >= many);
	const inOne = new Set(alike.flat());
	return [
		...alike.map(same => oneFor(context, same)),
		...told.filter(each => !inOne.has(each)).map(({warning}) => warning),
	];
}

function oneFor(context: Context, same: readonly [Told, ...Told[]]): Warning {
	const [{warning}] = same;
	return {
		...warning,
		about: namedTogether(
			context,
			same.flatMap(({finding}) => finding.subjects),
		),
		message: `${warning.message} The same holds for the others.`,
	};
}

function warningOf(context: FindingsContext, finding: Finding): Warning {
	return {
		severity: capitalised(finding.severity),
		about: aboutWhom(context, finding),
		message: messageOf(context, finding),
		accepted: acceptedInWords(context, finding),
		...factsOf(context, finding),
		calculation:
			finding.calculation === undefined ? null : calculationModel(finding.calculation),
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
