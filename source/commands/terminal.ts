import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';

/**
 * Makes sure that there is a terminal the wizard can use.
 *
 * @param instead the command that does the same without one.
 * @throws {CommandError} at once, before anything of the screen is loaded.
 */
export function assertTerminal(instead: string, {stdin, stdout, env}: CommandIo): void {
	if (stdin.isTTY !== true || stdout.isTTY !== true) {
		throw new CommandError(
			`The wizard needs a terminal for its keys and its screen, and ${stdin.isTTY === true ? 'its output goes elsewhere' : 'its input comes from elsewhere'}. Nothing was changed. Line by line it works here too: ${instead}. Without questions: “groundplan set” answers, “groundplan export” writes the plan.`,
		);
	}

	if (env['TERM'] === 'dumb') {
		throw new CommandError(
			`This terminal (TERM=dumb) cannot be drawn on. Nothing was changed. Line by line it works here too: ${instead}`,
		);
	}
}

/**
 * Settles in the environment whether there are colours, because the library that colours reads it once, when it is loaded,
 * and would let FORCE_COLOR win over NO_COLOR.
 */
export function settleColours({color}: GlobalOptions, env: NodeJS.ProcessEnv): void {
	const isOff = !color || (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '');
	if (isOff) {
		env['FORCE_COLOR'] = '0';
		env['NO_COLOR'] = '1';
	}
}
