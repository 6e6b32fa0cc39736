import type {Subject} from '../plan/subject.ts';
import {questions} from '../interview/questions.ts';
import type {Question} from '../interview/question.ts';
import {viewOf} from '../interview/view.ts';
import {valueOf} from '../rules/engine/logic.ts';
import type {Finding} from '../rules/engine/finding.ts';
import type {FindingsContext} from './context.ts';
import {deciderOf} from './decider.ts';
import {openAnswers} from './parts/open-questions.ts';
import {calledInList, claimsInWords, notAsked, said} from './saying.ts';

/** A question a decision is asked about, with what may be chosen. */
interface AskedDecision {
	readonly subject: Subject;
	readonly question: Question;
	readonly options: string;
}

/**
 * The decisions a plan waits for: several truths without a rule of precedence, pairs without an approach, and answers in
 * dispute. The first ones as rows of what, options, what follows if it stays open, advice and who decides, and how many there
 * are in all.
 */
export function decisionsAsked(
	context: FindingsContext,
	most: number,
): {readonly rows: ReadonlyArray<readonly string[]>; readonly number: number} {
	const {dataPoint, syncPair} = context.plan.subjects;
	const {sourceOfTruth} = questions.dataPoint;
	const {approach} = questions.syncPair;
	const approaches = approach.input.choices
		.filter(({value}) => value !== 'undecided')
		.map(({label}) => label)
		.join('; ');
	const asked: readonly AskedDecision[] = [
		...dataPoint.list
			.filter(subject => isContested(subject))
			.map(subject => ({
				subject,
				question: sourceOfTruth,
				options: said(context, subject, sourceOfTruth),
			})),
		...syncPair.list
			.filter(pair => isUndecided(pair))
			.map(subject => ({subject, question: approach, options: approaches})),
		...openAnswers(context).flatMap(({subject, question, answer}) =>
			answer.state === 'disputed'
				? [
						{
							subject,
							question,
							options: claimsInWords(context, question, answer.claims).join(' or '),
						},
					]
				: [],
		),
	];
	return {
		rows: asked.slice(0, most).map(decision => rowOf(context, decision)),
		number: asked.length,
	};
}

function rowOf(
	context: FindingsContext,
	{subject, question, options}: AskedDecision,
): readonly string[] {
	const findings = context.findings.filter(({subjects}) => subjects[0] === subject);
	const finding = findingAbout(findings, question);
	return [
		`${question.label}: ${calledInList(context, subject)}`,
		options,
		finding?.rule.why ?? question.why,
		finding?.rule.action ?? notAsked,
		deciderOf(context) ?? 'nobody named yet',
	];
}

/** What the rules say of a question's answer: first what fires, then the rule that looks at this answer soonest. */
function findingAbout(findings: readonly Finding[], question: Question): Finding | undefined {
	const placed = findings.flatMap(finding => {
		const place = finding.facts.findIndex(fact => fact.question === question);
		return place === -1 ? [] : [{finding, fires: finding.outcome === 'fires', place}];
	});
	return placed.toSorted(
		(left, right) => Number(right.fires) - Number(left.fires) || left.place - right.place,
	)[0]?.finding;
}

function isContested(dataPoint: Subject<'dataPoint'>): boolean {
	const view = viewOf(dataPoint);
	return (valueOf(view.sourceOfTruth)?.length ?? 0) > 1 && valueOf(view.precedence) === undefined;
}

/** A dispute about the approach is listed as a dispute. */
function isUndecided(pair: Subject<'syncPair'>): boolean {
	const {approach} = viewOf(pair);
	return approach.state !== 'disputed' && (valueOf(approach) ?? 'undecided') === 'undecided';
}
