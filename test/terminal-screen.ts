import {PassThrough, Writable} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {Terminal} from '@xterm/headless';
import {render} from 'ink';
import type {Instance, RenderOptions} from 'ink';
import type {ReactNode} from 'react';
import stringWidth from 'string-width';
import {expect, onTestFinished} from 'vitest';
import {PacedInput} from '../source/ui/terminal/paced-input.ts';
import {pasteEnd, pasteStart} from '../source/ui/terminal/split-keys.ts';
import {useGraphemeWidths} from './grapheme-widths.ts';
import {keyBytes} from './key-bytes.ts';
import {ScreenWatch, screenDump, screenLines} from './screen-watch.ts';
import type {Expected} from './screen-watch.ts';

export interface ScreenOptions {
	readonly columns?: number;
	readonly rows?: number;
	readonly alternateScreen?: boolean;
	readonly render?: Pick<RenderOptions, 'incrementalRendering' | 'kittyKeyboard' | 'isScreenReaderEnabled'>;
}

interface Frame {
	readonly lines: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** The first after a resize: Ink draws the old tree once more before components can know of the new size. */
	readonly isStopgap: boolean;
}

/** An Ink tree in a terminal emulator inside the test: what a person would see at a given size. */
export class TerminalScreen {
	readonly input: PacedInput;
	readonly frames: Frame[] = [];
	readonly #terminal: Terminal;
	readonly #watch: ScreenWatch;
	readonly #keyboard = new Keyboard();
	readonly #stdout: Output;
	readonly #app: Instance;
	#isCursorShown = true;
	#isResizing = false;
	#hasBeenResized = false;
	#scrolledByResize = 0;

	constructor(tree: ReactNode, {columns = 80, rows = 24, alternateScreen = false, render: more = {}}: ScreenOptions) {
		this.#terminal = new Terminal({cols: columns, rows, convertEol: true, allowProposedApi: true, scrollback: 1000});
		useGraphemeWidths(this.#terminal);
		this.#watch = new ScreenWatch(this.#terminal);
		this.#stdout = new Output(columns, rows, (text, drawn) => this.#write(text, drawn));
		this.input = new PacedInput(this.#keyboard);
		this.#app = render(tree, {
			...more,
			stdin: this.input,
			stdout: this.#stdout,
			stderr: this.#stdout,
			interactive: true,
			alternateScreen,
			exitOnCtrlC: false,
			patchConsole: false,
			maxFps: 1000,
		});
	}

	get columns(): number {
		return this.#terminal.cols;
	}

	get rows(): number {
		return this.#terminal.rows;
	}

