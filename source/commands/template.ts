import {mkdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {templateInfo, templateName} from '../documents/own-templates/template-info.ts';
import {counted} from '../documents/wording.ts';
import {withHome} from '../platform/directories.ts';
import {reasonOf, systemCode} from '../platform/failure.ts';
import {readTemplates} from '../platform/package-files.ts';
import {writeTextFile} from '../platform/write-file.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {inColumns, printLines, tell} from './print.ts';

export interface TemplateCopyOptions extends GlobalOptions {
	/** Names of templates; none means all. */
	readonly names: readonly string[];
	/** A folder, made if it is not there. */
	readonly output: string;
	readonly force: boolean;
}

/** Lists the templates of the plan, with a line on what each holds. */
export async function runTemplateList(options: GlobalOptions, io: CommandIo): Promise<void> {
	printLines(io.stdout, inColumns(templateInfo.map(({name, about}) => [name, about])));
	tell(
		io,
		options,
		'“groundplan template copy NAME --output FOLDER” copies one to begin with; docs/templates.md says how they are written.',
	);
}

/** Copies templates of the plan into a folder, all of them or none. */
export async function runTemplateCopy(options: TemplateCopyOptions, io: CommandIo): Promise<void> {
	const files = filesNamed(options.names);
	const folder = path.resolve(io.cwd, withHome(options.output));
	makeFolder(folder);
	const there = options.force
		? []
		: files.filter(([file]) => statSync(path.join(folder, file), {throwIfNoEntry: false}));
	if (there.length > 0) {
		throw new CommandError(
			`In ${folder} there is already ${there.map(([file]) => file).join(', ')}. Nothing was copied. Name another folder, or replace them with --force.`,
		);
	}

	for (const [file, text] of files) {
		writeTextFile(path.join(folder, file), text, {overwrite: options.force});
	}

	tell(io, options, `${counted(files.length, 'template')} copied to ${folder}`);
}

/** The templates with these names, with or without the ending of their files. */
function filesNamed(
	names: readonly string[],
): ReadonlyArray<readonly [file: string, text: string]> {
	const templates = Object.entries(readTemplates());
	return names.length === 0
		? templates
		: names.map(name => {
				const found = templates.find(([file]) => templateName(file) === templateName(name));
				if (found === undefined) {
					const known = templateInfo.map(info => info.name);
					throw new CommandError(
						`There is no template ${quote(name)}.${didYouMean(name, known)} Nothing was copied. “groundplan template list” shows what there is.`,
					);
				}

				return found;
			});
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder);
	} catch (error) {
		const isThere = systemCode(error) === 'EEXIST' && statSync(folder).isDirectory();
		if (!isThere) {
			const reason =
				systemCode(error) === 'EEXIST' ? 'it is a file and no folder' : reasonOf(error);
			throw new CommandError(
				`${folder} could not be made a folder for templates: ${reason}. Nothing was copied. Name another one.`,
				{cause: error},
			);
		}
	}
}
