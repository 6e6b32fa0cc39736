import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {CommandRunner, hashOf, smallPlan} from './run-command.ts';
import {listWith, objectWith, someNumber, textWith} from './some.ts';

/** The path of the only plan in the library. */
function planFile({library}: CommandRunner): string {
	const name = readdirSync(library).find(file => file.endsWith('.groundplan')) ?? '';
	return path.join(library, name);
}

test('new --no-input makes a plan and says how to go on', async () => {
	const runner = new CommandRunner();
	const {code, stdout, stderr} = await runner.run(['new', ' Members ', '--no-input']);
	expect({code, stdout}).toEqual({code: 0, stdout: ''});
	expect(stderr).toContain(planFile(runner));
	expect((await runner.run(['list'])).stdout).toMatch(
		/^\S{8} {2}\d{4}-\d\d-\d\d {2}0\/\d+ {2}Members\n$/,
	);
});

test('new --no-input without a title names what is lacking', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run(['new', '--no-input']);
	expect({code, stdout}).toEqual({code: 3, stdout: ''});
	expect(stderr).toContain('title');
});

test.each([['plan.yaml'], ['Members']])(
	'new --from %s begins with its answers, under a title of its own',
	async from => {
		const runner = new CommandRunner();
		runner.write('plan.yaml', smallPlan);
		await runner.run(['import', 'plan.yaml']);
		const {code} = await runner.run(['new', 'Second try', '--from', from, '--no-input']);
		expect(code).toBe(0);
		const {stdout} = await runner.run(['export', 'Second', '--format', 'yaml']);
		expect(stdout).toContain('title: Second try');
		expect(stdout).toContain('goal: Fewer phone calls');
	},
);

test('list as JSON gives each plan with its progress and last change', async () => {
	const runner = new CommandRunner();
	expect(await runner.run(['list', '--json'])).toEqual({code: 0, stdout: '[]\n', stderr: ''});
	const id = await runner.make('Plan');
	const entries: unknown = JSON.parse((await runner.run(['list', '--json'])).stdout);
	expect(entries).toEqual([
		{
			id,
			title: 'Plan',
			path: planFile(runner),
			changed: textWith(/^2026-11-2\dT/),
			answered: 0,
			asked: someNumber,
		},
	]);
});

test('an empty library says how to start', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run(['list']);
	expect({code, stdout}).toEqual({code: 0, stdout: ''});
	expect(stderr).toContain('groundplan new');
});

test('a damaged plan is listed with the reason, and does not hide the others', async () => {
	const runner = new CommandRunner();
	await runner.make('Whole');
	writeFileSync(path.join(runner.library, 'broken-abcd2345.groundplan'), 'SQLite format 3\0cut');
	const {code, stdout} = await runner.run(['list']);
	expect(code).toBe(0);
	expect(stdout).toContain('Whole');
	expect(stdout).toMatch(/abcd2345 .*cannot be opened .*damaged/);
});

test('status counts answers by section and names what somebody finds out', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	await runner.run([
		'set',
		id,
		'project.goal=Fewer calls',
		'project.sponsor=unknown:Finance:2026-12-31',
	]);
	const {stdout} = await runner.run(['status', id]);
	expect(stdout).toMatch(/^Plan: 1 of \d+ questions answered/);
	expect(stdout).toMatch(/Project and people +1\/\d+ +\d+ +1 +0/);
	expect(stdout).toMatch(/\(Finance finds out by 31 December 2026\)/);
	const status: unknown = JSON.parse((await runner.run(['status', id, '--json'])).stdout);
	expect(status).toMatchObject({
		plan: {id, title: 'Plan'},
		progress: {answered: 1, unknown: 1},
		sections: listWith(objectWith({section: 'project', answered: 1, unknown: 1})),
		gates: listWith(objectWith({gate: 'truths', open: false})),
		openQuestions: [
			objectWith({
				question: 'sponsor',
				state: 'unknown',
				owner: 'Finance',
				due: '2026-12-31',
			}),
		],
	});
});

test('rename changes the title and neither the id nor the answers', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Old');
	await runner.run(['set', id, 'project.goal=Fewer calls']);
	const {code, stderr} = await runner.run(['rename', 'Old', 'New title']);
	expect(code).toBe(0);
	expect(stderr).toContain('New title');
	const {stdout} = await runner.run(['export', id, '--format', 'yaml']);
	expect(stdout).toContain('title: New title');
	expect(stdout).toContain('goal: Fewer calls');
	expect((await runner.run(['rename', id, ' '])).code).toBe(2);
});

test('duplicate makes a second plan with the same answers', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('First');
	await runner.run(['set', id, 'project.goal=Fewer calls']);
	expect((await runner.run(['duplicate', 'First', 'Second'])).code).toBe(0);
	await runner.run(['set', 'Second', 'project.goal=Other']);
	expect((await runner.run(['export', id, '--format', 'yaml'])).stdout).toContain(
		'goal: Fewer calls',
	);
	expect((await runner.run(['export', 'Second', '--format', 'yaml'])).stdout).toContain(
		'goal: Other',
	);
});

