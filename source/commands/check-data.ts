import type {Answer} from '../plan/answer.ts';
import type {Plan} from '../plan/plan.ts';
import type {Subject} from '../plan/subject.ts';
import type {AcceptedFinding, Accepting} from '../rules/accepting.ts';
import {nameOf} from '../interview/naming.ts';
import {inWords} from '../documents/saying.ts';
import type {Fact, Finding} from '../rules/finding.ts';
import type {Gate} from '../rules/gates.ts';
import {severities, type Severity} from '../rules/rule.ts';

/** A plan with everything the rules say of it. */
export interface CheckedPlan {
	readonly plan: Plan;
	/** The worst first; what cannot be ruled out after what fires. */
	readonly findings: readonly Finding[];
	/** Which of them count, and which somebody has accepted. */
	readonly accepting: Accepting;
	readonly gates: readonly Gate[];
}

/** From which severity on a check fails. */
export type Threshold = Severity | 'never';

/** How many of the warnings that count fire at or above a threshold. What cannot be ruled out is for people to find out, and does not count. */
export function countReached(findings: readonly Finding[], threshold: Threshold): number {
	const counting =
		threshold === 'never' ? [] : severities.slice(0, severities.indexOf(threshold) + 1);
	return findings.filter(
		({outcome, severity}) => outcome === 'fires' && counting.includes(severity),
	).length;
}

/** The report of `check --format json`, as plain data. */
export function checkData({plan, findings, accepting, gates}: CheckedPlan) {
	const {open, accepted, stale} = accepting;
	return {
		plan: {id: plan.id, title: plan.title},
		findings: findings.map(finding => findingData(plan, finding, accepted.get(finding.id))),
		gates: gates.map(({id, isOpen, because}) => ({gate: id, open: isOpen, because})),
		counts: {...countsOf(open), accepted: findings.length - open.length},
		// Acceptances that no longer hold, those of warnings that are gone among them.
		stale: stale.map(({acceptance, why, message}) => ({
			finding: acceptance.finding,
			why,
			message,
		})),
	};
}

/** How many warnings fire by severity, and how many cannot be ruled out. */
export function countsOf(findings: readonly Finding[]) {
	const firing = findings.filter(({outcome}) => outcome === 'fires');
	const [blocker = 0, high = 0, medium = 0, low = 0] = severities.map(
		severity => firing.filter(finding => finding.severity === severity).length,
	);
	return {blocker, high, medium, low, unknown: findings.length - firing.length};
}

function findingData(plan: Plan, finding: Finding, accepted: AcceptedFinding | undefined) {
	const {id, rule, severity, outcome, subjects, message, facts, calculation} = finding;
	return {
		id,
		rule: rule.id,
		severity,
		outcome,
		subjects: subjects.map(subject => subjectData(plan, subject)),
		message,
		why: rule.why,
		action: rule.action,
		facts: facts.map(fact => factData(plan, fact)),
		...(calculation === undefined ? {} : {arithmetic: calculation}),
		...(accepted === undefined ? {} : {accepted: acceptedData(accepted)}),
	};
}

function acceptedData({acceptance, standing}: AcceptedFinding) {
	const {status, reason, by, on, expires} = acceptance;
	return {
		status,
		reason,
		by,
		on,
		...(expires === undefined ? {} : {expires}),
		// `holds`; or `expired`, `noLastDay` or `factsChanged`, and then the warning counts.
		standing,
	};
}

function subjectData(plan: Plan, {kind, id}: Subject) {
	return {kind, id, name: nameOf(plan, {kind, id})};
}

function factData(plan: Plan, {question, subject, answer}: Fact) {
	const {by, basis} = answer ?? {};
	return {
		question: question.id,
		subject: subjectData(plan, subject),
		// In words; null where nothing has been answered.
		answer:
			answer === undefined
				? null
				: inWords({plan, audience: 'internal'}, question, withoutNote(answer)),
		...(by === undefined ? {} : {by}),
		...(basis === undefined ? {} : {basis}),
	};
}

function withoutNote({note: _, ...answer}: Answer): Answer {
	return answer;
}
