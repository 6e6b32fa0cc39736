import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {shippedTemplates} from '../documents/shipped-templates.ts';
import {CommandRunner, smallPlan} from './run-command.ts';

const names = Object.keys(shippedTemplates).map(file => file.replace('.liquid', ''));

describe('template list', () => {
	test('names every template with a line on what it holds', async () => {
		const {code, stdout, stderr} = await new CommandRunner().run(['template', 'list']);
		const lines = stdout.trimEnd().split('\n');
		expect(code).toBe(0);
		expect(stderr).toContain('template copy');
		expect(lines.map(line => line.replace(/ .*/, '')).toSorted()).toEqual(names.toSorted());
		expect(lines.filter(line => !/^\S+ {2,}\S.*\.$/.test(line))).toEqual([]);
	});
});

describe('template copy', () => {
	test('copies those named, with or without their ending, into a folder it makes', async () => {
		const runner = new CommandRunner();
		const {code, stdout, stderr} = await runner.run([
			'template',
			'copy',
			'warnings',
			'table.liquid',
			'--output',
			'ours',
		]);
		expect({code, stdout, stderr}).toEqual({
			code: 0,
			stdout: '',
			stderr: `2 templates copied to ${runner.at('ours')}\n`,
		});
		expect(readdirSync(runner.at('ours')).toSorted()).toEqual([
			'table.liquid',
			'warnings.liquid',
		]);
		expect(readFileSync(runner.at('ours/warnings.liquid'), 'utf8')).toBe(
			shippedTemplates['warnings.liquid'],
		);
	});

	test('copies all where none is named, into a folder that is there', async () => {
		const runner = new CommandRunner();
		mkdirSync(runner.at('ours'));
		await runner.run(['template', 'copy', '-o', 'ours']);
		expect(readdirSync(runner.at('ours'))).toHaveLength(names.length);
	});

	test('replaces nothing unless it is told to, and then no link', async () => {
		const runner = new CommandRunner();
		mkdirSync(runner.at('ours'));
		runner.write('ours/warnings.liquid', 'mine');
		const refused = await runner.run(['template', 'copy', '--output', 'ours']);
		expect({code: refused.code, stdout: refused.stdout}).toEqual({code: 2, stdout: ''});
		expect(refused.stderr).toContain('already warnings.liquid. Nothing was copied');
		expect(readdirSync(runner.at('ours'))).toEqual(['warnings.liquid']);
		expect(readFileSync(runner.at('ours/warnings.liquid'), 'utf8')).toBe('mine');
		const copy = ['template', 'copy', 'warnings', '--output', 'ours', '--force'];
		expect((await runner.run(copy)).code).toBe(0);
		expect(readFileSync(runner.at('ours/warnings.liquid'), 'utf8')).not.toBe('mine');

		runner.write('outside', 'mine');
		symlinkSync(runner.at('outside'), runner.at('ours/table.liquid'));
		const linked = await runner.run(['template', 'copy', 'table', '-o', 'ours', '--force']);
		expect(linked.code).toBe(2);
		expect(readFileSync(runner.at('outside'), 'utf8')).toBe('mine');
	});

	test.each([
		[
			['warning', '--output', 'ours'],
			'There is no template “warning”. Did you mean “warnings”?',
		],
		[['../package', '--output', 'ours'], 'There is no template “../package”.'],
		[['warnings', '--output', 'no/where'], 'could not be made a folder for templates'],
		[['warnings', '--output', 'file'], 'it is a file and no folder'],
		[['warnings'], 'Required option'],
	])('%j is refused', async (argv, said) => {
		const runner = new CommandRunner();
		runner.write('file', 'x');
		const {code, stdout, stderr} = await runner.run(['template', 'copy', ...argv]);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(said);
		expect(readdirSync(runner.directory)).toEqual(['file']);
	});
});

describe('template check', () => {
	test('says that a template can be used', async () => {
		const runner = new CommandRunner();
		runner.write('board.liquid', '# {{ title }}\n\n{% render "footer", part: footer %}');
		const {code, stdout, stderr} = await runner.run(['template', 'check', 'board.liquid']);
		expect({code, stdout}).toEqual({code: 0, stdout: ''});
		expect(stderr).toContain('board.liquid can be used');
	});

	test('accepts a copy of Groundplan’s own', async () => {
		const runner = new CommandRunner();
		await runner.run(['template', 'copy', '--output', 'ours']);
		const {code, stdout} = await runner.run(['template', 'check', 'ours']);
		expect({code, stdout}).toEqual({code: 0, stdout: ''});
	});

	test('says where a template is wrong, and what may have been meant', async () => {
		const runner = new CommandRunner();
		runner.write('board.liquid', '# {{ title }}\n\n{{ systems.tabel }}');
		const {code, stdout, stderr} = await runner.run(['template', 'check', 'board.liquid']);
		expect(code).toBe(2);
		expect(stdout).toBe(
			'board.liquid, line 3, column 4: There is no “tabel” in “systems”. Did you mean “table”?\n',
		);
		expect(stderr).toContain('board.liquid cannot be used as it is. No plan was changed.');
	});

	test('says which templates of a folder nothing renders', async () => {
		const runner = new CommandRunner();
		mkdirSync(runner.at('ours'));
		writeFileSync(runner.at('ours/warning.liquid'), 'x');
		const {code, stdout} = await runner.run(['template', 'check', 'ours']);
		expect(code).toBe(0);
		expect(stdout).toBe(
			'“warning.liquid” is not used: no template renders it. Did you mean “warnings”?\n',
		);
	});

	test('of what is no template ends with 2', async () => {
		const {code, stdout, stderr} = await new CommandRunner().run(['template', 'check', 'none']);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain('there is no such file or folder. No plan was changed');
	});
});

describe('export --template', () => {
	function runnerWith(files: Readonly<Record<string, string>>): CommandRunner {
		const runner = new CommandRunner();
		runner.write('plan.yaml', smallPlan);
		mkdirSync(runner.at('ours'));
		for (const [name, text] of Object.entries(files)) {
			runner.write(name, text);
		}

		return runner;
	}

	test('writes the plan by a file, or by the parts of a folder', async () => {
		const runner = runnerWith({
			'board.liquid': '# {{ title }} for the board',
			'ours/footer.liquid': 'Ours.',
		});
		const byFile = await runner.run(['export', 'plan.yaml', '--template', 'board.liquid']);
		expect(byFile).toEqual({
			code: 0,
			stdout: '# Members and invoices for the board\n',
			stderr: '',
		});
		const byFolder = await runner.run(['export', 'plan.yaml', '--template', 'ours']);
		expect(byFolder.stdout).toContain('\n## Warnings\n');
		expect(byFolder.stdout).toMatch(/\nOurs\.\n$/);
	});

	test('writes nothing where a template is wrong', async () => {
		const runner = runnerWith({'board.liquid': '{{ titel }}'});
		const argv = ['export', 'plan.yaml', '--template', 'board.liquid', '--output', 'out.md'];
		const {code, stdout, stderr} = await runner.run(argv);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(
			'board.liquid, line 1, column 4: There is no “titel” here. Did you mean “title”? No plan was changed',
		);
		expect(readdirSync(runner.directory)).not.toContain('out.md');
	});

	test('is for documents only', async () => {
		const runner = runnerWith({'board.liquid': 'x'});
		const argv = ['export', 'plan.yaml', '--template', 'board.liquid', '--format', 'yaml'];
		const {code, stderr} = await runner.run(argv);
		expect(code).toBe(2);
		expect(stderr).toContain('--template');
	});
});
