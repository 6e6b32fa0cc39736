import type {SubjectKind} from '../plan/subject.ts';

/** A subject as the order of its kind knows it. */
export interface Ranked {
	readonly id: string;
	readonly name: string;
	/** Decides the order; the numbers themselves mean nothing. */
	readonly rank: number;
}

/**
 * The order of stored subjects, kept beside the tables so that a place can be turned into a rank between two neighbours
 * and one subject can be put anywhere by writing one row. Every change returns the rows that have to be written.
 */
export class SubjectOrder {
	readonly #lists = new Map<SubjectKind, Ranked[]>();
	readonly #byId = new Map<SubjectKind, Map<string, Ranked>>();
	/** The lists as they were when the transaction began, of the kinds it has changed. */
	readonly #before = new Map<SubjectKind, Ranked[]>();

	/** Takes up a subject read from the file; they come in their order. */
	load(kind: SubjectKind, subject: Ranked): void {
		this.#listOf(kind).push(subject);
		this.#idsOf(kind).set(subject.id, subject);
	}

	get(kind: SubjectKind, id: string): Ranked | undefined {
		return this.#byId.get(kind)?.get(id);
	}

	/** What changes from here on can be taken back by `rollBack`. */
	begin(): void {
		this.#before.clear();
	}

	rollBack(): void {
		for (const [kind, list] of this.#before) {
			this.#lists.set(kind, list);
			this.#byId.set(kind, new Map(list.map(subject => [subject.id, subject])));
		}

		this.#before.clear();
	}

	/** Puts a new subject at a place, counted as `Array.prototype.splice` does. */
	insert(kind: SubjectKind, id: string, name: string, place: number): readonly Ranked[] {
		const list = this.#changing(kind);
		const index = indexAt(list.length, place);
		const subject = {id, name, rank: rankBetween(list[index - 1]?.rank, list[index]?.rank)};
		list.splice(index, 0, subject);
		this.#idsOf(kind).set(id, subject);
		return isBetween(subject.rank, list[index - 1], list[index + 1])
			? [subject]
			: this.#renumber(kind);
	}

	remove(kind: SubjectKind, id: string): Ranked | undefined {
		const subject = this.get(kind, id);
		if (subject !== undefined) {
			const list = this.#changing(kind);
			list.splice(list.indexOf(subject), 1);
			this.#idsOf(kind).delete(id);
		}

		return subject;
	}

	/** Moves a subject to a place counted in the resulting order. */
	move(kind: SubjectKind, id: string, place: number): readonly Ranked[] {
		const subject = this.remove(kind, id);
		return subject === undefined ? [] : this.insert(kind, id, subject.name, place);
	}

	rename(kind: SubjectKind, id: string, name: string): readonly Ranked[] {
		const subject = this.get(kind, id);
		if (subject === undefined) {
			return [];
		}

		const renamed = {...subject, name};
		const list = this.#changing(kind);
		list[list.indexOf(subject)] = renamed;
		this.#idsOf(kind).set(id, renamed);
		return [renamed];
	}

	/** Whole numbers again, when there is no number left between two neighbours. */
	#renumber(kind: SubjectKind): readonly Ranked[] {
		const list = this.#changing(kind);
		const ids = this.#idsOf(kind);
		for (const [index, subject] of list.entries()) {
			const renumbered = {...subject, rank: index};
			list[index] = renumbered;
			ids.set(subject.id, renumbered);
		}

		return list;
	}

	#changing(kind: SubjectKind): Ranked[] {
		const list = this.#listOf(kind);
		if (!this.#before.has(kind)) {
			this.#before.set(kind, [...list]);
		}

		return list;
	}

	#listOf(kind: SubjectKind): Ranked[] {
		const list = this.#lists.get(kind) ?? [];
		this.#lists.set(kind, list);
		return list;
	}

	#idsOf(kind: SubjectKind): Map<string, Ranked> {
		const ids = this.#byId.get(kind) ?? new Map<string, Ranked>();
		this.#byId.set(kind, ids);
		return ids;
	}
}

function indexAt(length: number, place: number): number {
	const whole = Math.trunc(place) || 0;
	return whole < 0 ? Math.max(length + whole, 0) : Math.min(whole, length);
}

function rankBetween(before: number | undefined, after: number | undefined): number {
	if (before === undefined) {
		return after === undefined ? 0 : after - 1;
	}

	return after === undefined ? before + 1 : before + (after - before) / 2;
}

function isBetween(rank: number, before: Ranked | undefined, after: Ranked | undefined): boolean {
	return (
		(before === undefined || before.rank < rank) && (after === undefined || rank < after.rank)
	);
}
