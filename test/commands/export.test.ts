import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {CommandRunner, hashOf, smallPlan} from './run-command.ts';

test('the document goes to stdout, with nothing else there', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const {code, stdout, stderr} = await runner.run(['export', 'plan.yaml']);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(stdout).toMatch(/^# Members and invoices\n/);
	expect(stdout).toContain('\n## Warnings\n');
	expect(stdout).toContain('\n## Open questions\n');
	expect((await runner.run(['export', 'plan.yaml', '--output', '-'])).stdout).toBe(stdout);
});

test("a client's copy does not say who said what", async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	expect((await runner.run(['export', 'plan.yaml', '--audience', 'internal'])).stdout).toContain(
		'Mara',
	);
	expect(
		(await runner.run(['export', 'plan.yaml', '--audience', 'client'])).stdout,
	).not.toContain('Mara');
});

test.each(['yaml', 'json'] as const)(
	'as %s it can be read again and gives the same document',
	async format => {
		const runner = new CommandRunner();
		runner.write('plan.yaml', smallPlan);
		const {code, stdout, stderr} = await runner.run([
			'export',
			'plan.yaml',
			'--format',
			format,
		]);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		runner.write(`again.${format}`, stdout);
		const again = await runner.run(['export', `again.${format}`, '--format', format]);
		expect(again.stdout).toBe(stdout);
	},
);

test('a file is written as a whole, and where is said on stderr', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const {stdout: expected} = await runner.run(['export', 'plan.yaml']);
	const {code, stdout, stderr} = await runner.run(['export', 'plan.yaml', '--output', 'out.md']);
	expect({code, stdout, stderr}).toEqual({
		code: 0,
		stdout: '',
		stderr: `Written to ${runner.at('out.md')}\n`,
	});
	expect(readFileSync(runner.at('out.md'), 'utf8')).toBe(expected);
});

test('an existing file is left alone, and replaced with --force', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const file = runner.write('out.md', 'mine');
	const before = hashOf(file);
	const refused = await runner.run(['export', 'plan.yaml', '--output', 'out.md']);
	expect({code: refused.code, stdout: refused.stdout}).toEqual({code: 2, stdout: ''});
	expect(refused.stderr).toContain('--force');
	expect(hashOf(file)).toBe(before);
	expect((await runner.run(['export', 'plan.yaml', '--output', 'out.md', '--force'])).code).toBe(
		0,
	);
	expect(hashOf(file)).not.toBe(before);
});

test('in a directory the file is named after the plan', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	mkdirSync(runner.at('plans'));
	await runner.run(['export', 'plan.yaml', '--output', 'plans']);
	await runner.run(['export', 'plan.yaml', '--output', 'plans/', '--format', 'yaml']);
	expect(existsSync(runner.at('plans/members-and-invoices.md'))).toBe(true);
	expect(existsSync(runner.at('plans/members-and-invoices.yaml'))).toBe(true);
});

test('a directory that does not exist is said, not made', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const {code, stderr} = await runner.run(['export', 'plan.yaml', '--output', 'none/out.md']);
	expect(code).toBe(2);
	expect(stderr).toContain('does not exist');
	expect(existsSync(runner.at('none'))).toBe(false);
});

test('the same day gives the same document', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const [first, second] = [new Date(2026, 10, 24, 8), new Date(2027, 4, 1)];
	const on = (now: Date) => runner.run(['export', id, '--as-of', '2026-12-01'], {now});
	expect((await on(first)).stdout).toBe((await on(second)).stdout);
});

test('people at a terminal are told that a large plan takes a while, and nobody else is', async () => {
	const runner = new CommandRunner();
	const systems = (number: number) =>
		Array.from({length: number}, (_, place) => `  - {id: s${place}, name: System ${place}}\n`);
	const large = ['groundplan: 1\ntitle: T\nsystems:\n', ...systems(1000)].join('');
	runner.write('large.yaml', large);
	runner.write('small.yaml', smallPlan);
	const argv = (plan: string) => ['export', plan, '--output', 'out.md', '--force'];
	const written = `Written to ${runner.at('out.md')}\n`;
	const told = async (plan: string, isTTY: boolean, ...flags: readonly string[]) =>
		(await runner.run([...argv(plan), ...flags], {isTTY})).stderr;
	expect(await told('large.yaml', true)).toBe(`Laying out a large plan …\n${written}`);
	expect(await told('small.yaml', true)).toBe(written);
	expect(await told('large.yaml', false)).toBe(written);
	expect(await told('large.yaml', true, '--quiet')).toBe('');
});
