import {describe, expect, test} from 'vitest';
import {listWith, objectWith, someObject, textWith} from './some.ts';
import {CommandRunner, smallPlan} from './run-command.ts';

const laterPlan = smallPlan
	.replace('identifier: none', 'identifier: Member number')
	.replace('name: Customer system', 'name: CRM');

function runnerWithBoth(): CommandRunner {
	const runner = new CommandRunner();
	runner.write('old.yaml', smallPlan);
	runner.write('new.yaml', laterPlan);
	return runner;
}

/** A saved plan whose goal was given on 24 November and changed on the 26th. */
async function savedPlan(): Promise<{readonly runner: CommandRunner; readonly id: string}> {
	const runner = new CommandRunner();
	const id = await runner.make('Members');
	const on = (day: number) => ({now: new Date(2026, 10, day, 12)});
	await runner.run(['set', id, 'project.goal=Fewer calls'], on(24));
	await runner.run(['set', id, 'project.goal=No calls', '--by', 'Mara'], on(26));
	return {runner, id};
}

describe('two plans', () => {
	test('are compared in the plan’s terms, whether or not they differ', async () => {
		const runner = runnerWithBoth();
		const {code, stdout, stderr} = await runner.run(['diff', 'old.yaml', 'new.yaml']);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(stdout).toMatch(/^What changed from old\.yaml to new\.yaml\n\n/);
		expect(stdout).toContain(
			'\nChanged (1)\n  Person: Customer system → Mailing tool · Identifier: ',
		);
		expect(stdout).toContain('\nRenamed (1)\n  System: Customer system → CRM\n');
		expect(await runner.run(['diff', 'old.yaml', 'old.yaml'])).toEqual({
			code: 0,
			stdout: 'What changed from old.yaml to old.yaml\n\nNothing changed.\n',
			stderr: '',
		});
	});

	test('may be a saved one and a file', async () => {
		const runner = runnerWithBoth();
		await runner.run(['import', 'old.yaml']);
		const {code, stdout} = await runner.run(['diff', 'Members and invoices', 'new.yaml']);
		expect(code).toBe(0);
		expect(stdout).toContain('Renamed (1)');
	});

	test('are compared as Markdown', async () => {
		const {stdout} = await runnerWithBoth().run([
			'diff',
			'old.yaml',
			'new.yaml',
			'--format',
			'markdown',
		]);
		expect(stdout).toMatch(/^# What changed from old\.yaml to new\.yaml\n\n## /);
		expect(stdout).toContain('| System | Customer system | CRM |\n');
	});

	test('are compared as JSON, and stdout is nothing else', async () => {
		const {code, stdout, stderr} = await runnerWithBoth().run([
			'diff',
			'old.yaml',
			'new.yaml',
			'--format',
			'json',
		]);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(JSON.parse(stdout)).toEqual({
			before: objectWith({title: 'Members and invoices'}),
			after: objectWith({title: 'Members and invoices'}),
			changes: objectWith({
				title: null,
				renamed: [{kind: 'system', id: 'crm', name: 'CRM', formerName: 'Customer system'}],
				noLongerWarned: listWith(
					objectWith({id: 'overwrite-no-identifier:people', now: 'settled'}),
				),
				changed: [
					{
						subject: someObject,
						question: 'identifier',
						label: 'Identifier',
						before: objectWith({state: 'answered'}),
						after: objectWith({text: textWith('Member number')}),
					},
				],
			}),
		});
	});

	test('that cannot be read end with 2', async () => {
		const runner = runnerWithBoth();
		runner.write('bad.yaml', 'groundplan: [');
		for (const argv of [
			['diff', 'old.yaml', 'none.yaml'],
			['diff', 'bad.yaml', 'old.yaml'],
			['diff', 'Nobody knows', 'old.yaml'],
		]) {
			const {code, stdout, stderr} = await runner.run(argv);
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).not.toContain('fault of its own');
		}
	});
});

describe('a saved plan', () => {
	test.each([
		[
			'2026-11-26',
			'Fewer calls – stated on 24 November 2026 → No calls – stated by Mara on 26 November 2026',
		],
		['2026-11-24', 'not answered → No calls – stated by Mara on 26 November 2026'],
		[
			'2026-11-25T08:30',
			'Fewer calls – stated on 24 November 2026 → No calls – stated by Mara on 26 November 2026',
		],
	])('is compared with itself on %s', async (since, change) => {
		const {runner, id} = await savedPlan();
		const {code, stdout} = await runner.run(['diff', id, '--since', since]);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^Members: what changed since 2\d November 2026/);
		expect(stdout).toContain(`The project · Goal: ${change}`);
	});

	test('has not changed since a day after its last change', async () => {
		const {runner, id} = await savedPlan();
		const {code, stdout} = await runner.run(['diff', id, '--since', '2026-11-27']);
		expect({code, stdout}).toEqual({
			code: 0,
			stdout: 'Members: what changed since 27 November 2026\n\nNothing changed.\n',
		});
	});

	test.each(['26.11.2026', '2026-02-30', '2026-13-01', '2026-02-30T10:00', 'yesterday', ''])(
		'cannot be compared with itself on “%s”',
		async since => {
			const {runner, id} = await savedPlan();
			const {code, stderr} = await runner.run(['diff', id, '--since', since]);
			expect(code).toBe(2);
			expect(stderr).toContain('is no day. Write --since as YYYY-MM-DD');
		},
	);
});

test.each([
	[['diff', 'old.yaml'], 'Name two plans, or one and --since with a day'],
	[
		['diff', 'old.yaml', 'new.yaml', '--since', '2026-11-20'],
		'Name two plans, or one and --since with a day',
	],
	[['diff', 'old.yaml', '--since', '2026-11-20'], 'keeps no history'],
	[['diff'], 'Missing required argument'],
])('%j is wrong usage', async (argv, said) => {
	const {code, stdout, stderr} = await runnerWithBoth().run(argv);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(said);
});

describe('export --since', () => {
	test('puts what changed behind the decision summary', async () => {
		const {runner, id} = await savedPlan();
		const {code, stdout} = await runner.run(['export', id, '--since', '2026-11-26']);
		expect(code).toBe(0);
		const parts = [...stdout.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
		expect(parts.slice(0, 2)).toEqual([
			'Decision summary',
			'What changed since 26 November 2026',
		]);
		expect(stdout).toContain(
			'| The project | Goal | Fewer calls – stated on 24 November 2026 |',
		);
		expect((await runner.run(['export', id])).stdout).not.toContain('What changed since');
	});

	test('of an answers file, or in another format, is refused', async () => {
		const {runner, id} = await savedPlan();
		runner.write('old.yaml', smallPlan);
		const file = await runner.run(['export', 'old.yaml', '--since', '2026-11-26']);
		expect(file.code).toBe(2);
		expect(file.stderr).toContain('keeps no history');
		const data = await runner.run(['export', id, '--since', '2026-11-26', '--format', 'json']);
		expect(data.code).toBe(2);
		expect(data.stderr).toContain('--since is for the plan as a document');
	});
});
