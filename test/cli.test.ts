import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {expect, test} from 'vitest';
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
