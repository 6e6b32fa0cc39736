import type {DatabaseSync, SQLOutputValue, StatementSync} from 'node:sqlite';
import {rowSum} from './plan-schema.ts';
import {NotAsStored} from './stored-json.ts';

/** A row as SQLite gives it, by column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The rows a query finds, each as the list of its columns: opening a large plan reads a hundred thousand. */
export function rowsOf(
	database: DatabaseSync,
	query: string,
): Iterable<ReadonlyArray<SQLOutputValue | undefined>> {
	const statement = database.prepare(query);
	statement.setReturnArrays(true);
	return listsIn(statement);
}

function* listsIn(statement: StatementSync): Iterable<ReadonlyArray<SQLOutputValue | undefined>> {
	for (const row of statement.iterate()) {
		if (Array.isArray(row)) yield row;
	}
}

/** Throws if a row is not what was written: SQLite itself would not notice. */
export function checkSum(
	sum: SQLOutputValue | undefined,
	...columns: ReadonlyArray<string | number>
): void {
	if (sum !== rowSum(...columns)) {
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
