import {readNumber} from './parse-number.ts';
import {quote} from './quote.ts';

const units: ReadonlyArray<{readonly minutes: number; readonly names: readonly string[]}> = [
	{minutes: 1 / 60, names: ['s', 'sec', 'secs', 'second', 'seconds']},
	{minutes: 1, names: ['m', 'min', 'mins', 'minute', 'minutes']},
	{minutes: 60, names: ['h', 'hr', 'hrs', 'hour', 'hours']},
	{minutes: 24 * 60, names: ['d', 'day', 'days']},
	{minutes: 7 * 24 * 60, names: ['w', 'wk', 'wks', 'week', 'weeks']},
];

const minutesIn = new Map(units.flatMap(({minutes, names}) => names.map(name => [name, minutes])));

const ofNoFixedLength = /^(?:mo|mth|months?|quarters?|y|yrs?|years?)$/;

const howToWrite = 'Write it as 30 min, 4 h, 1 h 30, 2 days or 3 weeks';

type Result =
	| {readonly ok: true; readonly value: number}
	| {readonly ok: false; readonly problem: string};

/** A span of time in minutes from "30 min", "4 h", "1 h 30", "2 days", "3 weeks" or several of them in a row; a day has 24 hours. */
export function parseDuration(text: string): Result {
	const written = text
		.trim()
		.toLowerCase()
		.replaceAll(/[\s\u00A0\u202F]+/g, ' ');
	const parts = partsOf(written);
	if (parts === undefined) {
		return {
			ok: false,
			problem: `A span of time was expected, and ${quote(text.trim())} is not one. ${howToWrite}.`,
		};
	}

	let total = 0;
	let before = '';
	for (const [index, {number, unit}] of parts.entries()) {
		const minutes = minutesOf(unit, before, index === parts.length - 1);
		if (minutes === undefined) {
			return {ok: false, problem: unitProblem(written, number, unit)};
		}

		total += number * minutes;
		before = unit;
	}

	const [first] = parts;
	const isExact = parts.length === 1 && first !== undefined && minutesIn.get(first.unit) === 1;
	return {ok: true, value: isExact ? total : Math.round(total * 1e6) / 1e6};
}

interface Part {
	readonly number: number;
	readonly unit: string;
}

function partsOf(written: string): readonly Part[] | undefined {
	const part = / ?(?:, ?|and )?(?<digits>\d[\d .,'’]*?) ?(?<unit>[a-z]+|$)/y;
	const parts: Part[] = [];
	while (part.lastIndex < written.length) {
		const {digits = '', unit = ''} = part.exec(written)?.groups ?? {};
		const number = readNumber(digits);
		if (number === undefined) {
			return undefined;
		}

		parts.push({number, unit});
	}

	return parts.length === 0 ? undefined : parts;
}

/** Minutes in one of a unit; a last number after hours that has no unit counts minutes. */
function minutesOf(unit: string, before: string, isLast: boolean): number | undefined {
	return unit === '' && isLast && minutesIn.get(before) === 60 ? 1 : minutesIn.get(unit);
}

function unitProblem(written: string, number: number, unit: string): string {
	if (unit === '') {
		return `${quote(written)} has no unit. Is it ${number} min, ${number} h or ${number} days?`;
	}

	return ofNoFixedLength.test(unit)
		? `Months and years differ in length: write ${quote(written)} in weeks or days.`
		: `“${unit}” is not a unit of time. ${howToWrite}.`;
}
