import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

/** A program of `programs/` in a process of its own. */
export interface RunningProgram {
	readonly child: ChildProcess;
	/** What it prints, line by line. */
	readonly lines: AsyncIterator<string>;
	/** Ends it in the hardest way, and waits until it is gone. */
	kill(): Promise<void>;
}

const programs = {
	'answer-steadily': new URL('programs/answer-steadily.ts', import.meta.url),
	'hold-plan': new URL('programs/hold-plan.ts', import.meta.url),
	'take-turns': new URL('programs/take-turns.ts', import.meta.url),
	'try-to-open': new URL('programs/try-to-open.ts', import.meta.url),
};

export type Program = keyof typeof programs;

/** The command that runs a program: Node itself understands TypeScript. */
export function commandFor(
	program: Program,
	...args: readonly string[]
): readonly [string, ...string[]] {
	return [process.execPath, fileURLToPath(programs[program]), ...args];
}

/** Starts any command; whoever calls this ends it. */
export function start(command: string, ...args: readonly string[]): RunningProgram {
	const child = spawn(command, args, {stdio: ['pipe', 'pipe', 'inherit']});
	const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
	return {
		child,
		lines,
		async kill() {
			if (child.exitCode === null && child.signalCode === null) {
				const exited = once(child, 'exit');
				child.kill('SIGKILL');
				await exited;
			}
		},
	};
}

/** Everything a program still prints, until it ends. */
export async function restOf({lines}: RunningProgram): Promise<readonly string[]> {
	const all: string[] = [];
	for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
		all.push(next.value);
	}

	return all;
}
