import {closeSync, fsyncSync, openSync} from 'node:fs';

/** Makes sure that a new name survives a power cut, where the system can. */
export function syncDirectory(directory: string): void {
	try {
		const descriptor = openSync(directory, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// Windows and some network disks cannot; the file itself is safe.
	}
}
