import type {Plan} from '../../plan/plan.ts';
import {subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';

/** A subject that is another one than before; one of the two is missing where it came or went. */
export interface SubjectChange {
	readonly before?: Subject;
	readonly after?: Subject;
	/** It stands at another place, perhaps only because another came or went before it. */
	readonly isMoved: boolean;
}

/** What two versions of a list have in common: how many items at the beginning, and how many at the end. */
export interface Common {
	readonly first: number;
	readonly last: number;
}

/** In what one plan differs from another; without another, in everything. */
export class PlanChanges {
	/** One that only stands at another place may be among them. */
	readonly subjects: readonly SubjectChange[];
	/** For the kinds of which any subject differs, what their lists have in common. */
	readonly #common: ReadonlyMap<SubjectKind, Common>;
	readonly #after: Plan;

	constructor(before: Plan | undefined, after: Plan) {
		const compared = subjectKinds.flatMap(kind => {
			const [old, current] = [before?.subjects[kind], after.subjects[kind]];
			return old === current
				? []
				: [
						{
							kind,
							old: old?.list ?? [],
							current: current.list,
							common: inCommon(old?.list ?? [], current.list),
						},
					];
		});
		this.subjects = compared.flatMap(({old, current, common}) =>
			changedBetween(old, current, common),
		);
		this.#common = new Map(compared.map(({kind, common}) => [kind, common]));
		this.#after = after;
	}

	/** Whether any subject of a kind differs, came, went or stands elsewhere. */
	includes(kind: SubjectKind): boolean {
		return this.#common.has(kind);
	}

	/** What the lists of a kind have in common. */
	common(kind: SubjectKind): Common {
		return this.#common.get(kind) ?? {first: this.#after.subjects[kind].size, last: 0};
	}
}

/** The items that a version of a list does not have in common with the other. */
export function between<Item>(list: readonly Item[], {first, last}: Common): readonly Item[] {
	return list.slice(first, list.length - last);
}

function inCommon(before: readonly Subject[], after: readonly Subject[]): Common {
	const shorter = Math.min(before.length, after.length);
	let first = 0;
	while (first < shorter && before[first] === after[first]) first += 1;
	let last = 0;
	while (
		last < shorter - first &&
		before[before.length - 1 - last] === after[after.length - 1 - last]
	) {
		last += 1;
	}

	return {first, last};
}

/** The subjects that differ between two versions of a list. */
export function changedSubjects(
	before: readonly Subject[],
	after: readonly Subject[],
): readonly SubjectChange[] {
	return changedBetween(before, after, inCommon(before, after));
}

/** Pairs the subjects of two versions by their ids, without those that are the same at the same place. */
function changedBetween(
	earlier: readonly Subject[],
	later: readonly Subject[],
	common: Common,
): readonly SubjectChange[] {
	const [old, current] = [between(earlier, common), between(later, common)];
	const places = new Map(old.map(({id}, place) => [id, place]));
	const found = current.flatMap((after, place): readonly SubjectChange[] => {
		const oldPlace = places.get(after.id);
		const before = oldPlace === undefined ? undefined : old[oldPlace];
		places.delete(after.id);
		if (before === undefined) return [{after, isMoved: false}];
		const isMoved = oldPlace !== place;
		return before === after && !isMoved ? [] : [{before, after, isMoved}];
	});
	const gone = [...places.values()].flatMap(place => old[place] ?? []);
	return [...found, ...gone.map(before => ({before, isMoved: false}))];
}
