import type {Reading} from '../interview/reading.ts';
import {askedOf, comparePairs, type FieldFacts, type FieldPair} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, anyOf, is, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A time without a zone is right in one place only. */
export const zoneUnstated = defineRule({
	id: 'zone-unstated',
	severity: 'medium',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Time without a zone',
	why: 'Times shift by an hour or two and dates by a day, and nobody sees it until somebody comes on the wrong day.',
	action: 'State the zone on both sides and where it is converted.',
	detects:
		'The data point is a date or a date with a time, and no time zone is stated at the truth or in the destination.',
	notWhen:
		'Both sides state their zone, one of them is marked as having none that matters, or the formats are the same everywhere.',
	source: ['DATES'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: ({source, target}) =>
				allOf(
					anyOf(is(source.type, ...timeTypes), is(target.type, ...timeTypes)),
					anyOf(isNone(zoneOf(source)), isNone(zoneOf(target))),
				),
			message: pair =>
				`${dataPoint.subject.name} has no time zone in ${phrase(sidesWithout(pair))}, so it may shift on its way to ${pair.to}.`,
		}),
	examples: {
		fires: fieldExample({type: 'dateTime', zone: none}, {type: 'dateTime', zone: 'UTC'}),
		clear: fieldExample(
			{type: 'dateTime', zone: 'Europe/Brussels'},
			{type: 'dateTime', zone: 'UTC'},
		),
		unknown: fieldExample({type: 'dateTime', zone: unknown}, {type: 'dateTime', zone: 'UTC'}),
	},
});

const timeTypes = ['date', 'dateTime'] as const;

function zoneOf(field: FieldFacts): Reading<string> {
	return askedOf(timeTypes, field, field.zone);
}

function sidesWithout({source, target, from, to}: FieldPair): readonly string[] {
	return [
		...(isNone(source.zone) === 'fires' ? [from] : []),
		...(isNone(target.zone) === 'fires' ? [to] : []),
	];
}
