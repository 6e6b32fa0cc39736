import {statSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import type {Acceptance, Acceptances} from '../plan/acceptance.ts';
import {applyChanges} from '../plan/change.ts';
import type {Plan, Subjects} from '../plan/plan.ts';
import type {History} from '../wizard/effect.ts';
import {noteOpenFile} from './files-open-here.ts';
import {readHistory, stepsAfter} from './history-table.ts';
import {errorOfReading, inspectHeader} from './inspect-plan-file.ts';
import type {Holder} from './plan-file-error.ts';
import {versionOf} from './plan-schema.ts';
import {readSubjects} from './read-subjects.ts';
import {isRecord, NotAsStored, parseAcceptance, parseText} from './stored-json.ts';
import {checkSum, rowsOf, textIn} from './stored-row.ts';
import type {SubjectOrder} from './subject-order.ts';

/** What a plan file says of itself. */
export interface PlanHead {
	readonly id: string;
	readonly title: string;
	/** When it was made and last changed, ISO 8601 with time. */
	readonly created: string;
	readonly changed: string;
	/** Whoever opened it last for writing and has not closed it. Writing still only if the plan is locked. */
	readonly holder?: Holder;
}

/** Everything in a plan file that a session needs. */
export interface StoredPlan extends PlanHead {
	readonly plan: Plan;
	readonly history: History;
	/** Text that was being typed and not submitted, by draft key. */
	readonly drafts: Readonly<Record<string, string>>;
	readonly order: SubjectOrder;
}

/** How long a reader waits for a writer, in milliseconds. */
const patience = 1000;

/** Files above this size in bytes get SQLite's quick check only: the full one would be felt. */
const largestForFullCheck = 16_000_000;

/**
 * Reads all of a plan file, also while somebody is writing it, and changes nothing.
 *
 * @throws {PlanFileError}
 */
export function readPlanFile(planPath: string): StoredPlan {
	return reading(planPath, database => {
		checkIntegrity(database, planPath);
		const head = readHead(database);
		const {subjects, order} = readSubjects(database);
		return {
			...head,
			plan: planOf(database, head, subjects),
			history: readHistory(database),
			drafts: readDrafts(database),
			order,
		};
	});
}

/**
 * Reads only what a plan file says of itself.
 *
 * @throws {PlanFileError}
 */
export function readPlanHead(planPath: string): PlanHead {
	return reading(planPath, readHead);
}

/**
 * Reads a plan without its history, for lists of plans. Whether the structure of the file is whole is not checked; the sums of what is read are.
 *
 * @throws {PlanFileError}
 */
export function readPlanOnly(planPath: string): PlanHead & {readonly plan: Plan} {
	return reading(planPath, database => {
		const head = readHead(database);
		return {
			...head,
			plan: planOf(database, head),
		};
	});
}

/**
 * Reads a plan as it was at a moment (ISO 8601 with time), by taking back every later step. Before it was made it is as it began.
 *
 * @throws {PlanFileError}
 */
export function readPlanAsOf(planPath: string, moment: string): Plan {
	return reading(planPath, database => {
		const now = planOf(database, readHead(database));
		return stepsAfter(database, moment).reduce(
			(plan, {inverse}) => applyChanges(plan, inverse).plan,
			now,
		);
	});
}

function planOf(
	database: DatabaseSync,
	{id, title}: PlanHead,
	subjects: Subjects = readSubjects(database).subjects,
): Plan {
	return {id, title, subjects, acceptances: readAcceptances(database)};
}

/** Reads through a connection that cannot write, in one transaction; errors become sentences. */
function reading<T>(planPath: string, read: (database: DatabaseSync) => T): T {
	inspectHeader(planPath);
	let noteClosed: (() => void) | undefined;
	let database: DatabaseSync | undefined;
	try {
		noteClosed = noteOpenFile(planPath);
		database = new DatabaseSync(planPath, {readOnly: true, timeout: patience});
		database.exec('BEGIN');
		return read(database);
	} catch (error) {
		throw errorOfReading(planPath, error);
	} finally {
		database?.close();
		noteClosed?.();
	}
}

function checkIntegrity(database: DatabaseSync, planPath: string): void {
	const check = statSync(planPath).size > largestForFullCheck ? 'quick_check' : 'integrity_check';
	const found = database.prepare(`PRAGMA ${check}(1)`).get()?.[check];
	if (found !== 'ok') {
		throw new NotAsStored(String(found));
	}
}

function readHead(database: DatabaseSync): PlanHead {
	const meta = new Map<string, string>();
	for (const row of rowsOf(database, 'SELECT key, json, sum FROM meta')) {
		const [key, json] = [textIn(row[0]), textIn(row[1])];
		checkSum(row[2], key, json);
		meta.set(key, json);
	}

	const said = (key: string) => parseText(meta.get(key) ?? 'null');
	const holder = holderIn(meta.get('holder') ?? 'null');
	return {
		id: said('id'),
		title: said('title'),
		created: said('created'),
		changed: said('changed'),
		...(holder === undefined ? {} : {holder}),
	};
}

function holderIn(json: string): Holder | undefined {
	const value: unknown = JSON.parse(json);
	if (!isRecord(value)) {
		return undefined;
	}

	const {pid, since, host} = value;
	return typeof pid === 'number' && typeof since === 'string' && typeof host === 'string'
		? {pid, since, host}
		: undefined;
}

/** The first version of the tables that has one for acceptances: a file that is only read may be of an earlier one. */
const acceptancesSince = 2;

function readAcceptances(database: DatabaseSync): Acceptances {
	if (versionOf(database) < acceptancesSince) {
		return {};
	}

	const acceptances: Array<readonly [string, Acceptance]> = [];
	for (const row of rowsOf(database, 'SELECT finding, json, sum FROM acceptances')) {
		const [finding, json] = [textIn(row[0]), textIn(row[1])];
		checkSum(row[2], finding, json);
		acceptances.push([finding, parseAcceptance(json)]);
	}

	return Object.fromEntries(acceptances);
}

function readDrafts(database: DatabaseSync): Readonly<Record<string, string>> {
	const drafts: Array<readonly [string, string]> = [];
	for (const row of rowsOf(database, 'SELECT key, text, sum FROM drafts')) {
		const [key, json] = [textIn(row[0]), textIn(row[1])];
		checkSum(row[2], key, json);
		drafts.push([key, parseText(json)]);
	}

	return Object.fromEntries(drafts);
}
