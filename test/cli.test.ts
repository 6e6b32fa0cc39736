import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import packageJson from '../package.json' with {type: 'json'};

const entry = path.resolve(import.meta.dirname, '../source/cli.ts');

function start(argv: readonly string[], nodeOptions: readonly string[] = []) {
	return spawnSync(process.execPath, [...nodeOptions, entry, ...argv], {encoding: 'utf8'});
}

test.each(['--version', '-V'])('%s answers with the version', flag => {
	const {status, stdout, stderr} = start([flag]);
	expect({status, stdout, stderr}).toEqual({
		status: 0,
		stdout: `${packageJson.version}\n`,
		stderr: '',
	});
});

test('an older Node gets one sentence on what is wrong and what to do', () => {
	const pretend = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '20.20.2'}})`;
	const {status, stdout, stderr} = start(
		['--version'],
		['--import', `data:text/javascript,${encodeURIComponent(pretend)}`],
	);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toBe(
		'Groundplan needs Node 24 or later, and this is Node 20.20.2. Install a newer Node from https://nodejs.org and run the command again.\n',
	);
});

/** The program as a process with a library and settings of its own. */
function startProcess(argv: readonly string[]) {
	const directory = mkdtempSync(path.join(tmpdir(), 'groundplan-cli-'));
	onTestFinished(() => {
		rmSync(directory, {recursive: true, force: true});
	});
	const program = spawn(process.execPath, [entry, ...argv], {
		env: {
			...process.env,
			GROUNDPLAN_LIBRARY: path.join(directory, 'library'),
			GROUNDPLAN_SETTINGS: path.join(directory, 'settings'),
		},
	});
	let stderr = '';
	program.stderr.on('data', chunk => {
		stderr += String(chunk);
	});
	const exit = new Promise<{readonly code: number | null; readonly by: NodeJS.Signals | null}>(
		resolve => {
			program.on('exit', (code, by) => {
				resolve({code, by});
			});
		},
	);
	return {program, exit, stderr: () => stderr};
}

test('a reader that has seen enough is no error', async () => {
	const {program, exit, stderr} = startProcess(['questions', '--depth', 'full']);
	await once(program.stdout, 'data');
	program.stdout.destroy();
	const {code} = await exit;
	expect({code, stderr: stderr()}).toEqual({code: 0, stderr: ''});
});

test('nowhere to draw: a sentence and exit code 2, without waiting for anything', async () => {
	// The input stays open, as a terminal's would.
	const {exit, stderr} = startProcess([]);
	const {code} = await exit;
	expect(code).toBe(2);
	expect(stderr()).toContain('groundplan --plain');
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const)('%s in the line mode saves and is exit code %i', async (signal, expected) => {
	const {program, exit, stderr} = startProcess(['new', 'Plan', '--plain']);
	let stdout = '';
	const asked = Promise.withResolvers<void>();
	program.stdout.on('data', chunk => {
		stdout += String(chunk);
		if (stdout.includes('Project and people, 2 of')) {
			asked.resolve();
		}
	});
	program.stdin.write('Fewer calls\n.\n');
	await asked.promise;
	program.kill(signal);
	expect(await exit).toEqual({code: expected, by: null});
	expect(stderr()).toContain('Saved:');
});
