import {statSync, unlinkSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {sqliteCode, sqliteResult, systemCode} from './failure.ts';
import {createPrivateFile} from './private-file.ts';

/** The right to write a plan, until it is released or the process ends in whatever way. */
export interface WriterLock {
	release(): void;
}

/** A lock file is replaced only in the instant in which another process ends its work with the plan. */
const mostAttempts = 50;

/**
 * Takes the right to write a plan, or returns nothing if another process has it. Held by a lock of SQLite on an empty file
 * beside the plan, so that the system frees it with the process and the plan itself stays readable for others.
 *
 * @throws when the lock's file cannot be made.
 */
export function lockForWriting(planPath: string): WriterLock | undefined {
	const lockPath = `${planPath}.lock`;
	for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
		const before = existingFile(lockPath);
		const database = new DatabaseSync(lockPath, {timeout: 0});
		if (!begin(database)) {
			database.close();
			return undefined;
		}

		// Whoever held it may have deleted the file after it was opened here: then this lock locks nothing.
		if (before !== undefined && identityIfThere(lockPath) === before) {
			return {
				release() {
					// Deleted while the lock is held: nobody can lock a file that is about to vanish without noticing.
					removeQuietly(lockPath);
					database.close();
				},
			};
		}

		database.close();
	}

	return undefined;
}

function begin(database: DatabaseSync): boolean {
	try {
		database.exec('PRAGMA journal_mode = MEMORY; BEGIN IMMEDIATE');
		return true;
	} catch (error) {
		const code = sqliteCode(error);
		if (code === sqliteResult.busy || code === sqliteResult.locked) {
			return false;
		}

		database.close();
		throw error;
	}
}

/** The identity of the lock's file, which is made if it is missing. Never opened if it is there: closing it would free locks. */
function existingFile(lockPath: string): string | undefined {
	try {
		createPrivateFile(lockPath);
	} catch (error) {
		if (systemCode(error) !== 'EEXIST') {
			throw error;
		}
	}

	return identityIfThere(lockPath);
}

/**
 * Which file stands at a path. The time of its birth belongs to it: numbers of deleted files are used again at once, and a
 * file that is opened, deleted and followed by another of an earlier number would otherwise be taken for the one before.
 */
function identityIfThere(lockPath: string): string | undefined {
	try {
		const {dev, ino, birthtimeNs} = statSync(lockPath, {bigint: true});
		return `${dev}:${ino}:${birthtimeNs}`;
	} catch {
		return undefined;
	}
}

function removeQuietly(lockPath: string): void {
	try {
		unlinkSync(lockPath);
	} catch {
		// An empty file stays behind, and is used again the next time.
	}
}
