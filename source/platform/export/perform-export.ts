import process from 'node:process';
import type {Effect} from '../../wizard/effect.ts';
import type {Report} from '../../wizard/message.ts';
import {WriteError} from '../write-file.ts';
import {ExportError} from './export-error.ts';
import {renderExport} from './render-export.ts';
import {writeExport} from './write-export.ts';

type ExportPlan = Extract<Effect, {readonly type: 'exportPlan'}>;

/**
 * Writes the plan where the wizard wants it, and says what came of it.
 *
 * @throws when a template is wrong.
 */
export async function performExport(
	{plan, asOf, path: named, overwrite, format, audience}: ExportPlan,
	templates: () => Readonly<Record<string, string>>,
): Promise<Report> {
	try {
		const content = await renderExport(plan, {format, audience, asOf, templates});
		const written = writeExport(content, {named, from: process.cwd(), overwrite});
		return {type: 'exported', ...written};
	} catch (error) {
		if (error instanceof WriteError && error.there !== undefined) {
			return {type: 'exportExists', ...error.there, format, audience};
		}

		if (error instanceof WriteError || error instanceof ExportError) {
			return {type: 'exportFailed', problem: error.message, path: named, format, audience};
		}

		throw error;
	}
}
