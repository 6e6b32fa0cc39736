import {counted} from '../wording.ts';
import {cellsOf, inlineRuns} from './inline-text.ts';
import {run, textOfRuns, type Run, type ScreenLine, type Style} from './runs.ts';
import type {TableSource} from './screen-document.ts';
import {setText, type Setting} from './set-text.ts';
import {tableWidths, type ColumnNeeds} from './table-widths.ts';
import {columnsOf} from './width.ts';

/** So many rows are measured, spread over the table; in the others longer text is broken into more lines. */
const mostMeasured = 400;

type Cell = readonly Run[];

/** What is known of a table, worked out when it is first shown. */
interface Measured {
	readonly head: readonly Cell[];
	readonly needs: readonly ColumnNeeds[];
}

const measured = new WeakMap<TableSource, Measured>();

/** The first row of a table and the rule beneath it; of a table that is set row by row, what it is. */
export function setTableHead(table: TableSource, setting: Setting): readonly ScreenLine[] {
	const {head} = measuredTable(table);
	const widths = widthsFor(table, setting.columns);
	if (widths !== undefined) {
		return [...setCells(styled(head, 'strong'), widths, setting), ruleOf(widths)];
	}

	const {length} = table.rows;
	return setText(
		length === 0
			? head.flatMap(cell => [...cell, run(' ')])
			: [run(`Too wide for a table here: ${counted(length, 'row')}`, 'rule')],
		setting,
	);
}

/** A row of a table: its cells side by side, or beneath one another where the screen is too narrow for that. */
export function setTableRow(
	table: TableSource,
	row: string,
	setting: Setting,
): readonly ScreenLine[] {
	const {head} = measuredTable(table);
	const cells = readRow(row);
	const widths = widthsFor(table, setting.columns);
	if (widths?.length !== cells.length) {
		return setRecord(head, cells, setting);
	}

	const lines = setCells(cells, widths, setting);
	return lines.length === 1 ? lines : [...lines, ruleOf(widths)];
}

/** Whether the rows of a table are set beneath one another. */
export function isSetByRow(table: TableSource, columns: number): boolean {
	return widthsFor(table, columns) === undefined;
}

/** Says where a row ends: the first, and those of several lines. */
function ruleOf(widths: readonly number[]): ScreenLine {
	return [run(widths.map(width => '─'.repeat(width)).join('─┼─'), 'rule')];
}

function setCells(
	cells: readonly Cell[],
	widths: readonly number[],
	setting: Setting,
): readonly ScreenLine[] {
	const set = widths.map((columns, place) => setText(cells[place] ?? [], {...setting, columns}));
	const height = Math.max(...set.map(({length}) => length));
	return Array.from({length: height}, (_, line) =>
		widths.flatMap((width, place): ScreenLine => {
			const content = set[place]?.[line] ?? [];
			const blanks = ' '.repeat(width - columnsOf(textOfRuns(content)));
			return place === widths.length - 1
				? content
				: [...content, run(blanks), run(' │ ', 'rule')];
		}),
	);
}

/** A row beneath its first cell; neighbours that say the same share a line. */
function setRecord(
	labels: readonly Cell[],
	cells: readonly Cell[],
	setting: Setting,
): readonly ScreenLine[] {
	const [title = [], ...others] = cells;
	const fields: Array<{readonly label: readonly Run[]; readonly cell: Cell}> = [];
	for (const [place, cell] of others.entries()) {
		const label = labels[place + 1] ?? [];
		const last = fields.at(-1);
		if (last !== undefined && textOfRuns(last.cell) === textOfRuns(cell)) {
			fields.splice(-1, 1, {cell, label: [...last.label, run(', '), ...label]});
		} else {
			fields.push({cell, label});
		}
	}

	const line = (label: readonly Run[], cell: Cell, first: string, rest: string) =>
		setText([...styled([[...label, run(': ')]], 'label').flat(), ...cell], {
			...setting,
			first,
			rest,
		});
	return [
		...line(labels[0] ?? [], styled([title], 'strong').flat(), '', '  '),
		...fields.flatMap(({label, cell}) => line(label, cell, '  ', '    ')),
	];
}

function styled(cells: readonly Cell[], style: Style): readonly Cell[] {
	return cells.map(cell => cell.map((piece): Run => ({...piece, style})));
}

/** `undefined` where the columns would be too narrow to read. */
function widthsFor(table: TableSource, columns: number): readonly number[] | undefined {
	return tableWidths(measuredTable(table).needs, columns);
}

function measuredTable(table: TableSource): Measured {
	const known = measured.get(table);
	if (known !== undefined) {
		return known;
	}

	const step = Math.ceil(table.rows.length / mostMeasured);
	const head = readRow(table.head);
	const rows = table.rows.filter((_, place) => place % step === 0).map(row => readRow(row));
	const made = {
		head,
		needs: head.map((cell, place) =>
			needsOf([cell, ...rows.map(row => row[place] ?? [])].map(runs => textOfRuns(runs))),
		),
	};
	measured.set(table, made);
	return made;
}

function needsOf(texts: readonly string[]): ColumnNeeds {
	let [widest, word, total] = [1, 1, 0];
	for (const text of texts) {
		const width = columnsOf(text);
		total += width;
		widest = Math.max(widest, width);
		for (const part of text.split(' ')) {
			word = Math.max(word, columnsOf(part));
		}
	}

	return {widest, usual: total / texts.length, word};
}

function readRow(row: string): readonly Cell[] {
	return cellsOf(row).map(cell => inlineRuns(cell));
}
