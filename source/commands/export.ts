import {statSync} from 'node:fs';
import path from 'node:path';
import type {Plan} from '../plan/plan.ts';
import {exportFileName} from '../documents/export-name.ts';
import {withHome} from '../platform/directories.ts';
import {WriteError, writeTextFile} from '../platform/write-file.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate} from './dates.ts';
import {planMarkdown} from './plan-markdown.ts';
import {planNamed} from './plan-named.ts';
import {tell} from './print.ts';

export interface ExportOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'markdown' | 'json' | 'yaml';
	readonly audience: 'client' | 'internal';
	/** A template of the plan, or a folder with templates, instead of Groundplan's own. */
	readonly template?: string;
	/** A file, a directory, or `-` for stdout; missing means stdout. */
	readonly output?: string;
	readonly force: boolean;
	readonly asOf?: string;
}

/** Writes a plan as a document, or its answers as a file. */
export async function runExport(options: ExportOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	const template = templateOf(options, io);
	const {plan} = await planNamed(options.plan, options, io);
	const text = await exported(plan, template, {...options, asOf});
	if (options.output === undefined || options.output === '-') {
		io.stdout.write(text);
		return;
	}

	const target = targetOf(options.output, plan, options, io);
	write(target, text, options);
	tell(io, options, `Written to ${target}`);
}

/** The text of a plan in a format; only the library of that format is loaded. */
async function exported(
	plan: Plan,
	template: string | undefined,
	{format, audience, asOf}: Pick<ExportOptions, 'format' | 'audience'> & {readonly asOf: string},
): Promise<string> {
	if (format === 'markdown') {
		return planMarkdown(plan, template, {asOf, audience});
	}

	const {writeAnswersFile, writeAnswersJson} =
		await import('../answers-file/write-answers-file.ts');
	return format === 'yaml' ? writeAnswersFile(plan) : writeAnswersJson(plan);
}

/** Where --template is, if it was given. */
function templateOf({template, format}: ExportOptions, io: CommandIo): string | undefined {
	if (template !== undefined && format !== 'markdown') {
		throw new CommandError(
			`--template is for the plan as a document, and ${format} has no layout. Leave out --template, or write --format markdown. Nothing was written.`,
		);
	}

	return template === undefined ? undefined : path.resolve(io.cwd, withHome(template));
}

/** Where the text goes; in a directory it is named after the plan. */
function targetOf(
	output: string,
	plan: Plan,
	{format}: Pick<ExportOptions, 'format'>,
	io: CommandIo,
): string {
	const target = path.resolve(io.cwd, withHome(output));
	const isDirectory =
		/[\\/]$/.test(output) || statSync(target, {throwIfNoEntry: false})?.isDirectory() === true;
	return isDirectory ? path.join(target, exportFileName(plan, format)) : target;
}

function write(target: string, text: string, {force}: ExportOptions): void {
	try {
		writeTextFile(target, text, {overwrite: force});
	} catch (error) {
		throw error instanceof WriteError && error.exists
			? new CommandError(
					`There is already a file ${target}; it was not changed. Name another one, or replace it with --force.`,
					{cause: error},
				)
			: error;
	}
}
