import {createHash} from 'node:crypto';
import type {Acceptance} from '../../plan/acceptance.ts';
import type {Answer, Claim} from '../../plan/answer.ts';
import {acceptanceOf, type Plan} from '../../plan/plan.ts';
import {subjectKey} from '../../plan/subject.ts';
import {isList, isRow, type IsoDate, type Value} from '../../plan/value.ts';
import {formatDate} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import {rules} from '../catalogue.ts';
import type {Fact, Finding} from '../engine/finding.ts';
import type {Severity} from '../engine/rule.ts';

/** How an acceptance stands on a day; only one that holds takes its finding out of the gates and the counts. */
export type Standing =
	| 'holds'
	/** Its last day is past. */
	| 'expired'
	/** It has no last day, and the severity demands one. */
	| 'noLastDay'
	/** It was given for other facts. */
	| 'factsChanged';

/** A finding that somebody has accepted, whether or not that still holds. */
export interface AcceptedFinding {
	readonly finding: Finding;
	readonly acceptance: Acceptance;
	readonly standing: Standing;
}

/** An acceptance that no longer holds, with a sentence that says why; `gone` when its finding is not there any more. */
export interface StaleAcceptance {
	readonly acceptance: Acceptance;
	readonly why: Exclude<Standing, 'holds'> | 'gone';
	readonly message: string;
}

/** The findings of a plan and what people have accepted of them. */
export interface Accepting {
	/** What counts: findings nobody has accepted, and those whose acceptance does not hold. */
	readonly open: readonly Finding[];
	/** The findings for which there is an acceptance, by their ids. */
	readonly accepted: ReadonlyMap<string, AcceptedFinding>;
	readonly stale: readonly StaleAcceptance[];
}

/** Whether an acceptance of a finding of this severity needs a last day. */
export function needsLastDay(severity: Severity): boolean {
	return severity === 'blocker' || severity === 'high';
}

/** Hexadecimal digits of a hash of facts that are kept: plenty to tell a few versions of a few answers apart. */
const hashLength = 16;

/**
 * A hash of the facts a finding rests on: which answers, their states and values. Who said them, when, and on what basis does
 * not change it, nor does whether the finding fires or cannot be ruled out.
 */
export function factsHash({facts}: Pick<Finding, 'facts'>): string {
	const lines = facts.map(fact => JSON.stringify(factData(fact))).toSorted();
	return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, hashLength);
}

/** How an acceptance stands on a day. It holds on its last day too. */
export function judgeAcceptance(
	finding: Pick<Finding, 'facts' | 'severity'>,
	{facts, expires}: Acceptance,
	asOf: IsoDate,
): Standing {
	if (facts !== factsHash(finding)) return 'factsChanged';
	if (expires === undefined) return needsLastDay(finding.severity) ? 'noLastDay' : 'holds';

	return expires < asOf ? 'expired' : 'holds';
}

/** Splits findings into those that count and those that were accepted, and says which acceptances no longer hold. */
export function acceptedFindings(
	plan: Plan,
	findings: readonly Finding[],
	asOf: IsoDate,
): Accepting {
	const acceptances = Object.values(plan.acceptances);
	if (acceptances.length === 0) {
		return {open: findings, accepted: new Map(), stale: []};
	}

	const accepted = new Map<string, AcceptedFinding>();
	for (const finding of findings) {
		const acceptance = acceptanceOf(plan, finding.id);
		if (acceptance !== undefined) {
			const standing = judgeAcceptance(finding, acceptance, asOf);
			accepted.set(finding.id, {finding, acceptance, standing});
		}
	}

	return {
		open: findings.filter(({id}) => accepted.get(id)?.standing !== 'holds'),
		accepted,
		stale: acceptances
			.toSorted((left, right) => (left.finding < right.finding ? -1 : 1))
			.flatMap(acceptance => staleness(plan, acceptance, accepted.get(acceptance.finding))),
	};
}

/** Whether somebody has accepted a finding and that holds. */
export function isAccepted({accepted}: Accepting, finding: Finding): boolean {
	// An id is put together anew each time, of every one of ten thousands of findings.
	return accepted.size > 0 && accepted.get(finding.id)?.standing === 'holds';
}

function staleness(
	plan: Plan,
	acceptance: Acceptance,
	accepted: AcceptedFinding | undefined,
): readonly StaleAcceptance[] {
	if (accepted === undefined) {
		return [{acceptance, why: 'gone', message: goneMessage(acceptance)}];
	}

	const {standing} = accepted;
	return standing === 'holds'
		? []
		: [{acceptance, why: standing, message: reopenedMessage(plan, accepted, standing)}];
}

/** Why an acceptance no longer holds, in a sentence that begins with "Reopened". */
function reopenedMessage(
	plan: Plan,
	{finding, acceptance}: AcceptedFinding,
	why: Exclude<Standing, 'holds'>,
): string {
	const {by, on, expires} = acceptance;
	const what = findingTitle(plan, finding);
	const given = `accepted by ${by} on ${formatDate(on)}`;
	switch (why) {
		case 'factsChanged': {
			return `Reopened: ${what}, ${given}. The answers it rests on have changed since.`;
		}

		case 'expired': {
			return `Reopened: ${what}, ${given}. That ran out on ${formatDate(expires ?? '')}.`;
		}

		case 'noLastDay': {
			return `Reopened: ${what}, ${given}. It says no last day, and a warning of this severity needs one.`;
		}
	}
}

/** A finding in a few words: its rule's title, with the names of what it is about. */
export function findingTitle(
	plan: Plan,
	{rule, subjects}: Pick<Finding, 'rule' | 'subjects'>,
): string {
	const about = subjects.flatMap(subject =>
		subject.kind === 'project' ? [] : [nameOf(plan, subject)],
	);
	return about.length === 0 ? rule.title : `${rule.title} (${about.join(', ')})`;
}

function goneMessage({finding, by, on}: Acceptance): string {
	const id = finding.slice(0, finding.indexOf(':'));
	const title = rules.find(rule => rule.id === id)?.title;
	const what = title === undefined ? finding : `${title} (${finding})`;
	return `Settled: ${what}, accepted by ${by} on ${formatDate(on)}. The warning is not there any more, and its acceptance can be withdrawn.`;
}

/** What of a fact counts: the same data for the same content, whoever said it. */
function factData({subject, question, answer}: Fact): readonly unknown[] {
	return [subjectKey(subject), question.id, ...(answer === undefined ? [] : answerData(answer))];
}

function answerData(answer: Answer): readonly unknown[] {
	switch (answer.state) {
		case 'answered': {
			return [answer.state, ordered(answer.value)];
		}

		case 'disputed': {
			return [answer.state, answer.claims.map(claim => claimText(claim)).toSorted()];
		}

		case 'unknown':
		case 'notApplicable': {
			return [answer.state];
		}
	}
}

function claimText({value}: Claim): string {
	return JSON.stringify(ordered(value));
}

/** The value with the keys of its rows in one order, since theirs means nothing. */
function ordered(value: Value): unknown {
	if (isList(value)) return value.map(item => ordered(item));
	if (!isRow(value)) return value;

	const columns = Object.entries(value).map(([key, item]) => [key, ordered(item)] as const);
	return Object.fromEntries(columns.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
