import type {NumberInput} from './input.ts';
import {formatNumber} from './format-value.ts';
import {quote} from './quote.ts';

const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F]+/g;
const grouped = /^[1-9]\d{0,2}(?<group>[ ,.'’])\d{3}(?:\k<group>\d{3})*(?:(?<point>[.,])\d+)?$/;
const plain = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const commaForPoint = /^\d+,\d+$/;
/** "3.800" is three thousand eight hundred to one reader and three point eight to another. */
const eitherWay = /^[1-9]\d{0,2}\.\d{3}$/;

/** Other spellings of the units' first words. */
const spellings: Readonly<Record<string, readonly string[]>> = {
	'%': ['percent', 'per cent', 'pct'],
	h: ['hours', 'hour', 'hrs'],
	min: ['minutes', 'minute', 'mins'],
	s: ['seconds', 'second', 'sec'],
};

/**
 * A number as people write it: "240 000", "240,000", "240'000", "2.5", "2,5", with or without its unit.
 * A comma or point is taken for a thousands mark or a decimal point only where it can be nothing else.
 */
export function parseNumber(
	input: NumberInput,
	text: string,
): {readonly ok: true; readonly value: number} | {readonly ok: false; readonly problem: string} {
	const written = withoutUnit(
		text
			.replaceAll(spaces, ' ')
			.trim()
			.replace(/^[-−] ?/, '-'),
		input.unit,
	);
	const number = readNumber(written);
	if (number === undefined) {
		return {
			ok: false,
			problem: `A number was expected, such as ${example(input)}; ${quote(text.trim())} is not one.`,
		};
	}

	if (input.whole && eitherWay.test(written)) {
		const thousands = Number(written.replace('.', ''));
		return {
			ok: false,
			problem: `${quote(text.trim())} can be read in two ways: write ${thousands} or ${Math.trunc(number)}, without a point.`,
		};
	}

	const problem = rangeProblem(input, number, text.trim());
	return problem === undefined ? {ok: true, value: number} : {ok: false, problem};
}

/** The number that digits with thousands marks and a decimal sign stand for, where they can be read in one way only. */
export function readNumber(written: string): number | undefined {
	if (written.startsWith('-')) {
		const number = readNumber(written.slice(1));
		return number === undefined || written.startsWith('--') ? undefined : 0 - number;
	}

	if (plain.test(written)) {
		return finite(written);
	}

	const match = grouped.exec(written);
	const {group = '', point} = match?.groups ?? {};
	if (match !== null && group !== point) {
		return finite(written.replaceAll(group, '').replace(',', '.'));
	}

	return commaForPoint.test(written) ? finite(written.replace(',', '.')) : undefined;
}

function finite(digits: string): number | undefined {
	const number = Number(digits);
	return Number.isFinite(number) ? number : undefined;
}

function withoutUnit(written: string, unit: string): string {
	const lower = written.toLowerCase();
	const found = waysToWrite(unit).find(
		way => lower.endsWith(way) && /[\d ]$/.test(lower.slice(0, -way.length)),
	);
	return found === undefined ? written : written.slice(0, -found.length).trimEnd();
}

/** The unit whole, in the singular, its first word, and what follows that; the longest first. */
function waysToWrite(unit: string): readonly string[] {
	const [first = ''] = unit.split(/[ /]/);
	const rest = unit.slice(first.length).trim();
	const ways = [unit, first, rest, ...(spellings[first] ?? [])].map(way => way.toLowerCase());
	return [...ways, ...ways.map(way => way.replace(/^(\w{2,})s\b/, '$1'))]
		.filter(way => way !== '')
		.toSorted((left, right) => right.length - left.length);
}

function rangeProblem(
	{min, max, whole, unit}: NumberInput,
	number: number,
	found: string,
): string | undefined {
	if (whole && !Number.isInteger(number)) {
		return `A whole number was expected; ${quote(found)} has a fraction.`;
	}

	if (number < min) {
		return `The number cannot be below ${formatNumber(min)}; ${quote(found)} is.`;
	}

	if (number > max) {
		return `The number cannot be above ${formatNumber(max)}${unit === '%' ? ' %' : ''}; ${quote(found)} is.`;
	}

	return undefined;
}

function example({max, whole}: NumberInput): string {
	if (max <= 100) {
		return '45';
	}

	return whole ? '240 000' : '240 000 or 1.5';
}
