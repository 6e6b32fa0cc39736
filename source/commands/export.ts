import {statSync} from 'node:fs';
import path from 'node:path';
import type {Plan} from '../plan/plan.ts';
import {exportFileName} from '../documents/export-name.ts';
import {withHome} from '../platform/directories.ts';
import {WriteError, writeTextFile} from '../platform/write-file.ts';
import {evaluationOf} from '../wizard/derived.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate} from './dates.ts';
import {planNamed} from './plan-named.ts';
import {tell} from './print.ts';

export interface ExportOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'markdown' | 'json' | 'yaml';
	readonly audience: 'client' | 'internal';
	/** A file, a directory, or `-` for stdout; missing means stdout. */
	readonly output?: string;
	readonly force: boolean;
	readonly asOf?: string;
}

/** Writes a plan as a document, or its answers as a file. */
export async function runExport(options: ExportOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	const {plan} = await planNamed(options.plan, options, io);
	const text = await exported(plan, {...options, asOf});
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
	{format, audience, asOf}: Pick<ExportOptions, 'format' | 'audience'> & {readonly asOf: string},
): Promise<string> {
	if (format !== 'markdown') {
		const {writeAnswersFile, writeAnswersJson} =
			await import('../answers-file/write-answers-file.ts');
		return format === 'yaml' ? writeAnswersFile(plan) : writeAnswersJson(plan);
	}

	const [{planModel}, {renderPlan}, {readTemplates}] = await Promise.all([
		import('../documents/plan-model.ts'),
		import('../documents/render-plan.ts'),
		import('../platform/package-files.ts'),
	]);
	return renderPlan(planModel(plan, evaluationOf(plan), {asOf, audience}), readTemplates());
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
