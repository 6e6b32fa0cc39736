import type {SubjectKind} from '../plan/subject.ts';
import {isList, isRow, type IsoDate, type Value} from '../plan/value.ts';
import {isIsoDate, type Choice, type Input, type TableInput} from './input.ts';
import {monthNames} from './parse-date.ts';

/** Names a subject by its kind and id. */
export type NameOf = (kind: SubjectKind, id: string) => string;

/** Stands between groups of three digits: a no-break space, which every terminal and page shows and none breaks a line at. */
const digitSpace = '\u00A0';

/**
 * A stored value as screens and the plan show it, in one line except for long text and tables: labels for choices, names for
 * references, "4 h", "240 000 calls/day", "12 December 2026". `null` is "none". What the input cannot read is shown as it is.
 * Hidden characters are the business of whoever displays it.
 */
export function formatValue(input: Input, value: Value, nameOf: NameOf): string {
	if (value === null) {
		return 'none';
	}

	if (isList(value)) {
		return input.kind === 'table'
			? value.map(row => formatRow(input, row, nameOf)).join('\n')
			: joined(value.map(item => formatItem(input, item, nameOf)));
	}

	return formatItem(input, value, nameOf);
}

function formatItem(input: Input, value: Value, nameOf: NameOf): string {
	switch (typeof value) {
		case 'string': {
			return formatText(input, value, nameOf);
		}

		case 'number': {
			return formatQuantity(input, value);
		}

		case 'boolean': {
			return value ? 'yes' : 'no';
		}

		default: {
			return value === null ? 'none' : JSON.stringify(value);
		}
	}
}

function formatText(input: Input, value: string, nameOf: NameOf): string {
	switch (input.kind) {
		case 'choice':
		case 'several': {
			return labelOf(input.choices, value);
		}

		case 'reference':
		case 'references': {
			return nameOf(input.to, value);
		}

		case 'date': {
			return formatDate(value);
		}

		default: {
			return value;
		}
	}
}

function formatQuantity(input: Input, value: number): string {
	switch (input.kind) {
		case 'duration': {
			return formatDuration(value);
		}

		case 'number': {
			return `${formatNumber(value)} ${unitFor(value, input.unit)}`.trimEnd();
		}

		default: {
			return formatNumber(value);
		}
	}
}

/** "1 record per call", "2 records per call". */
function unitFor(value: number, unit: string): string {
	return value === 1 ? unit.replace(/^(\w{2,})s\b/, '$1') : unit;
}

function labelOf(choices: readonly Choice[], value: string): string {
	const label = choices.find(choice => choice.value === value)?.label;
	return label === undefined || label === '' ? value : label;
}

/** Commas between items, or semicolons where an item has a comma itself. */
function joined(items: readonly string[]): string {
	return items.join(items.some(item => item.includes(',')) ? '; ' : ', ');
}

/** The cells of a row in the order of the columns, with a bar between them; trailing empty cells are left out. */
function formatRow({columns}: TableInput, row: Value, nameOf: NameOf): string {
	if (!isRow(row)) {
		return JSON.stringify(row);
	}

	const cells = Object.entries(columns).map(([name, {input}]) => {
		const cell = Object.hasOwn(row, name) ? row[name] : undefined;
		return cell === undefined ? '' : formatValue(input, cell, nameOf);
	});
	return cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1).join(' | ');
}

/** A number with its digits in groups of three, joined by no-break spaces, and a decimal point: "240 000", "16.3". */
export function formatNumber(value: number): string {
	const [whole = '', ...fraction] = String(value).split('.');
	return [whole.replaceAll(/\B(?=(?:\d{3})+$)/g, digitSpace), ...fraction].join('.');
}

/** A span of time given in minutes: "30 min", "4 h", "24 h 40 min", "1 day", "3 weeks". `parseDuration` reads it back. */
export function formatDuration(minutes: number): string {
	for (const [length, one, many] of [
		[7 * 24 * 60, 'week', 'weeks'],
		[24 * 60, 'day', 'days'],
		[60, 'h', 'h'],
	] as const) {
		if (minutes > 0 && minutes % length === 0) {
			const count = minutes / length;
			return `${formatNumber(count)} ${count === 1 ? one : many}`;
		}
	}

	if (Number.isInteger(minutes) && minutes > 60) {
		return `${formatNumber(Math.trunc(minutes / 60))} h ${minutes % 60} min`;
	}

	return `${formatNumber(minutes)} min`;
}

/** A calendar day as it is written in text: "12 December 2026". */
export function formatDate(date: IsoDate): string {
	const [year, month, day] = date.split('-');
	const name = monthNames[Number(month) - 1];
	return isIsoDate(date) && name !== undefined ? `${Number(day)} ${name} ${year}` : date;
}
