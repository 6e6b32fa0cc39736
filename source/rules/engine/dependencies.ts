import {subjectKey, type Subject, type SubjectRef} from '../../plan/subject.ts';
import type {Index} from './collection-index.ts';

/** What of a subject was looked at: the answer to a question, or one of these two. */
export const thatItExists = '';
export const allAnswers = '*';

/**
 * Everything a check asked of the graph besides its own subject, each question once. As long as a plan gives the same answers
 * to them, what the check found stays as it is.
 */
export class Dependencies {
	readonly #judged: Subject | undefined;
	// Made when they are needed: most checks look at nothing but the judged subject, and a large plan has a quarter of a million.
	/** By the key of the subject that was looked at. */
	#ofSubjects: Map<string, Set<string>> | undefined;
	#lists: Map<Index, Set<string>> | undefined;
	// Most answers are read of one subject after another.
	#last: {readonly subject: Subject; readonly asked: Set<string>} | undefined;

	constructor(judged?: Subject) {
		this.#judged = judged;
	}

	/** Whether nothing was asked of others. */
	get isEmpty(): boolean {
		return this.#ofSubjects === undefined && this.#lists === undefined;
	}

	/** By the key of the subject that was looked at, what was looked at of it. */
	get ofSubjects(): Iterable<readonly [string, Iterable<string>]> {
		return this.#ofSubjects ?? [];
	}

	/** By the index that was asked, the keys of the lists. */
	get ofLists(): Iterable<readonly [Index, Iterable<string>]> {
		return this.#lists ?? [];
	}

	/** Notes that a subject was asked for, whether or not it exists: its coming, going and name. */
	addSubject(
		ref: SubjectRef,
		what: typeof thatItExists | typeof allAnswers = thatItExists,
	): void {
		this.#ofSubject(ref).add(what);
	}

	addAnswer(subject: Subject, question: string): void {
		if (subject === this.#judged) return;
		if (this.#last?.subject !== subject) {
			this.#last = {subject, asked: this.#ofSubject(subject)};
		}

		this.#last.asked.add(question);
	}

	addList(index: Index, key: string): void {
		this.#lists ??= new Map();
		const keys = this.#lists.get(index);
		if (keys === undefined) this.#lists.set(index, new Set([key]));
		else keys.add(key);
	}

	#ofSubject(ref: SubjectRef): Set<string> {
		const key = subjectKey(ref);
		this.#ofSubjects ??= new Map();
		let asked = this.#ofSubjects.get(key);
		if (asked === undefined) {
			asked = new Set();
			this.#ofSubjects.set(key, asked);
		}

		return asked;
	}
}
