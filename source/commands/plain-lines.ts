import {createInterface} from 'node:readline';
import type {CommandIo} from './command-io.ts';

/** Lines typed or piped in, one after another. */
export interface PlainLines {
	/** Prints a prompt and waits for a line; `undefined` at the end of the input. Lines that came early are kept. */
	readonly ask: (prompt: string) => Promise<string | undefined>;
	readonly close: () => void;
}

/** Reads lines without ever moving the cursor: the terminal itself echoes and edits what is typed. */
export function readLines({stdin, stdout}: CommandIo): PlainLines {
	const lines = createInterface({
		input: stdin,
		terminal: false,
		crlfDelay: Number.POSITIVE_INFINITY,
	});
	const waiting: Array<(line: string | undefined) => void> = [];
	const early: string[] = [];
	let hasEnded = false;
	lines.on('line', line => {
		const next = waiting.shift();
		if (next === undefined) {
			early.push(line);
		} else {
			next(line);
		}
	});
	lines.on('close', () => {
		hasEnded = true;
		for (const next of waiting.splice(0)) {
			next(undefined);
		}
	});
	// A terminal that is gone is the end of the input.
	lines.on('error', () => {
		lines.close();
	});
	return {
		async ask(prompt) {
			stdout.write(prompt);
			const line = early.shift();
			if (line !== undefined || hasEnded) {
				return line;
			}

			return new Promise(resolve => {
				waiting.push(resolve);
			});
		},
		close() {
			lines.close();
		},
	};
}
