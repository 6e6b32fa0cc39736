import type {Plan} from '../../plan/plan.ts';
import {
	subjectKey,
	subjectKinds,
	type Subject,
	type SubjectKind,
	type SubjectRef,
} from '../../plan/subject.ts';

/** A list that was asked of the graph, and what it held. */
interface Query {
	readonly kind: SubjectKind;
	readonly ask: (plan: Plan) => readonly unknown[];
	readonly found: readonly unknown[];
}

/** A set of kinds in one number, because ten thousand of them are compared after every answer. */
type KindSet = number;

function kindBit(kind: SubjectKind): KindSet {
	return 1 << subjectKinds.indexOf(kind);
}

/** More subjects than these are not told apart: then everything that was asked is asked again. */
const fewChanged = 100;

/** In what one plan differs from another. */
export class PlanChanges {
	readonly kinds: KindSet;
	/** The keys of the subjects that differ, for the kinds that differ in a few subjects and nothing else. */
	readonly #keys = new Map<SubjectKind, readonly string[]>();

	constructor(before: Plan | undefined, after: Plan) {
		let kinds = 0;
		for (const kind of subjectKinds) {
			if (before?.subjects[kind] !== after.subjects[kind]) {
				kinds |= kindBit(kind);
				const keys = changedKeys(
					before?.subjects[kind].list ?? [],
					after.subjects[kind].list,
				);
				if (keys !== undefined) this.#keys.set(kind, keys);
			}
		}

		this.kinds = kinds;
	}

	includes(kind: SubjectKind): boolean {
		return (this.kinds & kindBit(kind)) !== 0;
	}

	/** The keys of the subjects of a kind that differ; undefined when they are many or stand elsewhere. */
	keysOf(kind: SubjectKind): readonly string[] | undefined {
		return this.#keys.get(kind);
	}
}

function changedKeys(
	before: readonly Subject[],
	after: readonly Subject[],
): readonly string[] | undefined {
	if (before.length !== after.length) return undefined;
	const keys: string[] = [];
	for (const [place, subject] of after.entries()) {
		const old = before[place];
		if (old !== subject) {
			if (old?.id !== subject.id || keys.length >= fewChanged) return undefined;
			keys.push(subjectKey(subject));
		}
	}

	return keys;
}

/**
 * Everything that was asked of the graph while the rules about one subject ran, each question once. As long as a plan gives
 * the same answers to them, the findings about that subject stay as they are.
 */
export class Dependencies {
	#kinds: KindSet = 0;
	readonly #subjects = new Map<string, Subject | undefined>();
	readonly #lists = new Map<string, Query>();

	/** Notes that one subject was asked for, and what was there. */
	addSubject(ref: SubjectRef, found: Subject | undefined): void {
		this.#kinds |= kindBit(ref.kind);
		this.#subjects.set(subjectKey(ref), found);
	}

	addList(name: string, query: Query): void {
		if (!this.#lists.has(name)) {
			this.#kinds |= kindBit(query.kind);
			this.#lists.set(name, query);
		}
	}

	/** Whether a plan still gives the same answers, knowing in what it differs from the one that was asked. */
	holdIn(plan: Plan, changes: PlanChanges): boolean {
		return (
			(this.#kinds & changes.kinds) === 0 ||
			(subjectKinds.every(kind => this.#holdSubjects(kind, plan, changes)) &&
				[...this.#lists.values()].every(
					({kind, ask, found}) => !changes.includes(kind) || sameList(ask(plan), found),
				))
		);
	}

	#holdSubjects(kind: SubjectKind, plan: Plan, changes: PlanChanges): boolean {
		if ((this.#kinds & changes.kinds & kindBit(kind)) === 0) return true;
		const keys =
			changes.keysOf(kind) ??
			[...this.#subjects.keys()].filter(key => key.startsWith(`${kind}:`));
		return keys.every(
			key =>
				!this.#subjects.has(key) ||
				this.#subjects.get(key) === plan.subjects[kind].get(key.slice(kind.length + 1)),
		);
	}
}

function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
	return left.length === right.length && left.every((item, place) => item === right[place]);
}
