import {Box} from 'ink';
import type {ReactNode} from 'react';
import {display} from '../../../plan/display.ts';
import type {Editor, TextRow} from '../../../wizard/editor.ts';

import {Lines, toned, type Line, type Span} from '../../components/lines.tsx';
import {TextArea} from '../../components/text-area.tsx';
import {windowStart} from '../../components/windowed.ts';
import {padToWidth} from '../../terminal/width.ts';
import {wrapText} from '../../terminal/wrap.ts';
import {marks} from '../../theme.ts';
import type {AnswerProps} from './answer.ts';

type TableEditor = Extract<Editor, {readonly type: 'table'}>;

const narrowestColumn = 8;

/** An answer with rows and columns, edited cell by cell; the cell being edited is shown in full beneath. */
export function TableAnswer({
	columns,
	rows,
	asked,
	editor,
}: AnswerProps & {readonly editor: TableEditor}): ReactNode {
	const {input} = asked.question;
	if (input.kind !== 'table') {
		return <Lines lines={[]} columns={columns} rows={rows} />;
	}

	const names = Object.keys(input.columns);
	const shownColumns = columnWindow(names, editor.column, columns);
	const problem =
		editor.problem === undefined
			? []
			: wrapText(editor.problem, columns)
					.slice(0, 2)
					.map((line): Line => [toned('warning', line)]);
	const label = `${input.columns[names[editor.column] ?? '']?.label ?? ''}: `;
	const gridRows = Math.max(1, rows - 2 - problem.length);
	const start = windowStart(editor.row, editor.rows.length + 1, gridRows);
	const grid = Array.from(
		{length: Math.min(gridRows, editor.rows.length + 1)},
		(_, index): Line => {
			const place = start + index;
			return rowLine(editor.rows[place], place, editor, shownColumns);
		},
	);
	const head: Line = [
		'  ',
		...shownColumns.map(({name, width}): Span =>
			toned('dim', ` ${padToWidth(input.columns[name]?.label ?? name, width - 1)}`),
		),
	];
	const above = [head, ...grid, ...problem];
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={above} columns={columns} rows={above.length} />
			<Box height={1} flexShrink={0}>
				<Lines lines={[[toned('accent', label)]]} columns={label.length} rows={1} />
				<TextArea
					field={editor.field}
					columns={Math.max(3, columns - label.length)}
					rows={1}
				/>
			</Box>
		</Box>
	);
}

interface ShownColumn {
	readonly name: string;
	readonly place: number;
	readonly width: number;
}

/** The columns that fit, the first always among them as the row's name; the first is the widest. */
function columnWindow(
	names: readonly string[],
	current: number,
	columns: number,
): readonly ShownColumn[] {
	const room = columns - 2;
	const fitting = Math.max(1, Math.min(names.length, Math.floor(room / (narrowestColumn * 2))));
	const others = fitting - 1;
	const start = Math.max(1, Math.min(current - others + 1, names.length - others));
	const places = [0, ...Array.from({length: others}, (_, index) => start + index)];
	const rest = Math.max(narrowestColumn, Math.floor((room * 0.6) / Math.max(1, others)));
	const first = others === 0 ? room : room - rest * others;
	return places.flatMap((place, index) => {
		const name = names[place];
		return name === undefined ? [] : [{name, place, width: index === 0 ? first : rest}];
	});
}

function rowLine(
	row: TextRow | undefined,
	place: number,
	editor: TableEditor,
	columns: readonly ShownColumn[],
): Line {
	const isRow = place === editor.row;
	return [
		isRow ? toned('selected', `${marks.cursor} `) : '  ',
		...columns.map((column): Span => {
			const text = row?.[column.name] ?? '';
			const shown = row === undefined && column.place === 0 ? '+' : text;
			const isCell = isRow && column.place === editor.column;
			return toned(
				isCell ? 'bar' : row === undefined ? 'dim' : 'plain',
				` ${padToWidth(display(shown.slice(0, 200)), column.width - 1)}`,
			);
		}),
	];
}
