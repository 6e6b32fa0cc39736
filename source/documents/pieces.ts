/** So many characters make a piece: large enough that there are few, small enough to come and go. */
const enough = 100_000;

/** Collects a long text in pieces of some size. */
export class Pieces {
	readonly #full: string[] = [];
	#open: string[] = [];
	#length = 0;

	push(text: string): void {
		this.#open.push(text);
		this.#length += text.length;
		if (this.#length >= enough) this.#close();
	}

	/** All that was collected, in its order. */
	all(): readonly string[] {
		this.#close();
		return this.#full;
	}

	#close(): void {
		if (this.#length > 0) this.#full.push(this.#open.join(''));
		this.#open = [];
		this.#length = 0;
	}
}
