import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {applyChanges} from '../../source/plan/change.ts';
import {writeAnswersFile} from '../../source/answers-file/write-answers-file.ts';
import {createPerformer} from '../../source/platform/perform.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import type {Effect} from '../../source/wizard/effect.ts';
import type {Report} from '../../source/wizard/message.ts';
import {answering, plainPlan, samplePlan} from './sample-plan.ts';
import {committing, exporting, openedIn, problemIn, Stage, types, until} from './stage.ts';
import {temporaryDirectory} from './temporary-directory.ts';

vi.setConfig({testTimeout: 60_000});

describe('a plan', () => {
	test('is made, answered, undone, closed and opened again where it was left', async () => {
		const stage = new Stage();
		const {path: planPath, plan} = await stage.newPlan('Members & invoices');
		expect(path.basename(planPath)).toMatch(/^members-invoices-[a-z2-9]{8}\.groundplan$/);
		expect(
			types(
				await stage.perform(committing(plan, 'one'), committing(plan, 'two'), {
					type: 'commitUndo',
				}),
			),
		).toEqual(['saved']);
		expect(readPlanFile(planPath).history).toMatchObject({
			done: [{changes: answering('goal', 'one')}],
			undone: [{changes: answering('goal', 'two')}],
		});

		const place = {view: 'review'} as const;
		await stage.perform(
			{type: 'savePlace', place},
			{type: 'saveDraft', key: 'project:project/measure', text: 'half'},
			{type: 'closePlan'},
		);
		expect(readdirSync(stage.library)).toEqual([path.basename(planPath)]);
		const opened = openedIn(await stage.perform({type: 'openPlan', path: planPath}));
		expect(opened).toMatchObject({
			path: planPath,
			place,
			drafts: {'project:project/measure': 'half'},
		});
		expect(opened.history.undone).toHaveLength(1);
		expect(opened.readOnly).toBeUndefined();
		expect(stage.settings.recent()).toEqual([planPath]);
	});

	test('is listed in the library once it is there', async () => {
		const stage = new Stage();
		await stage.newPlan('Listed');
		const report = stage.reports.at(-1);
		expect(report).toMatchObject({type: 'libraryLoaded', entries: [{title: 'Listed'}]});
	});

	test('that somebody else has is opened for reading, and says so', async () => {
		const stage = new Stage();
		const store = createPlanFile(stage.library, samplePlan());
		onTestFinished(() => {
			store.close();
		});
		const opened = openedIn(await stage.perform({type: 'openPlan', path: store.path}));
		expect(opened.readOnly).toMatch(/is open in process \d+/);
		expect(plainPlan(opened.plan)).toEqual(plainPlan(store.plan));
		expect(problemIn(await stage.perform(committing(opened.plan, 'x')))).toMatch(
			/no plan is open that can be changed/,
		);
		expect(stage.performer.hasUnsaved()).toBe(false);
	});

	test('that is damaged is not opened, and the one before is closed', async () => {
		const stage = new Stage();
		await stage.newPlan();
		const broken = path.join(stage.library, 'broken-bad23456.groundplan');
		writeFileSync(broken, '');
		const reports = await stage.perform({type: 'openPlan', path: broken});
		expect(types(reports)).toEqual(['planOpenFailed']);
		expect(problemIn(reports)).toMatch(/is damaged: it is empty/);
	});

	test('is made of an answers file, of a plan file, and of an example', async () => {
		const stage = new Stage();
		const file = path.join(stage.directory, 'answers.yaml');
		writeFileSync(file, writeAnswersFile(samplePlan('given234', 'Imported')));
		const imported = openedIn(await stage.perform({type: 'importPlan', path: file}));
		expect(imported.plan).toMatchObject({id: 'given234', title: 'Imported'});
		expect(existsSync(imported.path)).toBe(true);
		const again = openedIn(await stage.perform({type: 'importPlan', path: file}));
		expect(again.plan.id).not.toBe('given234');
		const copied = openedIn(await stage.perform({type: 'importPlan', path: imported.path}));
		expect(copied.plan.title).toBe('Imported');
		expect(
			openedIn(await stage.perform({type: 'createFromExample', name: 'small'})).plan.subjects
				.system.size,
		).toBeGreaterThan(0);
		expect(
			readdirSync(stage.library).filter(name => name.endsWith('.groundplan')),
		).toHaveLength(4);
	});

	test('is not made of what cannot be read', async () => {
		const stage = new Stage();
		const file = path.join(stage.directory, 'answers.yaml');
		writeFileSync(file, 'groundplan: 1\n');
		expect(problemIn(await stage.perform({type: 'importPlan', path: file}))).toMatch(
			/answers\.yaml could not be read .+title/s,
		);
		expect(problemIn(await stage.perform({type: 'importPlan', path: 'nowhere.yaml'}))).toMatch(
			/no such file/,
		);
		expect(problemIn(await stage.perform({type: 'createFromExample', name: '../x'}))).toMatch(
			/no example/,
		);
	});
});

