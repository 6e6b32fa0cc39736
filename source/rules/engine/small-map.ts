/**
 * A map that mostly has one entry, and keeps the first in itself: a `Map` takes 240 bytes even then, and a large plan needs
 * hundreds of thousands.
 */
export class SmallMap<Key extends string | object, Value> implements Iterable<
	readonly [Key, Value]
> {
	#key: Key | undefined;
	#value: Value | undefined;
	#others: Map<Key, Value> | undefined;

	get(key: Key): Value | undefined {
		return key === this.#key ? this.#value : this.#others?.get(key);
	}

	set(key: Key, value: Value): void {
		if (this.#key === undefined || key === this.#key) {
			this.#key = key;
			this.#value = value;
		} else {
			this.#others ??= new Map();
			this.#others.set(key, value);
		}
	}

	/** The entries in the order in which their keys came. */
	*[Symbol.iterator](): Iterator<readonly [Key, Value]> {
		if (this.#key !== undefined && this.#value !== undefined) yield [this.#key, this.#value];
		if (this.#others !== undefined) yield* this.#others;
	}
}
