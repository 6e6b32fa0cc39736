import type {Subject} from '../../plan/subject.ts';
import {fieldParts} from '../../plan/subject.ts';
import {fieldExists, fieldsOf} from '../../interview/fields.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {answerTo, called, notAsked, said} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';

/** What is particular to one data point: its further rules, and how each system keeps it. */
export interface DataPointSheet {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly formats: Table | null;
}

export interface DataPointsPart {
	readonly meanings: Table | null;
	readonly sheets: readonly DataPointSheet[];
}

const ofDataPoint = questions.dataPoint;

const meaningQuestions = [
	ofDataPoint.entity,
	ofDataPoint.meaning,
	ofDataPoint.meaningAgreed,
	ofDataPoint.formats,
	ofDataPoint.transform,
];

/** What has a place in another part: the matrix, privacy, the mapping, identity. */
const shownElsewhere = [
	ofDataPoint.sourceOfTruth,
	ofDataPoint.systemsOfRecord,
	ofDataPoint.destinations,
	ofDataPoint.truthReason,
	ofDataPoint.precedence,
	ofDataPoint.referenceOnly,
	ofDataPoint.personal,
	ofDataPoint.purpose,
	ofDataPoint.legalBasis,
	ofDataPoint.retention,
	ofDataPoint.dataSubjects,
	ofDataPoint.recipients,
	ofDataPoint.privacyReview,
	ofDataPoint.truncationRule,
	ofDataPoint.rateRule,
	ofDataPoint.objectSplit,
	ofDataPoint.valueMap,
	ofDataPoint.valueFallback,
	ofDataPoint.blankRule,
	ofDataPoint.identifier,
	ofDataPoint.identifierType,
	ofDataPoint.identifierShared,
	ofDataPoint.crossReference,
	ofDataPoint.survivorship,
	ofDataPoint.removals,
	ofDataPoint.deleteRule,
	ofDataPoint.parentRecords,
];

const placed = new Set<string>([...meaningQuestions, ...shownElsewhere].map(({id}) => id));

const sheetQuestions = questionsOf('dataPoint').filter(({id}) => !placed.has(id));

/** What each data point means, how it is changed on the way, and how each system keeps it. */
export function dataPointsPart(context: Context): DataPointsPart {
	const dataPoints = context.plan.subjects.dataPoint.list;
	const stored = Map.groupBy(context.plan.subjects.field, ({id}) => fieldParts(id).dataPoint);
	return {
		meanings: tableAbout(context, dataPoints, meaningQuestions),
		sheets: dataPoints
			.map(dataPoint => ({
				name: called(context, dataPoint),
				lines: linesAbout(context, dataPoint, sheetQuestions),
				formats: formatsOf(context, dataPoint, stored.get(dataPoint.id) ?? []),
			}))
			.filter(({lines, formats}) => lines.length > 0 || formats !== null),
	};
}

/** How each system keeps the data point: a row a property, a column a system. Properties nobody spoke of are left out. */
function formatsOf(
	context: Context,
	dataPoint: Subject<'dataPoint'>,
	stored: ReadonlyArray<Subject<'field'>>,
): Table | null {
	const derived = fieldsOf(context.plan, dataPoint);
	const ids = new Set(derived.map(({id}) => id));
	// What was said of a system that no longer holds the data point was still said.
	const further = stored.filter(({id}) => !ids.has(id) && fieldExists(context.plan, id));
	const fields = [...derived, ...further];
	const answered = fields.some(({answers}) => Object.keys(answers).length > 0);
	const isDue = valueOf(viewOf(dataPoint).formats) === 'differ';
	if (fields.length === 0 || !(answered || isDue)) {
		return null;
	}

	const rows = questionsOf('field').flatMap(question => {
		const cells = fields.map(field => said(context, field, question));
		const isShown =
			fields.some(field => answerTo(field, question) !== undefined) ||
			(question.depth === 'essential' && cells.some(cell => cell !== notAsked));
		return isShown ? [[question.label, ...cells]] : [];
	});
	const systems = fields.map(({id}) =>
		called(context, {kind: 'system', id: fieldParts(id).system}),
	);
	return rows.length === 0 ? null : {columns: ['Property', ...systems], rows};
}
