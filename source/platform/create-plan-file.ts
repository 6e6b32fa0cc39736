import {randomUUID} from 'node:crypto';
import {linkSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {display} from '../plan/display.ts';
import type {Plan} from '../plan/plan.ts';
import {subjectKinds} from '../plan/subject.ts';
import {systemCode} from './failure.ts';
import {PlanFileError} from './plan-file-error.ts';
import {planFileName} from './plan-file-name.ts';
import {createTables, rowSum} from './plan-schema.ts';
import {makePrivateDirectory} from './private-directory.ts';
import {createPrivateFile} from './private-file.ts';
import {syncDirectory} from './sync-directory.ts';

/** Ends the name of a file that is being made; one that is left over is removed after an hour, in milliseconds. */
const unfinished = '.unfinished';
const leftOverAfter = 3_600_000;

/**
 * Writes a plan to a new file in the library and returns its path. The file appears under its name only when it is whole.
 *
 * @throws {PlanFileError} if there is a file of that name; whatever the system or SQLite throws otherwise.
 */
export function writeNewPlanFile(library: string, plan: Plan, now: Date): string {
	makePrivateDirectory(library);
	removeLeftOvers(library, now);
	const planPath = path.join(library, planFileName(plan));
	const temporary = path.join(library, `.${randomUUID()}${unfinished}`);
	try {
		createPrivateFile(temporary);
		fill(temporary, plan, now.toISOString());
		giveName(temporary, planPath);
		return planPath;
	} finally {
		rmSync(temporary, {force: true});
	}
}

function fill(file: string, plan: Plan, moment: string): void {
	const database = new DatabaseSync(file);
	try {
		// Nobody knows the file yet: it is thrown away as a whole if this fails.
		database.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL; BEGIN');
		createTables(database);
		const meta = database.prepare('INSERT INTO meta VALUES (?, ?, ?)');
		for (const [key, value] of Object.entries({
			id: plan.id,
			title: plan.title,
			created: moment,
			changed: moment,
		})) {
			const json = JSON.stringify(value);
			meta.run(key, json, rowSum(key, json));
		}

		fillSubjects(database, plan);
		fillAcceptances(database, plan);
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}

function fillSubjects(database: DatabaseSync, plan: Plan): void {
	const subjects = database.prepare('INSERT INTO subjects VALUES (?, ?, ?, ?, ?)');
	const answers = database.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)');
	for (const kind of subjectKinds) {
		for (const [rank, subject] of plan.subjects[kind].list.entries()) {
			const name = JSON.stringify(subject.name);
			subjects.run(kind, subject.id, name, rank, rowSum(kind, subject.id, name, rank));
			for (const [question, answer] of Object.entries(subject.answers)) {
				const json = JSON.stringify(answer);
				answers.run(
					kind,
					subject.id,
					question,
					json,
					rowSum(kind, subject.id, question, json),
				);
			}
		}
	}
}

function fillAcceptances(database: DatabaseSync, plan: Plan): void {
	const acceptances = database.prepare('INSERT INTO acceptances VALUES (?, ?, ?)');
	for (const [finding, acceptance] of Object.entries(plan.acceptances)) {
		const json = JSON.stringify(acceptance);
		acceptances.run(finding, json, rowSum(finding, json));
	}
}

/** Gives a finished file its name, unless something has that name. */
function giveName(temporary: string, planPath: string): void {
	try {
		linkSync(temporary, planPath);
	} catch (error) {
		if (systemCode(error) === 'EEXIST') {
			throw new PlanFileError(
				'exists',
				planPath,
				`There is already a file ${display(planPath)}. Nothing was changed. Try again with another title.`,
				{cause: error},
			);
		}

		// A file system without links. The id in the name makes it as good as impossible that another file is replaced.
		renameSync(temporary, planPath);
	}

	syncDirectory(path.dirname(planPath));
}

function removeLeftOvers(library: string, now: Date): void {
	for (const name of readdirSync(library)) {
		const file = path.join(library, name);
		if (
			name.startsWith('.') &&
			name.endsWith(unfinished) &&
			now.getTime() - (statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0) > leftOverAfter
		) {
			rmSync(file, {force: true});
		}
	}
}
