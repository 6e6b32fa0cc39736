import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {PlanFileError} from '../../source/platform/plan-file-error.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import {removePlan, renamePlan} from '../../source/platform/library-changes.ts';
import {killRounds} from './kill-rounds.ts';
import {runProgram} from './run-program.ts';
import {answering, plainPlan, samplePlan, stepOn} from './sample-plan.ts';
import {temporaryDirectory} from './temporary-directory.ts';
import {restOf} from './start-program.ts';

function newPlan(library: string): string {
	const store = createPlanFile(library, samplePlan());
	store.close();
	return store.path;
}

function refusalOf(work: () => unknown): PlanFileError {
	try {
		work();
	} catch (error) {
		if (error instanceof PlanFileError) {
			return error;
		}
	}

	return expect.unreachable();
}

test(
	'a second writer is refused and told who has the plan; readers are not',
	{timeout: 60_000},
	async () => {
		const library = temporaryDirectory();
		const planPath = newPlan(library);
		const holder = runProgram('hold-plan', planPath);
		expect(await holder.lines.next()).toEqual({done: false, value: 'open'});

		const refusal = refusalOf(() => openPlanFile(planPath));
		expect(refusal.fault).toBe('held');
		expect(refusal.holder).toMatchObject({pid: holder.child.pid, host: hostname()});
		expect(refusal.message).toMatch(
			/is open in process \d+ on .+ since \d{4}-\d\d-\d\d \d\d:\d\d UTC/,
		);
		expect(refusalOf(() => removePlan(library, planPath, () => new Date())).fault).toBe('held');
		expect(
			refusalOf(() => {
				renamePlan(planPath, 'Another', () => new Date());
			}).fault,
		).toBe('held');
		expect(plainPlan(readPlanFile(planPath).plan)).toEqual(plainPlan(samplePlan()));

		holder.child.stdin?.end();
		await restOf(holder);
		openPlanFile(planPath).close();
		expect(readdirSync(library)).toEqual([path.basename(planPath)]);
	},
);

test(
	'a reader beside a writer sees what was saved last, and leaves nothing behind',
	{timeout: 60_000},
	async () => {
		const library = temporaryDirectory();
		const store = createPlanFile(library, samplePlan());
		const step = stepOn(store.plan, answering('goal', 'seen at once'));
		store.commit(step);
		expect(readPlanFile(store.path).history.done).toEqual([step]);
		const before = readdirSync(library);
		readPlanFile(store.path);
		expect(readdirSync(library)).toEqual(before);
		expect(refusalOf(() => openPlanFile(store.path)).fault).toBe('held');
		// Reading and refusing must not have dropped the locks.
		const other = runProgram('try-to-open', store.path);
		expect(await restOf(other)).toEqual(['held']);
		store.commit(stepOn(store.plan, answering('goal', 'and again')));
		store.close();
		expect(readPlanFile(store.path).history.done).toHaveLength(2);
	},
);

test(
	'a killed writer frees the plan at once, with everything it had saved',
	{timeout: 60_000},
	async () => {
		const library = temporaryDirectory();
		const planPath = newPlan(library);
		const holder = runProgram('hold-plan', planPath);
		await holder.lines.next();
		await holder.kill();
		expect(existsSync(`${planPath}.lock`)).toBe(true);
		openPlanFile(planPath).close();
		expect(readdirSync(library)).toEqual([path.basename(planPath)]);
	},
);

test('only one process at a time has the lock', {timeout: 60_000}, async () => {
	const planPath = path.join(temporaryDirectory(), 'plan');
	writeFileSync(planPath, '');
	const programs = Array.from({length: 3}, () => runProgram('take-turns', planPath, '200'));
	const printed = await Promise.all(programs.map(async program => restOf(program)));
	expect(printed).toEqual([['200'], ['200'], ['200']]);
});

test(
	'no answer that was acknowledged is lost when the process is killed',
	{timeout: 120_000},
	async () => {
		const [one, other] = await Promise.all([killRounds(10), killRounds(10)]);
		expect([...one.problems, ...other.problems]).toEqual([]);
		expect(one.acknowledged + other.acknowledged).toBeGreaterThan(20);
	},
);
