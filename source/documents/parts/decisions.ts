import type {Acceptance} from '../../plan/acceptance.ts';
import type {Subject} from '../../plan/subject.ts';
import {formatDate} from '../../interview/format-value.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {statusNames} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle, type Standing} from '../../rules/accepting/accepting.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context, FindingsContext} from '../context.ts';
import {answerTo, called, calledInList, claimsInWords, notAsked} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';
import {openAnswers} from './open-questions.ts';

export interface DecisionsPart {
	readonly sync: Table | null;
	/** Pairs about which nothing has been decided, in a sentence; empty where there are none. */
	readonly undecided: string;
	/** The sources of truth for which there is a reason or a rule. */
	readonly truths: Table | null;
	/** Those that are settled without one, in a sentence or two; empty where there are none. */
	readonly truthsWithoutReason: string;
	readonly disputes: Table | null;
	/** The warnings that somebody has accepted, also where that no longer holds. */
	readonly accepted: Table | null;
}

/** More data points than these are counted. */
const mostNamed = 12;

const standings: Readonly<Record<Standing | 'gone', string>> = {
	holds: 'yes',
	expired: 'no: it has run out',
	noLastDay: 'no: it needs a last day',
	factsChanged: 'no: the answers it rests on have changed',
	gone: 'not needed any more: the warning is gone',
};

/** What has been decided, why and by whom, what people still disagree about, and which warnings were accepted. */
export function decisionsPart(context: FindingsContext): DecisionsPart {
	const {syncPair, dataPoint} = context.plan.subjects;
	const {approach, approachReason, decidedBy, decidedOn} = questions.syncPair;
	const {sourceOfTruth, truthReason, precedence} = questions.dataPoint;
	const settled = dataPoint.list.filter(subject => isTruthSettled(subject));
	const isReasoned = (subject: Subject) =>
		[truthReason, precedence].some(question => answerTo(subject, question) !== undefined);
	const reasoned = settled.filter(subject => isReasoned(subject));
	const bare = settled.filter(subject => !isReasoned(subject));
	const decided = syncPair.list.filter(pair => isDecided(pair));
	const undecided = syncPair.list
		.filter(pair => !isDecided(pair))
		.map(pair => called(context, pair));
	return {
		sync: tableAbout(context, decided, [approach, approachReason, decidedBy, decidedOn]),
		undecided:
			undecided.length === 0 ? '' : `Not decided yet: ${enumerated(undecided, Infinity)}.`,
		truths: tableAbout(context, reasoned, [sourceOfTruth, truthReason, precedence]),
		truthsWithoutReason:
			bare.length === 0
				? ''
				: `Settled, but nobody has said why: ${enumerated(
						bare.map(subject => called(context, subject)),
						mostNamed,
					)}. Where they are kept stands in the source-of-truth matrix.`,
		disputes: disputesOf(context),
		accepted: acceptedTable(context),
	};
}

function isDecided(pair: Subject<'syncPair'>): boolean {
	const approach = valueOf(viewOf(pair).approach);
	return approach !== undefined && approach !== 'undecided';
}

/** One truth, or several with a rule that says which wins. */
function isTruthSettled(dataPoint: Subject<'dataPoint'>): boolean {
	const view = viewOf(dataPoint);
	const truths = valueOf(view.sourceOfTruth)?.length ?? 0;
	return truths === 1 || (truths > 1 && valueOf(view.precedence) !== undefined);
}

function acceptedTable({plan, accepting}: FindingsContext): Table | null {
	const gone = accepting.stale.filter(({why}) => why === 'gone');
	const rows = [
		...[...accepting.accepted.values()].map(({finding, acceptance, standing}) =>
			acceptedRow(findingTitle(plan, finding), acceptance, standing),
		),
		...gone.map(({acceptance}) => acceptedRow(acceptance.finding, acceptance, 'gone')),
	];
	return rows.length === 0
		? null
		: {
				columns: ['Warning', 'How', 'Reason', 'By', 'On', 'Until', 'Holds'],
				rows,
			};
}

function acceptedRow(
	warning: string,
	{status, reason, by, on, expires}: Acceptance,
	standing: Standing | 'gone',
): readonly string[] {
	return [
		warning,
		statusNames[status],
		reason,
		by,
		formatDate(on),
		expires === undefined ? notAsked : formatDate(expires),
		standings[standing],
	];
}

function disputesOf(context: Context): Table | null {
	const rows = openAnswers(context).flatMap(({subject, question, answer}) =>
		answer.state === 'disputed'
			? [
					[
						question.label,
						calledInList(context, subject),
						claimsInWords(context, question, answer.claims).join(' / '),
					],
				]
			: [],
	);
	return rows.length === 0 ? null : {columns: ['Question', 'About', 'Claims'], rows};
}
