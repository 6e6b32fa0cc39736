import {formatNumber} from '../interview/format-value.ts';
import {listPlans} from '../platform/library.ts';
import type {LibraryEntry} from '../wizard/effect.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {libraryOf, settingsOf} from './kept-where.ts';
import {inColumns, printJson, printLines, tell} from './print.ts';

export interface ListOptions extends GlobalOptions {
	readonly json: boolean;
}

/** Lists the saved plans, the one changed last first; one that cannot be opened is listed with the reason. */
export async function runList(options: ListOptions, io: CommandIo): Promise<void> {
	const library = libraryOf(options, io);
	const {depth} = (await settingsOf(io)).wizard();
	const entries = listPlans(library, depth);
	if (options.json) {
		printJson(io.stdout, entries);
		return;
	}

	if (entries.length === 0) {
		tell(io, options, `No plans yet in ${library}. Start one with: groundplan new "Its title"`);
		return;
	}

	printLines(io.stdout, table(entries));
}

function table(entries: readonly LibraryEntry[]): readonly string[] {
	return inColumns(
		entries.map(({id, title, changed, answered, asked, problem}) => [
			id,
			dayOf(new Date(changed)),
			problem === undefined
				? `${formatNumber(answered)}/${formatNumber(asked)}`
				: 'cannot be opened',
			problem === undefined ? title : `${title}: ${problem}`,
		]),
	);
}
