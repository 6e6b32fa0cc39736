import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseAllDocuments, stringify} from 'yaml';
import {filesIn} from '../platform/temporary-directory.ts';
import {CommandRunner, smallPlan, type CommandResult, type CommandSetting} from './run-command.ts';

/** A runner with the small plan as plan.yaml. */
function runnerWithPlan(): CommandRunner {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	return runner;
}

/** Runs an export of plan.yaml; the options are written as on a command line and have no spaces in them. */
async function exporting(
	runner: CommandRunner,
	options: string,
	setting: CommandSetting = {},
): Promise<CommandResult> {
	return runner.run(['export', 'plan.yaml', ...options.split(' ')], setting);
}

/** A plan whose data points belong to kinds of record of these names. */
function runnerWithEntities(names: readonly string[]): CommandRunner {
	const runner = new CommandRunner();
	const dataPoints = names.map((entity, place) => ({
		id: `d${place}`,
		name: `Point ${place}`,
		entity,
	}));
	runner.write('plan.yaml', stringify({groundplan: 1, title: 'Kinds', dataPoints}));
	return runner;
}

/** What a terminal would obey, and what turns or hides text. */
const harmful = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

describe('csv', () => {
	test('is the mapping, or the warnings, and nothing else on stdout', async () => {
		const runner = runnerWithPlan();
		const mapping = await runner.run(['export', 'plan.yaml', '--format', 'csv']);
		expect(mapping).toMatchObject({code: 0, stderr: ''});
		expect(mapping.stdout).toMatch(/^Kind of record,Data point,.*\r\n.*,E-mail,/);
		expect(
			await runner.run(['export', 'plan.yaml', '--format', 'csv', '--table', 'mapping']),
		).toEqual(mapping);
		const warnings = await exporting(runner, '--format csv --table warnings');
		expect(warnings).toMatchObject({code: 0, stderr: ''});
		expect(warnings.stdout).toMatch(/^Rule,Severity,Outcome,/);
		expect(warnings.stdout).toContain('\r\noverwrite-no-identifier,blocker,fires,');
	});

	test('keeps for a client to itself who said what', async () => {
		const runner = new CommandRunner();
		const disputed = '{disputed: [{value: [crm], by: Mara}, {value: [mail], by: Jo}]}';
		runner.write('plan.yaml', smallPlan.replace('OfTruth: [crm]', `OfTruth: ${disputed}`));
		const argv = ['export', 'plan.yaml', '--format', 'csv', '--table', 'warnings'];
		expect((await runner.run(argv)).stdout).toContain('Mara');
		expect((await runner.run([...argv, '--audience', 'client'])).stdout).not.toContain('Mara');
	});

	test('goes into a folder under a name that says which table it is', async () => {
		const runner = runnerWithPlan();
		mkdirSync(runner.at('out'));
		for (const table of ['mapping', 'warnings']) {
			const {stderr} = await exporting(runner, `--format csv --table ${table} --output out`);
			expect(stderr).toBe(
				`Written to ${runner.at(`out/members-and-invoices-${table}.csv`)}\n`,
			);
		}

		expect(readdirSync(runner.at('out'))).toHaveLength(2);
	});

	test('is exact for a program, and shows a terminal what it would obey', async () => {
		const runner = runnerWithPlan();
		const name = 'E\u001B[2Jmail\u202E\u0007';
		runner.write(
			'plan.yaml',
			stringify({
				groundplan: 1,
				title: 'T',
				dataPoints: [{id: 'd', name, destinations: null}],
			}),
		);
		const argv = ['export', 'plan.yaml', '--format', 'csv'];
		const piped = await runner.run(argv);
		expect(piped.stdout).toContain(name);
		expect(piped.stderr).toBe('');
		const shown = await runner.run(argv, {isTTY: true});
		expect(shown.stdout.split('\n').filter(line => harmful.test(line))).toEqual([]);
		expect(shown.stdout).toContain('E␛[2Jmail⟨U+202E⟩␇');
		expect(shown.stderr).toContain('With --output, or piped, the table has them as they are.');
		const quiet = await runner.run([...argv, '--quiet'], {isTTY: true});
		expect(quiet).toEqual({...shown, stderr: ''});
	});

	test('that hides nothing says nothing to a terminal', async () => {
		const {stdout, stderr} = await runnerWithPlan().run(
			['export', 'plan.yaml', '--format', 'csv'],
			{
				isTTY: true,
			},
		);
		expect(stderr).toBe('');
		expect(stdout).toMatch(/^Kind of record,[^\r]*\n$/s);
	});
});

