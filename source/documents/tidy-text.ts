import type {Context, Emitter} from 'liquidjs';
import {Pieces} from './pieces.ts';

/** White space with two line ends or more, of which two stay; or blanks at the end of a line. */
const untidy = /(?<![ \t\n])[ \t]*(\n)[ \t\n]*(\n)|(?<![ \t])[ \t]+(?=\n)/g;

/**
 * Collects what templates print as Markdown with one blank line between blocks and one line end at the end, however the
 * templates are laid out. It is tidied piece by piece, because afterwards it would be a second copy of many megabytes.
 */
export class TidyText implements Emitter {
	/** What the engine would give back as the text; nobody asks it for that. */
	readonly buffer = '';
	readonly #pieces = new Pieces();
	#isEmpty = true;
	readonly #memory: Pick<Context['memoryLimit'], 'use'>;
	/** White space that waits for something to follow it. */
	#gap = '';

	constructor(memory: Pick<Context['memoryLimit'], 'use'>) {
		this.#memory = memory;
	}

	write(piece: unknown): void {
		const text = typeof piece === 'string' || typeof piece === 'number' ? String(piece) : '';
		this.#memory.use(text.length);
		const end = text.trimEnd().length;
		if (end === 0) {
			this.#gap += text;
			return;
		}

		const start = text.length - text.trimStart().length;
		const gap = this.#isEmpty ? '' : tidied(this.#gap + text.slice(0, start));
		this.#pieces.push(gap + tidied(text.slice(start, end)));
		this.#isEmpty = false;
		this.#gap = text.slice(end);
	}

	/** All that was printed, in pieces of some size, to be written one after the other. */
	pieces(): readonly string[] {
		return [...this.#pieces.all(), '\n'];
	}

	toString(): string {
		return this.pieces().join('');
	}
}

function tidied(text: string): string {
	return text.replaceAll(untidy, '$1$2');
}
