import {statSync} from 'node:fs';

/**
 * Plan files this process has open, by device and inode. Opening such a file a second time outside SQLite and closing it
 * again would drop this process's locks on it: https://www.sqlite.org/howtocorrupt.html, "POSIX advisory locks".
 */
const open = new Map<string, number>();

/** Notes that a file is open until the function returned is called. */
export function noteOpenFile(path: string): () => void {
	const key = identityOf(path);
	open.set(key, (open.get(key) ?? 0) + 1);
	return () => {
		const others = (open.get(key) ?? 1) - 1;
		if (others === 0) {
			open.delete(key);
		} else {
			open.set(key, others);
		}
	};
}

export function isOpenHere(path: string): boolean {
	return open.has(identityOf(path));
}

/** What tells a file from another that was put in its place. */
export function identityOf(path: string): string {
	const {dev, ino} = statSync(path, {bigint: true});
	return `${dev}:${ino}`;
}
