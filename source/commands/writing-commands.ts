import {Option, type Command} from 'commander';
import {acceptanceStatuses} from '../plan/acceptance.ts';
import type {AcceptOptions} from './accept.ts';
import type {CommandIo} from './command-io.ts';
import {planArgument} from './plan-argument.ts';
import type {DuplicateOptions} from './duplicate.ts';
import type {ImportOptions} from './import.ts';
import type {RemoveOptions} from './remove.ts';
import type {RenameOptions} from './rename.ts';
import type {RestoreOptions} from './restore.ts';
import type {SetOptions} from './set.ts';

/** The commands that change a plan or the library without asking. */
export function addWritingCommands(program: Command, io: CommandIo): void {
	program
		.command('import')
		.summary('take an answers file into the library')
		.description('Makes a plan of an answers file, or adds its answers to a plan.')
		.argument('<file>', 'an answers file: .yaml or .json')
		.option(
			'--into <plan>',
			'add the answers to this plan, replacing what it says to the same questions',
		)
		.action(async (file: string, _: unknown, command: Command) => {
			const {runImport} = await import('./import.ts');
			await runImport({...command.optsWithGlobals<ImportOptions>(), file}, io);
		});

	program
		.command('set')
		.summary('answer without the wizard')
		.description(
			'Gives answers, all of them or none: project.goal="Fewer phone calls", systems.crm.maturity=mature, ' +
				'"dataPoints.E-mail.fields.crm.length"=255, project.sponsor=unknown:Mara:2026-12-31, project.measure=none, ' +
				'project.currentCost=not-applicable:"Paid by the group".',
		)
		.argument('<plan>', planArgument)
		.argument('<answers...>', 'PATH=VALUE, as in an answers file; names serve as ids')
		.option('--by <person>', 'who says so')
		.addOption(
			new Option('--basis <basis>', 'on what it rests').choices([
				'stated',
				'documented',
				'observed',
				'measured',
			]),
		)
		.option('--note <text>', 'a note kept with the answers')
		.action(async (plan: string, answers: readonly string[], _: unknown, command: Command) => {
			const {runSet} = await import('./set.ts');
			await runSet({...command.optsWithGlobals<SetOptions>(), plan, answers}, io);
		});

	program
		.command('accept')
		.summary('accept a warning by name')
		.description(
			'Puts down who accepts a warning, why, and until when. It then keeps no gate shut, and stays in the plan, marked.',
		)
		.argument('<plan>', planArgument)
		.argument(
			'<warning>',
			'its id in “check --format json”, such as sot-missing:e-mail; the rule alone where it warns of one thing only',
		)
		.option('--reason <text>', 'why it is accepted')
		.option('--by <person>', 'who accepts it')
		.option(
			'--expires <date>',
			'the last day on which that holds; blockers and high warnings need one',
		)
		.addOption(new Option('--status <status>').choices(acceptanceStatuses).default('accepted'))
		.addOption(
			new Option('--withdraw', 'take it back, so that the warning counts again')
				.conflicts(['reason', 'expires'])
				.default(false),
		)
		.action(async (plan: string, finding: string, _: unknown, command: Command) => {
			const {runAccept} = await import('./accept.ts');
			await runAccept({...command.optsWithGlobals<AcceptOptions>(), plan, finding}, io);
		});

	program
		.command('rename')
		.summary('give a plan another title')
		.argument('<plan>', planArgument)
		.argument('<title>', 'the new title')
		.action(async (plan: string, title: string, _: unknown, command: Command) => {
			const {runRename} = await import('./rename.ts');
			await runRename({...command.optsWithGlobals<RenameOptions>(), plan, title}, io);
		});

	program
		.command('duplicate')
		.summary('copy a plan')
		.argument('<plan>', planArgument)
		.argument('[title]', "the copy's title")
		.action(async (plan: string, title: string | undefined, _: unknown, command: Command) => {
			const {runDuplicate} = await import('./duplicate.ts');
			await runDuplicate(
				{
					...command.optsWithGlobals<DuplicateOptions>(),
					plan,
					...(title === undefined ? {} : {title}),
				},
				io,
			);
		});

	program
		.command('remove')
		.summary('take a plan out of the library')
		.description('Removes a plan from the library. “groundplan restore” gets it back.')
		.argument('<plan>', 'name or id of a saved plan, or the path of its file')
		.option('--force', 'do not ask', false)
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runRemove} = await import('./remove.ts');
			await runRemove({...command.optsWithGlobals<RemoveOptions>(), plan}, io);
		});

	program
		.command('restore')
		.summary('get back a removed or damaged plan')
		.description('Without a name, lists what can be got back.')
		.argument('[plan]', 'name or id of the plan')
		.action(async (plan: string | undefined, _: unknown, command: Command) => {
			const {runRestore} = await import('./restore.ts');
			await runRestore(
				{
					...command.optsWithGlobals<RestoreOptions>(),
					...(plan === undefined ? {} : {plan}),
				},
				io,
			);
		});
}
