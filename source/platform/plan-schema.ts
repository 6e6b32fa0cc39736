import {crc32} from 'node:zlib';
import type {DatabaseSync} from 'node:sqlite';

/** "GPLN" in the header of every plan file: https://www.sqlite.org/fileformat.html#application_id. */
export const applicationId = 0x47_50_4c_4e;

/** The version of the tables below; a file with a later one is not opened, one with an earlier one is migrated when it is opened for writing. */
export const schemaVersion = 2;

/**
 * Texts that people type are kept as JSON, because SQLite replaces lone surrogates. `sum` is the checksum of a row:
 * SQLite notices damage to its own structures and not to what they hold.
 */
const tables = `
	CREATE TABLE meta (key TEXT PRIMARY KEY, json TEXT NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
	CREATE TABLE subjects (
		kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, rank REAL NOT NULL, sum INTEGER NOT NULL,
		PRIMARY KEY (kind, id)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE answers (
		kind TEXT NOT NULL, subject TEXT NOT NULL, question TEXT NOT NULL, json TEXT NOT NULL, sum INTEGER NOT NULL,
		PRIMARY KEY (kind, subject, question)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE history (
		seq INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, label TEXT NOT NULL,
		changes TEXT NOT NULL, inverse TEXT NOT NULL, undone INTEGER NOT NULL, sum INTEGER NOT NULL
	) STRICT;
	CREATE TABLE acceptances (finding TEXT PRIMARY KEY, json TEXT NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
	CREATE TABLE drafts (key TEXT PRIMARY KEY, text TEXT NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Makes the tables of a new plan file. */
export function createTables(database: DatabaseSync): void {
	database.exec(
		`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}; ${tables}`,
	);
}

/** The version of the tables in an open plan file. */
export function versionOf(database: DatabaseSync): number {
	return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}

/** The checksum of a row: CRC-32 of its columns, each ended by a NUL. */
export function rowSum(...columns: ReadonlyArray<string | number>): number {
	return crc32(columns.join('\0'));
}
