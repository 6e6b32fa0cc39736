import {performance} from 'node:perf_hooks';
import {spawn, type IPty} from '@lydell/node-pty';

/** After this long without a byte, a program has drawn all it will draw, in milliseconds. */
const quiet = 60;
/** A program that shows nothing for so long has failed, in milliseconds. */
const patience = 30_000;

/** A program in a real pseudo-terminal, timed from outside. */
export class TimedTerminal {
	readonly #pty: IPty;
	readonly #started = performance.now();
	#lastByte = 0;
	#seen = '';

	constructor(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
		this.#pty = spawn(program, [...args], {
			cols: 120,
			rows: 40,
			name: 'xterm-256color',
			env: {...env},
		});
		this.#pty.onData(data => {
			this.#lastByte = performance.now();
			this.#seen += data;
		});
	}

	/** Milliseconds from the start until a text was first drawn. */
	async firstSeen(text: string): Promise<number> {
		while (!this.#seen.includes(text)) {
			if (performance.now() - this.#started > patience) {
				throw new Error(
					`"${text}" was never drawn. The last of what was: ${this.#seen.slice(-500)}`,
				);
			}

			await pause(1);
		}

		return this.#lastByte - this.#started;
	}

	/** Milliseconds from sending keys until the last byte they cause has arrived. */
	async answerTo(keys: string): Promise<number> {
		await this.settled();
		const sent = performance.now();
		this.#lastByte = 0;
		this.#pty.write(keys);
		while (this.#lastByte === 0 || performance.now() - this.#lastByte < quiet) {
			if (performance.now() - sent > patience) {
				throw new Error(`Nothing was drawn after ${JSON.stringify(keys)}.`);
			}

			await pause(1);
		}

		return this.#lastByte - sent;
	}

	/** Waits until nothing more is drawn. */
	async settled(): Promise<void> {
		while (performance.now() - this.#lastByte < quiet) {
			await pause(5);
		}
	}

	end(): void {
		this.#pty.kill('SIGKILL');
	}
}

async function pause(milliseconds: number): Promise<void> {
	await new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});
}
