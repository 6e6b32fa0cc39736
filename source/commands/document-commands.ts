import {Option, type Command} from 'commander';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import type {DiffOptions} from './diff.ts';
import {planArgument} from './plan-argument.ts';
import type {TemplateCheckOptions} from './template-check.ts';
import type {TemplateCopyOptions} from './template.ts';

/** The commands about the plan as a document: what changed in it, and the templates it is written by. */
export function addDocumentCommands(program: Command, io: CommandIo): void {
	program
		.command('diff')
		.summary('show what changed')
		.description(
			'Compares two plans, or a plan with itself on an earlier day, in the plan’s own terms: answers, warnings, gates, subjects.',
		)
		.argument('<before>', planArgument)
		.argument('[after]', 'the later plan, named in the same ways')
		.option(
			'--since <date>',
			'compare a saved plan with itself at the beginning of this day, YYYY-MM-DD',
		)
		.addOption(
			new Option('--format <format>').choices(['text', 'markdown', 'json']).default('text'),
		)
		.action(async (before: string, after: string | undefined, _: unknown, command: Command) => {
			const {runDiff} = await import('./diff.ts');
			await runDiff(
				{
					...command.optsWithGlobals<DiffOptions>(),
					before,
					...(after === undefined ? {} : {after}),
				},
				io,
			);
		});

	const template = program
		.command('template')
		.summary('write the plan by templates of your own')
		.description('Lists, copies and tries templates of the plan; see docs/templates.md.');

	template
		.command('list')
		.summary('list the templates of the plan')
		.action(async (_: unknown, command: Command) => {
			const {runTemplateList} = await import('./template.ts');
			await runTemplateList(command.optsWithGlobals<GlobalOptions>(), io);
		});

	template
		.command('copy')
		.summary('copy templates, to change them')
		.argument('[names...]', 'names of templates; without any, all are copied')
		.requiredOption('-o, --output <folder>', 'where to; made if it is not there')
		.option('--force', 'replace existing files', false)
		.action(async (names: readonly string[], _: unknown, command: Command) => {
			const {runTemplateCopy} = await import('./template.ts');
			await runTemplateCopy({...command.optsWithGlobals<TemplateCopyOptions>(), names}, io);
		});

	template
		.command('check')
		.summary('try templates on the examples')
		.argument('<file>', 'a template, or a folder with templates')
		.action(async (file: string, _: unknown, command: Command) => {
			const {runTemplateCheck} = await import('./template-check.ts');
			await runTemplateCheck({...command.optsWithGlobals<TemplateCheckOptions>(), file}, io);
		});
}
