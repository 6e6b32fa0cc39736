import type {SubjectKind} from '../plan/subject.ts';
import type {Value} from '../plan/value.ts';
import type {Choice, Input, TableInput} from './input.ts';
import {columnNames, expectation, offer} from './expectation.ts';
import {bare, didYouMean} from './did-you-mean.ts';
import {parseDate} from './parse-date.ts';
import {parseDuration} from './parse-duration.ts';
import {parseNumber} from './parse-number.ts';
import {quote} from './quote.ts';
import {subjectKindInfo} from './subject-kind.ts';

/** The value that typed text stands for, or one sentence or two that say what was expected. */
export type Parsed =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly problem: string};

/** Finds the id of a subject by its id or name. */
export type LookUp = (kind: SubjectKind, name: string) => string | undefined;

/** No number, date, duration or choice is longer; what is, need not be looked at. */
const longestTerm = 200;

/**
 * Turns typed text into the value to store: labels or values of choices in any case, "240 000" or "240,000", "1 h 30",
 * "12 Dec 2026", names of subjects by `lookUp` (without it, text is taken for an id). Lists are separated by new lines, or
 * else by semicolons, or else by commas; a table has a row a line, its cells in the order of the columns with a bar or a tab
 * between them. Text and long text keep everything but white space around them.
 */
export function parseValue(
	input: Input,
	text: string,
	lookUp: LookUp = (_kind, name) => name,
): Parsed {
	const trimmed = text.trim();
	const isEmpty = isManyInput(input) ? itemsIn(trimmed).length === 0 : trimmed === '';
	if (isEmpty) {
		return {ok: false, problem: `Nothing was written: ${expectation(input)}.`};
	}

	if (isManyInput(input)) {
		return parseMany(input, trimmed, lookUp);
	}

	if (input.kind === 'text' || input.kind === 'longText') {
		return {ok: true, value: trimmed};
	}

	return trimmed.length > longestTerm
		? {ok: false, problem: `The text is too long for this answer: ${expectation(input)}.`}
		: parseTerm(input, trimmed, lookUp);
}

type ManyInput = Extract<Input, {kind: 'people' | 'list' | 'several' | 'references' | 'table'}>;
type TermInput = Exclude<Input, ManyInput | {kind: 'text' | 'longText'}>;

function isManyInput(input: Input): input is ManyInput {
	return ['people', 'list', 'several', 'references', 'table'].includes(input.kind);
}

function parseMany(input: ManyInput, text: string, lookUp: LookUp): Parsed {
	switch (input.kind) {
		case 'people':
		case 'list': {
			return {ok: true, value: itemsIn(text)};
		}

		case 'several': {
			const parsed = parseAll(itemsIn(text), item => parseChoice(input.choices, item));
			const chosen = new Set(parsed.ok ? parsed.values : []);
			return parsed.ok
				? {
						ok: true,
						value: input.choices
							.map(({value}) => value)
							.filter(value => chosen.has(value)),
					}
				: parsed;
		}

		case 'references': {
			return parseReferences(input.to, text, lookUp);
		}

		case 'table': {
			const lines = text.split(/\r?\n/).filter(line => line.trim() !== '');
			const parsed = parseAll(lines, line => parseRow(input, line, lookUp));
			return parsed.ok ? {ok: true, value: parsed.values} : parsed;
		}
	}
}

function parseTerm(input: TermInput, text: string, lookUp: LookUp): Parsed {
	switch (input.kind) {
		case 'choice': {
			return parseChoice(input.choices, text);
		}

		case 'yesNo': {
			return parseYesNo(text);
		}

		case 'number': {
			return parseNumber(input, text);
		}

		case 'date': {
			return parseDate(text);
		}

		case 'duration': {
			return parseDuration(text);
		}

		case 'reference': {
			return parseReference(input.to, text, lookUp);
		}
	}
}

function parseChoice(choices: readonly Choice[], text: string): Parsed & {readonly value?: string} {
	const meant = bare(text);
	const found =
		choices.find(({value}) => value === text) ??
		choices.find(({value, label}) => bare(value) === meant || bare(label) === meant);
	if (found !== undefined) {
		return {ok: true, value: found.value};
	}

	const hint = didYouMean(
		text,
		choices.flatMap(({value, label}) => [label, value]),
	);
	return {
		ok: false,
		problem: `${quote(text)} is not offered here: choose ${offer(choices)}.${hint}`,
	};
}

function parseYesNo(text: string): Parsed {
	switch (text.toLowerCase()) {
		case 'yes':
		case 'y':
		case 'true': {
			return {ok: true, value: true};
		}

		case 'no':
		case 'n':
		case 'false': {
			return {ok: true, value: false};
		}

		default: {
			return {
				ok: false,
				problem: `Yes or no was expected, not ${quote(text)}.${didYouMean(text, ['yes', 'no', 'true', 'false'])}`,
			};
		}
	}
}

function parseReference(
	kind: SubjectKind,
	text: string,
	lookUp: LookUp,
): Parsed & {readonly value?: string} {
	const id = lookUp(kind, text);
	return id === undefined
		? {ok: false, problem: `There is no ${subjectKindInfo[kind].one} called ${quote(text)}.`}
		: {ok: true, value: id};
}

/** One subject whose name may hold commas, or several. */
function parseReferences(kind: SubjectKind, text: string, lookUp: LookUp): Parsed {
	const items = itemsIn(text);
	const whole = items.length > 1 ? lookUp(kind, text) : undefined;
	if (whole !== undefined && whole !== text) {
		return {ok: true, value: [whole]};
	}

	const parsed = parseAll(items, item => parseReference(kind, item, lookUp));
	return parsed.ok ? {ok: true, value: [...new Set(parsed.values)]} : parsed;
}

function parseRow({columns}: TableInput, line: string, lookUp: LookUp): Parsed {
	const cells = line.split(/\t|\|/).map(cell => cell.trim());
	const inputs = Object.entries(columns);
	if (cells.length > inputs.length) {
		return {
			ok: false,
			problem: `${quote(line)} has ${cells.length} cells, and there are ${inputs.length} columns: ${columnNames(columns)}.`,
		};
	}

	const [first = ''] = cells;
	if (first === '') {
		return {
			ok: false,
			problem: `${quote(line)} lacks its first cell; the columns are ${columnNames(columns)}.`,
		};
	}

	const row: Array<readonly [string, Value]> = [];
	for (const [place, [name, {input}]] of inputs.entries()) {
		const cell = cells[place] ?? '';
		if (cell !== '') {
			const parsed = parseValue(input, cell, lookUp);
			if (!parsed.ok) {
				return parsed;
			}

			row.push([name, parsed.value]);
		}
	}

	return {ok: true, value: Object.fromEntries(row)};
}

/** The parts of a text at its new lines, or else at its semicolons, or else at its commas; empty parts are left out. */
function itemsIn(text: string): readonly string[] {
	const separator = ['\n', ';'].find(mark => text.includes(mark)) ?? ',';
	return text
		.split(separator)
		.map(item => item.trim())
		.filter(item => item !== '');
}

function parseAll<Item extends Value>(
	items: readonly string[],
	parse: (item: string) => Parsed & {readonly value?: Item},
):
	| {readonly ok: true; readonly values: readonly Item[]}
	| {readonly ok: false; readonly problem: string} {
	const values: Item[] = [];
	for (const item of items) {
		const parsed = parse(item);
		if (!parsed.ok) {
			return parsed;
		}

		values.push(parsed.value);
	}

	return {ok: true, values};
}
