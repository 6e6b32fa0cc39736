import {Option, type Command} from 'commander';
import {sectionIds} from '../interview/question.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {planArgument} from './plan-argument.ts';
import {unknownCommand} from './unknown-command.ts';
import type {NewOptions} from './new.ts';
import type {OpenOptions} from './open.ts';

/** The commands that ask: home, new, open. */
export function addInterviewCommands(program: Command, io: CommandIo): void {
	program
		.argument('[words...]')
		.action(async (words: readonly string[], _: unknown, command: Command) => {
			const [word] = words;
			if (word !== undefined) {
				throw unknownCommand(program, word);
			}

			const {runHome} = await import('./home.ts');
			await runHome(command.optsWithGlobals<GlobalOptions>(), io);
		});

	program
		.command('new')
		.summary('start a plan')
		.description(
			'Starts a plan and opens it. With --from, a copy of an answers file is opened.',
		)
		.argument('[title]', 'what the plan is called')
		.option('--from <file>', 'begin with the answers of an answers file or plan')
		.action(async (title: string | undefined, _: unknown, command: Command) => {
			const {runNew} = await import('./new.ts');
			await runNew(
				{...command.optsWithGlobals<NewOptions>(), ...(title === undefined ? {} : {title})},
				io,
			);
		});

	program
		.command('open')
		.summary('go on with a plan')
		.description('Opens a plan where it was left, or at the first open question.')
		.argument('<plan>', planArgument)
		.option('--section <section>', `begin at a section: ${sectionIds.join(', ')}`)
		.addOption(
			new Option('--only <what>', 'begin at the first answer of this sort').choices([
				'unknown',
				'disputed',
				'warnings',
			]),
		)
		.option('--for <person>', 'begin at the first question this person is to find out about')
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runOpen} = await import('./open.ts');
			await runOpen({...command.optsWithGlobals<OpenOptions>(), plan}, io);
		});
}
