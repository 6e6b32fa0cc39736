import type {DatabaseSync} from 'node:sqlite';

/** Version 2 keeps the findings that somebody has accepted by name. */
export function toVersion2(database: DatabaseSync): void {
	database.exec(
		'CREATE TABLE acceptances (finding TEXT PRIMARY KEY, json TEXT NOT NULL, sum INTEGER NOT NULL) STRICT, WITHOUT ROWID;',
	);
}
