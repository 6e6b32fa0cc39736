import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Reading} from '../../interview/reading.ts';
import {viewOf, type View} from '../../interview/view.ts';
import type {Context} from '../context.ts';
import {answerTo, called, inWords, notAsked, said} from '../saying.ts';
import type {Table} from '../table.ts';
import {sentence} from '../wording.ts';

/** With more systems than this the matrix is too wide to read, and each data point names its systems instead. */
const mostColumns = 8;

export interface TruthMatrixPart {
	readonly table: Table | null;
	/** Whether the table has a column a system, so that its letters need explaining. */
	readonly isMatrix: boolean;
}

/** Where each data point is true, kept on record and sent to, with the reason for the truth. */
export function truthMatrixPart(context: Context): TruthMatrixPart {
	const {dataPoint, system} = context.plan.subjects;
	const isMatrix = system.size > 0 && system.size <= mostColumns;
	if (dataPoint.size === 0) {
		return {table: null, isMatrix};
	}

	return {
		table: isMatrix
			? matrix(context, dataPoint.list, system.list)
			: longForm(context, dataPoint.list),
		isMatrix,
	};
}

function matrix(
	context: Context,
	dataPoints: ReadonlyArray<Subject<'dataPoint'>>,
	systems: ReadonlyArray<Subject<'system'>>,
): Table {
	return {
		columns: ['Data point', ...systems.map(system => called(context, system)), 'Reason'],
		rows: dataPoints.map(dataPoint => {
			const view = viewOf(dataPoint);
			return [
				called(context, dataPoint),
				...systems.map(({id}) => mark(view, id)),
				reason(context, dataPoint, true),
			];
		}),
	};
}

function longForm(context: Context, dataPoints: ReadonlyArray<Subject<'dataPoint'>>): Table {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	return {
		columns: [
			'Data point',
			sourceOfTruth.label,
			systemsOfRecord.label,
			destinations.label,
			'Reason',
		],
		rows: dataPoints.map(dataPoint => [
			called(context, dataPoint),
			said(context, dataPoint, sourceOfTruth),
			said(context, dataPoint, systemsOfRecord),
			said(context, dataPoint, destinations),
			reason(context, dataPoint, false),
		]),
	};
}

/** The letters of one cell; a question mark where it is disputed, or open, whether the row's system has a letter. */
function mark(
	{sourceOfTruth, systemsOfRecord, destinations}: View<'dataPoint'>,
	system: string,
): string {
	const letters = [
		letter('T', sourceOfTruth, system),
		letter('R', systemsOfRecord, system),
		letter('D', destinations, system),
	];
	const shown = [...new Set(letters)]
		.filter(one => one !== '')
		.toSorted((left, right) => Number(left === '?') - Number(right === '?'));
	return shown.length === 0 ? notAsked : shown.join(' ');
}

function letter(sign: string, reading: Reading<readonly string[]>, system: string): string {
	switch (reading.state) {
		case 'answered': {
			return reading.value.includes(system) ? sign : '';
		}

		case 'disputed': {
			return reading.claims.some(({value}) => value?.includes(system)) ? `${sign}?` : '';
		}

		case 'unknown':
		case 'unanswered': {
			return '?';
		}

		case 'none':
		case 'notApplicable': {
			return '';
		}
	}
}

/** Why the truth is where it is; in the matrix also whatever the letters cannot say. */
function reason(context: Context, dataPoint: Subject<'dataPoint'>, isMatrix: boolean): string {
	const {sourceOfTruth, systemsOfRecord, destinations, truthReason, precedence, referenceOnly} =
		questions.dataPoint;
	const placed = isMatrix ? [sourceOfTruth, systemsOfRecord, destinations] : [];
	const openOrOdd = placed.flatMap(question => {
		const answer = answerTo(dataPoint, question);
		const isPlain =
			answer?.state === 'answered' && answer.value !== null && answer.note === undefined;
		return isPlain ? [] : [`${question.label}: ${inWords(context, question, answer)}`];
	});
	const why = said(context, dataPoint, truthReason);
	const rules = [precedence, referenceOnly].flatMap(question => {
		const words = said(context, dataPoint, question);
		return words === notAsked ? [] : [`${question.label}: ${words}`];
	});
	const parts = [...(why === notAsked ? [] : [why]), ...openOrOdd, ...rules];
	return parts.length < 2 ? (parts[0] ?? notAsked) : parts.map(part => sentence(part)).join(' ');
}
