import {readdirSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {partsOfFileName, planExtension, stampedFileName} from './plan-file-name.ts';
import {makePrivateDirectory} from './private-directory.ts';
import {createPrivateFile} from './private-file.ts';
import {readPlanHead} from './read-plan-file.ts';

/** How many states of a plan are kept besides the plan itself. */
const mostBackups = 3;

/** Where the states of plans are kept. */
export function backupsDirectory(library: string): string {
	return path.join(library, 'backups');
}

/**
 * Keeps the state of a plan that has just proved whole, unless there is one of today or nothing has changed since the last.
 * A plan can be opened without it, so nothing is thrown.
 *
 * @param changed when the plan last changed, ISO 8601 with time.
 */
export function keepBackup(
	database: DatabaseSync,
	planPath: string,
	library: string,
	changed: string,
	now: Date,
): void {
	const directory = backupsDirectory(library);
	const backup = path.join(directory, stampedFileName(planPath, now.toISOString().slice(0, 10)));
	try {
		const earlier = backupsOf(directory, partsOfFileName(planPath).id);
		const newest = earlier.at(-1);
		if (
			newest !== undefined &&
			(stampOf(newest) >= stampOf(backup) || changedIn(newest) === changed)
		) {
			return;
		}

		makePrivateDirectory(directory);
		// Always of the same name, so that what a crash leaves behind is used again.
		const unfinished = path.join(directory, `${partsOfFileName(planPath).base}.unfinished`);
		rmSync(unfinished, {force: true});
		copyDatabase(database, unfinished);
		renameSync(unfinished, backup);
		for (const old of earlier.slice(0, Math.max(0, earlier.length + 1 - mostBackups))) {
			rmSync(old, {force: true});
		}
	} catch {
		// No room, or no permission: the next opening tries again.
	}
}

/** A whole copy of an open database at a path at which there is nothing. */
export function copyDatabase(database: DatabaseSync, copyPath: string): void {
	createPrivateFile(copyPath);
	try {
		database.prepare('VACUUM INTO ?').run(copyPath);
	} catch (error) {
		rmSync(copyPath, {force: true});
		throw error;
	}
}

/** The backups of a plan, the oldest first. */
function backupsOf(directory: string, id: string): readonly string[] {
	try {
		return readdirSync(directory)
			.filter(name => name.endsWith(planExtension) && partsOfFileName(name).id === id)
			.toSorted((left, right) => (stampOf(left) < stampOf(right) ? -1 : 1))
			.map(name => path.join(directory, name));
	} catch {
		return [];
	}
}

function stampOf(name: string): string {
	return path.basename(name, planExtension).slice(partsOfFileName(name).base.length);
}

function changedIn(backup: string): string | undefined {
	try {
		return readPlanHead(backup).changed;
	} catch {
		return undefined;
	}
}
