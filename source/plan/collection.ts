import type {Subject, SubjectKind} from './subject.ts';

/**
 * The subjects of one kind in their order, immutable. Every change returns a new collection; the index from id to place
 * is shared between versions that differ only in answers, so answering costs one copied array and no rebuilt map.
 */
export class Collection<Kind extends SubjectKind = SubjectKind> implements Iterable<Subject<Kind>> {
	readonly list: ReadonlyArray<Subject<Kind>>;
	readonly #places: ReadonlyMap<string, number>;

	constructor(list: ReadonlyArray<Subject<Kind>>, places?: ReadonlyMap<string, number>) {
		this.list = list;
		this.#places = places ?? new Map(list.map((subject, place) => [subject.id, place]));
	}

	get size(): number {
		return this.list.length;
	}

	get(id: string): Subject<Kind> | undefined {
		const place = this.#places.get(id);
		return place === undefined ? undefined : this.list[place];
	}

	has(id: string): boolean {
		return this.#places.has(id);
	}

	/** The place of a subject in the order, from 0, or -1. */
	indexOf(id: string): number {
		return this.#places.get(id) ?? -1;
	}

	/** The same subjects with one replaced by a newer version of itself. */
	replaced(subject: Subject<Kind>): Collection<Kind> {
		const place = this.#places.get(subject.id);
		return place === undefined ? this : new Collection(this.list.with(place, subject), this.#places);
	}

	/** With a subject put in at a place; a place beyond the end appends. */
	inserted(subject: Subject<Kind>, place: number = this.list.length): Collection<Kind> {
		return new Collection(this.list.toSpliced(place, 0, subject));
	}

	without(id: string): Collection<Kind> {
		const place = this.indexOf(id);
		return place === -1 ? this : new Collection(this.list.toSpliced(place, 1));
	}

	/** With one subject moved to a place counted in the resulting order. */
	moved(id: string, place: number): Collection<Kind> {
		const subject = this.get(id);
		return subject === undefined ? this : this.without(id).inserted(subject, place);
	}

	[Symbol.iterator](): Iterator<Subject<Kind>> {
		return this.list[Symbol.iterator]();
	}
}
