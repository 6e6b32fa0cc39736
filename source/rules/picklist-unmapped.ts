import type {View} from '../interview/view.ts';
import {comparePairs, type FieldFacts, type FieldPair} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, anyOf, is, isNone, judge, not, type Verdict} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {hasUnmapped, unmappedValues} from './conditions/value-mapping.ts';

/** A list of values is only as complete as its rarest value, and that one turns up after go-live. */
export const picklistUnmapped = defineRule({
	id: 'picklist-unmapped',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Values of a list without a counterpart',
	why: 'Every record with such a value fails, or arrives with a value that somebody guessed.',
	action: 'Complete the table of values, and name what is written for a value that is not in it.',
	detects:
		'The data point is a list of values in either system, and a value of the source is neither in the value mapping nor among the values of the destination, or there is no value for anything unmapped.',
	notWhen:
		'Every value of the source has its counterpart and a value is named for anything else, or the formats are the same everywhere.',
	source: ['BODVE'],
	// Where the types do not fit at all, the missing table is part of that one cause.
	yieldsTo: ['type-mismatch'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: pair =>
				allOf(
					anyOf(isList(pair.source), isList(pair.target)),
					anyOf(hasUnmapped(pair, dataPoint), isNone(dataPoint.valueFallback)),
				),
			message: pair => gap(pair, dataPoint),
		}),
	examples: {
		fires: fieldExample(
			{type: 'picklist', values: ['Active', 'Honorary']},
			{type: 'picklist'},
			{valueMap: [{from: 'Active', to: 'A'}], valueFallback: none},
		),
		clear: fieldExample(
			{type: 'picklist', values: ['Active', 'Honorary']},
			{type: 'picklist'},
			{
				valueMap: [
					{from: 'Active', to: 'A'},
					{from: 'Honorary', to: 'H'},
				],
				valueFallback: 'X',
			},
		),
		unknown: fieldExample(
			{type: 'picklist', values: ['Active', 'Honorary']},
			{type: 'picklist'},
			{valueMap: unknown, valueFallback: 'X'},
		),
	},
});

/** Whether a field is a list of values: by its type, or because its values are listed. */
function isList({type, values}: FieldFacts): Verdict {
	const isListed =
		values.state === 'none' || values.state === 'unanswered'
			? 'clear'
			: judge(values, () => true);
	// The two values of a yes-or-no field may be listed too; that does not make it a list.
	const mayCount = type.state === 'unanswered' ? 'fires' : not(is(type, 'boolean'));
	return anyOf(is(type, 'picklist', 'multiPicklist'), allOf(isListed, mayCount));
}

function gap(pair: FieldPair, dataPoint: View<'dataPoint'>): string {
	const {name} = dataPoint.subject;
	if (hasUnmapped(pair, dataPoint) !== 'fires') {
		return `Nothing says what is written to ${pair.to} for a value of ${name} that is not mapped.`;
	}

	const values = unmappedValues(pair, dataPoint.valueMap);
	const rest =
		isNone(dataPoint.valueFallback) === 'fires'
			? ', and no value is named for what is not mapped'
			: '';
	return `${phrase(values.map(value => `“${value}”`))} of ${name} ${values.length === 1 ? 'has' : 'have'} no counterpart in ${pair.to}${rest}.`;
}
