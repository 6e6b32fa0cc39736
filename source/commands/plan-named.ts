import path from 'node:path';
import {quote} from '../interview/quote.ts';
import {withHome} from '../platform/directories.ts';
import {findPlan, looksLikePath} from '../platform/library.ts';
import {isAnswersFile, loadPlan, type LoadedPlan} from '../platform/load-plan.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {libraryOf} from './kept-where.ts';

/** Reads the plan a command names, from the library or from a file of either kind. */
export async function planNamed(
	named: string,
	options: GlobalOptions,
	io: CommandIo,
): Promise<LoadedPlan> {
	return loadPlan(resolved(named, io), libraryOf(options, io));
}

/** The path of a plan that can be changed; an answers file cannot, and the message says what to do instead. */
export function changeablePlan(named: string, options: GlobalOptions, io: CommandIo): string {
	const {path: file} = findPlan(resolved(named, io), libraryOf(options, io));
	if (isAnswersFile(file)) {
		throw new CommandError(
			`${quote(named)} is an answers file, and those are only read: its comments and layout are yours. Nothing was changed. Edit it with an editor, or take it into the library with “groundplan import ${named}” and change the plan.`,
		);
	}

	return file;
}

/** A name as it is, a path from where the command was started. */
function resolved(named: string, io: CommandIo): string {
	return looksLikePath(named) ? path.resolve(io.cwd, withHome(named)) : named;
}
