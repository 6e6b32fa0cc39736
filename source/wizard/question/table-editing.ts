import type {SubjectKind} from '../../plan/subject.ts';
import type {TableInput} from '../../interview/input.ts';
import {cellText, type Editor, type TextRow} from '../editor.ts';
import type {Intent} from '../intent.ts';
import {editText, textField, type TextEdit} from '../text/text-field.ts';

type TableEditor = Extract<Editor, {readonly type: 'table'}>;

/** The first name of a kind of subject that begins as typed, to fill a cell with. */
type Complete = (kind: SubjectKind, beginning: string) => string | undefined;

/** The table editor after a key. There is always an empty row past the last one; typing in it makes it a row. */
export function editTable(
	editor: TableEditor,
	input: TableInput,
	intent: Intent,
	complete: Complete,
): TableEditor {
	switch (intent.type) {
		case 'edited': {
			return editCell(editor, input, intent.edit);
		}

		case 'pasted': {
			return pasteCells(editor, input, intent.text);
		}

		case 'toggled': {
			return toggleCell(editor, input, complete);
		}

		case 'moved': {
			return moveCell(editor, input, intent.to);
		}

		case 'fieldChanged': {
			return besideCell(editor, input, intent.direction);
		}

		case 'chosen': {
			return at(editor, input, editor.row + 1, 0);
		}

		case 'shifted': {
			return shiftRow(editor, input, intent.by);
		}

		case 'rowRemoved': {
			return at(
				{...editor, rows: editor.rows.toSpliced(editor.row, 1)},
				input,
				editor.row,
				0,
			);
		}

		default: {
			return editor;
		}
	}
}

/** The names of the columns, in order. */
function columnNames(input: TableInput): readonly string[] {
	return Object.keys(input.columns);
}

/** The cursor in another cell, inside the table and its empty row. */
function at(
	{problem: _, ...editor}: TableEditor,
	input: TableInput,
	row: number,
	column: number,
): TableEditor {
	const inRow = Math.max(0, Math.min(row, editor.rows.length));
	const inColumn = Math.max(0, Math.min(column, columnNames(input).length - 1));
	return {
		...editor,
		row: inRow,
		column: inColumn,
		field: textField(cellText(input, editor.rows, inRow, inColumn)),
	};
}

function editCell(
	{problem: _, ...editor}: TableEditor,
	input: TableInput,
	edit: TextEdit,
): TableEditor {
	const field = editText(editor.field, edit);
	if (field === editor.field) {
		return edit === 'left' || edit === 'right'
			? besideCell(editor, input, edit === 'left' ? -1 : 1)
			: editor;
	}

	return {...editor, field, rows: rowsWith(editor, input, field.text)};
}

function rowsWith(editor: TableEditor, input: TableInput, text: string): readonly TextRow[] {
	const name = columnNames(input)[editor.column] ?? '';
	const row = {...editor.rows[editor.row], [name]: text};
	return editor.row < editor.rows.length
		? editor.rows.with(editor.row, row)
		: [...editor.rows, row];
}

/** Lines become rows, tabs go to the next column, as spreadsheets copy them; one line without tabs is just text. */
function pasteCells(editor: TableEditor, input: TableInput, text: string): TableEditor {
	const lines = text.replace(/(\r\n?|\n)+$/, '').split(/\r\n?|\n/);
	if (lines.length === 1 && !text.includes('\t')) {
		return editCell(editor, input, {insert: text});
	}

	const names = columnNames(input);
	const pasted = lines.map((line): TextRow =>
		Object.fromEntries(
			line.split('\t').flatMap((cell, index) => {
				const name = names[editor.column + index];
				return name === undefined ? [] : [[name, cell]];
			}),
		),
	);
	return at(
		{...editor, rows: editor.rows.toSpliced(editor.row, 0, ...pasted)},
		input,
		editor.row + pasted.length,
		0,
	);
}

/** Space: yes/no and choices turn to the next value, references are completed; in text it is a space. */
function toggleCell(editor: TableEditor, input: TableInput, complete: Complete): TableEditor {
	const column = input.columns[columnNames(input)[editor.column] ?? ''];
	const turned =
		column === undefined ? undefined : nextText(column.input, editor.field.text, complete);
	return turned === undefined
		? editCell(editor, input, {insert: ' '})
		: replaceCell(editor, input, turned);
}

function nextText(
	input: TableInput['columns'][string]['input'],
	text: string,
	complete: Complete,
): string | undefined {
	switch (input.kind) {
		case 'yesNo': {
			return cycled(['', 'Yes', 'No'], text);
		}

		case 'choice': {
			return cycled(['', ...input.choices.map(({label}) => label)], text);
		}

		case 'reference': {
			const whole = text === '' ? undefined : complete(input.to, text);
			return whole === text ? undefined : whole;
		}

		default: {
			return undefined;
		}
	}
}

function cycled(texts: readonly string[], current: string): string {
	const place = texts.findIndex(text => text.toLowerCase() === current.trim().toLowerCase());
	return texts[(place + 1) % texts.length] ?? '';
}

function replaceCell(
	{problem: _, ...editor}: TableEditor,
	input: TableInput,
	text: string,
): TableEditor {
	return {...editor, field: textField(text), rows: rowsWith(editor, input, text)};
}

function moveCell(
	editor: TableEditor,
	input: TableInput,
	motion: Extract<Intent, {readonly type: 'moved'}>['to'],
): TableEditor {
	switch (motion) {
		case 'up':
		case 'pageUp': {
			return at(editor, input, editor.row - 1, editor.column);
		}

		case 'down':
		case 'pageDown': {
			return at(editor, input, editor.row + 1, editor.column);
		}

		case 'first':
		case 'last': {
			return at(editor, input, motion === 'first' ? 0 : editor.rows.length, editor.column);
		}

		case 'left':
		case 'right': {
			return besideCell(editor, input, motion === 'left' ? -1 : 1);
		}
	}
}

/** To the cell beside, over the end of a row into the next. */
function besideCell(editor: TableEditor, input: TableInput, by: 1 | -1): TableEditor {
	const columns = columnNames(input).length;
	const place = editor.row * columns + editor.column + by;
	return place < 0 || place >= (editor.rows.length + 1) * columns
		? editor
		: at(editor, input, Math.floor(place / columns), place % columns);
}

function shiftRow(editor: TableEditor, input: TableInput, by: 1 | -1): TableEditor {
	const target = editor.row + by;
	const row = editor.rows[editor.row];
	return row === undefined || target < 0 || target >= editor.rows.length
		? editor
		: at(
				{...editor, rows: editor.rows.toSpliced(editor.row, 1).toSpliced(target, 0, row)},
				input,
				target,
				editor.column,
			);
}
