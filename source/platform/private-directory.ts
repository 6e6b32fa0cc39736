import {chmodSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {systemCode} from './failure.ts';

/** Makes a directory that only its owner can look into, and what is missing above it, whatever the umask. One that exists is left as it is. */
export function makePrivateDirectory(directory: string): void {
	try {
		mkdirSync(directory, {mode: 0o700});
	} catch (error) {
		const code = systemCode(error);
		if (code === 'EEXIST') {
			return;
		}

		if (code !== 'ENOENT' || path.dirname(directory) === directory) {
			throw error;
		}

		makePrivateDirectory(path.dirname(directory));
		mkdirSync(directory, {mode: 0o700});
	}

	chmodSync(directory, 0o700);
}
