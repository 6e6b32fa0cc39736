import process from 'node:process';
import {systemCode} from '../platform/failure.ts';
import type {CommandIo} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {listenForEnd} from './listen-for-end.ts';

/** The process's own streams and environment. A reader who has seen enough (`| head`) ends the program quietly. */
export function processIo(): CommandIo {
	process.stdout.on('error', error => {
		if (systemCode(error) === 'EPIPE' && process.stdout.listenerCount('error') === 1) {
			process.exit(exitCodes.clean);
		}
	});
	// There is nobody left to tell.
	process.stderr.on('error', () => {});
	return {
		stdin: process.stdin,
		stdout: process.stdout,
		stderr: process.stderr,
		env: process.env,
		cwd: process.cwd(),
		now: () => new Date(),
		listenForEnd,
		setExitCode(code) {
			process.exitCode = code;
		},
	};
}
