import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {enumerated} from '../../rules/enumerated.ts';
import {valueOf} from '../../rules/logic.ts';
import type {Context} from '../context.ts';
import {called, claimsInWords} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';
import {openAnswers} from './open-questions.ts';
import {calledInList} from './warnings.ts';

export interface DecisionsPart {
	readonly sync: Table | null;
	/** Pairs about which nothing has been decided, in a sentence; empty where there are none. */
	readonly undecided: string;
	readonly truths: Table | null;
	readonly disputes: Table | null;
}

/** What has been decided, why and by whom, and what people still disagree about. */
export function decisionsPart(context: Context): DecisionsPart {
	const {syncPair, dataPoint} = context.plan.subjects;
	const {approach, approachReason, decidedBy, decidedOn} = questions.syncPair;
	const {sourceOfTruth, truthReason, precedence} = questions.dataPoint;
	const decided = syncPair.list.filter(pair => isDecided(pair));
	const undecided = syncPair.list
		.filter(pair => !isDecided(pair))
		.map(pair => called(context, pair));
	return {
		sync: tableAbout(context, decided, [approach, approachReason, decidedBy, decidedOn]),
		undecided:
			undecided.length === 0 ? '' : `Not decided yet: ${enumerated(undecided, Infinity)}.`,
		truths: tableAbout(
			context,
			dataPoint.list.filter(subject => isTruthSettled(subject)),
			[sourceOfTruth, truthReason, precedence],
		),
		disputes: disputesOf(context),
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