describe('folder', () => {
	test('needs a place, and without one nothing is written', async () => {
		const runner = runnerWithPlan();
		for (const output of ['', ' --output -']) {
			const {code, stdout, stderr} = await exporting(runner, `--format folder${output}`);
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).toContain('Name it with --output');
		}

		expect(readdirSync(runner.directory)).toEqual(['plan.yaml']);
	});

	test('has a file a part, and is the same every time', async () => {
		const runner = runnerWithPlan();
		const argv = ['export', 'plan.yaml', '--format', 'folder', '--as-of', '2026-12-01'];
		const {code, stdout, stderr} = await runner.run([...argv, '--output', 'one']);
		expect({code, stdout, stderr}).toEqual({
			code: 0,
			stdout: '',
			stderr: `22 files written to ${runner.at('one')}\n`,
		});
		await runner.run([...argv, '--output', 'two/'], {now: new Date(2030, 0, 1)});
		expect(filesIn(runner.at('two'))).toEqual(filesIn(runner.at('one')));
		expect(readFileSync(runner.at('one/README.md'), 'utf8')).toContain('(warnings.md)');
		expect(readFileSync(runner.at('one/warnings.md'), 'utf8')).toMatch(
			/^# Members and invoices\n/,
		);
	});

	test('that is not empty is left alone; --force replaces the earlier export in it and nothing else', async () => {
		const runner = runnerWithPlan();
		const argv = ['export', 'plan.yaml', '--format', 'folder', '--output', 'out'];
		await runner.run(argv);
		runner.write('out/mine.md', 'mine');
		const before = filesIn(runner.at('out'));
		const refused = await runner.run([...argv, '--audience', 'client']);
		expect({code: refused.code, stdout: refused.stdout}).toEqual({code: 2, stdout: ''});
		expect(refused.stderr).toMatch(/it holds README\.md, .+ and 18 more.*--force/);
		expect(filesIn(runner.at('out'))).toEqual(before);
		const forced = await runner.run([...argv, '--audience', 'client', '--force']);
		expect(forced.code).toBe(0);
		expect(readFileSync(runner.at('out/answers.md'), 'utf8')).not.toContain('Mara');
		expect(readFileSync(runner.at('out/mine.md'), 'utf8')).toBe('mine');
	});

	test('does not follow a link out of it', async () => {
		const runner = runnerWithPlan();
		mkdirSync(runner.at('out'));
		runner.write('precious', 'precious');
		symlinkSync(runner.at('precious'), runner.at('out/README.md'));
		const {code, stderr} = await exporting(runner, '--format folder --output out --force');
		expect(code).toBe(2);
		expect(stderr).toContain('Nothing was written');
		expect(readdirSync(runner.at('out'))).toEqual(['README.md']);
		expect(readFileSync(runner.at('precious'), 'utf8')).toBe('precious');
	});

	test('takes templates of parts, and none of the whole plan', async () => {
		const runner = runnerWithPlan();
		mkdirSync(runner.at('own'));
		runner.write('own/systems.liquid', '## Ours\n');
		runner.write('whole.liquid', '# {{ title }}\n');
		const argv = ['export', 'plan.yaml', '--format', 'folder', '--template'];
		expect((await runner.run([...argv, 'own', '--output', 'out'])).code).toBe(0);
		expect(readFileSync(runner.at('out/systems.md'), 'utf8')).toBe(
			'# Members and invoices\n\n[All parts](README.md)\n\n## Ours\n',
		);
		expect(readFileSync(runner.at('out/warnings.md'), 'utf8')).toContain('## Warnings');
		const refused = await runner.run([...argv, 'whole.liquid', '--output', 'none']);
		expect(refused.code).toBe(2);
		expect(refused.stderr).toMatch(/has no place in a folder.*Nothing was written/);
		runner.write('own/warnings.liquid', '{{ nothing }}\n');
		const wrong = await runner.run([...argv, 'own', '--output', 'none']);
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toContain('warnings.liquid, line 1');
		expect(existsSync(runner.at('none'))).toBe(false);
	});

	test('says what changed since a day in a file of its own', async () => {
		const runner = new CommandRunner();
		const id = await runner.make('Plan');
		await runner.run(['set', id, 'project.goal=Fewer calls']);
		const argv = ['export', id, '--format', 'folder', '--output', 'out'];
		const {code, stderr} = await runner.run([...argv, '--since', '2020-01-01']);
		expect({code, stderr}).toEqual({
			code: 0,
			stderr: `23 files written to ${runner.at('out')}\n`,
		});
		expect(readFileSync(runner.at('out/README.md'), 'utf8')).toContain('(changes.md)');
		expect(readFileSync(runner.at('out/changes.md'), 'utf8')).toContain(
			'## What changed since 1 January 2020',
		);
		const without = await runner.run([...argv, '--force']);
		expect(without.stderr).toContain('Removed, as no part of this export any more: changes.md');
		expect(existsSync(runner.at('out/changes.md'))).toBe(false);
	});
});