describe('what waits', () => {
	test('a draft is written within a second, once', async () => {
		const stage = new Stage();
		const {path: planPath} = await stage.newPlan();
		const typed = (text: string) =>
			({type: 'saveDraft', key: 'project:project/goal', text}) as const;
		await stage.perform(typed('h'), typed('ha'), typed('hal'), typed('half'));
		expect(readPlanFile(planPath).drafts).toEqual({});
		expect(stage.pass(1000)).toEqual([]);
		expect(readPlanFile(planPath).drafts).toEqual({'project:project/goal': 'half'});
		await stage.perform(typed(''));
		stage.pass(1000);
		expect(readPlanFile(planPath).drafts).toEqual({});
	});

	test('a draft goes to disk with the next answer, and when the session is flushed', async () => {
		const stage = new Stage();
		const {path: planPath, plan} = await stage.newPlan();
		await stage.perform({type: 'saveDraft', key: 'a', text: 'one'}, committing(plan, 'x'));
		expect(readPlanFile(planPath).drafts).toEqual({a: 'one'});
		stage.performer.perform({type: 'saveDraft', key: 'a', text: 'two'});
		expect(await stage.performer.flush(1000)).toBe(true);
		expect(readPlanFile(planPath).drafts).toEqual({a: 'two'});
	});
});

