import type {Subject, SubjectKind} from './subject.ts';

/**
 * The subjects of one kind in their order, immutable: every change returns a new collection. Where each id stands is noted
 * once and shared between versions that differ in answers or in what was appended, so that answering and adding cost one
 * copied array and no rebuilt index.
 */
export class Collection<Kind extends SubjectKind = SubjectKind> implements Iterable<Subject<Kind>> {
	readonly list: ReadonlyArray<Subject<Kind>>;
	/** Holds every id of this version, and perhaps ids of others: a place counts only if the id stands there. */
	#places: Map<string, number> | undefined;

	constructor(list: ReadonlyArray<Subject<Kind>>, places?: Map<string, number>) {
		this.list = list;
		this.#places = places;
	}

	get size(): number {
		return this.list.length;
	}

	get(id: string): Subject<Kind> | undefined {
		return this.list[this.indexOf(id)];
	}

	has(id: string): boolean {
		return this.indexOf(id) !== -1;
	}

	/** The place of a subject in the order, from 0, or -1. */
	indexOf(id: string): number {
		const place = this.#index().get(id);
		if (place === undefined || this.list[place]?.id === id) {
			return place ?? -1;
		}

		// Another version that shares the index put this id elsewhere: rare, as it takes an undone and a different redone addition.
		return this.list.findIndex(subject => subject.id === id);
	}

	/** The same subjects with one replaced by a newer version of itself. */
	replaced(subject: Subject<Kind>): Collection<Kind> {
		const place = this.indexOf(subject.id);
		return place === -1 ? this : new Collection(this.list.with(place, subject), this.#index());
	}

	/** With a subject put in at a place; a place beyond the end appends. */
	inserted(subject: Subject<Kind>, place: number = this.list.length): Collection<Kind> {
		if (place < this.list.length) {
			return new Collection(this.list.toSpliced(place, 0, subject));
		}

		const places = this.#index().set(subject.id, this.list.length);
		return new Collection([...this.list, subject], places);
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

	#index(): Map<string, number> {
		this.#places ??= new Map(this.list.map((subject, place) => [subject.id, place]));
		return this.#places;
	}
}
