import {execFileSync} from 'node:child_process';

/** Builds the program once before the journeys, which run what users run. */
export default function buildBundle(): void {
	execFileSync('npm', ['run', 'build', '--silent'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
}
