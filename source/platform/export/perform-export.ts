import process from 'node:process';
import type {Effect} from '../../wizard/effect.ts';
import type {Report} from '../../wizard/message.ts';
import {WriteError} from '../write-file.ts';
import {ExportError} from './export-error.ts';
import type {ExportContent} from './render-export.ts';
import {assertMayExport, writeExport} from './write-export.ts';

type ExportPlan = Extract<Effect, {readonly type: 'exportPlan'}>;

/**
 * Writes what `render` makes of the plan where the wizard wants it, and says what came of it.
 *
 * @throws when a template is wrong.
 */
export async function performExport(
	{plan, path: named, overwrite, format, audience}: ExportPlan,
	render: () => Promise<ExportContent>,
): Promise<Report> {
	try {
		const target = {named, from: process.cwd(), overwrite};
		assertMayExport(plan, format, target);
		const written = writeExport(await render(), target);
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