describe('a disk that refuses', () => {
	test('a new plan opens all the same, and is made once it can be', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		const reports = await stage.perform({type: 'createPlan', title: 'Patient'});
		expect(types(reports).slice(0, 2)).toEqual(['planOpened', 'saveFailed']);
		expect(problemIn(reports)).toMatch(
			/not on disk yet: .+tried again every few seconds; what was saved before is safe/,
		);
		const {path: planPath, plan} = openedIn(reports);
		expect(types(await stage.perform(committing(plan, 'kept')))).toContain('saveFailed');
		expect(stage.performer.hasUnsaved()).toBe(true);

		stage.freeLibrary();
		expect(stage.pass(5000)).toEqual([{type: 'saved'}]);
		expect(readPlanFile(planPath).history.done).toMatchObject([
			{changes: answering('goal', 'kept')},
		]);
		expect(stage.performer.hasUnsaved()).toBe(false);
	});

	test('saving is tried again after half a second, then less often, at least every five', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		await stage.perform({type: 'createPlan', title: 'Patient'});
		const failures = Array.from({length: 60}, () => stage.pass(500).length);
		expect(failures.every(count => count <= 1)).toBe(true);
		const attempts = failures.flatMap((count, index) => (count === 1 ? [index] : []));
		const waits = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
		expect(Math.max(...waits)).toBe(10);
		expect(attempts.length).toBeGreaterThan(6);
	});

	test('the next thing done tries again at once', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		const {plan} = openedIn(await stage.perform({type: 'createPlan', title: 'Patient'}));
		stage.freeLibrary();
		expect(types(await stage.perform({type: 'savePlace', place: {view: 'review'}}))).toEqual([
			'saved',
		]);
		expect(types(await stage.perform(committing(plan, 'x')))).toEqual(['saved']);
	});

	test('a deleted plan is put back with everything in it', async () => {
		const stage = new Stage();
		const {path: planPath, plan} = await stage.newPlan();
		await stage.perform(committing(plan, 'before'));
		for (const name of readdirSync(stage.library)) {
			unlinkSync(path.join(stage.library, name));
		}

		const changed = applyChanges(plan, answering('goal', 'before')).plan;
		expect(types(await stage.perform(committing(changed, 'after')))).toEqual(['saved']);
		await stage.perform({type: 'closePlan'});
		expect(readdirSync(stage.library)).toEqual([path.basename(planPath)]);
		expect(readPlanFile(planPath).history.done.map(({changes}) => changes)).toEqual([
			answering('goal', 'before'),
			answering('goal', 'after'),
		]);
	});

	test('a plan closed before it was saved is found again with everything, and saved when it can be', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		const {path: planPath, plan} = openedIn(
			await stage.perform({type: 'createPlan', title: 'Patient'}),
		);
		await stage.perform(
			committing(plan, 'one'),
			{type: 'saveDraft', key: 'a', text: 'typed'},
			{type: 'closePlan'},
		);
		const again = openedIn(await stage.perform({type: 'openPlan', path: planPath}));
		expect(again.drafts).toEqual({a: 'typed'});
		expect(again.history.done).toHaveLength(1);
		expect(plainPlan(again.plan)).toEqual(
			plainPlan(applyChanges(plan, answering('goal', 'one')).plan),
		);
		await stage.perform({type: 'closePlan'});
		stage.freeLibrary();
		stage.pass(5000);
		expect(readPlanFile(planPath)).toMatchObject({
			drafts: {a: 'typed'},
			history: again.history,
		});
		openPlanFile(planPath).close();
	});

	test('the plan can be exported elsewhere meanwhile', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		const {plan} = openedIn(await stage.perform({type: 'createPlan', title: 'Patient'}));
		const target = path.join(stage.directory, 'plan.md');
		expect(types(await stage.perform(exporting(plan, target)))).toContain('exported');
	});
});

