import {onTestFinished} from 'vitest';
import {commandFor, start, type Program, type RunningProgram} from './start-program.ts';

/** Runs a program of `programs/` until the test ends, if it does not end before. */
export function runProgram(program: Program, ...args: readonly string[]): RunningProgram {
	const running = start(...commandFor(program, ...args));
	onTestFinished(async () => running.kill());
	return running;
}
