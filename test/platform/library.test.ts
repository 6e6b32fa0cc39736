import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {emptyPlan} from '../../source/plan/plan.ts';
import {writeAnswersFile} from '../../source/answers-file/write-answers-file.ts';
import {libraryDirectory} from '../../source/platform/directories.ts';
import {findPlan, listPlans} from '../../source/platform/library.ts';
import {
	duplicatePlan,
	removePlan,
	renamePlan,
	withFreeId,
} from '../../source/platform/library-changes.ts';
import {loadPlan} from '../../source/platform/load-plan.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import {listRestorable, restorePlan} from '../../source/platform/restore.ts';
import {answering, plainPlan, samplePlan, stepOn} from './sample-plan.ts';
import {filesIn, temporaryDirectory} from './temporary-directory.ts';

const at = (day: string) => () => new Date(`${day}T12:00:00Z`);

function addPlan(library: string, id: string, title: string, now = at('2026-03-01')): string {
	const store = createPlanFile(library, samplePlan(id, title), now);
	store.close();
	return store.path;
}

describe('the list of plans', () => {
	test('is empty without a library, and makes none', () => {
		const library = path.join(temporaryDirectory(), 'library');
		expect(listPlans(library, 'essential')).toEqual([]);
		expect(existsSync(library)).toBe(false);
	});

	test('has the plan changed last first, with its progress, and writes nothing', () => {
		const library = temporaryDirectory();
		addPlan(library, 'older234', 'Older', at('2026-03-01'));
		const newer = addPlan(library, 'newer234', 'Newer', at('2026-03-02'));
		const before = filesIn(library);
		const entries = listPlans(library, 'essential');
		expect(entries.map(({title}) => title)).toEqual(['Newer', 'Older']);
		expect(entries[0]).toMatchObject({
			id: 'newer234',
			path: newer,
			changed: '2026-03-02T12:00:00.000Z',
		});
		expect(entries[0]?.asked).toBeGreaterThan(entries[0]?.answered ?? 0);
		expect(entries[0]?.answered).toBeGreaterThan(0);
		expect(filesIn(library)).toEqual(before);
	});

	test('shows a damaged plan with its problem, and no other files', () => {
		const library = temporaryDirectory();
		addPlan(library, 'whole234', 'Whole');
		writeFileSync(path.join(library, 'broken-plan-bad23456.groundplan'), '');
		writeFileSync(path.join(library, 'notes.txt'), '');
		writeFileSync(path.join(library, '.hidden.groundplan'), '');
		const entries = listPlans(library, 'essential');
		expect(entries).toHaveLength(2);
		const broken = entries.find(({id}) => id === 'bad23456');
		expect(broken?.title).toBe('broken-plan');
		expect(broken?.problem).toMatch(/is damaged/);
	});

	test('says why a library cannot be read', () => {
		const file = path.join(temporaryDirectory(), 'file');
		writeFileSync(file, '');
		expect(() => listPlans(file, 'essential')).toThrow(
			/The library .+ could not be read: .+No plan was changed/,
		);
	});
});

describe('a plan is found', () => {
	const library = () => {
		const directory = temporaryDirectory();
		addPlan(directory, 'aaaa2345', 'Member data');
		addPlan(directory, 'bbbb2345', 'Members and invoices');
		addPlan(directory, 'cccc2345', 'Aaaa2345 looks like an id');
		return directory;
	};

	test.each([
		['its id', 'bbbb2345', 'bbbb2345'],
		['its title in any case', 'MEMBER DATA', 'aaaa2345'],
		['its slug', 'members-and-invoices', 'bbbb2345'],
		['the beginning of its title', 'members', 'bbbb2345'],
		['the beginning of its id', 'cc', 'cccc2345'],
		['its id before a title that begins so', 'aaaa2345', 'aaaa2345'],
	])('by %s', (_, named, id) => {
		expect(findPlan(named, library()).path).toMatch(new RegExp(`-${id}\\.groundplan$`));
	});

	test('by a new title and by the slug of the first', () => {
		const directory = library();
		const {path: planPath} = findPlan('bbbb2345', directory);
		renamePlan(planPath, 'Renewals', at('2026-03-02'));
		expect(findPlan('renewals', directory).path).toBe(planPath);
		expect(findPlan('members-and-invoices', directory).path).toBe(planPath);
		expect(readPlanFile(planPath).history.done.map(({label}) => label)).toEqual([
			'plan renamed',
		]);
	});

	test('or not, with the nearest name, or those it could be', () => {
		const directory = library();
		expect(() => findPlan('Membr data', directory)).toThrow(
			'There is no plan “Membr data”. Did you mean “Member data”?',
		);
		expect(() => findPlan('member', directory)).toThrow(
			/More than one plan goes by “member”: “Member data” \(aaaa2345\), “Members and invoices” \(bbbb2345\)/,
		);
		expect(() => findPlan('', directory)).toThrow(/There is no plan/);
		expect(() => findPlan('x', temporaryDirectory())).toThrow(/The library is empty/);
	});

	test.each(['plan.yaml', './plan', 'dir/plan', 'x.groundplan', 'answers.JSON'])(
		'by the path %s',
		named => {
			expect(findPlan(named, '/nowhere').path).toBe(path.resolve(named));
		},
	);
});

