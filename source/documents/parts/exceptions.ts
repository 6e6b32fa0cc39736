import {projectId} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Subject} from '../../plan/subject.ts';
import {viewOf} from '../../interview/view.ts';
import {is, isSome, valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {deciderOf} from '../decider.ts';
import {groupedRows, type NamedRow} from '../grouped-rows.ts';
import {alwaysLinesAbout, type Line} from '../lines.ts';
import {answerTo, called, notAsked, said} from '../saying.ts';
import {tableOf, type Table} from '../table.ts';

export interface ExceptionsPart {
	readonly kinds: Table | null;
	readonly lines: readonly Line[];
	/** To whom a disagreement about an exception goes, in a sentence. */
	readonly escalation: string;
}

const ofProject = questions.project;
const ofDataPoint = questions.dataPoint;
const ofPair = questions.syncPair;
const ofFlow = questions.flow;

/** What may go wrong with single records, where that shows, who works it and within what time. */
export function exceptionsPart(context: Context): ExceptionsPart {
	const {project, dataPoint, syncPair, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	const rows = [
		...flow.list.map(subject => undelivered(context, ours, subject)),
		...syncPair.list.flatMap(subject => ofPairs(context, subject)),
		...dataPoint.list.flatMap(subject => ofDataPoints(context, subject)),
	];
	const decider = deciderOf(context);
	return {
		kinds: tableOf(
			[
				'Exception',
				'With',
				'Where it shows, or what becomes of it',
				'Who works it',
				'Within',
			],
			groupedRows(rows).map(({name, cells: [kind = '', ...rest]}) => [kind, name, ...rest]),
		),
		lines:
			ours === undefined
				? []
				: alwaysLinesAbout(context, ours, [
						ofProject.exceptionOwner,
						ofProject.exceptionWithin,
					]),
		escalation:
			decider === undefined
				? 'Nobody is named yet who decides when teams disagree about an exception.'
				: `When teams disagree about an exception, the decision lies with ${decider}.`,
	};
}

function undelivered(
	context: Context,
	project: Subject<'project'> | undefined,
	flow: Subject<'flow'>,
): NamedRow {
	const ours = (question: Question) =>
		project === undefined ? notAsked : said(context, project, question);
	return {
		name: called(context, flow),
		cells: [
			'A record cannot be delivered.',
			said(context, flow, ofFlow.errorRoute),
			ours(ofProject.exceptionOwner),
			ours(ofProject.exceptionWithin),
		],
	};
}

function ofPairs(context: Context, pair: Subject<'syncPair'>): readonly NamedRow[] {
	const name = called(context, pair);
	const where = said(context, pair, ofPair.driftCheck);
	const isAccepted = valueOf(viewOf(pair).approach) === 'accept';
	const hasMerger = answerTo(pair, ofPair.mergedBy) !== undefined;
	return [
		...(isAccepted
			? [
					{
						name,
						cells: [
							'Old and new records differ.',
							where,
							said(context, pair, ofPair.exceptionOwner),
							notAsked,
						],
					},
				]
			: []),
		...(hasMerger
			? [
					{
						name,
						cells: [
							'Two records are one.',
							notAsked,
							said(context, pair, ofPair.mergedBy),
							notAsked,
						],
					},
				]
			: []),
	];
}

function ofDataPoints(context: Context, dataPoint: Subject<'dataPoint'>): readonly NamedRow[] {
	const {valueFallback, survivorship, qualityThreshold} = viewOf(dataPoint);
	const row = (kind: string, question: Question): NamedRow => ({
		name: called(context, dataPoint),
		cells: [
			kind,
			said(context, dataPoint, question),
			said(context, dataPoint, ofDataPoint.steward),
			notAsked,
		],
	});
	return [
		...(isSome(valueFallback) === 'fires'
			? [row('A value has no counterpart.', ofDataPoint.valueFallback)]
			: []),
		...(is(survivorship, 'steward') === 'fires'
			? [row('Two systems hold different values.', ofDataPoint.survivorship)]
			: []),
		...(isSome(qualityThreshold) === 'fires'
			? [row('The quality is below the threshold.', ofDataPoint.qualityThreshold)]
			: []),
	];
}
