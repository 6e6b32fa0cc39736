import {homedir} from 'node:os';
import path from 'node:path';
import envPaths from 'env-paths';

const paths = envPaths('groundplan', {suffix: ''});

/** Where plans are kept: the directory named, else `GROUNDPLAN_LIBRARY`, else the user's data directory. */
export function libraryDirectory(
	named: string | undefined,
	environment: NodeJS.ProcessEnv,
): string {
	const chosen = named ?? environment['GROUNDPLAN_LIBRARY'];
	return chosen === undefined || chosen === '' ? paths.data : path.resolve(withHome(chosen));
}

/** Where settings are kept. */
export function settingsDirectory(): string {
	return paths.config;
}

/** A path as people type it: a leading `~` is the home directory. */
export function withHome(typed: string): string {
	return /^~(?=$|[\\/])/.test(typed) ? path.join(homedir(), typed.slice(1)) : typed;
}
