import {closeSync, fchmodSync, openSync} from 'node:fs';

/** An empty file for its owner only, whatever the umask. SQLite gives the files beside it the same mode. */
export function createPrivateFile(file: string): void {
	const descriptor = openSync(file, 'wx', 0o600);
	try {
		// By the descriptor: somebody else may have removed the file already.
		fchmodSync(descriptor, 0o600);
	} finally {
		closeSync(descriptor);
	}
}
