import {display} from '../plan/display.ts';
import type {CommandIo, GlobalOptions, Output} from './command-io.ts';

/** Prints lines; whatever in them a terminal would obey or a reader could not see is shown instead. */
export function printLines(output: Output, lines: readonly string[]): void {
	if (lines.length > 0) {
		output.write(`${lines.map(line => display(line)).join('\n')}\n`);
	}
}

/** Rows of cells as lines, the cells beneath each other; numbers, from this column on, at the right of theirs. */
export function inColumns(
	rows: ReadonlyArray<readonly string[]>,
	numbersFrom: number = Infinity,
): readonly string[] {
	const width = (column: number) => Math.max(...rows.map(row => (row[column] ?? '').length));
	const widths = (rows[0] ?? []).map((_, column) => width(column));
	return rows.map(row =>
		row
			.map((cell, column) =>
				column < numbersFrom
					? cell.padEnd(widths[column] ?? 0)
					: cell.padStart(widths[column] ?? 0),
			)
			.join('  ')
			.trimEnd(),
	);
}

/** Prints lines for people who follow what a command does, on the error stream; nothing with --quiet. */
export function tell(io: CommandIo, {quiet}: GlobalOptions, ...lines: readonly string[]): void {
	if (!quiet) {
		printLines(io.stderr, lines);
	}
}

const hidden =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gv;

/** Prints data as JSON; hidden characters in texts are written as escapes, which read as the same text. */
export function printJson(output: Output, value: unknown): void {
	const json = JSON.stringify(value, undefined, 2)
		.split('\n')
		.map(line => line.replace(hidden, character => escapeUnits(character)))
		.join('\n');
	output.write(`${json}\n`);
}

function escapeUnits(character: string): string {
	return Array.from(
		{length: character.length},
		(_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
	).join('');
}
