import {groupsBy} from '../../plan/groups-by.ts';
import type {Fact, Finding} from '../../rules/engine/finding.ts';
import type {Context, FindingsContext} from '../context.ts';
import {aboutWhom, acceptedInWords, calledBeside} from '../finding-words.ts';
import {together} from '../grouped-rows.ts';
import {inWords, namedTogether, notAnswered, notAsked} from '../saying.ts';
import type {Table} from '../table.ts';

/** What one rule cannot rule out: a row for all the subjects that wait for the same answers. */
export interface OpenGroup {
	readonly rule: string;
	readonly title: string;
	readonly severity: string;
	readonly number: number;
	readonly table: Table;
}

/** What cannot be ruled out for one root cause, by rule. */
export interface OpenCause {
	readonly title: string;
	readonly number: number;
	readonly groups: readonly OpenGroup[];
}

/** The findings of one rule that cannot be ruled out. */
export function openGroupOf(
	context: FindingsContext,
	findings: readonly [Finding, ...Finding[]],
): OpenGroup {
	const [{rule, severity}] = findings;
	const waiting = findings.map(finding => ({
		finding,
		open: openInWords(context, finding),
		accepted: acceptedInWords(context, finding),
	}));
	const isAnyAccepted = waiting.some(({accepted}) => accepted !== '');
	const alike = groupsBy(waiting, ({open, accepted}) =>
		accepted === '' ? open : JSON.stringify([open, accepted]),
	);
	return {
		rule: rule.id,
		title: rule.title,
		severity,
		number: findings.length,
		table: {
			columns: ['About', 'Waits for', ...(isAnyAccepted ? ['Accepted'] : [])],
			rows: alike.map(same => {
				const [{open, accepted}] = same;
				return [
					aboutAll(
						context,
						same.map(({finding}) => finding),
					),
					open,
					...(isAnyAccepted ? [accepted || notAsked] : []),
				];
			}),
		},
	};
}

/**
 * The answers a finding waits for, those in the same state together, what nobody answered last. What is about its own subject
 * does not name it, so that findings which wait for the same stand together.
 */
function openInWords(context: Context, finding: Finding): string {
	const open = finding.openFacts;
	if (open.length === 0) return finding.message;

	// Most by far wait for what nobody has answered.
	if (open.every(({answer}) => answer === undefined)) {
		return `${labelsOf(context, finding, open)}: ${notAnswered}`;
	}

	const byState = Map.groupBy(open, ({question, answer}) => inWords(context, question, answer));
	return [...byState]
		.toSorted(([left], [right]) => Number(left === notAnswered) - Number(right === notAnswered))
		.map(([words, facts]) => `${labelsOf(context, finding, facts)}: ${words}`)
		.join('; ');
}

/** Questions by their labels, a label once with all the subjects it is asked about. */
function labelsOf(context: Context, finding: Finding, facts: readonly Fact[]): string {
	const [own] = finding.subjects;
	if (facts.every(({subject}) => subject === own)) {
		return facts.map(({question}) => question.label).join(', ');
	}

	const others = new Map<string, string[]>();
	for (const {subject, question} of facts) {
		const names = others.get(question.label) ?? [];
		if (subject !== own) names.push(calledBeside(context, finding, subject));
		others.set(question.label, names);
	}

	return [...others]
		.map(([label, names]) => (names.length === 0 ? label : `${label} (${names.join(', ')})`))
		.join(', ');
}

/** Whom several findings of a rule are about. */
function aboutAll(context: Context, findings: readonly Finding[]): string {
	const subjects = findings.flatMap(finding => finding.subjects);
	return subjects.length === findings.length
		? namedTogether(context, subjects)
		: together(findings.map(finding => aboutWhom(context, finding)));
}
