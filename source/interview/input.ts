import type {IsoDate, Value} from '../plan/value.ts';
import {isList, isRow} from '../plan/value.ts';
import type {SubjectKind} from '../plan/subject.ts';

/** What every kind of input can do: turn a stored value into its typed form, or say by `undefined` that it is none. */
interface Reads<V> {
	readonly read: (value: Value) => V | undefined;
}

/** One line of free text; `suggest` offers what other subjects answered to the same question. */
export interface TextInput extends Reads<string> {
	readonly kind: 'text';
	readonly suggest: boolean;
}

/** Free text of several lines. */
export interface LongTextInput extends Reads<string> {
	readonly kind: 'longText';
}

/** One of the things a choice offers: its stored value, its label, and a line of explanation. */
export interface Choice<T extends string = string> {
	readonly value: T;
	readonly label: string;
	readonly hint?: string;
}

/** Exactly one of a few. */
export interface ChoiceInput<T extends string = string> extends Reads<T> {
	readonly kind: 'choice';
	readonly choices: ReadonlyArray<Choice<T>>;
}

/** Any number of a few, in the order they are offered. */
export interface SeveralInput<T extends string = string> extends Reads<readonly T[]> {
	readonly kind: 'several';
	readonly choices: ReadonlyArray<Choice<T>>;
}

export interface YesNoInput extends Reads<boolean> {
	readonly kind: 'yesNo';
}

/** A number with the unit it is counted in, as shown beside the field. */
export interface NumberInput extends Reads<number> {
	readonly kind: 'number';
	readonly unit: string;
	readonly min: number;
	readonly max: number;
	readonly whole: boolean;
}

/** A calendar day. */
export interface DateInput extends Reads<IsoDate> {
	readonly kind: 'date';
}

/** A span of time, stored in minutes and written as "30 min", "4 h", "2 days" or "3 weeks". */
export interface DurationInput extends Reads<number> {
	readonly kind: 'duration';
}

/** Names of people or roles. */
export interface PeopleInput extends Reads<readonly string[]> {
	readonly kind: 'people';
}

/** One subject of a kind, by id. */
export interface ReferenceInput extends Reads<string> {
	readonly kind: 'reference';
	readonly to: SubjectKind;
}

/** Several subjects of a kind, by id. */
export interface ReferencesInput extends Reads<readonly string[]> {
	readonly kind: 'references';
	readonly to: SubjectKind;
}

/** Lines of text, each an item of its own. */
export interface ListInput extends Reads<readonly string[]> {
	readonly kind: 'list';
	/** What one item is, in the singular: "report", "step". */
	readonly item: string;
}

/** A cell's input: the kinds that fit on one line of a table. */
export type CellInput =
	| TextInput
	| ChoiceInput
	| YesNoInput
	| DateInput
	| ReferenceInput
	| ReferencesInput;

export interface Column<I extends CellInput = CellInput> {
	readonly label: string;
	readonly input: I;
}

/** One row of a table answer: the cells that were filled in, by column. */
export type RowOf<Columns extends Readonly<Record<string, Column>>> = {
	readonly [Name in keyof Columns]?: Columns[Name]['input'] extends Reads<infer V> ? V : never;
};

/** Rows of a few columns; the first column is the one every row must have. */
export interface TableInput<Row = Readonly<Record<string, unknown>>> extends Reads<readonly Row[]> {
	readonly kind: 'table';
	readonly item: string;
	readonly columns: Readonly<Record<string, Column>>;
}

export type Input =
	| TextInput
	| LongTextInput
	| ChoiceInput
	| SeveralInput
	| YesNoInput
	| NumberInput
	| DateInput
	| DurationInput
	| PeopleInput
	| ReferenceInput
	| ReferencesInput
	| ListInput
	| TableInput;

/** The type that reading an input's answer gives. */
export type ValueOf<I> = I extends Reads<infer V> ? V : never;

const readText = (value: Value): string | undefined =>
	typeof value === 'string' ? value : undefined;

