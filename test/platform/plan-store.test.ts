import {existsSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChanges} from '../../source/plan/change.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanAsOf, readPlanFile, readPlanHead} from '../../source/platform/read-plan-file.ts';
import {replay, type Known} from '../../source/platform/replay.ts';
import {actions} from './arbitrary-steps.ts';
import {adding, answering, plainPlan, samplePlan, stepOn} from './sample-plan.ts';
import {filesIn, temporaryDirectory} from './temporary-directory.ts';

function reopened(planPath: string): Known {
	const {plan, history} = readPlanFile(planPath);
	return {plan, history};
}

function expectSame(actual: Known, expected: Known) {
	expect(plainPlan(actual.plan)).toEqual(plainPlan(expected.plan));
	expect(actual.history).toEqual(expected.history);
}

describe('a plan file', () => {
	test('holds the plan it was made of, in whatever characters', () => {
		const plan = samplePlan();
		const store = createPlanFile(temporaryDirectory(), plan);
		store.close();
		expect(path.basename(store.path)).toBe('members-and-invoices-sample23.groundplan');
		expectSame(reopened(store.path), {plan, history: {done: [], undone: []}});
	});

	test('does to the stored plan what happens to the one in memory', {timeout: 60_000}, () => {
		const directory = temporaryDirectory();
		let number = 0;
		fc.assert(
			fc.property(actions, todo => {
				number += 1;
				let store = createPlanFile(directory, emptyPlan(`plan${number}`, 'Random'));
				let known: Known = {plan: store.plan, history: store.history};
				for (const action of todo) {
					switch (action.type) {
						case 'step': {
							const step = stepOn(known.plan, action.changes, action.label);
							store.commit(step);
							known = replay(known, [{type: 'commitStep', step}]);
							break;
						}

						case 'undo': {
							store.undo();
							known = replay(known, [{type: 'commitUndo'}]);
							break;
						}

						case 'redo': {
							store.redo();
							known = replay(known, [{type: 'commitRedo'}]);
							break;
						}

						case 'reopen': {
							store.close();
							store = openPlanFile(store.path);
							expectSame(store, known);
						}
					}
				}

				expectSame(reopened(store.path), known);
				store.close();
				expectSame(reopened(store.path), known);
			}),
			{numRuns: 25},
		);
	});

	test('finds a place between two neighbours as often as it is asked to', () => {
		const store = createPlanFile(temporaryDirectory(), samplePlan());
		let {plan} = store;
		for (let number = 0; number < 120; number += 1) {
			const changes = [
				{
					type: 'added',
					subject: {kind: 'dataPoint', id: `n${number}`, name: '', answers: {}},
					place: 1,
				},
			] as const;
			store.commit(stepOn(plan, changes));
			plan = applyChanges(plan, changes).plan;
		}

		store.close();
		expect(plainPlan(reopened(store.path).plan)).toEqual(plainPlan(plan));
	});

	test('takes 5,000 pasted subjects in one step, and gives them back in one', () => {
		const store = createPlanFile(temporaryDirectory(), emptyPlan('many2345', 'Many'));
		const ids = Array.from({length: 5000}, (_, index) => `d${index}`);
		const changes = adding(...ids);
		const inverse = ids
			.toReversed()
			.map(id => ({type: 'removed', subject: {kind: 'dataPoint', id}}) as const);
		store.commit({label: 'pasted', changes, inverse});
		expect(reopened(store.path).plan.subjects.dataPoint.list.map(({id}) => id)).toEqual(ids);
		store.undo();
		expect(reopened(store.path).plan.subjects.dataPoint.size).toBe(0);
		store.close();
	});

	test('writes nothing of a step that fails, and takes it when it is tried again', () => {
		const library = temporaryDirectory();
		const store = createPlanFile(library, samplePlan());
		const aside = `${store.path}.aside`;
		const step = stepOn(store.plan, [...adding('new'), ...answering('goal', 'another')]);
		renameSync(store.path, aside);
		expect(() => {
			store.commit(step);
		}).toThrow(/moved or deleted while it was open/);
		writeFileSync(store.path, 'something else');
		expect(() => {
			store.commit(step);
		}).toThrow(/replaced by another file/);
		renameSync(aside, store.path);
		store.commit(step);
		store.close();
		expectSame(reopened(store.path), {
			plan: applyChanges(store.plan, step.changes).plan,
			history: {done: [step], undone: []},
		});
	});

	test('keeps drafts until they are emptied', () => {
		const store = createPlanFile(temporaryDirectory(), samplePlan());
		store.saveDraft('project:project/goal', 'half a sent\uD83D');
		store.saveDraft('dataPoint:mail/meaning', 'gone again');
		store.saveDraft('dataPoint:mail/meaning', '');
		expect(readPlanFile(store.path).drafts).toEqual({
			'project:project/goal': 'half a sent\uD83D',
		});
		store.close();
	});

	test('knows how the plan was at a moment', () => {
		let now = new Date('2026-03-01T10:00:00Z');
		const store = createPlanFile(temporaryDirectory(), samplePlan(), () => now);
		const before = store.plan;
		const first = stepOn(before, answering('goal', 'first'));
		store.commit(first);
		now = new Date('2026-03-05T10:00:00Z');
		const between = applyChanges(before, first.changes).plan;
		store.commit(stepOn(between, answering('goal', 'second')));
		store.close();
		expect(plainPlan(readPlanAsOf(store.path, '2026-03-03T00:00:00.000Z'))).toEqual(
			plainPlan(between),
		);
		expect(plainPlan(readPlanAsOf(store.path, '2026-02-01T00:00:00.000Z'))).toEqual(
			plainPlan(before),
		);
		expect(readPlanHead(store.path)).toMatchObject({
			created: '2026-03-01T10:00:00.000Z',
			changed: now.toISOString(),
		});
	});

	test.each(['000', '022', '077', '777'])(
		'is for its owner only under the umask %s, with all that is beside it',
		umask => {
			const before = process.umask(umask);
			try {
				const library = path.join(temporaryDirectory(), 'deep', 'library');
				const made = createPlanFile(library, samplePlan());
				made.close();
				const store = openPlanFile(made.path, {library});
				store.commit(stepOn(store.plan, answering('goal', 'x')));
				expect(readdirSync(library)).toContain(`${path.basename(store.path)}-wal`);
				store.saveCopy(path.join(library, 'copy'));
				for (const entry of Object.values(filesIn(path.dirname(library)))) {
					expect(entry).toMatch(/^(600 |700 directory)/);
				}

				store.close();
				expect(readdirSync(library)).toEqual([
					'backups',
					'copy',
					path.basename(store.path),
				]);
				store.close();
			} finally {
				process.umask(before);
			}
		},
	);

	test('is copied whole, to where there is nothing', () => {
		const library = temporaryDirectory();
		const store = createPlanFile(library, samplePlan());
		const step = stepOn(store.plan, answering('goal', 'copied'));
		store.commit(step);
		const copy = path.join(library, 'copy');
		store.saveCopy(copy);
		expect(() => {
			store.saveCopy(copy);
		}).toThrow(/EEXIST/);
		store.close();
		expectSame(reopened(copy), reopened(store.path));
	});

	test('is not made over another', () => {
		const library = temporaryDirectory();
		createPlanFile(library, samplePlan()).close();
		const before = filesIn(library);
		expect(() => createPlanFile(library, samplePlan())).toThrow(/already a file/);
		expect(filesIn(library)).toEqual(before);
	});

	test('forgets what was undone once something else is done', () => {
		const store = createPlanFile(temporaryDirectory(), samplePlan());
		const first = stepOn(store.plan, answering('goal', 'first'));
		const second = stepOn(store.plan, answering('measure', 'second'));
		store.commit(first);
		store.undo();
		store.commit(second);
		store.redo();
		store.close();
		expect(reopened(store.path).history).toEqual({done: [second], undone: []});
	});
});

