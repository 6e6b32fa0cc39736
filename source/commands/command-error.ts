import {exitCodes} from './exit-codes.ts';

/** Ends a command with a message for people: what happened, why, what to do. Data in the message need not be made safe before. */
export class CommandError extends Error {
	override readonly name = 'CommandError';
	readonly exitCode: number;

	constructor(message: string, options: ErrorOptions & {readonly exitCode?: number} = {}) {
		super(message, options);
		this.exitCode = options.exitCode ?? exitCodes.failed;
	}
}
