import type {Subject} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';

/**
 * Answers that were read, in order: the question at a place was asked about the subject at the same place. Two lists and not
 * one of pairs, because the findings of a large plan keep hundreds of thousands.
 */
export interface Glances {
	readonly subjects: readonly Subject[];
	readonly questions: readonly Question[];
}

export const noGlances: Glances = {subjects: [], questions: []};

/** Those of several lists, one list after another. */
export function joined(lists: readonly Glances[]): Glances {
	const some = lists.filter(({subjects}) => subjects.length > 0);
	const [only = noGlances] = some;
	return some.length < 2
		? only
		: {
				subjects: some.flatMap(({subjects}) => subjects),
				questions: some.flatMap(({questions}) => questions),
			};
}

/** Where a check's glances are noted. One is used for all checks, as most find nothing and nobody asks what they read. */
export class GlanceNotes {
	readonly #subjects: Subject[] = [];
	readonly #questions: Question[] = [];
	#size = 0;
	/** Beginnings and ends of what was read for one thing alone. */
	#apart: Array<readonly [from: number, to: number]> = [];

	/** Forgets everything, before the next check. */
	clear(): void {
		this.#size = 0;
		if (this.#apart.length > 0) this.#apart = [];
	}

	add(subject: Subject, question: Question): void {
		this.#subjects[this.#size] = subject;
		this.#questions[this.#size] = question;
		this.#size += 1;
	}

	get size(): number {
		return this.#size;
	}

	/** Sets apart what was read since there were so many. */
	setApart(size: number): void {
		this.#apart.push([size, this.#size]);
	}

	/** What was read since there were so many. */
	since(size: number): Glances {
		return this.#between(size, this.#size);
	}

	/** Everything. */
	all(): Glances {
		return this.since(0);
	}

	/** Everything but what was set apart. */
	shared(): Glances {
		if (this.#apart.length === 0) return this.all();

		const starts = [0, ...this.#apart.map(([, to]) => to)];
		const ends = [...this.#apart.map(([from]) => from), this.#size];
		return joined(starts.map((from, place) => this.#between(from, ends[place] ?? from)));
	}

	#between(from: number, to: number): Glances {
		return from === to
			? noGlances
			: {
					subjects: this.#subjects.slice(from, to),
					questions: this.#questions.slice(from, to),
				};
	}
}
