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
	readonly render?: Pick<
		RenderOptions,
		'incrementalRendering' | 'kittyKeyboard' | 'isScreenReaderEnabled'
	>;
}

interface Frame {
	readonly lines: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** After a resize, before the first that fits: Ink draws the old tree once or twice more, until components know of the new size. */
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
	#isCatchingUp = false;
	#hasBeenResized = false;

	constructor(
		tree: ReactNode,
		{columns = 80, rows = 24, alternateScreen = false, render: more = {}}: ScreenOptions,
	) {
		this.#terminal = new Terminal({
			cols: columns,
			rows,
			convertEol: true,
			allowProposedApi: true,
			scrollback: 1000,
		});
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
		this.#keyboard.write(keys.map(key => keyBytes(key)).join(''));
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
		this.#stdout.columns = columns;
		this.#stdout.rows = rows;
		this.#isCatchingUp = true;
		this.#stdout.emit('resize');
	}

	/** Waits until the screen shows the text or meets the condition; fails with what it shows. */
	async until(expected: Expected, milliseconds = 4000): Promise<void> {
		await this.#watch.until(expected, milliseconds);
	}

	/** Waits for the cursor to stand there; undefined waits for it to be hidden. */
	async untilCursor(position: {row: number; column: number} | undefined): Promise<void> {
		await this.until(() => JSON.stringify(this.cursor()) === JSON.stringify(position)).catch(
			(error: unknown) => {
				expect(this.cursor(), error instanceof Error ? error.message : '').toEqual(
					position,
				);
			},
		);
	}

	/** Rows that left the screen at its top: only frames taller than the terminal push them out. */
	scrolledAway(): number {
		return this.#isReflowed() ? 0 : this.#terminal.buffer.normal.baseY;
	}

	/** Whether a row ran over the right edge. */
	hasWrappedRow(): boolean {
		if (this.#isReflowed()) return false;
		const buffer = this.#terminal.buffer.active;
		return this.lines().some(
			(_, row) => buffer.getLine(buffer.baseY + row)?.isWrapped === true,
		);
	}

	/** A resize wraps and scrolls what is on the primary screen, which from then on says nothing about frames. */
	#isReflowed(): boolean {
		return this.#hasBeenResized && this.#terminal.buffer.active.type === 'normal';
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
		if (visible.trim() !== '') {
			const lines = visible.replace(/\n$/, '').split('\n');
			const frame = {lines, columns: this.columns, rows: this.rows};
			this.#isCatchingUp &&= overflow(frame) !== undefined;
			this.frames.push({...frame, isStopgap: this.#isCatchingUp});
		}
		const shown = text.lastIndexOf('\u001B[?25h');
		const hidden = text.lastIndexOf('\u001B[?25l');
		this.#terminal.write(text, () => {
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
		const problem = overflow(frame);
		if (problem !== undefined) expect.fail(problem);
	}
	expect(screen.scrolledAway(), `Rows pushed out of the screen:\n${screen.dump()}`).toBe(0);
	expect(screen.hasWrappedRow(), `A row ran over the right edge:\n${screen.dump()}`).toBe(false);
}

/** How a frame exceeds the terminal; undefined when it fits. */
function overflow({lines, columns, rows}: Omit<Frame, 'isStopgap'>): string | undefined {
	const size = `the terminal of ${columns}×${rows}`;
	const tooWide = lines.find(line => stringWidth(line) > columns);
	if (tooWide !== undefined) return `A line wider than ${size}:\n${tooWide}`;
	if (lines.length > rows) return `A frame taller than ${size}:\n${lines.join('\n')}`;
	return undefined;
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
