import {cutRuns, run, textOfRuns, withMatches, type Run, type ScreenLine} from './runs.ts';
import {breakText, columnsOf} from './width.ts';

/** How something is set. */
export interface Setting {
	/** Columns there are. */
	readonly columns: number;
	/** What is searched for: marked where it is found. Global. */
	readonly pattern?: RegExp;
}

export interface TextSetting extends Setting {
	/** What stands before the first line, and before the others. */
	readonly first?: string;
	readonly rest?: string;
}

/** Text broken into lines that fit; at least one. */
export function setText(
	runs: readonly Run[],
	{columns, pattern, first = '', rest = first}: TextSetting,
): readonly ScreenLine[] {
	const room = Math.max(1, columns - Math.max(columnsOf(first), columnsOf(rest)));
	const lines = cutRuns(withMatches(runs, pattern), breakText(textOfRuns(runs), room));
	return lines.map((line, place) => {
		const before = place === 0 ? first : rest;
		return before === '' ? line : [run(before, 'rule'), ...line];
	});
}
