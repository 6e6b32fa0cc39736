import type {Terminal} from '@xterm/headless';

/** What to wait for: text anywhere on the screen, or a condition on its lines. */
export type Expected = string | RegExp | ((lines: readonly string[]) => boolean);

/** The screen's rows as text, blanks at the ends of rows left out. */
export function screenLines(terminal: Terminal): string[] {
	const buffer = terminal.buffer.active;
	return Array.from(
		{length: terminal.rows},
		(_, row) => buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '',
	);
}

/** The screen framed, for the message of a failing test. */
export function screenDump(terminal: Terminal): string {
	const rule = `+${'-'.repeat(terminal.cols)}+`;
	return [rule, ...screenLines(terminal).map(line => `|${line}`), rule].join('\n');
}

/** Lets a test wait for what a terminal shows: looks whenever something was drawn, never by the clock. */
export class ScreenWatch {
	readonly #terminal: Terminal;
	readonly #waiting = new Set<() => void>();

	constructor(terminal: Terminal) {
		this.#terminal = terminal;
		terminal.onWriteParsed(() => this.look());
	}

	/** Looks again: for changes that draw nothing, such as the end of a process. */
	look(): void {
		for (const look of this.#waiting) look();
	}

	/** Resolves once the screen shows what is expected; after `milliseconds` rejects with what it shows instead. */
	async until(
		expected: Expected,
		milliseconds: number,
		hasEnded: () => string | undefined = () => undefined,
	): Promise<void> {
		const {promise, resolve, reject} = Promise.withResolvers<void>();
		const fail = (why: string): void => {
			reject(
				new Error(
					`${why}: waited for ${describeExpected(expected)}, the screen shows\n${screenDump(this.#terminal)}`,
				),
			);
		};
		const look = (): void => {
			const ended = hasEnded();
			if (isShown(expected, screenLines(this.#terminal))) resolve();
			else if (ended !== undefined) fail(ended);
		};
		const timer = setTimeout(() => fail(`Not seen within ${milliseconds} ms`), milliseconds);
		this.#waiting.add(look);
		look();
		try {
			await promise;
		} finally {
			clearTimeout(timer);
			this.#waiting.delete(look);
		}
	}
}

function isShown(expected: Expected, lines: readonly string[]): boolean {
	if (typeof expected === 'function') return expected(lines);
	const text = lines.join('\n');
	return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
}

function describeExpected(expected: Expected): string {
	return typeof expected === 'string' ? JSON.stringify(expected) : String(expected);
}
