/**
 * Rows as CSV by RFC 4180: a header, CRLF behind every line, quotation marks where a cell needs them. A cell that a spreadsheet
 * would calculate begins with an apostrophe instead; `withoutGuard` takes it away again. Whatever else a cell holds stays as
 * it is, line breaks and hidden characters included.
 */
export function csvText(
	columns: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): string {
	return [columns, ...rows]
		.map(cells => `${cells.map(cell => cellText(cell)).join(',')}\r\n`)
		.join('');
}

/** A cell as it was before it was written: without the apostrophe that keeps spreadsheets from calculating. */
export function withoutGuard(cell: string): string {
	return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
}

const needsQuotes = /[",;\r\n\t]|^['\s]|\s$/;

function cellText(cell: string): string {
	const guarded = isFormula(cell) ? `'${cell}` : cell;
	return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What stands before a formula without keeping a program from finding it: space, hidden characters, and what separates cells. */
const passedOver = /[\s\p{C}\p{Default_Ignorable_Code_Point}"',;\|]/v;

/** Begins a formula, also in full width. */
const beginsFormula = /[=+\-@＝＋－＠]/;

/** A tab or a return at the start is as good as a sign: spreadsheets drop it. An apostrophe before it must not hide that. */
const droppedAtStart = /^'*[\t\r]/;

function isFormula(cell: string): boolean {
	if (droppedAtStart.test(cell)) {
		return true;
	}

	for (const character of cell) {
		if (!passedOver.test(character)) {
			return beginsFormula.test(character);
		}
	}

	return false;
}
