import {renamePlan} from '../platform/library-changes.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {changeablePlan} from './plan-named.ts';
import {tell} from './print.ts';

export interface RenameOptions extends GlobalOptions {
	readonly plan: string;
	readonly title: string;
}

/** Gives a plan another title; its id and its file's name stay. */
export async function runRename(options: RenameOptions, io: CommandIo): Promise<void> {
	const title = options.title.trim();
	if (title === '') {
		throw new CommandError('A plan needs a title, and this one is empty. Nothing was changed.');
	}

	renamePlan(changeablePlan(options.plan, options, io), title, io.now);
	tell(io, options, `The plan is called “${title}” now.`);
}
