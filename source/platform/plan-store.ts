import {accessSync, constants, realpathSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {display} from '../plan/display.ts';
import type {Plan} from '../plan/plan.ts';
import type {DoneStep, History} from '../wizard/effect.ts';
import {copyDatabase, keepBackup} from './backups.ts';
import {writeNewPlanFile} from './create-plan-file.ts';
import {reasonOf} from './failure.ts';
import {identityOf, noteOpenFile} from './files-open-here.ts';
import {HistoryTable, type RecordedStep} from './history-table.ts';
import {errorOfReading, inspectHeader} from './inspect-plan-file.ts';
import {bringUpToDate} from './migrate-plan-file.ts';
import {PlanFileError, type Holder} from './plan-file-error.ts';
import {readPlanFile, readPlanHead, type StoredPlan} from './read-plan-file.ts';
import {TableWriter} from './table-writer.ts';
import {lockForWriting, type WriterLock} from './writer-lock.ts';

export interface OpenOptions {
	/** With a library, what is opened is backed up there, at most once a day. */
	readonly library?: string;
	readonly now?: () => Date;
}

/** How long to wait for a reader to get out of the way, in milliseconds. Only the beginning and the end of a session ever do. */
const patience = 300;

/**
 * Makes a plan's file in the library and opens it.
 *
 * @throws {PlanFileError} if the file exists; whatever the system or SQLite throws if it cannot be made.
 */
export function createPlanFile(
	library: string,
	plan: Plan,
	now: () => Date = () => new Date(),
): PlanStore {
	return openPlanFile(writeNewPlanFile(library, plan, now()), {now});
}

/**
 * Opens a plan's file for writing, which nothing is before the file has proved whole and nobody else is writing it. A file
 * of an earlier version of the format is brought up to date.
 * To read only, see `readPlanFile`.
 *
 * @throws {PlanFileError}
 */
export function openPlanFile(
	planPath: string,
	{library, now = () => new Date()}: OpenOptions = {},
): PlanStore {
	inspectHeader(planPath);
	const real = realpathSync(planPath);
	const lock = lockOrRefuse(real);
	let database: DatabaseSync | undefined;
	try {
		const stored = readPlanFile(real);
		database = new DatabaseSync(real, {timeout: patience});
		if (library !== undefined) {
			keepBackup(database, real, library, stored.changed, now());
		}

		bringUpToDate(database, real);
		return new PlanStore(real, stored, {database, lock, now});
	} catch (error) {
		database?.close();
		lock.release();
		throw errorOfReading(real, error);
	}
}

/**
 * Takes the right to write a plan that can be read.
 *
 * @throws {PlanFileError} held, with who has it; notWritable; or why it cannot be read.
 */
export function lockOrRefuse(planPath: string): WriterLock {
	let lock: WriterLock | undefined;
	try {
		accessSync(planPath, constants.W_OK);
		lock = lockForWriting(planPath);
	} catch (error) {
		// What cannot even be read has a better error.
		readPlanHead(planPath);
		throw new PlanFileError(
			'notWritable',
			planPath,
			`${display(path.basename(planPath))} can be read and not changed: ${reasonOf(error)}. It is unharmed. Make the file and its folder writable, or copy the plan to another folder.`,
			{cause: error},
		);
	}

	if (lock === undefined) {
		throw heldError(planPath, readPlanHead(planPath).holder);
	}

	return lock;
}

function heldError(planPath: string, holder: Holder | undefined): PlanFileError {
	const who =
		holder === undefined
			? 'another program'
			: `process ${holder.pid} on ${display(holder.host)}`;
	const since =
		holder === undefined
			? ''
			: ` since ${display(holder.since.slice(0, 16).replace('T', ' '))} UTC`;
	return new PlanFileError(
		'held',
		planPath,
		`${display(path.basename(planPath))} is open in ${who}${since}, and only one can change it at a time. It is unharmed and can be read. Close it there to change it here.`,
		{holder},
	);
}

/** A plan's file open for writing. Nobody else can change it meanwhile; everybody may read it. */
export class PlanStore {
	readonly path: string;
	/** The plan as it was when the file was opened: whoever changes it keeps it in memory. */
	readonly plan: Plan;
	readonly history: History;
	readonly drafts: Readonly<Record<string, string>>;
	readonly #database: DatabaseSync;
	readonly #lock: WriterLock;
	readonly #order: StoredPlan['order'];
	readonly #tables: TableWriter;
	readonly #steps: HistoryTable;
	readonly #now: () => Date;
	readonly #identity: string;
	readonly #noteClosed: () => void;

	constructor(
		planPath: string,
		stored: StoredPlan,
		{
			database,
			lock,
			now,
		}: {readonly database: DatabaseSync; readonly lock: WriterLock; readonly now: () => Date},
	) {
		this.path = planPath;
		this.plan = stored.plan;
		this.history = stored.history;
		this.drafts = stored.drafts;
		this.#database = database;
		this.#lock = lock;
		this.#now = now;
		this.#order = stored.order;
		this.#identity = identityOf(planPath);
		this.#tables = new TableWriter(database, stored.order);
		this.#steps = new HistoryTable(database);
		this.#beginWriting();
		this.#noteClosed = noteOpenFile(planPath);
	}

	/**
	 * Writes a step in one transaction. Once this returns, the step survives the death of the process and a power cut.
	 * Undone steps are dropped.
	 *
	 * @throws {PlanFileError} gone; or whatever SQLite throws. Nothing of the step is written then, and it can be tried again.
	 */
	commit(step: DoneStep): void {
		this.#change(moment => {
			for (const change of step.changes) {
				this.#tables.apply(change);
			}

			this.#steps.add(step, moment);
		});
	}

	/** Takes back the newest step, in the way of `commit`; nothing happens without one. */
	undo(): void {
		this.#change(moment => {
			this.#travel(this.#steps.newestDone(), 1, moment);
		});
	}

	/** Does the step undone last once more. */
	redo(): void {
		this.#change(moment => {
			this.#travel(this.#steps.oldestUndone(), 0, moment);
		});
	}

	/** Keeps text that is being typed. Empty text removes it. */
	saveDraft(key: string, text: string): void {
		this.#transact(() => {
			this.#tables.writeDraft(key, text);
		});
	}

	/** Writes a copy with everything in it to a path at which there is nothing. */
	saveCopy(copyPath: string): void {
		copyDatabase(this.#database, copyPath);
	}

	/** Lets go of the file. What was committed is safe whatever happens here, so nothing is thrown; a second time does nothing. */
	close(): void {
		if (!this.#database.isOpen) {
			return;
		}

		quietly(() => this.#transact(() => this.#tables.writeMeta('holder', undefined)));
		// A file at rest has nothing beside it, so that it can be copied, and read without a trace.
		quietly(() => this.#database.exec('PRAGMA journal_mode = DELETE'));
		quietly(() => this.#database.close());
		this.#noteClosed();
		this.#lock.release();
	}

	#beginWriting(): void {
		this.#database.exec('PRAGMA synchronous = FULL');
		// On a full disk neither works. Committing will say so, and works as soon as there is room.
		quietly(() => this.#database.exec('PRAGMA journal_mode = WAL'));
		quietly(() =>
			this.#transact(() =>
				this.#tables.writeMeta('holder', {
					pid: process.pid,
					since: this.#now().toISOString(),
					host: hostname(),
				}),
			),
		);
	}

	#travel(recorded: RecordedStep | undefined, undone: 0 | 1, moment: string): void {
		if (recorded !== undefined) {
			const {changes, inverse} = recorded.step;
			for (const change of undone === 1 ? inverse : changes) {
				this.#tables.apply(change);
			}

			this.#steps.mark(recorded, undone, moment);
		}
	}

	#change(work: (moment: string) => void): void {
		const moment = this.#now().toISOString();
		this.#transact(() => {
			work(moment);
			this.#tables.writeMeta('changed', moment);
		});
	}

	#transact(work: () => void): void {
		this.#assertInPlace();
		this.#order.begin();
		try {
			this.#database.exec('BEGIN IMMEDIATE');
			work();
			this.#database.exec('COMMIT');
		} catch (error) {
			if (this.#database.isTransaction) {
				quietly(() => this.#database.exec('ROLLBACK'));
			}

			this.#order.rollBack();
			throw error;
		}
	}

	/** A deleted file can still be written to, and all of that would be lost. */
	#assertInPlace(): void {
		let identity: string | undefined;
		quietly(() => {
			identity = identityOf(this.path);
		});
		if (identity !== this.#identity) {
			throw new PlanFileError(
				'gone',
				this.path,
				`${display(this.path)} was ${identity === undefined ? 'moved or deleted' : 'replaced by another file'} while it was open.`,
			);
		}
	}
}

function quietly(work: () => void): void {
	try {
		work();
	} catch {
		// Whoever calls this has said why it does not matter.
	}
}
