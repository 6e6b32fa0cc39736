import {groupsBy} from '../plan/groups-by.ts';
import {enumerated} from '../rules/wording/enumerated.ts';

/** What a row is about, and the cells that follow the name. */
export interface NamedRow {
	readonly name: string;
	readonly cells: readonly string[];
}

/** What is in a name and would look like the end of it in a list. */
const listMark = /,| and /;

/** Names in a sentence, each once; semicolons keep those apart that have commas or an "and" of their own. */
export function together(names: readonly string[]): string {
	const each = [...new Set(names)];
	return each.some(name => listMark.test(name)) ? each.join('; ') : enumerated(each, Infinity);
}

/** One row for all that say the same: their names in the order given, then the cells they share. */
export function groupedRows(rows: readonly NamedRow[]): readonly NamedRow[] {
	return groupsBy(rows, ({cells}) => JSON.stringify(cells)).map(same => ({
		name: together(same.map(({name}) => name)),
		cells: same[0].cells,
	}));
}
