/** Columns between two cells: a blank, the border, a blank. */
const borderWidth = 3;

/** A cell may take so many lines, on average and at most. */
const usualLines = 4;
const mostLines = 16;

/** No column is narrower, unless what is in it is. */
const narrowest = 5;

/** Longer words are cut before a table is taken apart for them. */
const longestWord = 14;

/** How much room the cells of one column need. */
export interface ColumnNeeds {
	/** The widest cell. */
	readonly widest: number;
	/** Cells on average. */
	readonly usual: number;
	/** The widest word. */
	readonly word: number;
}

/**
 * The widths of a table's columns in so many columns of the screen; `undefined` where they would be too narrow to read, so
 * that its rows must be set one beneath the other.
 */
export function tableWidths(
	needs: readonly ColumnNeeds[],
	columns: number,
): readonly number[] | undefined {
	const room = columns - borderWidth * (needs.length - 1);
	const least = needs.map(({widest, usual, word}) =>
		Math.min(
			widest,
			Math.max(
				narrowest,
				Math.min(word, longestWord),
				Math.ceil(usual / usualLines),
				Math.ceil(widest / mostLines),
			),
		),
	);
	let left = room - sum(least);
	if (left < 0) {
		return undefined;
	}

	// The rest in equal shares, those first who want less than theirs.
	const widths = [...least];
	const wanted = needs.map(({widest}, place) => ({place, more: widest - (least[place] ?? 0)}));
	for (const [rank, {place, more}] of wanted
		.toSorted((one, other) => one.more - other.more)
		.entries()) {
		const given = Math.min(more, Math.floor(left / (wanted.length - rank)));
		widths[place] = (widths[place] ?? 0) + given;
		left -= given;
	}

	return widths;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
