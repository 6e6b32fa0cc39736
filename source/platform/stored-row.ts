import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';
import {rowSum} from './plan-schema.ts';
import {NotAsStored} from './stored-json.ts';

/** A row as SQLite gives it, by column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

export function rowsOf(database: DatabaseSync, query: string): Iterable<Row> {
	return database.prepare(query).iterate();
}

/** Throws if a row is not what was written: SQLite itself would not notice. */
export function checkSum(row: Row, ...columns: ReadonlyArray<string | number>): void {
	if (row['sum'] !== rowSum(...columns)) {
		throw new NotAsStored('part of what was stored is not what was written');
	}
}

export function textIn(value: SQLOutputValue | undefined): string {
	if (typeof value !== 'string') {
		throw new NotAsStored('a stored text is missing');
	}

	return value;
}

export function numberIn(value: SQLOutputValue | undefined): number {
	if (typeof value !== 'number') {
		throw new NotAsStored('a stored number is missing');
	}

	return value;
}
