import type {Subject} from '../../plan/subject.ts';
import {fieldParts} from '../../plan/subject.ts';
import {fieldExists, fieldsOf} from '../../interview/fields.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/logic.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {answerTo, called, notAnswered, notAsked, said} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';
import {enumerated} from '../../rules/enumerated.ts';

/** What is particular to one data point: its further rules, how each system keeps it, and which value becomes which. */
export interface DataPointSheet {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly formats: Table | null;
	readonly values: Table | null;
}

export interface DataPointsPart {
	readonly meanings: Table | null;
	readonly identities: Table | null;
	readonly sheets: readonly DataPointSheet[];
	readonly personal: Table | null;
	/** Who has no row in the privacy table, and why, in sentences. */
	readonly privacyRemarks: readonly string[];
}

const ofDataPoint = questions.dataPoint;

const meaningQuestions = [
	ofDataPoint.entity,
	ofDataPoint.meaning,
	ofDataPoint.meaningAgreed,
	ofDataPoint.formats,
	ofDataPoint.transform,
];

const identityQuestions = [
	ofDataPoint.identifier,
	ofDataPoint.identifierType,
	ofDataPoint.identifierShared,
	ofDataPoint.crossReference,
];

const privacyQuestions = [
	ofDataPoint.personal,
	ofDataPoint.purpose,
	ofDataPoint.legalBasis,
	ofDataPoint.retention,
	ofDataPoint.dataSubjects,
	ofDataPoint.recipients,
	ofDataPoint.privacyReview,
];

const shownElsewhere = new Set<string>(
	[
		...meaningQuestions,
		...identityQuestions,
		...privacyQuestions,
		ofDataPoint.sourceOfTruth,
		ofDataPoint.systemsOfRecord,
		ofDataPoint.destinations,
		ofDataPoint.truthReason,
		ofDataPoint.precedence,
		ofDataPoint.referenceOnly,
		ofDataPoint.valueMap,
	].map(({id}) => id),
);

const sheetQuestions = questionsOf('dataPoint').filter(({id}) => !shownElsewhere.has(id));

/** What each data point means, how it is recognised, how it is changed on the way, and what privacy asks of it. */
export function dataPointsPart(context: Context): DataPointsPart {
	const dataPoints = context.plan.subjects.dataPoint.list;
	const stored = Map.groupBy(context.plan.subjects.field, ({id}) => fieldParts(id).dataPoint);
	const byPersonal = Map.groupBy(dataPoints, dataPoint => privacyState(dataPoint));
	const names = (state: ReturnType<typeof privacyState>) =>
		(byPersonal.get(state) ?? []).map(dataPoint => called(context, dataPoint));
	const plain = names('no');
	const unasked = names('unanswered');
	return {
		meanings: tableAbout(context, dataPoints, meaningQuestions),
		identities: tableAbout(context, dataPoints, identityQuestions),
		sheets: dataPoints
			.map(dataPoint => sheetOf(context, dataPoint, stored.get(dataPoint.id) ?? []))
			.filter(
				({lines, formats, values}) =>
					lines.length > 0 || formats !== null || values !== null,
			),
		personal: tableAbout(context, byPersonal.get('listed') ?? [], privacyQuestions),
		privacyRemarks: [
			...(plain.length > 0 ? [`No personal data: ${enumerated(plain, Infinity)}.`] : []),
			...(unasked.length > 0
				? [
						`Not answered yet whether it is personal data: ${enumerated(unasked, Infinity)}.`,
					]
				: []),
		],
	};
}

/** Data points get a row in the privacy table unless there is nothing to say of them there. */
function privacyState(dataPoint: Subject<'dataPoint'>): 'no' | 'unanswered' | 'listed' {
	const others = privacyQuestions.filter(({id}) => id !== ofDataPoint.personal.id);
	const answer = answerTo(dataPoint, ofDataPoint.personal);
	if (
		others.some(question => answerTo(dataPoint, question) !== undefined) ||
		answer?.note !== undefined
	) {
		return 'listed';
	}

	if (answer === undefined) {
		return 'unanswered';
	}

	return valueOf(viewOf(dataPoint).personal) === 'no' ? 'no' : 'listed';
}

function sheetOf(
	context: Context,
	dataPoint: Subject<'dataPoint'>,
	stored: ReadonlyArray<Subject<'field'>>,
): DataPointSheet {
	const mapping = answerTo(dataPoint, ofDataPoint.valueMap);
	const map = valueOf(viewOf(dataPoint).valueMap);
	const isPlain = map !== undefined && mapping?.note === undefined;
	return {
		name: called(context, dataPoint),
		lines: linesAbout(
			context,
			dataPoint,
			isPlain ? sheetQuestions : [...sheetQuestions, ofDataPoint.valueMap],
		),
		formats: formatsOf(context, dataPoint, stored),
		values: isPlain
			? {
					columns: Object.values(ofDataPoint.valueMap.input.columns).map(
						({label}) => label,
					),
					rows: map.map(row => [row.from ?? notAnswered, row.to ?? notAnswered]),
				}
			: null,
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
