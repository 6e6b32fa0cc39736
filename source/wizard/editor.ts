import type {Answer} from '../plan/answer.ts';
import {answerAt, type Plan} from '../plan/plan.ts';
import type {SubjectRef} from '../plan/subject.ts';
import {isList, isRow, type Value} from '../plan/value.ts';
import {formatValue} from '../interview/format-value.ts';
import type {Input, TableInput} from '../interview/input.ts';
import {nameOf} from '../interview/naming.ts';
import {proposedPairs} from '../interview/proposals.ts';
import type {Question} from '../interview/question.ts';
import {questionAt} from '../interview/questions.ts';
import {noneOption, optionsOf} from './question/options.ts';
import type {Place} from './place.ts';
import {textField, type TextField} from './text/text-field.ts';

/** A row of a table being edited: its cells as text, by column. */
export type TextRow = Readonly<Record<string, string>>;

/** What a place needs besides the answers: where the cursor is, what has been typed or picked and not submitted. */
export type Editor =
	/** Outline, review, warnings: a cursor in a list, and to what the list is narrowed. The preview has no cursor. */
	| {
			readonly type: 'cursor';
			readonly cursor: number;
			readonly filter: number;
			readonly section: number;
			/** Whose warnings are shown; everybody's without it. */
			readonly person?: string;
	  }
	/** A list of subjects: looked through, or being added to. */
	| {readonly type: 'list'; readonly cursor: number; readonly adding?: TextField}
	/** Free text, numbers, dates, and lists with a line for each item. */
	| {
			readonly type: 'text';
			readonly field: TextField;
			readonly claimBy?: string;
			readonly problem?: string;
			readonly suggestion: number;
	  }
	/** Picking from what is offered: one (on Enter) or several (marked, then Enter). */
	| {
			readonly type: 'options';
			readonly cursor: number;
			readonly marked: readonly string[];
			readonly filter: string;
			readonly claimBy?: string;
	  }
	/** A disputed answer: the claims, one of which may be chosen. */
	| {readonly type: 'claims'; readonly cursor: number}
	| {
			readonly type: 'table';
			readonly rows: readonly TextRow[];
			readonly row: number;
			readonly column: number;
			readonly field: TextField;
			readonly claimBy?: string;
			readonly problem?: string;
	  }
	| {readonly type: 'placement'; readonly row: number; readonly column: number};

/** Under which key text typed and not submitted is kept. */
export function draftKey({kind, id}: SubjectRef, question: string): string {
	return `${kind}:${id}/${question}`;
}

/** The editor a place starts with: what was answered is in it, or else what was typed and not submitted. */
export function editorAt(
	plan: Plan,
	place: Place,
	drafts: Readonly<Record<string, string>>,
): Editor {
	if (place.view !== 'interview') {
		return {type: 'cursor', cursor: 0, filter: 0, section: 0};
	}

	const {stop} = place;
	switch (stop.type) {
		case 'list': {
			const isProposing = stop.kind === 'syncPair' && proposedPairs(plan).length > 0;
			return plan.subjects[stop.kind].size === 0 && !isProposing
				? {type: 'list', cursor: 0, adding: textField('')}
				: {type: 'list', cursor: 0};
		}

		case 'placement': {
			return {type: 'placement', row: 0, column: 0};
		}

		case 'question': {
			const question = questionAt(stop.subject.kind, stop.question);
			return question === undefined
				? {type: 'cursor', cursor: 0, filter: 0, section: 0}
				: questionEditor(
						plan,
						question,
						answerAt(plan, stop.subject, stop.question),
						drafts[draftKey(stop.subject, stop.question)],
					);
		}
	}
}

/** The editor of a question; of one in dispute, the claims. */
function questionEditor(
	plan: Plan,
	question: Question,
	answer: Answer | undefined,
	draft?: string,
): Editor {
	if (answer?.state === 'disputed') {
		return {type: 'claims', cursor: 0};
	}

	const value = answer?.state === 'answered' ? answer.value : undefined;
	return valueEditor(plan, question, value, draft);
}