describe('contract', () => {
	const documentsIn = (text: string) =>
		parseAllDocuments(text).map((each): unknown => {
			const content: unknown = 'toJS' in each ? each.toJS() : undefined;
			return content;
		});

	test('is a stream of YAML documents on stdout, or a file a kind of record', async () => {
		const runner = runnerWithEntities(['Person', 'Invoice']);
		const {code, stdout, stderr} = await exporting(runner, '--format contract');
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		expect(documentsIn(stdout)).toMatchObject([
			{kind: 'DataContract', name: 'Person'},
			{kind: 'DataContract', name: 'Invoice'},
		]);
		const argv = ['export', 'plan.yaml', '--format', 'contract', '--output', 'out'];
		expect((await runner.run(argv)).stderr).toBe(`2 files written to ${runner.at('out')}\n`);
		const written = ['person', 'invoice'].map(name =>
			readFileSync(runner.at(`out/contract-${name}.odcs.yaml`), 'utf8'),
		);
		expect(written.map(text => `---\n${text}`).join('')).toBe(stdout);
		expect((await runner.run(argv)).code).toBe(2);
	});

	test('is one where one is named, as people call it or as its file is', async () => {
		const runner = runnerWithEntities(['Person (member)', 'Invoice']);
		const argv = ['export', 'plan.yaml', '--format', 'contract', '--entity'];
		const one = await runner.run([...argv, 'person (Member)']);
		expect(one.stdout).toMatch(/^apiVersion: /);
		expect((await runner.run([...argv, 'person-member'])).stdout).toBe(one.stdout);
		await runner.run([...argv, 'Invoice', '--output', 'invoice.yaml']);
		expect(readFileSync(runner.at('invoice.yaml'), 'utf8')).toContain('name: Invoice\n');
		const {code, stderr, stdout} = await runner.run([...argv, 'Invoise']);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain('Did you mean “Invoice”?');
	});

	test('needs a kind of record', async () => {
		for (const output of ['', ' --output out']) {
			const runner = runnerWithPlan();
			const {code, stdout, stderr} = await exporting(runner, `--format contract${output}`);
			expect({code, stdout}).toEqual({code: 2, stdout: ''});
			expect(stderr).toContain('nothing to draft a contract for');
			expect(readdirSync(runner.directory)).toEqual(['plan.yaml']);
		}
	});

	test('is written under a harmless name of its own, whatever the kinds are called', async () => {
		const paths = ['../../etc/passwd', '..', '/', '.git', '-rf', 'a\u0000b', 'a\u202Eb'];
		const devices = ['CON', 'con', 'nul.txt'];
		const long = ['x'.repeat(300), `${'x'.repeat(299)}y`];
		const names = [...paths, ...devices, ...long, '👋', '🎉', 'ΟΣ', 'ος', 'οσ'];
		const runner = runnerWithEntities(names);
		const {code, stderr} = await exporting(runner, '--format contract --output out');
		// "CON" and "con" are one kind, and so are "ος" and "ΟΣ".
		const kinds = new Set(names.map(name => name.toLowerCase())).size;
		expect({code, stderr}).toEqual({
			code: 0,
			stderr: `${kinds} files written to ${runner.at('out')}\n`,
		});
		const written = readdirSync(runner.at('out')).filter(name => !name.startsWith('.'));
		expect(new Set(written.map(name => name.toUpperCase())).size).toBe(kinds);
		for (const name of written) {
			expect(name).toMatch(/^contract-[\p{L}\p{N}-]{1,45}\.odcs\.yaml$/u);
		}

		expect(readdirSync(runner.directory).toSorted()).toEqual(['out', 'plan.yaml']);
		const again = await exporting(runner, '--format contract --output out --force');
		expect(again.stderr).toBe(stderr);
	});
});

describe('whatever is not for a format', () => {
	test.each([
		['--table is for CSV', '--table warnings --output out'],
		['--entity is for the data contracts', '--entity Person --output out'],
		['csv has no layout', '--format csv --template x.liquid --output out'],
		['contract has no layout', '--format contract --template x.liquid --output out'],
		['--since is for the plan as a document', '--format csv --since 2026-01-01 --output out'],
		['there is no client’s copy', '--format yaml --audience client --output out'],
		['there is no client’s copy', '--format json --audience client --output out'],
		['is not a day', '--format csv --as-of soon --output out'],
		['--output names no place', '--format html --output '],
	])('is refused: %s', async (says, options) => {
		const runner = runnerWithPlan();
		const {code, stdout, stderr} = await exporting(runner, options);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(says);
		expect(readdirSync(runner.directory)).toEqual(['plan.yaml']);
	});
});

test.each(['markdown', 'html', 'csv', 'csv --table warnings', 'contract', 'yaml', 'json'])(
	'as %s the same plan and day give the same bytes, and harm no terminal',
	async format => {
		const runner = new CommandRunner();
		const name = 'E\u001B[2J\u009Bmail\u202E\u0007\u200B';
		runner.write(
			'plan.yaml',
			stringify({
				groundplan: 1,
				title: name,
				dataPoints: [{id: 'd', name, entity: name, meaning: name}],
			}),
		);
		const argv = [
			'export',
			'plan.yaml',
			'--as-of',
			'2026-12-01',
			'--format',
			...format.split(' '),
		];
		const [first, second] = [
			await runner.run(argv, {isTTY: true, now: new Date(2026, 11, 1)}),
			await runner.run(argv, {isTTY: true, now: new Date(2030, 5, 1, 23)}),
		];
		expect(first.code).toBe(0);
		expect(second).toEqual(first);
		expect(
			first.stdout.split('\n').filter(line => harmful.test(line.replaceAll('\t', ''))),
		).toEqual([]);
	},
);