const readTexts = (value: Value): readonly string[] | undefined => {
	return isList(value) && value.every(item => typeof item === 'string') ? value : undefined;
};

export function text(options: {readonly suggest?: boolean} = {}): TextInput {
	return {kind: 'text', suggest: options.suggest ?? false, read: readText};
}

export function longText(): LongTextInput {
	return {kind: 'longText', read: readText};
}

/** A choice from labels by value; a label may carry a hint after a colon and a space: `mature: 'Mature: in use for years'`. */
export function choice<const T extends string>(
	labels: Readonly<Record<T, string>>,
): ChoiceInput<T> {
	const choices = choicesFrom(labels);
	return {
		kind: 'choice',
		choices,
		read: value => choices.find(offered => offered.value === value)?.value,
	};
}

export function several<const T extends string>(
	labels: Readonly<Record<T, string>>,
): SeveralInput<T> {
	const choices = choicesFrom(labels);
	return {
		kind: 'several',
		choices,
		read(value) {
			const texts = readTexts(value);
			const chosen = choices
				.filter(offered => texts?.includes(offered.value))
				.map(offered => offered.value);
			return texts !== undefined && chosen.length === texts.length ? chosen : undefined;
		},
	};
}

export function yesNo(): YesNoInput {
	return {kind: 'yesNo', read: value => (typeof value === 'boolean' ? value : undefined)};
}

export function number(
	unit: string,
	options: {readonly min?: number; readonly max?: number; readonly whole?: boolean} = {},
): NumberInput {
	const {min = 0, max = Number.MAX_SAFE_INTEGER, whole = false} = options;
	return {
		kind: 'number',
		unit,
		min,
		max,
		whole,
		read: value =>
			typeof value === 'number' &&
			value >= min &&
			value <= max &&
			(!whole || Number.isInteger(value))
				? value
				: undefined,
	};
}

/** A share in per cent, 0 to 100. */
export function percent(): NumberInput {
	return number('%', {max: 100});
}

export function date(): DateInput {
	return {
		kind: 'date',
		read: value => (typeof value === 'string' && isIsoDate(value) ? value : undefined),
	};
}

/** Whether a text is an existing calendar day written `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
		return false;
	}

	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export function duration(): DurationInput {
	return {
		kind: 'duration',
		read: value => (typeof value === 'number' && value >= 0 ? value : undefined),
	};
}

export function people(): PeopleInput {
	return {kind: 'people', read: readTexts};
}

export function reference(to: SubjectKind): ReferenceInput {
	return {kind: 'reference', to, read: readText};
}

export function references(to: SubjectKind): ReferencesInput {
	return {kind: 'references', to, read: readTexts};
}

export function list(item: string): ListInput {
	return {kind: 'list', item, read: readTexts};
}

/** A table answer; cells that do not read as their column's type make the whole answer unreadable rather than half-read. */
export function table<const Columns extends Readonly<Record<string, Column>>>(
	item: string,
	columns: Columns,
): TableInput<RowOf<Columns>> {
	const isRowOfColumns = (value: Value): value is RowOf<Columns> & Value =>
		isRow(value) &&
		Object.entries(value).every(
			([name, cell]) =>
				Object.hasOwn(columns, name) && columns[name]?.input.read(cell) !== undefined,
		);
	return {
		kind: 'table',
		item,
		columns,
		read(value) {
			if (!isList(value)) {
				return undefined;
			}

			const rows = value.filter(row => isRowOfColumns(row));
			return rows.length === value.length ? rows : undefined;
		},
	};
}

function choicesFrom<T extends string>(
	labels: Readonly<Record<T, string>>,
): ReadonlyArray<Choice<T>> {
	const values: T[] = [];
	for (const value in labels) {
		if (Object.hasOwn(labels, value)) {
			values.push(value);
		}
	}

	return values.map(value => {
		const [label, ...hint] = labels[value].split(': ');
		return {value, label: label ?? value, ...(hint.length > 0 ? {hint: hint.join(': ')} : {})};
	});
}
