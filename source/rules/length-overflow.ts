import type {Reading} from '../interview/reading.ts';
import {askedOf, comparePairs, type FieldFacts, type FieldPair} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, isNone, valueOf, when, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** The last words of a long text are lost first, and they are not the least important ones. */
export const lengthOverflow = defineRule({
	id: 'length-overflow',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Longer than the field it goes to',
	why: 'Long values are rejected or cut off, and only some records show it, so it is found late.',
	action: 'Widen the field in the destination, or say where and how a long value is cut.',
	detects:
		'The field at the truth holds more characters than the field in the destination, and there is no rule for text too long.',
	notWhen:
		'The destination is as long or longer or has no limit, a rule for text too long is given, or the formats are the same everywhere.',
	source: ['TYPES'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: pair => allOf(overflows(pair), isNone(dataPoint.truncationRule)),
			message: ({source, target, from, to}) =>
				`${dataPoint.subject.name} may have ${limit(source.length)} in ${from} and ${limit(target.length)} in ${to}, and no rule says what happens to a longer one.`,
		}),
	examples: {
		fires: fieldExample({length: 120}, {length: 80}, {truncationRule: none}),
		clear: fieldExample({length: 80}, {length: 255}, {truncationRule: none}),
		unknown: fieldExample({length: 120}, {length: unknown}, {truncationRule: none}),
	},
});

/** "There is none" of a length means that there is no limit. */
function overflows({source, target}: FieldPair): Verdict {
	const from = lengthOf(source);
	const to = lengthOf(target);
	if (from.state === 'notApplicable' || to.state === 'notApplicable' || to.state === 'none') {
		return 'clear';
	}

	if (to.state !== 'answered') return 'unknown';
	if (from.state === 'none') return 'fires';
	return from.state === 'answered' ? when(from.value > to.value) : 'unknown';
}

function lengthOf(field: FieldFacts): Reading<number> {
	return askedOf(['text', 'picklist'], field, field.length);
}

function limit(length: Reading<number>): string {
	const characters = valueOf(length);
	return characters === undefined ? 'any number of characters' : `${characters} characters`;
}
