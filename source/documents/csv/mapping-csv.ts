import type {Plan} from '../../plan/plan.ts';
import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Audience} from '../context.ts';
import {
	carriedBy,
	fieldAtEnd,
	mappingsOf,
	ruleInWords,
	saidOfEnd,
	sourceInWords,
	targetInWords,
	type Mapping,
} from '../mapping.ts';
import {called, notAnswered, said} from '../saying.ts';
import {csvText} from './csv.ts';

const ofField = questions.field;
const ofDataPoint = questions.dataPoint;

const columns = [
	'Kind of record',
	'Data point',
	'Identifier',
	'Source system',
	'Source field',
	'Source type',
	'Source length',
	'Source mandatory',
	'Rule',
	'Value mapping',
	'Any other value',
	'Target system',
	'Target field',
	'Target type',
	'Target length',
	'Target mandatory',
	'Target default',
	'Blank',
	'Carried by',
];

/**
 * The source-to-target mapping as CSV, a row for each data point and destination, and one for each data point whose destinations
 * are open. Lengths are in characters. What is not answered says so; a dash stands where the question does not arise.
 */
export function mappingCsv(plan: Plan, {audience}: {readonly audience: Audience}): string {
	const setting = {plan, audience};
	const rows = mappingsOf(plan).mappings.map(mapping => {
		const {dataPoint} = mapping;
		const source = fieldAtEnd(setting, mapping, mapping.source);
		const target = fieldAtEnd(setting, mapping, mapping.target);
		return [
			said(setting, dataPoint, ofDataPoint.entity),
			called(setting, dataPoint),
			said(setting, dataPoint, ofDataPoint.identifier),
			sourceInWords(setting, mapping),
			saidOfEnd(setting, source, ofField.fieldName),
			saidOfEnd(setting, source, ofField.type),
			lengthAt(setting, source),
			saidOfEnd(setting, source, ofField.required),
			ruleInWords(setting, dataPoint),
			valueMapOf(setting, mapping),
			said(setting, dataPoint, ofDataPoint.valueFallback),
			targetInWords(setting, mapping),
			saidOfEnd(setting, target, ofField.fieldName),
			saidOfEnd(setting, target, ofField.type),
			lengthAt(setting, target),
			saidOfEnd(setting, target, ofField.required),
			saidOfEnd(setting, target, ofField.defaultValue),
			said(setting, dataPoint, ofDataPoint.blankRule),
			carriedBy(setting, mapping),
		];
	});
	return csvText(columns, rows);
}

type Setting = Parameters<typeof saidOfEnd>[0];

/** A length as a bare number, which spreadsheets can compare; every other answer in words. */
function lengthAt(setting: Setting, field: Subject<'field'> | undefined): string {
	const length = field && valueOf(viewOf(field).length);
	return length === undefined ? saidOfEnd(setting, field, ofField.length) : String(length);
}

/** The pairs of the mapping, "Active → A; Lapsed → L"; where there are none, how that question was answered. */
function valueMapOf(setting: Setting, {dataPoint}: Mapping): string {
	const map = valueOf(viewOf(dataPoint).valueMap);
	return map === undefined
		? said(setting, dataPoint, ofDataPoint.valueMap)
		: map.map(({from = notAnswered, to = notAnswered}) => `${from} → ${to}`).join('; ');
}
