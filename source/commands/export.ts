import path from 'node:path';
import {displayLines} from '../plan/display.ts';
import {sizeOf} from '../plan/plan.ts';
import type {Since} from '../documents/diff/changes-part.ts';
import {isDocument, type ExportFormat} from '../documents/export-format.ts';
import {withHome} from '../platform/directories.ts';
import {ExportError} from '../platform/export/export-error.ts';
import {
	renderExport,
	type ExportContent,
	type ExportRequest,
} from '../platform/export/render-export.ts';
import {assertMayExport, writeExport} from '../platform/export/write-export.ts';
import {largePlan} from '../platform/large-plan.ts';
import type {LoadedPlan} from '../platform/load-plan.ts';
import {readTemplates} from '../platform/package-files.ts';
import {WriteError} from '../platform/write-file.ts';
import {evaluationOf} from '../wizard/derived.ts';
import {existsInWords, writtenInWords} from '../wizard/written-export.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate, dayOf} from './dates.ts';
import {planNamed} from './plan-named.ts';
import {planSince} from './plan-since.ts';
import {tell} from './print.ts';

export interface ExportOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: Exclude<ExportFormat, 'mapping' | 'warnings'> | 'csv';
	/** Which table, for CSV; the mapping where none is named. */
	readonly table?: 'mapping' | 'warnings';
	/** Of the contracts only the one about this kind of record. */
	readonly entity?: string;
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

/** Writes a plan as a document, a part of it as tables or contracts, or its answers as a file. */
export async function runExport(options: ExportOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	assertFitting(options);
	const loaded = await planNamed(options.plan, options, io);
	const {output = '-', force} = options;
	if (output === '-') {
		print(await rendered(loaded, options, {asOf, io}), options, io);
		return;
	}

	const target = {named: output, from: io.cwd, overwrite: force};
	// One contract by itself is a file, and has the name of its kind of record.
	if (options.entity === undefined) {
		refusing(() => {
			assertMayExport(loaded.plan, requested(options), target);
		});
	}

	const content = await rendered(loaded, options, {asOf, io});
	tell(io, options, writtenInWords(refusing(() => writeExport(content, target))));
}

function requested({format, table = 'mapping'}: ExportOptions): ExportFormat {
	return format === 'csv' ? table : format;
}

/** @throws {CommandError} where options do not go together. */
function assertFitting({format, table, entity, template, since, output}: ExportOptions): void {
	const isLaidOut = format !== 'csv' && isDocument(format);
	if (table !== undefined && format !== 'csv') {
		throw refused('--table is for CSV. Leave it out, or write --format csv.');
	}

	if (entity !== undefined && format !== 'contract') {
		throw refused(
			'--entity is for the data contracts. Leave it out, or write --format contract.',
		);
	}

	if (template !== undefined && !isLaidOut) {
		throw refused(
			`--template is for the plan as a document, and ${format} has no layout. Leave it out, or write --format markdown, html or folder.`,
		);
	}

	if (since !== undefined && !isLaidOut) {
		throw refused(
			'--since is for the plan as a document. Leave it out, or write --format markdown, html or folder; “groundplan diff” says the same as JSON.',
		);
	}

	if (output === '') {
		throw refused('--output names no place.');
	}

	if (format === 'folder' && (output === undefined || output === '-')) {
		throw refused('A folder needs a place. Name it with --output.');
	}
}

async function rendered(
	loaded: LoadedPlan,
	options: ExportOptions,
	{asOf, io}: {readonly asOf: string; readonly io: CommandIo},
): Promise<ExportContent> {
	const {audience, template, since, entity} = options;
	const request: ExportRequest = {
		format: requested(options),
		audience,
		asOf,
		templates: readTemplates,
		...(template === undefined ? {} : {template: path.resolve(io.cwd, withHome(template))}),
		...(since === undefined ? {} : {since: sinceOf(loaded, since)}),
		...(entity === undefined ? {} : {entity}),
	};
	if (io.stderr.isTTY === true && sizeOf(loaded.plan) >= largePlan) {
		tell(io, options, 'Laying out a large plan …');
	}

	try {
		return await renderExport(loaded.plan, request);
	} catch (error) {
		throw error instanceof ExportError ? refused(error.message, error) : error;
	}
}

/** The plan as it was on the day named. */
function sinceOf(loaded: LoadedPlan, since: string): Since {
	const {before, moment} = planSince(loaded, since);
	return {date: dayOf(moment), plan: before, evaluation: evaluationOf(before)};
}

/** Several contracts are documents of one YAML stream. */
function print(content: ExportContent, options: ExportOptions, io: CommandIo): void {
	if (content.type === 'folder') {
		io.stdout.write(content.files.map(({text}) => `---\n${text}`).join(''));
	} else if (options.format === 'csv' && io.stdout.isTTY === true) {
		showTable(content.pieces.join(''), options, io);
	} else {
		for (const piece of content.pieces) {
			io.stdout.write(piece);
		}
	}
}

/**
 * Of all formats only CSV keeps characters as they are, since a spreadsheet reads no escapes. A terminal would obey some of
 * them, so there they are shown; in a file, and for a program, they are exact.
 */
function showTable(text: string, options: ExportOptions, io: CommandIo): void {
	const shown = displayLines(text).join('\n');
	io.stdout.write(shown);
	if (shown !== text.replaceAll('\r\n', '\n')) {
		tell(
			io,
			options,
			'Characters that cannot be seen are shown by signs here. With --output, or piped, the table has them as they are.',
		);
	}
}

/** Does something that may find something in its way, and says what can be done then. */
function refusing<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof WriteError) || error.there === undefined) {
			throw error;
		}

		const {path: place, holds} = error.there;
		const exists = existsInWords(place, holds);
		throw new CommandError(
			holds === undefined
				? `${exists}; it was not changed. Name another one, or replace it with --force.`
				: `${exists}. Nothing was written. Name another folder, or write --force: that replaces the files of an earlier export, and leaves all others alone.`,
			{cause: error},
		);
	}
}

function refused(problem: string, cause?: unknown): CommandError {
	return new CommandError(`${problem} Nothing was written.`, {cause});
}