test('remove needs --force where nobody can be asked, and restore brings the plan back', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	await runner.run(['set', id, 'project.goal=Fewer calls'], {now: new Date(2026, 10, 25, 12)});
	const file = planFile(runner);
	const before = hashOf(file);

	expect((await runner.run(['remove', 'Plan'])).code).toBe(2);
	expect((await runner.run(['remove', 'Plan', '--no-input'])).code).toBe(3);
	expect(hashOf(file)).toBe(before);

	const removed = await runner.run(['remove', 'Plan', '--force']);
	expect(removed.code).toBe(0);
	expect(removed.stderr).toContain('groundplan restore Plan');
	expect((await runner.run(['list', '--json'])).stdout).toBe('[]\n');
	expect((await runner.run(['restore'])).stdout).toMatch(
		new RegExp(`^${id} .* removed +Plan\n`, 'm'),
	);

	expect((await runner.run(['restore', 'Plan'])).code).toBe(0);
	expect((await runner.run(['export', id, '--format', 'yaml'])).stdout).toContain(
		'goal: Fewer calls',
	);
});

test.each([
	['y\n', 0],
	['yes\n', 0],
	['n\n', 1],
	['\n', 1],
])('at a terminal remove asks; %j leaves %i plans', async (input, left) => {
	const runner = new CommandRunner();
	await runner.make('Plan');
	const {code} = await runner.run(['remove', 'Plan'], {input, isTTY: true});
	expect(code).toBe(0);
	const plans: unknown = JSON.parse((await runner.run(['list', '--json'])).stdout);
	expect(plans).toHaveLength(left);
});

test('restore says so when there is nothing to get back', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run(['restore']);
	expect({code, stdout}).toEqual({code: 0, stdout: ''});
	expect(stderr).toContain('nothing to get back');
});

test('import takes a file into the library, and twice makes two plans', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	for (const _ of [1, 2]) {
		expect((await runner.run(['import', 'plan.yaml'])).code).toBe(0);
	}

	const plans: unknown = JSON.parse((await runner.run(['list', '--json'])).stdout);
	expect(plans).toHaveLength(2);
});

test('import --into adds what is new and replaces what both answer', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const id = await runner.make('Plan');
	await runner.run(['set', id, 'project.goal=Old goal', 'project.sponsor=Mara']);
	const {code, stderr} = await runner.run(['import', 'plan.yaml', '--into', id]);
	expect(code).toBe(0);
	expect(stderr).toContain('1 answer to what was there already, and 4 new subjects');
	const {stdout} = await runner.run(['export', id, '--format', 'yaml']);
	expect(stdout).toContain('title: Plan');
	expect(stdout).toContain('goal: Fewer phone calls');
	expect(stdout).toContain('Mara');
	expect(stdout).toContain('Mailing tool');
});

test.each([
	['missing.yaml', undefined],
	['plan.txt', smallPlan],
	['broken.yaml', 'groundplan: 1\ntitle: [unclosed\n'],
	['foreign.json', '{"name": "something else"}'],
])('import of %s changes nothing and says why', async (name, content) => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	if (content !== undefined) {
		runner.write(name, content);
	}

	const before = (await runner.run(['export', id, '--format', 'yaml'])).stdout;
	for (const argv of [
		['import', name],
		['import', name, '--into', id],
	]) {
		const {code, stdout, stderr} = await runner.run(argv);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(name);
	}

	expect((await runner.run(['export', id, '--format', 'yaml'])).stdout).toBe(before);
	const plans: unknown = JSON.parse((await runner.run(['list', '--json'])).stdout);
	expect(plans).toHaveLength(1);
});

test.each([
	['cut off', (content: Buffer) => content.subarray(0, content.length / 2)],
	['overwritten in the middle', (content: Buffer) => content.fill(0xff, 4096)],
	[
		'replaced by text',
		() =>
			Buffer.from(
				'Not a plan at all, but long enough to look like a file with something in it.'.repeat(
					3,
				),
			),
	],
])('a plan file that is %s is left byte for byte by every command', async (_, damage) => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	await runner.run(['set', id, 'project.goal=Fewer calls']);
	const file = planFile(runner);
	writeFileSync(file, damage(readFileSync(file)));
	const before = hashOf(file);
	for (const argv of [
		['check', file],
		['status', file],
		['export', file],
		['set', file, 'project.goal=x'],
		['rename', file, 'x'],
		['duplicate', file],
		['import', 'plan.yaml', '--into', file],
		['open', file, '--no-input'],
		['open', file, '--plain'],
	]) {
		runner.write('plan.yaml', smallPlan);
		const {code, stderr} = await runner.run(argv);
		expect({argv, code}).toEqual({argv, code: 2});
		expect(stderr).toContain(path.basename(file));
		expect(stderr).not.toContain('fault of its own');
		expect(hashOf(file)).toBe(before);
	}
});
