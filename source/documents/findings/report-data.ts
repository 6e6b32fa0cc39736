import type {Answer} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import {nameOf} from '../../interview/naming.ts';
import type {AcceptedFinding} from '../../rules/accepting/accepting.ts';
import type {Fact, Finding} from '../../rules/engine/finding.ts';
import {inWords} from '../saying.ts';
import {countsOf} from './counts.ts';
import type {Report} from './report.ts';

/** A check as plain data: what scripts read of `check --format json`. */
export function reportData({plan, findings, accepting, gates}: Report) {
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

function findingData(plan: Plan, finding: Finding, accepted: AcceptedFinding | undefined) {
	const {id, rule, severity, outcome, subjects, message, facts, calculation} = finding;
	return {
		id,
		rule: rule.id,
		cause: rule.cause,
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

function subjectData(plan: Plan, {kind, id}: SubjectRef) {
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
