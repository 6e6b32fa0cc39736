import type {Plan} from '../../plan/plan.ts';
import {subjectKey, subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Query} from './dependencies.ts';

/** What two versions of a list have in common: how many items at the beginning, and how many at the end. */
export interface Common {
	readonly first: number;
	readonly last: number;
}

/** In what one plan differs from another; without another, in everything. */
export class PlanChanges {
	/** The kinds of which any subject differs, came, went or stands elsewhere. */
	readonly kinds: readonly SubjectKind[];
	/** The keys of the subjects that differ, came or went; one that only stands elsewhere may be among them. */
	readonly keys: ReadonlySet<string>;
	readonly #before: Plan | undefined;
	readonly #after: Plan;
	readonly #common = new Map<SubjectKind, Common>();
	readonly #answered = new Map<string, boolean>();

	constructor(before: Plan | undefined, after: Plan) {
		this.#before = before;
		this.#after = after;
		this.kinds = subjectKinds.filter(kind => before?.subjects[kind] !== after.subjects[kind]);
		this.keys = new Set(this.kinds.flatMap(kind => this.#compared(kind)));
	}

	/** What the lists of a kind have in common. */
	common(kind: SubjectKind): Common {
		const unchanged = {first: this.#after.subjects[kind].size, last: 0};
		return this.#common.get(kind) ?? unchanged;
	}

	/** Whether a list holds something else now; found out once, however many checks have asked for it. */
	changed({name, kind, ask}: Query): boolean {
		if (!this.kinds.includes(kind)) return false;
		let isChanged = this.#answered.get(name);
		if (isChanged === undefined) {
			isChanged =
				this.#before === undefined || !isSameList(ask(this.#before), ask(this.#after));
			this.#answered.set(name, isChanged);
		}

		return isChanged;
	}

	#compared(kind: SubjectKind): readonly string[] {
		const before: readonly Subject[] = this.#before?.subjects[kind].list ?? [];
		const after: readonly Subject[] = this.#after.subjects[kind].list;
		const common = inCommon(before, after);
		this.#common.set(kind, common);
		const old = between(before, common);
		const current = between(after, common);
		return [
			...old.filter((subject, place) => subject !== current[place]),
			...current.filter((subject, place) => subject !== old[place]),
		].map(subject => subjectKey(subject));
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

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
	return left.length === right.length && left.every((item, place) => item === right[place]);
}