describe('the end', () => {
	test('comes once everything before it is done', async () => {
		const stage = new Stage();
		const {path: planPath, plan} = await stage.newPlan();
		for (const effect of [
			committing(plan, 'last'),
			{type: 'saveDraft', key: 'a', text: 'typed'},
			{type: 'quit', code: 130},
		] as const satisfies readonly Effect[]) {
			stage.performer.perform(effect);
		}

		await until(() => stage.endings.length > 0);
		expect(stage.endings).toEqual([{code: 130, isSaved: true}]);
		expect(readPlanFile(planPath)).toMatchObject({
			drafts: {a: 'typed'},
			history: {done: [{changes: answering('goal', 'last')}]},
		});
		expect(readdirSync(stage.library)).toEqual([path.basename(planPath)]);
	});

	test('rescues what cannot be saved', async () => {
		const stage = new Stage();
		const elsewhere = redirectTemporaryFiles();
		stage.blockLibrary();
		const {plan} = openedIn(await stage.perform({type: 'createPlan', title: 'Rescued'}));
		await stage.perform(committing(plan, 'not lost'), {
			type: 'saveDraft',
			key: 'a',
			text: 'half\na thought\u001B',
		});
		stage.performer.perform({type: 'quit', code: 0});
		await until(() => {
			stage.pass(500);
			return stage.endings.length > 0;
		});
		const [ending] = stage.endings;
		expect(ending).toMatchObject({code: 0, isSaved: false});
		const rescued = ending?.rescued ?? '';
		expect(path.dirname(rescued)).toBe(elsewhere);
		expect((statSync(rescued).mode & 0o777).toString(8)).toBe('600');
		const text = readFileSync(rescued, 'utf8');
		expect(text).toMatch(/^# Typed and not submitted \(a\):\n# half\n# a thought \n/);
		const read = readAnswersFile(text, {fallbackId: 'none'});
		expect(read.ok && plainPlan(read.plan)).toEqual(
			plainPlan(applyChanges(plan, answering('goal', 'not lost')).plan),
		);
	});

	test('in an emergency, writes what is still in the queue and says where, if elsewhere', async () => {
		const stage = new Stage();
		const elsewhere = redirectTemporaryFiles();
		const {path: planPath, plan} = await stage.newPlan();
		stage.performer.perform(committing(plan, 'in the queue'));
		expect(stage.performer.hasUnsaved()).toBe(true);
		expect(stage.performer.emergencySave()).toBeUndefined();
		expect(stage.performer.hasUnsaved()).toBe(false);
		expect(readPlanFile(planPath).history.done).toHaveLength(1);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('flushing gives up when its time is over', async () => {
		const stage = new Stage();
		stage.blockLibrary();
		await stage.perform({type: 'createPlan', title: 'Patient'});
		const flushed = stage.performer.flush(1500);
		stage.pass(1500);
		expect(await flushed).toBe(false);
	});

	test('nothing is done afterwards', async () => {
		const stage = new Stage();
		await stage.newPlan();
		stage.performer.close();
		const before = stage.reports.length;
		stage.performer.perform({type: 'loadLibrary'});
		expect(await stage.performer.flush(1000)).toBe(true);
		expect(stage.reports).toHaveLength(before);
	});
});

describe('the plan as a document', () => {
	test('is shown and exported, and replaces nothing unasked', async () => {
		const stage = new Stage();
		const {plan} = await stage.newPlan('Written down');
		const [preview] = await stage.perform({type: 'renderPreview', plan, asOf: '2026-03-01'});
		const markdown = preview?.type === 'previewRendered' ? preview.markdown : '';
		expect(preview).toMatchObject({type: 'previewRendered', plan, markdown});
		expect(markdown).toContain('# Written down');

		const target = path.join(stage.directory, 'plan.md');
		expect(await stage.perform(exporting(plan, target))).toEqual([
			{type: 'exported', path: target},
		]);
		expect(readFileSync(target, 'utf8')).toBe(markdown);
		writeFileSync(target, 'mine');
		expect(await stage.perform(exporting(plan, target))).toEqual([
			{type: 'exportExists', path: target, format: 'markdown', audience: 'internal'},
		]);
		expect(readFileSync(target, 'utf8')).toBe('mine');
		expect(types(await stage.perform(exporting(plan, target, true)))).toEqual(['exported']);
		mkdirSync(path.join(stage.directory, 'folder'));
		expect(await stage.perform(exporting(plan, path.join(stage.directory, 'folder')))).toEqual([
			{type: 'exported', path: path.join(stage.directory, 'folder', 'written-down.md')},
		]);
		expect(
			problemIn(
				await stage.perform(
					exporting(plan, path.join(stage.directory, 'no', 'plan.md'), true),
				),
			),
		).toMatch(/does not exist/);
	});

	test('a template that is wrong is a report', async () => {
		const stage = new Stage();
		const reports: Report[] = [];
		const performer = createPerformer({
			library: stage.library,
			settings: stage.settings,
			templates: () => ({'plan.liquid': '{{ nothing.here }}'}),
			now: () => new Date(),
			send: report => reports.push(report),
			ended: () => undefined,
		});
		performer.perform({type: 'renderPreview', plan: samplePlan(), asOf: '2026-03-01'});
		performer.perform(exporting(samplePlan(), path.join(stage.directory, 'x.md')));
		await until(() => reports.length === 2);
		expect(types(reports)).toEqual(['previewFailed', 'exportFailed']);
		expect(existsSync(path.join(stage.directory, 'x.md'))).toBe(false);
		performer.close();
	});
});

test('settings are kept', async () => {
	const stage = new Stage();
	await stage.perform({type: 'saveSettings', settings: {speaker: 'Ada', depth: 'full'}});
	expect(stage.settings.wizard()).toEqual({speaker: 'Ada', depth: 'full'});
});

/** Makes the system's directory for temporary files one that the test can look into. */
function redirectTemporaryFiles(): string {
	const directory = temporaryDirectory();
	vi.stubEnv('TMPDIR', directory);
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	return directory;
}
