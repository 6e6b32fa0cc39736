import {questions} from '../interview/questions.ts';
import type {Reading} from '../interview/reading.ts';
import {choiceLabel} from './wording/choice-label.ts';
import {comparePairs, type FieldPair, type FieldType} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, anyOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {doesNotFit} from './conditions/type-fit.ts';

/** A write that the destination rejects is the better case; the worse one is a value that it alters. */
export const typeMismatch = defineRule({
	id: 'type-mismatch',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'The value does not fit the field it goes to',
	why: 'The destination rejects the write, or takes it and stores something else.',
	action: 'Write down how the value is converted, or pick a field that can take it.',
	detects:
		'The type at the truth cannot be written to the type in the destination as it is and no transformation is given, or the field in the destination cannot be written.',
	notWhen:
		'The type in the destination takes any value of the other, such as text for a number or a decimal for an integer; a transformation is given; or the formats are the same everywhere.',
	source: ['TYPES2'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: ({source, target}) =>
				anyOf(
					is(target.writable, false),
					allOf(doesNotFit(source.type, target.type), isNone(dataPoint.transform)),
				),
			message: pair => misfit(dataPoint.subject.name, pair),
			speaksFirst: true,
		}),
	examples: {
		fires: fieldExample({type: 'boolean'}, {type: 'picklist'}, {transform: none}),
		clear: fieldExample({type: 'integer'}, {type: 'text', writable: true}, {transform: none}),
		unknown: fieldExample(
			{type: 'boolean'},
			{type: 'picklist', writable: true},
			{transform: unknown},
		),
	},
});

function misfit(name: string, {source, target, from, to}: FieldPair): string {
	return is(target.writable, false) === 'fires'
		? `The field for ${name} in ${to} cannot be written.`
		: `${name} is of the type ${quoted(source.type)} in ${from} and ${quoted(target.type)} in ${to}, and nothing says how it is converted.`;
}

function quoted(type: Reading<FieldType>): string {
	return type.state === 'answered'
		? `“${choiceLabel(questions.field.type.input, type.value)}”`
		: 'not known';
}
