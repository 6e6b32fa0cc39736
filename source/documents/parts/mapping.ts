import {groupsBy} from '../../plan/groups-by.ts';
import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
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
import {answerTo, called, inWords, namedTogether, notAnswered, said} from '../saying.ts';
import {tableOf, type Table} from '../table.ts';

/** The data points that go from one system to another. */
export interface MappingGroup {
	readonly title: string;
	readonly table: Table;
}

export interface MappingPart {
	readonly groups: readonly MappingGroup[];
	/** Which value becomes which, and what becomes of any other. */
	readonly values: Table | null;
	/** What is not mapped, and why, in sentences. */
	readonly remarks: readonly string[];
}

const ofField = questions.field;
const ofDataPoint = questions.dataPoint;

const sourceQuestions = [ofField.fieldName, ofField.type, ofField.length, ofField.required];
const targetQuestions = [...sourceQuestions, ofField.defaultValue];

const openEnds = ['Source', 'Target'];

const columns = [
	'Carried by',
	...sourceQuestions.map(({label}) => `Source: ${label.toLowerCase()}`),
	'Rule',
	...targetQuestions.map(({label}) => `Target: ${label.toLowerCase()}`),
	ofDataPoint.blankRule.label,
];

/** Stands for "not answered" in a table too wide for words. */
const open = '?';

/** Field by field, what becomes of each data point on its way to each destination, by pairs of systems. */
export function mappingPart(context: Context): MappingPart {
	const {mappings, unmapped} = mappingsOf(context.plan);
	const isSettled = ({source, target}: Mapping) => source !== undefined && target !== undefined;
	const byPair = groupsBy(mappings.filter(isSettled), ({source, target}) =>
		JSON.stringify([source, target]),
	);
	return {
		groups: [
			...byPair.map(same => groupOf(context, same)),
			...openGroup(
				context,
				mappings.filter(mapping => !isSettled(mapping)),
			),
		],
		values: valuesTable(context),
		remarks:
			unmapped.length === 0
				? []
				: [`Without a destination: ${namedTogether(context, unmapped)}.`],
	};
}

function groupOf(context: Context, mappings: readonly [Mapping, ...Mapping[]]): MappingGroup {
	const [first] = mappings;
	return {
		title: `${sourceInWords(context, first)} → ${targetInWords(context, first)}`,
		table: {
			columns: ['Data point', ...columns],
			rows: mappings.map(mapping => [
				called(context, mapping.dataPoint),
				...cellsOf(context, mapping),
			]),
		},
	};
}

/** Where one end or the other is not settled, each row says what is known about both. */
function openGroup(context: Context, mappings: readonly Mapping[]): readonly MappingGroup[] {
	const table = tableOf(
		['Data point', ...openEnds, ...columns],
		mappings.map(mapping => [
			called(context, mapping.dataPoint),
			sourceInWords(context, mapping),
			targetInWords(context, mapping),
			...cellsOf(context, mapping),
		]),
	);
	return table === null ? [] : [{title: 'Source or target not settled', table}];
}

function cellsOf(context: Context, mapping: Mapping): readonly string[] {
	const {dataPoint} = mapping;
	const source = fieldAtEnd(context, mapping, mapping.source);
	const target = fieldAtEnd(context, mapping, mapping.target);
	return [
		carriedBy(context, mapping),
		...sourceQuestions.map(question => saidOfEnd(context, source, question)),
		ruleInWords(context, dataPoint),
		...targetQuestions.map(question => saidOfEnd(context, target, question)),
		said(context, dataPoint, ofDataPoint.blankRule),
	].map(words => (words === notAnswered ? open : words));
}

function valuesTable(context: Context): Table | null {
	const columnsOfMap = Object.values(ofDataPoint.valueMap.input.columns);
	return tableOf(
		['Data point', ...columnsOfMap.map(({label}) => label)],
		context.plan.subjects.dataPoint.list.flatMap(dataPoint =>
			valueRows(context, dataPoint).map(cells => [called(context, dataPoint), ...cells]),
		),
	);
}

/** The rows of the mapping, or in one row how it was answered otherwise; then the value for all others, and the note. */
function valueRows(
	context: Context,
	dataPoint: Subject<'dataPoint'>,
): ReadonlyArray<readonly string[]> {
	const {valueMap, valueFallback} = ofDataPoint;
	const answer = answerTo(dataPoint, valueMap);
	const map = valueOf(viewOf(dataPoint).valueMap);
	const rows =
		map?.map(row => [row.from ?? notAnswered, row.to ?? notAnswered]) ??
		(answer === undefined ? [] : [['any value', inWords(context, valueMap, answer)]]);
	const fallback = answerTo(dataPoint, valueFallback);
	const note = context.audience === 'internal' && map !== undefined ? answer?.note : undefined;
	return [
		...rows,
		...(rows.length === 0 && fallback === undefined
			? []
			: [['any other value', inWords(context, valueFallback, fallback)]]),
		...(note === undefined ? [] : [['note', note]]),
	];
}
