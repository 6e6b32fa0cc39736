import {Option, type Command} from 'commander';
import type {CommandIo} from './command-io.ts';
import {planArgument} from './plan-argument.ts';
import type {AgendaOptions} from './agenda.ts';
import type {CheckOptions} from './check.ts';
import type {ExportOptions} from './export.ts';
import type {ListOptions} from './list.ts';
import type {StatusOptions} from './status.ts';

/** The commands that only read a plan: list, status, check, agenda, export. */
export function addReadingCommands(program: Command, io: CommandIo): void {
	program
		.command('list')
		.summary('show the saved plans')
		.description('Lists the saved plans with their progress and when they last changed.')
		.option('--json', 'as JSON', false)
		.action(async (_: unknown, command: Command) => {
			const {runList} = await import('./list.ts');
			await runList(command.optsWithGlobals<ListOptions>(), io);
		});

	program
		.command('status')
		.summary('show how far a plan is')
		.description('Counts answers per section, and shows the gates and the open questions.')
		.argument('<plan>', planArgument)
		.option('--json', 'as JSON', false)
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runStatus} = await import('./status.ts');
			await runStatus({...command.optsWithGlobals<StatusOptions>(), plan}, io);
		});

	program
		.command('check')
		.summary('look for what will hurt')
		.description(
			'Runs every rule on a plan. The exit code is 1 when a warning is at or above the threshold.',
		)
		.argument('<plan>', planArgument)
		.addOption(
			new Option('--format <format>')
				.choices(['text', 'json', 'sarif', 'junit', 'github', 'markdown'])
				.default('text'),
		)
		.addOption(
			new Option('--fail-on <severity>', 'the threshold')
				.choices(['blocker', 'high', 'medium', 'low', 'never'])
				.default('blocker'),
		)
		.option('--as-of <date>', 'judge as if this were today, YYYY-MM-DD')
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runCheck} = await import('./check.ts');
			await runCheck({...command.optsWithGlobals<CheckOptions>(), plan}, io);
		});

	program
		.command('agenda')
		.summary('show who is to find out what')
		.description(
			'Lists the open questions by owner, first those that the most warnings rest on.',
		)
		.argument('<plan>', planArgument)
		.option('--for <person>', 'only what this person is to find out')
		.addOption(
			new Option('--format <format>').choices(['text', 'markdown', 'json']).default('text'),
		)
		.option('--as-of <date>', 'judge as if this were today, YYYY-MM-DD')
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runAgenda} = await import('./agenda.ts');
			await runAgenda({...command.optsWithGlobals<AgendaOptions>(), plan}, io);
		});

	program
		.command('export')
		.summary('write the plan')
		.description(
			'Writes a plan as a document, its tables, draft data contracts, or its answers. To stdout by default.',
		)
		.argument('<plan>', planArgument)
		.addOption(
			new Option(
				'--format <format>',
				'markdown, html: the plan; folder: the same in Markdown, a file a part; csv: a table of it; ' +
					'contract: a draft for each kind of record, in the Open Data Contract Standard; json, yaml: its answers',
			)
				.choices(['markdown', 'html', 'folder', 'csv', 'contract', 'json', 'yaml'])
				.default('markdown'),
		)
		.addOption(
			new Option(
				'--table <table>',
				'of csv: the source-to-target mapping (default), or the warnings',
			).choices(['mapping', 'warnings']),
		)
		.option('--entity <name>', 'of contract: only the one about this kind of record')
		.addOption(
			new Option(
				'--audience <audience>',
				"a client's copy leaves out who said what, and notes; contracts always do",
			)
				.choices(['client', 'internal'])
				.default('internal'),
		)
		.option(
			'--since <date>',
			'of markdown, html, folder: say what changed in a saved plan since this day, YYYY-MM-DD',
		)
		.option(
			'--template <path>',
			'of markdown, html, folder: a template of your own, or a folder with templates',
		)
		.option(
			'-o, --output <path>',
			'write to a file or into a directory, or to stdout (-); folder needs a directory, made if it is not there, and so do several contracts',
		)
		.option(
			'--force',
			'replace an existing file; in a directory of several, those of an earlier export',
			false,
		)
		.option('--as-of <date>', 'write it as if this were today, YYYY-MM-DD')
		.action(async (plan: string, _: unknown, command: Command) => {
			const {runExport} = await import('./export.ts');
			await runExport({...command.optsWithGlobals<ExportOptions>(), plan}, io);
		});
}
