import {emptyPlan} from '../plan/plan.ts';
import {formatNumber} from '../interview/format-value.ts';
import {listPlans} from '../platform/library.ts';
import {newPlanId} from '../platform/plan-file-name.ts';
import {createPlanFile} from '../platform/plan-store.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {openPlain} from './plain-interview.ts';
import {readLines} from './plain-lines.ts';
import {libraryOf, settingsOf} from './kept-where.ts';
import {printLines} from './print.ts';

/** The home screen line by line: a saved plan by its number, or a new one by its title. */
export async function homePlain(options: GlobalOptions, io: CommandIo): Promise<void> {
	const library = libraryOf(options, io);
	const entries = listPlans(library, (await settingsOf(io)).wizard().depth);
	printLines(io.stdout, [
		'Groundplan: the interview before the integration.',
		...entries.map(({title, changed, answered, asked, problem}, index) =>
			problem === undefined
				? `  ${index + 1}. ${title}, ${formatNumber(answered)} of ${formatNumber(asked)} answered, last changed ${dayOf(new Date(changed))}`
				: `  ${index + 1}. ${title}: ${problem}`,
		),
		...(entries.length === 0
			? ['There are no saved plans yet. Type the title of a new one.']
			: ['Type the number of a plan, or the title of a new one.']),
		'“groundplan new TITLE --from FILE --plain” begins with the answers of a file.',
	]);
	const lines = readLines(io);
	const typed = (await lines.ask('> '))?.trim() ?? '';
	if (typed === '') {
		printLines(io.stdout, ['']);
		lines.close();
		return;
	}

	const entry = /^\d+$/.test(typed) ? entries[Number(typed) - 1] : undefined;
	if (/^\d+$/.test(typed) && entry === undefined) {
		lines.close();
		throw new CommandError(`There is no plan number ${typed}. Nothing was opened.`);
	}

	await openPlain({planPath: entry?.path ?? makePlan(library, typed, io)}, options, io, lines);
}

function makePlan(library: string, title: string, io: CommandIo): string {
	const store = createPlanFile(library, emptyPlan(newPlanId(), title), io.now);
	store.close();
	return store.path;
}
