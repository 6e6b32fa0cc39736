import {expect, test} from 'vitest';
import {CommandRunner, hashOf, smallPlan} from './run-command.ts';

test.each([
	[[], 'groundplan --plain'],
	[['new', 'Plan'], 'groundplan new "Plan" --plain'],
	[['new'], 'groundplan new --plain'],
	[['open', 'Saved'], 'groundplan open Saved --plain'],
])('%j without a terminal says at once which command does without', async (argv, instead) => {
	const runner = new CommandRunner();
	await runner.make('Saved');
	const before = (await runner.run(['list', '--json'])).stdout;
	const {code, stdout, stderr} = await runner.run(argv);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(instead);
	expect(stderr).toContain('needs a terminal');
	expect((await runner.run(['list', '--json'])).stdout).toBe(before);
});

test('a terminal that cannot be drawn on is pointed to --plain', async () => {
	const runner = new CommandRunner();
	await runner.make('Saved');
	const {code, stderr} = await runner.run(['open', 'Saved'], {isTTY: true, env: {TERM: 'dumb'}});
	expect(code).toBe(2);
	expect(stderr).toContain('TERM=dumb');
	expect(stderr).toContain('groundplan open Saved --plain');
});

test('the home screen cannot be had without questions', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run(['--no-input']);
	expect({code, stdout}).toEqual({code: 3, stdout: ''});
	expect(stderr).toContain('plan');
});

test('open --no-input names what is lacking, by the paths that set takes', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const {code, stdout, stderr} = await runner.run(['open', id, '--no-input']);
	expect({code, stdout}).toEqual({code: 3, stdout: ''});
	expect(stderr).toMatch(/^ {2}project\.goal$/m);
	expect(stderr).toMatch(/^ {2}systems$/m);
	await runner.run(['set', id, 'project.goal=Fewer calls']);
	expect((await runner.run(['open', id, '--no-input'])).stderr).not.toContain('project.goal');
});

test('an answers file is not opened for writing, and stays as it is', async () => {
	const runner = new CommandRunner();
	const file = runner.write('plan.yaml', smallPlan);
	const before = hashOf(file);
	for (const argv of [
		['open', 'plan.yaml'],
		['open', 'plan.yaml', '--plain'],
		['rename', 'plan.yaml', 'x'],
		['remove', 'plan.yaml', '--force'],
	]) {
		const {code, stderr} = await runner.run(argv);
		expect({argv, code}).toEqual({argv, code: 2});
		expect(stderr).toContain('groundplan import plan.yaml');
	}

	expect(hashOf(file)).toBe(before);
});

test('a section that does not exist is wrong usage', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const {code, stderr} = await runner.run(['open', id, '--section', 'sistems', '--plain']);
	expect(code).toBe(2);
	expect(stderr).toContain('Did you mean “Systems”?');
});

test.each([
	[['--section', 'systems'], 'Which systems hold or receive the data?'],
	[['--section', 'Sync status'], 'Which records should agree between which two systems?'],
	[['--only', 'unknown'], 'Who pays for this'],
	[['--only', 'disputed'], 'How mature is Customer system'],
	[['--for', 'finance'], 'Which figure will prove'],
	[[], 'How much time and patience'],
])('open %j begins where it is wanted', async (argv, ask) => {
	const runner = new CommandRunner();
	runner.write(
		'plan.yaml',
		smallPlan
			.replace(
				'  goal: Fewer phone calls',
				'  goal: Fewer phone calls\n  sponsor: {unknown: true, owner: Jo}\n  measure: {unknown: true, owner: Finance}',
			)
			.replace(
				'    name: Customer system',
				'    name: Customer system\n    maturity:\n      disputed:\n        - {value: mature, by: Jo}\n        - {value: new, by: Mara}',
			),
	);
	await runner.run(['import', 'plan.yaml']);
	if (argv.includes('unknown')) {
		await runner.run(['set', 'Members', 'project.measure=A figure']);
	}

	const {code, stdout} = await runner.run(['open', 'Members', '--plain', ...argv]);
	expect(code).toBe(0);
	expect(stdout).toContain(ask);
});
