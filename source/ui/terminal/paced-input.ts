import {Readable} from 'node:stream';
import {nothingHeld, pasteEnd, releaseEverything, releaseKeys, splitKeys} from './split-keys.ts';
import type {HeldInput} from './split-keys.ts';

/** What is needed of `process.stdin`. */
export interface TerminalInput extends NodeJS.ReadableStream {
	readonly isTTY?: boolean;
	setRawMode?(isRaw: boolean): unknown;
	ref?(): unknown;
	unref?(): unknown;
}

export interface PacedInputOptions {
	/** How long an Esc waits for the rest of a sequence before it counts as the key Esc. */
	readonly escapeMilliseconds?: number;
	/** How long a paste must have been silent for Ctrl-C to end it: the way out when a paste's end was lost. */
	readonly silentPasteMilliseconds?: number;
}

const interrupt = '\u0003';
const endOfPaste = new TextEncoder().encode(pasteEnd);
const printable = /^[^\p{Cc}]$/u;

/** From so many waiting characters on they come from no hand: they are given out together, or 10 KB would take a minute. */
const flood = 256;

/**
 * A terminal's input, given out one key per turn of the event loop: components that act on what they last rendered lose
 * keys that arrive together. Escape sequences and bracketed pastes come whole, a lone Esc after a short wait.
 * The terminal is read only while it is in raw mode, so that another program (an editor) can have it in between.
 * However the terminal goes away, this stream ends; it never emits an error.
 */
export class PacedInput extends Readable {
	readonly isTTY: boolean;
	readonly #source: TerminalInput;
	readonly #escapeMilliseconds: number;
	readonly #silentPasteMilliseconds: number;
	#held: HeldInput = nothingHeld;
	readonly #keys: string[] = [];
	#isListening = false;
	#isWanted = false;
	#isScheduled = false;
	#hasEnded = false;
	#lastRead = 0;
	#escapeTimer: NodeJS.Timeout | undefined;

	constructor(source: TerminalInput, options: PacedInputOptions = {}) {
		// A mark of one byte: the next key is asked for only when the one before has been read.
		super({highWaterMark: 1, encoding: 'utf8'});
		this.#source = source;
		this.isTTY = source.isTTY ?? false;
		this.#escapeMilliseconds = options.escapeMilliseconds ?? 50;
		this.#silentPasteMilliseconds = options.silentPasteMilliseconds ?? 500;
		// Stays to the end: a terminal that is gone reports it again when raw mode is left.
		source.on('error', () => this.#sourceEnded());
	}

	setRawMode(isRaw: boolean): this {
		this.#source.setRawMode?.(isRaw);
		if (isRaw) this.#listen();
		else this.#source.pause();
		return this;
	}

	ref(): this {
		this.#source.ref?.();
		return this;
	}

	unref(): this {
		this.#source.unref?.();
		return this;
	}

	override _read(): void {
		this.#isWanted = true;
		if (!this.#isListening) this.#listen();
		this.#schedule();
	}

	override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
		clearTimeout(this.#escapeTimer);
		this.#source.off('data', this.#arrived);
		this.#source.pause();
		callback(error);
	}

	#listen(): void {
		if (!this.#isListening) {
			this.#isListening = true;
			this.#source.on('data', this.#arrived);
			this.#source.on('end', () => this.#sourceEnded());
			this.#source.on('close', () => this.#sourceEnded());
		}
		if (this.#source.readable) this.#source.resume();
		else this.#sourceEnded();
	}

	readonly #arrived = (chunk: Buffer | string): void => {
		const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
		if (this.#isWayOut(bytes)) this.#take(endOfPaste);
		this.#lastRead = performance.now();
		this.#take(bytes);
	};

	#isWayOut(bytes: Uint8Array): boolean {
		return (
			this.#held.paste !== undefined &&
			bytes.length === 1 &&
			bytes[0] === interrupt.charCodeAt(0) &&
			performance.now() - this.#lastRead >= this.#silentPasteMilliseconds
		);
	}

	#take(bytes: Uint8Array): void {
		const {keys, held} = splitKeys(this.#held, bytes);
		this.#held = held;
		for (const key of keys) this.#keys.push(key);
		clearTimeout(this.#escapeTimer);
		if (held.escape !== '') {
			this.#escapeTimer = setTimeout(this.#waited, this.#escapeMilliseconds);
		}
		this.#schedule();
	}

	readonly #waited = (): void => {
		const waiting = this.#held;
		// When the loop was busy, the rest of the sequence may lie unread: one turn lets it in before the Esc counts.
		setImmediate(() => {
			if (this.#held !== waiting) return;
			const {keys, held} = releaseKeys(waiting);
			this.#held = held;
			this.#keys.push(...keys);
			this.#schedule();
		});
	};

	#sourceEnded(): void {
		if (this.#hasEnded) return;
		this.#hasEnded = true;
		clearTimeout(this.#escapeTimer);
		this.#keys.push(...releaseEverything(this.#held));
		this.#held = nothingHeld;
		this.#schedule();
	}

	#schedule(): void {
		if (this.#isScheduled || !this.#isWanted) return;
		if (this.#keys.length === 0 && !this.#hasEnded) return;
		this.#isScheduled = true;
		setImmediate(() => {
			this.#isScheduled = false;
			if (this.destroyed) return;
			this.#isWanted = false;
			this.push(this.#nextPiece());
		});
	}

	/** The next key, the whole run of characters when they flood in, or null at the end. */
	#nextPiece(): string | null {
		let count = 1;
		if (this.#keys.length > flood) {
			const control = this.#keys.findIndex(key => !printable.test(key));
			const run = control === -1 ? this.#keys.length : control;
			if (run > flood) count = run;
		}
		const piece = this.#keys.splice(0, count).join('');
		return piece === '' ? null : piece;
	}
}
