import path from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {display} from '../plan/display.ts';
import {reasonOf} from './failure.ts';
import {toVersion2} from './migrations/version-2.ts';
import {PlanFileError} from './plan-file-error.ts';
import {schemaVersion, versionOf} from './plan-schema.ts';

/** From each version of the tables to the next, in order; the first leads from version 1 to version 2. */
const migrations: ReadonlyArray<(database: DatabaseSync) => void> = [toVersion2];

/**
 * Brings the tables of a plan that is open for writing up to date, all of it in one transaction: if anything fails, the
 * file is as it was, to the byte. It must be called before anything else is written.
 *
 * @throws {PlanFileError} notWritable, because such a file can still be read.
 */
export function bringUpToDate(database: DatabaseSync, planPath: string): void {
	const version = versionOf(database);
	if (version >= schemaVersion) {
		return;
	}

	try {
		database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
		for (const migrate of migrations.slice(version - 1)) {
			migrate(database);
		}

		database.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
	} catch (error) {
		if (database.isTransaction) {
			database.exec('ROLLBACK');
		}

		throw new PlanFileError(
			'notWritable',
			planPath,
			`${display(path.basename(planPath))} was written by an earlier version of Groundplan and could not be brought up to date: ${display(reasonOf(error))}. It is unharmed and can be read. Put that right and open it again.`,
			{cause: error},
		);
	}
}
