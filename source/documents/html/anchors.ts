import {slug} from '../../plan/slug.ts';

/** Ids of the page itself, which no heading may take. */
const ownIds = ['contents', 'plan'];

/**
 * Gives each heading an id to link to: lower-case letters, digits and hyphens, no two alike. Diagrams have ids of their own
 * kind (`diagram:1`), which no heading can have.
 */
export class Anchors {
	readonly #taken = new Set<string>(ownIds);
	readonly #last = new Map<string, number>();

	idFor(heading: string): string {
		const base = slug(heading) || 'part';
		let id = base;
		for (let number = this.#last.get(base) ?? 1; this.#taken.has(id); number += 1) {
			id = `${base}-${number + 1}`;
			this.#last.set(base, number + 1);
		}

		this.#taken.add(id);
		return id;
	}
}
