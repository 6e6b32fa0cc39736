import type {Reading} from '../../interview/reading.ts';
import type {FieldType} from '../graph/field-pairs.ts';
import {given, type Verdict} from '../engine/logic.ts';

/**
 * The types a value of each type can be written to as it is, with nothing rejected, lost or altered. Text takes the
 * written form of anything, a date-time takes a date as its midnight, a decimal takes an integer; whatever drops a part
 * (the time of day, decimals, all but one of several choices) or needs a reading of text does not fit.
 */
const takenBy: Readonly<Record<Exclude<FieldType, 'other'>, readonly FieldType[]>> = {
	text: ['text'],
	integer: ['integer', 'decimal', 'money', 'text'],
	decimal: ['decimal', 'money', 'text'],
	money: ['money', 'decimal', 'text'],
	date: ['date', 'dateTime', 'text'],
	dateTime: ['dateTime', 'text'],
	boolean: ['boolean', 'text'],
	picklist: ['picklist', 'multiPicklist', 'text'],
	multiPicklist: ['multiPicklist', 'text'],
	reference: ['reference', 'text'],
};

/** Fires when a value of the one type cannot be written to the other as it is; nobody can tell that of a type called "other". */
export function doesNotFit(source: Reading<FieldType>, target: Reading<FieldType>): Verdict {
	return given([source, target], (from, to) => {
		if (from === 'other' || to === 'other') return 'unknown';
		return !takenBy[from].includes(to);
	});
}