describe('a plan is loaded', () => {
	test('from the library, its file, or an answers file', async () => {
		const library = temporaryDirectory();
		const planPath = addPlan(library, 'load2345', 'Loaded');
		const plan = emptyPlan('answers2', 'From answers');
		const answers = path.join(library, 'answers.yaml');
		writeFileSync(answers, writeAnswersFile(plan));
		expect(plainPlan((await loadPlan('loaded', library)).plan)).toEqual(
			plainPlan(samplePlan('load2345', 'Loaded')),
		);
		expect(await loadPlan(planPath, library)).toMatchObject({path: planPath, kind: 'plan'});
		const loaded = await loadPlan(answers, library);
		expect(loaded).toMatchObject({path: answers, kind: 'answersFile'});
		expect(plainPlan(loaded.plan)).toEqual(plainPlan(plan));
	});

	test('or not, with the line and the reason', async () => {
		const library = temporaryDirectory();
		const answers = path.join(library, 'answers.yaml');
		writeFileSync(answers, 'title: no version\n');
		await expect(loadPlan(answers, library)).rejects.toThrow(
			/line 1, column 1: .+groundplan: 1/,
		);
		await expect(loadPlan(path.join(library, 'missing.yaml'), library)).rejects.toThrow(
			/missing\.yaml could not be read: there is no such file/,
		);
		await expect(loadPlan(`${library}/`, library)).rejects.toThrow(/not a file/);
	});
});

describe('a plan is', () => {
	test('duplicated, with another id and without its history', () => {
		const library = temporaryDirectory();
		const planPath = addPlan(library, 'orig2345', 'Original');
		const copy = duplicatePlan(library, planPath, undefined, at('2026-03-02'));
		const {plan, history} = readPlanFile(copy);
		expect(plan.id).not.toBe('orig2345');
		expect(plainPlan(plan)).toEqual(
			plainPlan({
				...samplePlan('orig2345', 'Original'),
				id: plan.id,
				title: 'Original (copy)',
			}),
		);
		expect(history).toEqual({done: [], undone: []});
	});

	test('given another id where its own is taken or cannot be part of a file name', () => {
		const library = temporaryDirectory();
		addPlan(library, 'taken234', 'Taken');
		expect(withFreeId(library, samplePlan('free2345')).id).toBe('free2345');
		for (const id of ['taken234', '../../etc', 'Ünïcode', '']) {
			expect(withFreeId(library, samplePlan(id)).id).toMatch(/^[a-z2-9]{8}$/);
		}
	});

	test('removed and restored, as it was', () => {
		const library = temporaryDirectory();
		const planPath = addPlan(library, 'gone2345', 'Gone');
		const removed = removePlan(library, planPath, at('2026-03-02'));
		expect(removed).toBe(
			path.join(library, 'removed', 'gone-gone2345.2026-03-02T120000Z.groundplan'),
		);
		expect(listPlans(library, 'essential')).toEqual([]);
		expect(listRestorable(library)).toMatchObject([
			{id: 'gone2345', title: 'Gone', from: 'removed'},
		]);
		expect(restorePlan(library, 'gone', at('2026-03-03'))).toEqual({
			path: planPath,
			title: 'Gone',
			changed: '2026-03-01T12:00:00.000Z',
		});
		expect(plainPlan(readPlanFile(planPath).plan)).toEqual(
			plainPlan(samplePlan('gone2345', 'Gone')),
		);
		expect(readdirSync(path.join(library, 'removed'))).toEqual([]);
	});

	test('brought back from the last backup when it is damaged, which is set aside unchanged', () => {
		const library = temporaryDirectory();
		const planPath = addPlan(library, 'hurt2345', 'Hurt');
		const store = openPlanFile(planPath, {library, now: at('2026-03-02')});
		store.commit(stepOn(store.plan, answering('goal', 'after the backup')));
		store.close();
		const damaged = readFileSync(planPath).subarray(0, 5000);
		writeFileSync(planPath, damaged);

		const restored = restorePlan(library, 'hurt', at('2026-03-03'));
		expect(plainPlan(readPlanFile(planPath).plan)).toEqual(
			plainPlan(samplePlan('hurt2345', 'Hurt')),
		);
		expect(readFileSync(restored.setAside ?? '')).toEqual(damaged);
		expect(filesIn(library)[path.basename(planPath)]).toMatch(/^600 /);
		// What is damaged is not offered.
		expect(listRestorable(library).map(({from}) => from)).toEqual(['backup']);
	});

	test('not restored without an earlier state, nor changed by trying', () => {
		const library = temporaryDirectory();
		const planPath = addPlan(library, 'none2345', 'None');
		const before = filesIn(library);
		expect(() => restorePlan(library, 'none', at('2026-03-03'))).toThrow(
			/no earlier state of “none” .+was not changed/,
		);
		expect(() => restorePlan(library, planPath, at('2026-03-03'))).toThrow(/no earlier state/);
		expect(() => restorePlan(library, 'other', at('2026-03-03'))).toThrow(
			/There is no plan “other”/,
		);
		expect(filesIn(library)).toEqual(before);
	});
});

test('the library is where it is said to be', () => {
	expect(libraryDirectory('/plans', {GROUNDPLAN_LIBRARY: '/other'})).toBe('/plans');
	expect(libraryDirectory(undefined, {GROUNDPLAN_LIBRARY: '/other'})).toBe('/other');
	expect(path.basename(libraryDirectory(undefined, {GROUNDPLAN_LIBRARY: ''}))).toMatch(
		/^groundplan$|^Data$/,
	);
});
