import {listRestorable, restorePlan} from '../platform/restore.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {libraryOf} from './kept-where.ts';
import {printLines, tell} from './print.ts';

export interface RestoreOptions extends GlobalOptions {
	readonly plan?: string;
}

/** Gets back a removed plan, or the last good state of a damaged one; without a name, lists what can be got back. */
export async function runRestore(options: RestoreOptions, io: CommandIo): Promise<void> {
	const library = libraryOf(options, io);
	if (options.plan !== undefined) {
		const {path, title, changed, setAside} = restorePlan(library, options.plan, io.now);
		tell(
			io,
			options,
			`“${title}” is back as it was on ${dayOf(new Date(changed))}: ${path}`,
			...(setAside === undefined ? [] : [`What was there before is kept as ${setAside}`]),
		);
		return;
	}

	const states = listRestorable(library);
	if (states.length === 0) {
		tell(io, options, `There is nothing to get back in ${library}.`);
		return;
	}

	printLines(
		io.stdout,
		states.map(
			({id, title, from, changed}) =>
				`${id}  ${dayOf(new Date(changed))}  ${from.padEnd(7)}  ${title}`,
		),
	);
	tell(
		io,
		options,
		'“groundplan restore PLAN” gets back a removed plan, or the newest backup of one that is there.',
	);
}
