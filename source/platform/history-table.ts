import type {DatabaseSync, StatementSync} from 'node:sqlite';
import type {DoneStep, History} from '../wizard/effect.ts';
import {rowSum} from './plan-schema.ts';
import {NotAsStored, parseChanges, parseText} from './stored-json.ts';
import {checkSum, numberIn, textIn, type Row} from './stored-row.ts';

/** How many steps can be undone after opening. Older ones stay in the file: they tell what changed since a day. */
const longestHistory = 500;

/** A step as it stands in the history. */
export interface RecordedStep {
	readonly seq: number;
	readonly step: DoneStep;
	readonly columns: readonly [by: string, label: string, changes: string, inverse: string];
}

/** The newest steps done, and all that were undone and can be redone. */
export function readHistory(database: DatabaseSync): History {
	const done = database
		.prepare('SELECT * FROM history WHERE undone = 0 ORDER BY seq DESC LIMIT ?')
		.all(longestHistory);
	const undone = database
		.prepare('SELECT * FROM history WHERE undone = 1 ORDER BY seq DESC')
		.all();
	return {
		done: done.toReversed().map(row => recordedIn(row).step),
		undone: undone.map(row => recordedIn(row).step),
	};
}

/** The steps done after a moment, newest first. A clock that was set back does not hide any. */
export function stepsAfter(database: DatabaseSync, moment: string): readonly DoneStep[] {
	const first = '(SELECT min(seq) FROM history WHERE undone = 0 AND at > ?)';
	const rows = database
		.prepare(`SELECT * FROM history WHERE undone = 0 AND seq >= ${first} ORDER BY seq DESC`)
		.all(moment);
	return rows.map(row => recordedIn(row).step);
}

/** The history as it is written: one row a step. */
export class HistoryTable {
	readonly #add: StatementSync;
	readonly #mark: StatementSync;
	readonly #forget: StatementSync;
	readonly #newestSeq: StatementSync;
	readonly #newestDone: StatementSync;
	readonly #oldestUndone: StatementSync;

	constructor(database: DatabaseSync) {
		this.#add = database.prepare('INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
		this.#mark = database.prepare(
			'UPDATE history SET at = ?, undone = ?, sum = ? WHERE seq = ?',
		);
		this.#forget = database.prepare('DELETE FROM history WHERE undone = 1');
		this.#newestSeq = database.prepare('SELECT max(seq) AS seq FROM history');
		this.#newestDone = database.prepare(
			'SELECT * FROM history WHERE undone = 0 ORDER BY seq DESC LIMIT 1',
		);
		this.#oldestUndone = database.prepare(
			'SELECT * FROM history WHERE undone = 1 ORDER BY seq LIMIT 1',
		);
	}

	/** Adds a step that was just done. What had been undone before it can no longer be redone. */
	add({by = '', label, changes, inverse}: DoneStep, at: string): void {
		this.#forget.run();
		const seq = numberIn(this.#newestSeq.get()?.['seq'] ?? 0) + 1;
		const columns = [by, label, changes, inverse].map(column => JSON.stringify(column));
		this.#add.run(seq, at, ...columns, 0, rowSum(seq, at, ...columns, 0));
	}

	newestDone(): RecordedStep | undefined {
		return optional(this.#newestDone.get());
	}

	oldestUndone(): RecordedStep | undefined {
		return optional(this.#oldestUndone.get());
	}

	/** Notes that a step was undone, or done again, at a moment. */
	mark({seq, columns}: RecordedStep, undone: 0 | 1, at: string): void {
		this.#mark.run(at, undone, rowSum(seq, at, ...columns, undone), seq);
	}
}

function optional(row: Row | undefined): RecordedStep | undefined {
	return row === undefined ? undefined : recordedIn(row);
}

function recordedIn(row: Row): RecordedStep {
	const seq = numberIn(row['seq']);
	const [by, label, changes, inverse] = [
		textIn(row['by']),
		textIn(row['label']),
		textIn(row['changes']),
		textIn(row['inverse']),
	];
	checkSum(
		row['sum'],
		seq,
		textIn(row['at']),
		by,
		label,
		changes,
		inverse,
		numberIn(row['undone']),
	);
	const speaker = parseText(by);
	if (seq < 1) {
		throw new NotAsStored('a step of the history has no number');
	}

	return {
		seq,
		columns: [by, label, changes, inverse],
		step: {
			label: parseText(label),
			changes: parseChanges(changes),
			inverse: parseChanges(inverse),
			...(speaker === '' ? {} : {by: speaker}),
		},
	};
}
