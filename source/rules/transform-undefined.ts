import type {Reading} from '../interview/reading.ts';
import {
	askedOf,
	comparePairs,
	differ,
	type FieldFacts,
	type FieldPair,
} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, anyOf, is, isNone, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** The general case of everything that differs on the way; where a more specific rule speaks, this one is silent. */
export const transformUndefined = defineRule({
	id: 'transform-undefined',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'No rule for how it is converted',
	why: 'Whoever builds it has to guess, each developer guesses differently, and nobody can test a guess.',
	action: 'Write the rule down, with three examples of what goes in and what comes out.',
	detects:
		'Type, unit, format or values differ between the truth and a destination, or the formats are said to differ and nothing shows these two to be alike, and there is no transformation.',
	notWhen:
		'A transformation is written down, were it only that the value is copied; the formats are the same; or a more specific warning about the type, length, values, default, zone or currency already says it.',
	source: ['DP2', 'PF1'],
	yieldsTo: [
		'type-mismatch',
		'length-overflow',
		'picklist-unmapped',
		'required-without-default',
		'zone-unstated',
		'currency-unstated',
	],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge(pair) {
				const facts = factsDiffer(pair);
				// That the formats differ is itself an answer; it holds of a pair until its facts are shown to be alike.
				const isSaidToDiffer =
					facts === 'unknown' && is(dataPoint.formats, 'differ') === 'fires';
				return allOf(isNone(dataPoint.transform), isSaidToDiffer ? 'fires' : facts);
			},
			message: ({from, to}) =>
				`${dataPoint.subject.name} is not kept alike in ${from} and ${to}, and nothing says how it is converted.`,
			speaksFirst: true,
		}),
	examples: {
		fires: fieldExample(
			{type: 'text', unit: 'kg'},
			{type: 'text', unit: 'lb'},
			{transform: none},
		),
		clear: fieldExample(
			{unit: 'kg'},
			{unit: 'lb'},
			{transform: 'Times 2.2046, rounded to one decimal: 10 becomes 22.0'},
		),
		unknown: fieldExample({}, {}, {formats: unknown, transform: none}),
	},
});

function factsDiffer({source, target}: FieldPair): Verdict {
	return anyOf(
		differ(source.type, target.type, (left, right) => left === right),
		differ(source.unit, target.unit, (left, right) => left.trim() === right.trim()),
		differ(valuesOf(source), valuesOf(target), isSameSet),
	);
}

function valuesOf(field: FieldFacts): Reading<readonly string[]> {
	return askedOf(['picklist', 'multiPicklist', 'boolean'], field, field.values);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
	const trimmed = (values: readonly string[]) => new Set(values.map(value => value.trim()));
	return trimmed(left).symmetricDifference(trimmed(right)).size === 0;
}
