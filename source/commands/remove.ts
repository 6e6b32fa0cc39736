import {createInterface} from 'node:readline/promises';
import {removePlan} from '../platform/library-changes.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {libraryOf} from './kept-where.ts';
import {changeablePlan} from './plan-named.ts';
import {printLines, tell} from './print.ts';

export interface RemoveOptions extends GlobalOptions {
	readonly plan: string;
	readonly force: boolean;
}

/** Takes a plan out of the library, from where it can be restored. Asks at a terminal; elsewhere --force is needed. */
export async function runRemove(options: RemoveOptions, io: CommandIo): Promise<void> {
	const file = changeablePlan(options.plan, options, io);
	if (!options.force && !(await isConfirmed(file, options, io))) {
		tell(io, options, 'Nothing was removed.');
		return;
	}

	removePlan(libraryOf(options, io), file, io.now);
	tell(io, options, `Removed. “groundplan restore ${options.plan}” gets it back.`);
}

async function isConfirmed(
	file: string,
	{input, plan}: RemoveOptions,
	io: CommandIo,
): Promise<boolean> {
	if (!input || io.stdin.isTTY !== true) {
		throw new CommandError(
			`Nothing was removed, because nobody can be asked here. Run: groundplan remove ${plan} --force`,
			{exitCode: input ? exitCodes.failed : exitCodes.answersMissing},
		);
	}

	printLines(io.stderr, [`Remove ${file}? It can be restored later.`]);
	const lines = createInterface({input: io.stdin, output: io.stderr, terminal: false});
	try {
		return /^y(?:es)?$/i.test((await lines.question('y/n: ')).trim());
	} finally {
		lines.close();
	}
}
