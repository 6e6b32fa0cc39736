import type {Collection} from '../../plan/collection.ts';
import type {Subject, SubjectKind} from '../../plan/subject.ts';
import {changedSubjects, type SubjectChange} from './plan-changes.ts';

/** Lists of the subjects of a kind, each under a key. */
export interface Index {
	/** The keys whose lists are others after a change: what stands in them, in which order, or a name. */
	changedKeys(change: SubjectChange): readonly string[];
}

/** Under each key the ids of the subjects that speak of it, in their order. */
type Listing = ReadonlyMap<string, readonly string[]>;

/** More changes than these, and an index is made anew. */
const fewChanges = 20;

/**
 * An index that is made once a collection, of the last one's where the two differ in a few subjects, because that is what an
 * answer leads to.
 */
export class CollectionIndex<Kind extends SubjectKind> implements Index {
	readonly kind: Kind;
	readonly #find: (subject: Subject<Kind>) => readonly string[];
	readonly #found = new WeakMap<Subject, readonly string[]>();
	readonly #made = new WeakMap<Collection<Kind>, Listing>();
	#last: WeakRef<Collection<Kind>> | undefined;

	constructor(kind: Kind, find: (subject: Subject<Kind>) => readonly string[]) {
		this.kind = kind;
		this.#find = find;
	}

	/** The subjects of a collection that stand under a key. */
	under(collection: Collection<Kind>, key: string): ReadonlyArray<Subject<Kind>> {
		const subjects: Array<Subject<Kind>> = [];
		for (const id of this.#listingOf(collection).get(key) ?? []) {
			const subject = collection.get(id);
			if (subject !== undefined) subjects.push(subject);
		}

		return subjects;
	}

	changedKeys({before, after, isMoved}: SubjectChange): readonly string[] {
		const [old, current] = [this.#keysOf(before), this.#keysOf(after)];
		const isRenamed = before?.name !== after?.name;
		return isMoved || isRenamed
			? [...new Set([...old, ...current])]
			: [...without(old, current), ...without(current, old)];
	}

	#keysOf(subject: Subject | undefined): readonly string[] {
		if (subject === undefined || !isOfKind(subject, this.kind)) return [];
		let keys = this.#found.get(subject);
		if (keys === undefined) {
			keys = [...new Set(this.#find(subject))];
			this.#found.set(subject, keys);
		}

		return keys;
	}

	#listingOf(collection: Collection<Kind>): Listing {
		let listing = this.#made.get(collection);
		if (listing === undefined) {
			listing = this.#adapted(collection) ?? this.#listed(collection);
			this.#made.set(collection, listing);
			this.#last = new WeakRef(collection);
		}

		return listing;
	}

	#listed({list}: Collection<Kind>): Listing {
		const listing = new Map<string, string[]>();
		for (const subject of list) {
			for (const key of this.#keysOf(subject)) {
				const ids = listing.get(key);
				if (ids === undefined) listing.set(key, [subject.id]);
				else ids.push(subject.id);
			}
		}

		return listing;
	}

	/** The last listing with what differs put right; that is the same one where nobody speaks of anything else than before. */
	#adapted(collection: Collection<Kind>): Listing | undefined {
		const before = this.#last?.deref();
		const listing = before && this.#made.get(before);
		const changes = before && changedSubjects(before.list, collection.list);
		const isTooMuch =
			changes === undefined ||
			changes.length > fewChanges ||
			changes.some(({isMoved}) => isMoved);
		if (listing === undefined || isTooMuch) return undefined;

		let adapted: Map<string, readonly string[]> | undefined;
		for (const {before: old, after: current} of changes) {
			const [oldKeys, keys] = [this.#keysOf(old), this.#keysOf(current)];
			const gone = without(oldKeys, keys);
			const come = without(keys, oldKeys);
			if (gone.length + come.length > 0) adapted ??= new Map(listing);
			for (const key of gone) {
				adapted?.set(
					key,
					(adapted.get(key) ?? []).filter(id => id !== old?.id),
				);
			}

			for (const key of come) {
				const ids = [
					...(adapted?.get(key) ?? []),
					...(current === undefined ? [] : [current.id]),
				];
				adapted?.set(
					key,
					ids.toSorted(
						(left, right) => collection.indexOf(left) - collection.indexOf(right),
					),
				);
			}
		}

		return adapted ?? listing;
	}
}

function isOfKind<Kind extends SubjectKind>(
	subject: Subject,
	kind: Kind,
): subject is Subject<Kind> {
	return subject.kind === kind;
}

function without(keys: readonly string[], others: readonly string[]): readonly string[] {
	// Mostly both are the same list, or equal ones.
	return keys === others ? [] : keys.filter(key => !others.includes(key));
}
