import {leavesOpen} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import {fieldId, type Subject} from '../../plan/subject.ts';
import {applies} from '../../interview/applies.ts';
import {fieldAt} from '../../interview/fields.ts';
import {questions, questionsOf, type ValueAt} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf, type View} from '../../interview/view.ts';
import {isSome, valueOf} from '../../rules/engine/logic.ts';
import {answerTo, called, inWords} from '../saying.ts';
import type {ContractData} from './contract-yaml.ts';

const ofDataPoint = questions.dataPoint;
const ofField = questions.field;

type FieldType = ValueAt<'field', 'type'>;

/** The standard's type for each of ours; where it has none, none is given. A time counts as a date there. */
const logicalTypes: Readonly<Record<FieldType, string | undefined>> = {
	text: 'string',
	integer: 'integer',
	decimal: 'number',
	money: 'number',
	date: 'date',
	dateTime: 'date',
	boolean: 'boolean',
	picklist: 'string',
	multiPicklist: 'array',
	reference: 'string',
	other: undefined,
};

/** What the standard has no key of its own for, under a name of ours. */
const ownProperties: ReadonlyArray<readonly [property: string, question: Question<'dataPoint'>]> = [
	['sourceOfTruth', ofDataPoint.sourceOfTruth],
	['precedence', ofDataPoint.precedence],
	['systemsOfRecord', ofDataPoint.systemsOfRecord],
	['destinations', ofDataPoint.destinations],
	['identifier', ofDataPoint.identifier],
	['blankRule', ofDataPoint.blankRule],
	['deleteRule', ofDataPoint.deleteRule],
	['survivorship', ofDataPoint.survivorship],
	['scope', ofDataPoint.scope],
	['purpose', ofDataPoint.purpose],
	['legalBasis', ofDataPoint.legalBasis],
];

const ownFieldProperties: ReadonlyArray<readonly [property: string, question: Question<'field'>]> =
	[
		['unit', ofField.unit],
		['allowedValues', ofField.values],
		['timeZone', ofField.zone],
		['currency', ofField.currency],
		['amountCountedIn', ofField.minorUnit],
		['filledIn', ofField.fillRate],
	];

/** A data point as a property of its record, as its source of truth keeps it. Only what was answered is in it. */
export function contractProperty(
	plan: Plan,
	dataPoint: Subject<'dataPoint'>,
	{
		name,
		isKey,
		isUnique,
	}: {readonly name: string; readonly isKey: boolean; readonly isUnique: boolean},
): Readonly<Record<string, ContractData>> {
	const view = viewOf(dataPoint);
	const truths = valueOf(view.sourceOfTruth) ?? [];
	const [truth] = truths;
	const field =
		truth === undefined || truths.length > 1
			? undefined
			: fieldAt(plan, fieldId(dataPoint.id, truth));
	const setting = {plan, audience: 'client'} as const;
	const threshold = text(view.qualityThreshold);
	return present({
		name,
		businessName: called({plan}, dataPoint),
		description: text(view.meaning),
		...(field === undefined ? {} : fieldKeys(viewOf(field), setting)),
		primaryKey: isKey ? true : undefined,
		unique: isUnique ? true : undefined,
		classification: answered(setting, dataPoint, ofDataPoint.personal),
		transformSourceObjects:
			truths.length === 0
				? undefined
				: truths.map(id => called({plan}, {kind: 'system', id})),
		transformDescription: text(view.transform),
		quality: threshold === undefined ? undefined : [{type: 'text', description: threshold}],
		customProperties: [
			...ownProperties.flatMap(([property, question]) =>
				ownProperty(property, answered(setting, dataPoint, question)),
			),
			...(field === undefined
				? []
				: ownFieldProperties.flatMap(([property, question]) =>
						ownProperty(property, answered(setting, field, question)),
					)),
			...openOnes(plan, dataPoint, field),
		],
	});
}

function fieldKeys(
	field: View<'field'>,
	setting: {readonly plan: Plan; readonly audience: 'client'},
): Readonly<Record<string, ContractData | undefined>> {
	const type = valueOf(field.type);
	const logicalType = type === undefined ? undefined : logicalTypes[type];
	const length = valueOf(field.length);
	return {
		physicalName: text(field.fieldName),
		logicalType,
		logicalTypeOptions:
			logicalType === 'string' && length !== undefined ? {maxLength: length} : undefined,
		physicalType: answered(setting, field.subject, ofField.type),
		required: valueOf(field.required),
	};
}

/** The questions that somebody has still to settle, by their labels, so that a reader of the contract sees the gaps. */
function openOnes(
	plan: Plan,
	dataPoint: Subject<'dataPoint'>,
	field: Subject<'field'> | undefined,
): readonly ContractData[] {
	const open = [dataPoint, ...(field === undefined ? [] : [field])].flatMap(subject =>
		questionsOf(subject.kind).filter(question => {
			const answer = answerTo(subject, question);
			return answer === undefined
				? question.depth === 'essential' && applies(plan, subject, question)
				: leavesOpen(answer);
		}),
	);
	return open.length === 0 ? [] : [{property: 'notSettled', value: open.map(({label}) => label)}];
}

function ownProperty(property: string, value: string | undefined): readonly ContractData[] {
	return value === undefined ? [] : [{property, value}];
}

/** An answer in words, without the note; nothing for every other state. */
function answered(
	setting: {readonly plan: Plan; readonly audience: 'client'},
	subject: Subject,
	question: Question,
): string | undefined {
	const answer = answerTo(subject, question);
	return answer?.state === 'answered' ? inWords(setting, question, answer) : undefined;
}

function text(reading: View<'dataPoint'>['meaning']): string | undefined {
	return isSome(reading) === 'fires' ? valueOf(reading) : undefined;
}

/** Without the keys that have no value, and without empty lists. */
export function present(
	data: Readonly<Record<string, ContractData | undefined>>,
): Readonly<Record<string, ContractData>> {
	return Object.fromEntries(
		Object.entries(data).flatMap(([key, value]) =>
			value === undefined || (Array.isArray(value) && value.length === 0)
				? []
				: [[key, value] as const],
		),
	);
}
