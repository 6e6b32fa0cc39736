import {CommanderError} from 'commander';
import {reasonOf, sqliteCode, systemCode} from '../platform/failure.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {printLines} from './print.ts';
import {processIo} from './process-io.ts';
import {programFor} from './program.ts';

/**
 * Runs one command line, without the names of Node and the program. Never throws: whatever goes wrong becomes a message on
 * the error stream and an exit code.
 */
export async function run(argv: readonly string[], io: CommandIo = processIo()): Promise<void> {
	try {
		await programFor(io).parseAsync([...argv], {from: 'user'});
	} catch (error) {
		report(error, argv, io);
	}
}

function report(error: unknown, argv: readonly string[], io: CommandIo): void {
	if (error instanceof CommanderError) {
		// It has said what is wrong itself, or printed the help or the version that was asked for.
		io.setExitCode(error.exitCode === 0 ? exitCodes.clean : exitCodes.failed);
		return;
	}

	printLines(io.stderr, saidOf(error));
	if (argv.includes('--debug') && error instanceof Error && error.stack !== undefined) {
		printLines(io.stderr, error.stack.split('\n'));
	}

	io.setExitCode(error instanceof CommandError ? error.exitCode : exitCodes.failed);
}

/** Errors whose message is written for people. Known by name: importing the classes would load the database with every command. */
const written: ReadonlySet<string> = new Set([
	'CommandError',
	'PlanFileError',
	'PlanNotFound',
	'AnswersFileError',
	'WriteError',
	'TemplateError',
]);

function saidOf(error: unknown): readonly string[] {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof Error && written.has(error.name)) {
		return message.split('\n');
	}

	return systemCode(error) === undefined && sqliteCode(error) === undefined
		? [
				`Groundplan stopped because of a fault of its own: ${message}`,
				'What was saved is safe. Run the same command with --debug to see where it happened.',
			]
		: [
				`It could not be done: ${reasonOf(error)}. What was saved is safe. Put that right and try again.`,
			];
}
