import type {Command} from 'commander';
import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {CommandError} from './command-error.ts';

/** Says that there is no such command, and which one may have been meant. */
export function unknownCommand(program: Command, word: string): CommandError {
	const names = program.commands.map(command => command.name());
	const looksLikePlan = /\.(?:groundplan|ya?ml|json)$/i.test(word);
	return new CommandError(
		looksLikePlan
			? `${quote(word)} is no command. To open it, run: groundplan open ${word}`
			: `There is no command ${quote(word)}.${didYouMean(word, names)} Run “groundplan help” to see the commands.`,
	);
}
