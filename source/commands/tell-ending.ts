import path from 'node:path';
import type {Ending} from '../platform/perform.ts';
import type {SessionState} from '../wizard/state.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {printLines, tell} from './print.ts';

/** How an interview came to its end: everything done, or a fault of the program. */
export type Outcome =
	| {readonly ending: Ending}
	/** `rescued` is the answers file with what could not be written to the plan, if there is any. */
	| {readonly fault: unknown; readonly rescued: string | undefined};

interface Setting {
	readonly library: string;
	readonly options: GlobalOptions;
	readonly io: CommandIo;
}

/**
 * Says, once the screen is gone, where the plan is and how to go on with it, and sets the exit code.
 *
 * @throws the fault that ended it.
 */
export function tellEnding(
	outcome: Outcome,
	open: Pick<SessionState, 'path' | 'plan'> | undefined,
	{library, options, io}: Setting,
): void {
	if ('fault' in outcome) {
		const {fault, rescued} = outcome;
		printLines(io.stderr, rescued === undefined ? [] : [rescueLine(rescued)]);
		throw fault instanceof Error ? fault : new Error(String(fault));
	}

	const {code, isSaved, rescued} = outcome.ending;
	if (rescued !== undefined) {
		printLines(io.stderr, [rescueLine(rescued)]);
	} else if (!isSaved) {
		printLines(io.stderr, [
			'The last answers could be written neither to the plan nor elsewhere. What was shown as saved is safe.',
		]);
	} else if (open !== undefined) {
		const name = path.dirname(open.path) === path.resolve(library) ? open.plan.id : open.path;
		tell(io, options, `Saved: ${open.path}. Go on with: groundplan open ${name}`);
	}

	io.setExitCode(isSaved ? code : exitCodes.failed);
}

function rescueLine(rescued: string): string {
	return `The plan's own file could not be written. All answers are in ${rescued}; take them into the plan with: groundplan import ${rescued} --into PLAN`;
}
