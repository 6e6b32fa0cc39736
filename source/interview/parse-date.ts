import type {IsoDate} from '../plan/value.ts';
import {isIsoDate} from './input.ts';
import {quote} from './quote.ts';

export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

const howToWrite = 'Write it as 2026-12-31 or 31 December 2026';

type Result =
	| {readonly ok: true; readonly value: IsoDate}
	| {readonly ok: false; readonly problem: string};

/**
 * A calendar day as people write it where it can be read in one way only: "2026-12-31", "31 Dec 2026", "December 31, 2026",
 * "31.12.2026" (points always put the day first), and with slashes or hyphens where only one number can be the month.
 */
export function parseDate(text: string): Result {
	const written = text.trim().replaceAll(/[\s\u00A0\u202F]+/g, ' ');
	return inWords(written) ?? inNumbers(written) ?? notADate(written);
}

function inNumbers(written: string): Result | undefined {
	const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written);
	if (yearFirst !== null) {
		const [, year, , month, day] = yearFirst;
		return existingDay(written, year, month, day);
	}

	const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(written);
	if (yearLast === null) {
		return undefined;
	}

	const [, first, mark, second, year] = yearLast;
	if (mark === '.' || Number(first) > 12 || first === second) {
		return existingDay(written, year, second, first);
	}

	if (Number(second) > 12) {
		return existingDay(written, year, first, second);
	}

	return {
		ok: false,
		problem: `${quote(written)} can be read in two ways, day first or month first. ${howToWrite}.`,
	};
}

function inWords(written: string): Result | undefined {
	const match =
		/^(?<day>\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i.exec(
			written,
		) ??
		/^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(written);
	if (match?.groups === undefined) {
		return undefined;
	}

	const {day, month = '', year} = match.groups;
	const short = month.toLowerCase();
	const found = monthNames.findIndex(
		name =>
			name.toLowerCase().startsWith(short) || short === `${name.slice(0, 3).toLowerCase()}t`,
	);
	return found === -1
		? {ok: false, problem: `${quote(month)} is not the English name of a month. ${howToWrite}.`}
		: existingDay(written, year, String(found + 1), day);
}

function existingDay(written: string, year = '', month = '', day = ''): Result {
	const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isIsoDate(value)
		? {ok: true, value}
		: {ok: false, problem: `There is no such day as ${quote(written)}. ${howToWrite}.`};
}

/** Says what is missing from a text that is not a date. */
function notADate(written: string): Result {
	const why = /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})\.?$/i.test(written)
		? `${quote(written)} has no year`
		: `A date was expected, and ${quote(written)} is not one`;
	return {ok: false, problem: `${why}. ${howToWrite}.`};
}
