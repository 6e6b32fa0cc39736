import {chmodSync, closeSync, openSync} from 'node:fs';

/** An empty file for its owner only, whatever the umask. SQLite gives the files beside it the same mode. */
export function createPrivateFile(file: string): void {
	closeSync(openSync(file, 'wx', 0o600));
	chmodSync(file, 0o600);
}
