import type {Plan} from '../../plan/plan.ts';
import {fieldId} from '../../plan/subject.ts';
import {fieldAt} from '../../interview/fields.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Audience} from '../context.ts';
import {
	carriedBy,
	keptAt,
	mappingsOf,
	ruleInWords,
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
		const {dataPoint, source, target} = mapping;
		return [
			said(setting, dataPoint, ofDataPoint.entity),
			called(setting, dataPoint),
			said(setting, dataPoint, ofDataPoint.identifier),
			sourceInWords(setting, mapping),
			keptAt(setting, mapping, source, ofField.fieldName),
			keptAt(setting, mapping, source, ofField.type),
			lengthAt(setting, mapping, source),
			keptAt(setting, mapping, source, ofField.required),
			ruleInWords(setting, dataPoint),
			valueMapOf(setting, mapping),
			said(setting, dataPoint, ofDataPoint.valueFallback),
			targetInWords(setting, mapping),
			keptAt(setting, mapping, target, ofField.fieldName),
			keptAt(setting, mapping, target, ofField.type),
			lengthAt(setting, mapping, target),
			keptAt(setting, mapping, target, ofField.required),
			keptAt(setting, mapping, target, ofField.defaultValue),
			said(setting, dataPoint, ofDataPoint.blankRule),
			carriedBy(setting, mapping),
		];
	});
	return csvText(columns, rows);
}

type Setting = Parameters<typeof keptAt>[0];

/** A length as a bare number, which spreadsheets can compare; every other answer in words. */
function lengthAt(setting: Setting, mapping: Mapping, system: string | undefined): string {
	const words = keptAt(setting, mapping, system, ofField.length);
	const field =
		system === undefined
			? undefined
			: fieldAt(setting.plan, fieldId(mapping.dataPoint.id, system));
	const length = field && valueOf(viewOf(field).length);
	return length === undefined ? words : String(length);
}

/** The pairs of the mapping, "Active → A; Lapsed → L"; where there are none, how that question was answered. */
function valueMapOf(setting: Setting, {dataPoint}: Mapping): string {
	const map = valueOf(viewOf(dataPoint).valueMap);
	return map === undefined
		? said(setting, dataPoint, ofDataPoint.valueMap)
		: map.map(({from = notAnswered, to = notAnswered}) => `${from} → ${to}`).join('; ');
}
