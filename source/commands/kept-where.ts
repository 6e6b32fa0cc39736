import path from 'node:path';
import {libraryDirectory, settingsDirectory, withHome} from '../platform/directories.ts';
import type {Settings} from '../platform/settings.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';

/** The library of this command line. */
export function libraryOf({library}: GlobalOptions, io: CommandIo): string {
	return libraryDirectory(
		library === undefined ? undefined : path.resolve(io.cwd, withHome(library)),
		io.env,
	);
}

/** What is remembered between sessions. */
export async function settingsOf(io: CommandIo): Promise<Settings> {
	const {openSettings} = await import('../platform/settings.ts');
	return openSettings(io.env['GROUNDPLAN_SETTINGS'] ?? settingsDirectory(), io.now());
}