describe('a backup', () => {
	const day = (date: string) => () => new Date(`${date}T12:00:00Z`);

	test('is kept of every day on which a changed plan is opened, three of them', () => {
		const library = temporaryDirectory();
		const {path: planPath} = closed(createPlanFile(library, samplePlan(), day('2026-03-01')));
		const names = () =>
			existsSync(path.join(library, 'backups'))
				? readdirSync(path.join(library, 'backups')).map(name => name.slice(-22, -11))
				: [];
		expect(names()).toEqual([]);
		for (const date of ['2026-03-02', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']) {
			const store = openPlanFile(planPath, {library, now: day(date)});
			store.commit(stepOn(store.plan, answering('goal', date)));
			closed(store);
		}

		expect(names()).toEqual(['.2026-03-03', '.2026-03-04', '.2026-03-05']);
	});

	test('is not kept of a plan that has not changed since the last', () => {
		const library = temporaryDirectory();
		const {path: planPath} = closed(createPlanFile(library, samplePlan(), day('2026-03-01')));
		closed(openPlanFile(planPath, {library, now: day('2026-03-02')}));
		closed(openPlanFile(planPath, {library, now: day('2026-03-03')}));
		expect(readdirSync(path.join(library, 'backups'))).toEqual([
			'members-and-invoices-sample23.2026-03-02.groundplan',
		]);
	});

	test('that cannot be made does not stop the plan from opening', () => {
		const library = temporaryDirectory();
		const {path: planPath} = closed(createPlanFile(library, samplePlan()));
		writeFileSync(path.join(library, 'backups'), '');
		closed(openPlanFile(planPath, {library}));
		rmSync(path.join(library, 'backups'));
		expect(readdirSync(library)).toEqual([path.basename(planPath)]);
	});
});

function closed<T extends {close(): void}>(store: T): T {
	store.close();
	return store;
}