/** An editor that holds a value, for an answer or for one side of a disagreement; `claimBy` says whose. */
export function valueEditor(
	plan: Plan,
	question: Question,
	value: Value | undefined,
	draft?: string,
	claimBy?: string,
): Editor {
	const {input} = question;
	const claim = claimBy === undefined ? {} : {claimBy};
	switch (input.kind) {
		case 'choice':
		case 'yesNo':
		case 'reference':
		case 'several':
		case 'references': {
			const marked = markedIn(value);
			const cursor = Math.max(
				0,
				optionsOf(plan, question, '').findIndex(option => marked.includes(option.value)),
			);
			return {type: 'options', cursor, marked, filter: '', ...claim};
		}

		case 'table': {
			const rows = draft === undefined ? rowsIn(plan, input, value) : rowsFromDraft(draft);
			return {
				type: 'table',
				rows,
				row: 0,
				column: 0,
				field: textField(cellText(input, rows, 0, 0)),
				...claim,
			};
		}

		default: {
			const isMultiline = isMultilineInput(input);
			const text =
				draft ?? (value === undefined || value === null ? '' : textOf(plan, input, value));
			return {type: 'text', field: textField(text, {isMultiline}), suggestion: -1, ...claim};
		}
	}
}

/** Whether an input is edited over several lines: long text, and lists with a line for each item. */
export function isMultilineInput(input: Input): boolean {
	return input.kind === 'longText' || input.kind === 'list' || input.kind === 'people';
}

/** Whether Enter starts a new line in it: in lists an item is ended by Enter, in long text a paragraph is not. */
export function isLineList(input: Input): boolean {
	return input.kind === 'list' || input.kind === 'people';
}

/** A value as the text people edit. */
function textOf(plan: Plan, input: Input, value: Value): string {
	if (isLineList(input) && isList(value)) {
		return value.map(String).join('\n');
	}

	return formatValue(input, value, (kind, id) => nameOf(plan, {kind, id}));
}

/** The text of a table's cell; the row after the last is empty. */
export function cellText(
	input: TableInput,
	rows: readonly TextRow[],
	row: number,
	column: number,
): string {
	const name = Object.keys(input.columns)[column] ?? '';
	return rows[row]?.[name] ?? '';
}

/** Rows as they are kept in a draft. */
export function draftOfRows(rows: readonly TextRow[]): string {
	return rows.length === 0 ? '' : JSON.stringify(rows);
}

function rowsFromDraft(draft: string): readonly TextRow[] {
	try {
		const parsed: unknown = JSON.parse(draft);
		return Array.isArray(parsed) ? parsed.filter(row => isTextRow(row)) : [];
	} catch {
		return [];
	}
}

function isTextRow(row: unknown): row is TextRow {
	return (
		typeof row === 'object' &&
		row !== null &&
		Object.values(row).every(cell => typeof cell === 'string')
	);
}

function rowsIn(plan: Plan, input: TableInput, value: Value | undefined): readonly TextRow[] {
	const rows = value !== undefined && isList(value) ? value.filter(row => isRow(row)) : [];
	return rows.map(row =>
		Object.fromEntries(
			Object.entries(input.columns).flatMap(([name, column]) => {
				const cell = Object.hasOwn(row, name) ? row[name] : undefined;
				return cell === undefined || cell === null
					? []
					: [[name, textOf(plan, column.input, cell)]];
			}),
		),
	);
}

/** The options an answer has picked, as their values in text. */
function markedIn(value: Value | undefined): readonly string[] {
	if (value === undefined) {
		return [];
	}

	if (value === null) {
		return [noneOption];
	}

	return (isList(value) ? value : [value]).filter(item => typeof item !== 'object').map(String);
}
