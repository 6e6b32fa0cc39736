import {constants} from 'node:os';
import {spawn} from '@lydell/node-pty';
import type {IPty} from '@lydell/node-pty';
import {Terminal} from '@xterm/headless';
import {onTestFinished} from 'vitest';
import {pasteEnd, pasteStart} from '../../source/ui/terminal/split-keys.ts';
import {useGraphemeWidths} from '../grapheme-widths.ts';
import {keyBytes} from '../key-bytes.ts';
import {ScreenWatch, screenDump, screenLines} from '../screen-watch.ts';
import type {Expected} from '../screen-watch.ts';

export interface SessionOptions {
	readonly columns?: number;
	readonly rows?: number;
	readonly cwd?: string;
	/** Added to this process's environment, without what would tell the program that it runs in CI or without colours. */
	readonly env?: Readonly<Record<string, string>>;
}

export interface SessionExit {
	readonly code: number;
	readonly signal: NodeJS.Signals | undefined;
}

const unset = {CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined};

/** A program in a real pseudo-terminal, its screen kept by an emulator. */
export class PtySession {
	/** Resolves when the program has ended and all it wrote is on the screen. */
	readonly exit: Promise<SessionExit>;
	readonly #terminal: Terminal;
	readonly #watch: ScreenWatch;
	readonly #pty: IPty;
	// The library writes bytes as they are, though its types speak of text only.
	readonly #writer: {write(data: string | Uint8Array): void};
	#ended: SessionExit | undefined;
	#output = '';

	constructor(
		file: string,
		args: readonly string[],
		{columns = 80, rows = 24, cwd = process.cwd(), env}: SessionOptions,
	) {
		this.#terminal = new Terminal({
			cols: columns,
			rows,
			allowProposedApi: true,
			scrollback: 1000,
		});
		useGraphemeWidths(this.#terminal);
		this.#watch = new ScreenWatch(this.#terminal);
		this.#pty = spawn(file, [...args], {
			name: 'xterm-256color',
			cols: columns,
			rows,
			cwd,
			env: {...process.env, ...unset, ...env},
		});
		this.#writer = this.#pty;
		// Programs ask the terminal what it can do; it answers like a key.
		this.#terminal.onData(answer => this.#pty.write(answer));
		this.#pty.onData(text => {
			this.#output += text;
			this.#terminal.write(text);
		});
		this.exit = new Promise(resolve => {
			this.#pty.onExit(({exitCode, signal}) => {
				this.#terminal.write('', () => {
					this.#ended = {code: exitCode, signal: signalName(signal)};
					resolve(this.#ended);
					this.#watch.look();
				});
			});
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/** Everything the program has written, escape sequences and all. */
	get output(): string {
		return this.#output;
	}

	/** The rows of the screen, without the blanks at their ends. */
	lines(): string[] {
		return screenLines(this.#terminal);
	}

	/** The screen in a frame, to be read by people. */
	dump(): string {
		return screenDump(this.#terminal);
	}

	/** Rows that have left the screen at its top. */
	scrolledAway(): number {
		return this.#terminal.buffer.normal.baseY;
	}

	/** Whether the program is on the alternate screen, as full-screen programs are. */
	isOnAlternateScreen(): boolean {
		return this.#terminal.buffer.active.type === 'alternate';
	}

	/** Waits until the screen shows the text or meets the condition; fails with the screen when time is out or the program has ended. */
	async until(expected: Expected, milliseconds = 15_000): Promise<void> {
		await this.#watch.until(
			expected,
			milliseconds,
			() =>
				this.#ended &&
				`The program ended with code ${this.#ended.code}, signal ${this.#ended.signal ?? 'none'}`,
		);
	}

	/** Presses keys by name (`down`, `enter`, `ctrl+a`) or by their bytes. After `escape`, wait for what it does before the next key. */
	press(...keys: readonly string[]): void {
		this.#pty.write(keys.map(key => keyBytes(key)).join(''));
	}

	type(text: string): void {
		this.#pty.write(text);
	}

	/** A bracketed paste, its line ends sent as terminals send them. */
	paste(text: string): void {
		this.#pty.write(pasteStart + text.replaceAll(/\r?\n/g, '\r') + pasteEnd);
	}

	/** Writes the bytes cut at the places given, one piece a turn of the event loop, as a slow line would deliver them. */
	async writeInPieces(input: string | Uint8Array, cuts: readonly number[]): Promise<void> {
		const bytes = Buffer.from(input);
		const places = [0, ...cuts.toSorted((left, right) => left - right), bytes.length];
		for (const [index, end] of places.slice(1).entries()) {
			const piece = bytes.subarray(places[index], end);
			if (piece.length > 0) this.#writer.write(piece);
			await new Promise(setImmediate);
		}
	}

	resize(columns: number, rows: number): void {
		this.#terminal.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	kill(signal: NodeJS.Signals): void {
		this.#pty.kill(signal);
	}

	/** Closes the terminal, as closing its window does. */
	hangUp(): void {
		const pty: object = this.#pty;
		if ('destroy' in pty && typeof pty.destroy === 'function') {
			Reflect.apply(pty.destroy, pty, []);
		}
	}

	/** Ends the program if it still runs. */
	async close(): Promise<void> {
		if (this.#ended) return;
		this.kill('SIGKILL');
		await this.exit;
	}
}

/** Starts a program in a pseudo-terminal for the running test, which ends it when it is done. */
export function startSession(
	file: string,
	args: readonly string[] = [],
	options: SessionOptions = {},
): PtySession {
	const session = new PtySession(file, args, options);
	onTestFinished(async () => session.close());
	return session;
}

/** `count` places in `length` bytes, the same for the same seed. */
export function randomCuts(length: number, count: number, seed: number): number[] {
	let state = seed;
	return Array.from({length: count}, () => {
		// The minimal standard generator of Park and Miller.
		state = (state * 48_271 + 11) % 2_147_483_647;
		return state % (length + 1);
	});
}

function signalName(number: number | undefined): NodeJS.Signals | undefined {
	for (const [name, value] of Object.entries(constants.signals)) {
		if (value === number) return isSignal(name) ? name : undefined;
	}
	return undefined;
}

function isSignal(name: string): name is NodeJS.Signals {
	return name in constants.signals;
}
