import {statSync} from 'node:fs';
import path from 'node:path';
import type {Plan} from '../plan/plan.ts';
import type {Since} from '../documents/diff/changes-part.ts';
import {exportFileName} from '../documents/export-name.ts';
import {withHome} from '../platform/directories.ts';
import type {LoadedPlan} from '../platform/load-plan.ts';
import {WriteError, writeTextFile} from '../platform/write-file.ts';
import {evaluationOf} from '../wizard/derived.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate, dayOf} from './dates.ts';
import {planMarkdown} from './plan-markdown.ts';
import {planNamed} from './plan-named.ts';
import {planSince} from './plan-since.ts';
import {tell} from './print.ts';

export interface ExportOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'markdown' | 'html' | 'json' | 'yaml';
	readonly audience: 'client' | 'internal';
	/** A day: the document says what changed since. */
	readonly since?: string;
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
	const loaded = await planNamed(options.plan, options, io);
	const {plan} = loaded;
	const since = sinceOf(loaded, options);
	const text = await exported(plan, template, {...options, asOf, since});
	if (options.output === undefined || options.output === '-') {
		io.stdout.write(text);
		return;
	}

	const target = targetOf(options.output, plan, options, io);
	write(target, text, options);
	tell(io, options, `Written to ${target}`);
}

/** The formats that are the plan as people read it, and not its answers. */
function isDocument(format: ExportOptions['format']): format is 'markdown' | 'html' {
	return format === 'markdown' || format === 'html';
}

/** The text of a plan in a format; only the library of that format is loaded. */
async function exported(
	plan: Plan,
	template: string | undefined,
	{
		format,
		audience,
		asOf,
		since,
	}: Pick<ExportOptions, 'format' | 'audience'> & {
		readonly asOf: string;
		readonly since: Since | undefined;
	},
): Promise<string> {
	if (isDocument(format)) {
		const sinceThen = since === undefined ? {} : {since};
		const markdown = await planMarkdown(plan, template, {asOf, audience, ...sinceThen});
		if (format === 'markdown') {
			return markdown;
		}

		const {renderHtml} = await import('../documents/html/render-html.ts');
		return renderHtml(markdown, {title: plan.title, language: 'en', asOf});
	}

	const {writeAnswersFile, writeAnswersJson} =
		await import('../answers-file/write-answers-file.ts');
	return format === 'yaml' ? writeAnswersFile(plan) : writeAnswersJson(plan);
}

/** The plan as it was on the day named by --since, if one was. */
function sinceOf(loaded: LoadedPlan, {since, format}: ExportOptions): Since | undefined {
	if (since === undefined) {
		return undefined;
	}

	if (!isDocument(format)) {
		throw new CommandError(
			`--since is for the plan as a document. Leave it out, or write --format markdown or html; “groundplan diff” says the same as JSON. Nothing was written.`,
		);
	}

	const {before, moment} = planSince(loaded, since);
	return {date: dayOf(moment), plan: before, evaluation: evaluationOf(before)};
}

/** Where --template is, if it was given. */
function templateOf({template, format}: ExportOptions, io: CommandIo): string | undefined {
	if (template !== undefined && !isDocument(format)) {
		throw new CommandError(
			`--template is for the plan as a document, and ${format} has no layout. Leave out --template, or write --format markdown or html. Nothing was written.`,
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