	/** The rows of the screen, without the blanks at their ends. */
	lines(): string[] {
		return screenLines(this.#terminal);
	}

	/** The screen in a frame, to be read by people. */
	dump(): string {
		return screenDump(this.#terminal);
	}

	/** Where the cursor stands, from 0; undefined while it is hidden. */
	cursor(): {row: number; column: number} | undefined {
		if (!this.#isCursorShown) return undefined;
		const {cursorX, cursorY} = this.#terminal.buffer.active;
		return {row: cursorY, column: cursorX};
	}

	/** Presses keys by name (`down`, `enter`, `ctrl+a`) or by their bytes. After `escape`, wait for what it does before the next key. */
	press(...keys: readonly string[]): void {
		this.#keyboard.write(keys.map((key) => keyBytes(key)).join(''));
	}

	type(text: string): void {
		this.#keyboard.write(text);
	}

	/** A bracketed paste, its line ends sent as terminals send them. */
	paste(text: string): void {
		this.#keyboard.write(pasteStart + text.replaceAll(/\r?\n/g, '\r') + pasteEnd);
	}

	/** The terminal goes away. */
	hangUp(): void {
		this.#keyboard.end();
	}

	resize(columns: number, rows: number): void {
		this.#terminal.resize(columns, rows);
		this.#hasBeenResized = true;
		this.#scrolledByResize = this.#terminal.buffer.normal.baseY;
		this.#stdout.columns = columns;
		this.#stdout.rows = rows;
		this.#isResizing = true;
		this.#stdout.emit('resize');
	}

	/** Waits until the screen shows the text or meets the condition; fails with what it shows. */
	async until(expected: Expected, milliseconds = 4000): Promise<void> {
		await this.#watch.until(expected, milliseconds);
	}

	/** Waits for the cursor to stand there; undefined waits for it to be hidden. */
	async untilCursor(position: {row: number; column: number} | undefined): Promise<void> {
		await this.until(() => JSON.stringify(this.cursor()) === JSON.stringify(position)).catch((error: unknown) => {
			expect(this.cursor(), error instanceof Error ? error.message : '').toEqual(position);
		});
	}

	/** Rows that left the screen at its top, other than by a resize: only frames taller than the terminal push them out. */
	scrolledAway(): number {
		return this.#terminal.buffer.normal.baseY - this.#scrolledByResize;
	}

	/** Whether a row ran over the right edge. A resize re-flows the primary screen, which then says nothing about frames. */
	hasWrappedRow(): boolean {
		const buffer = this.#terminal.buffer.active;
		if (this.#hasBeenResized && buffer.type === 'normal') return false;
		return this.lines().some((_, row) => buffer.getLine(buffer.baseY + row)?.isWrapped === true);
	}

	async unmount(): Promise<void> {
		this.#app.unmount();
		await this.#app.waitUntilExit();
	}

	/** Resolves or rejects as the tree ends itself. */
	async waitUntilExit(): Promise<unknown> {
		return this.#app.waitUntilExit();
	}

	#write(text: string, drawn: () => void): void {
		const visible = stripVTControlCharacters(text);
		const isStopgap = this.#isResizing;
		if (visible.trim() !== '') {
			const lines = visible.replace(/\n$/, '').split('\n');
			this.frames.push({lines, columns: this.columns, rows: this.rows, isStopgap});
			this.#isResizing = false;
		}
		const shown = text.lastIndexOf('\u001B[?25h');
		const hidden = text.lastIndexOf('\u001B[?25l');
		this.#terminal.write(text, () => {
			if (isStopgap) this.#scrolledByResize = this.#terminal.buffer.normal.baseY;
			if (shown !== hidden) this.#isCursorShown = shown > hidden;
			this.#watch.look();
			drawn();
		});
	}
}

/** Mounts a tree for the running test, which unmounts it when it ends. */
export function mountScreen(tree: ReactNode, options: ScreenOptions = {}): TerminalScreen {
	const screen = new TerminalScreen(tree, options);
	onTestFinished(async () => {
		await screen.unmount().catch(() => undefined);
	});
	return screen;
}

/** Fails when any frame was wider or taller than the terminal at that moment. */
export function expectFits(screen: TerminalScreen): void {
	const latest = screen.frames.at(-1);
	for (const frame of screen.frames) {
		if (frame.isStopgap && frame !== latest) continue;
		const size = `${frame.columns}×${frame.rows}`;
		const tooWide = frame.lines.filter((line) => stringWidth(line) > frame.columns);
		expect(tooWide, `Lines wider than the terminal of ${size}`).toEqual([]);
		expect(
			frame.lines.length,
			`A frame taller than the terminal of ${size}:\n${frame.lines.join('\n')}`,
		).toBeLessThanOrEqual(frame.rows);
	}
	expect(screen.scrolledAway(), `Rows pushed out of the screen:\n${screen.dump()}`).toBe(0);
	expect(screen.hasWrappedRow(), `A row ran over the right edge:\n${screen.dump()}`).toBe(false);
}

class Keyboard extends PassThrough {
	readonly isTTY = true;
	isRaw = false;

	setRawMode(isRaw: boolean): this {
		this.isRaw = isRaw;
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}

class Output extends Writable {
	readonly isTTY = true;
	columns: number;
	rows: number;
	readonly #draw: (text: string, drawn: () => void) => void;

	constructor(columns: number, rows: number, draw: (text: string, drawn: () => void) => void) {
		super({decodeStrings: false});
		this.columns = columns;
		this.rows = rows;
		this.#draw = draw;
	}

	override _write(chunk: unknown, _encoding: BufferEncoding, callback: () => void): void {
		this.#draw(String(chunk), callback);
	}
}
