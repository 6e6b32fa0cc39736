import type {Emitter, Liquid} from 'liquidjs';

/** The part of a limit that counts: it throws once more is used than is allowed. */
interface Counter {
	readonly use: (count: number) => void;
}

/** Collects what templates print, and counts it with everything else they keep in memory. */
class CountedText implements Emitter {
	buffer = '';
	readonly #memory: Counter;

	constructor(memory: Counter) {
		this.#memory = memory;
	}

	write(piece: unknown): void {
		const text = typeof piece === 'string' || typeof piece === 'number' ? String(piece) : '';
		this.#memory.use(text.length);
		this.buffer += text;
	}
}

/**
 * Makes an engine count what its templates print against its limit of memory. By itself it counts only what filters make, and
 * a loop around a long text prints until the memory is full, in so little time that no limit of time prevents it.
 */
export function limitOutput({renderer}: Liquid): void {
	const render = renderer.renderTemplates.bind(renderer);
	renderer.renderTemplates = (templates, context, emitter) =>
		render(templates, context, emitter ?? new CountedText(context.memoryLimit));
}
