import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test} from 'vitest';
import {applyChanges} from '../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {listPlans} from '../../source/platform/library.ts';
import {loadPlan} from '../../source/platform/load-plan.ts';
import {sessionOf} from '../../source/platform/open-session.ts';
import {PlanFileError} from '../../source/platform/plan-file-error.ts';
import {schemaVersion, versionOf} from '../../source/platform/plan-schema.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {
	readPlanAsOf,
	readPlanFile,
	readPlanHead,
	readPlanOnly,
} from '../../source/platform/read-plan-file.ts';
import {listRestorable} from '../../source/platform/restore.ts';
import {accepting, plainPlan, samplePlan, stepOn} from './sample-plan.ts';
import {filesIn, temporaryDirectory} from './temporary-directory.ts';

/** A library with the frozen file of a version of the format: written by the Groundplan of its day, and never changed again. */
function libraryWith(name: string): {readonly library: string; readonly file: string} {
	const library = temporaryDirectory();
	const file = path.join(library, name);
	writeFileSync(file, readFileSync(new URL(name, import.meta.url)));
	return {library, file};
}

const versions = [
	{version: 1, name: 'version-1.groundplan', plan: {...samplePlan('frozen23'), acceptances: {}}},
	{version: 2, name: 'version-2.groundplan', plan: frozenInVersion2()},
];

function frozenInVersion2(): Plan {
	return applyChanges(
		samplePlan('frozen24'),
		accepting('sot-missing:mail', {status: 'mitigated'}),
	).plan;
}

/** Does something with the database of a file, past Groundplan. */
function inDatabase<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
	const database = new DatabaseSync(file);
	try {
		return work(database);
	} finally {
		database.close();
	}
}

function tablesIn(file: string): readonly unknown[] {
	return inDatabase(file, database =>
		database
			.prepare('SELECT name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name')
			.all(),
	);
}

test('every version has a frozen file', () => {
	expect(versions.map(({version}) => version)).toEqual(
		Array.from({length: schemaVersion}, (_, index) => index + 1),
	);
});

describe.each(versions)('a plan written by version $version of the format', ({name, plan}) => {
	test('opens with everything in it, and takes and undoes steps', () => {
		const {library, file} = libraryWith(name);
		const store = openPlanFile(file, {library});
		onTestFinished(() => {
			store.close();
		});
		expect(plainPlan(store.plan)).toEqual(plainPlan(plan));
		expect(store.history.done.map(({label}) => label)).toEqual(['first']);
		expect(store.history.undone.map(({label}) => label)).toEqual(['second']);

		const step = stepOn(store.plan, accepting('sync-loop:f1'));
		store.commit(step);
		expect(plainPlan(readPlanFile(file).plan)).toEqual(
			plainPlan(applyChanges(plan, step.changes).plan),
		);
		store.undo();
		expect(plainPlan(readPlanFile(file).plan)).toEqual(plainPlan(plan));
	});

	test('is of the latest version once it was open for writing, with the tables of a new plan', () => {
		const {library, file} = libraryWith(name);
		openPlanFile(file, {library}).close();
		expect(inDatabase(file, versionOf)).toBe(schemaVersion);
		const fresh = createPlanFile(library, emptyPlan('fresh234', 'Fresh'));
		fresh.close();
		expect(tablesIn(file)).toEqual(tablesIn(fresh.path));
		expect(plainPlan(readPlanFile(file).plan)).toEqual(plainPlan(plan));
	});

	test('is read by whoever only reads, and left as it is', async () => {
		const {library, file} = libraryWith(name);
		const before = filesIn(library);
		expect(plainPlan(readPlanFile(file).plan)).toEqual(plainPlan(plan));
		expect(plainPlan(readPlanOnly(file).plan)).toEqual(plainPlan(plan));
		expect(readPlanHead(file).title).toBe(plan.title);
		expect(readPlanAsOf(file, '2000-01-01T00:00:00.000Z').acceptances).not.toHaveProperty(
			'sot-missing:mail',
		);
		expect((await loadPlan(file, library)).plan.title).toBe(plan.title);
		expect(listPlans(library, 'full').map(({problem}) => problem)).toEqual([undefined]);
		expect(filesIn(library)).toEqual(before);
	});
});

describe('a migration that fails', () => {
	/** A file of version 1 in which there is no room for what version 2 needs. */
	function withObstacle(): {readonly library: string; readonly file: string} {
		const {library, file} = libraryWith('version-1.groundplan');
		inDatabase(file, database => {
			database.exec('CREATE TABLE acceptances (something TEXT)');
		});
		return {library, file};
	}

	test('leaves the file as it was to the byte, and says that it can be read', () => {
		const {library, file} = withObstacle();
		const before = filesIn(library);
		let thrown: unknown;
		try {
			openPlanFile(file);
		} catch (error) {
			thrown = error;
		}

		expect(thrown).toBeInstanceOf(PlanFileError);
		expect(thrown).toMatchObject({fault: 'notWritable'});
		expect(String(thrown)).toMatch(/earlier version .* unharmed and can be read/);
		expect(filesIn(library)).toEqual(before);
		expect(plainPlan(readPlanFile(file).plan)).toEqual(
			plainPlan(versions[0]?.plan ?? samplePlan()),
		);
	});

	test('lets the plan be opened for reading', () => {
		const {library, file} = withObstacle();
		const {session, readOnly} = sessionOf(file, library, () => new Date());
		expect(readOnly).toMatch(/could not be brought up to date/);
		expect(session.isReadOnly).toBe(true);
	});
});

test('the file as it was before it was migrated is kept as a backup, and opens as well', () => {
	const {library, file} = libraryWith('version-1.groundplan');
	openPlanFile(file, {library}).close();
	const [backup] = listRestorable(library);
	const kept = backup?.path ?? expect.unreachable();
	expect(inDatabase(kept, versionOf)).toBe(1);
	const store = openPlanFile(kept);
	expect(plainPlan(store.plan)).toEqual(plainPlan(versions[0]?.plan ?? samplePlan()));
	store.close();
});
