import type {Plan} from '../../plan/plan.ts';
import {subjectKey, type SubjectKind, type SubjectRef} from '../../plan/subject.ts';

/** A list that can be asked of the graph of any plan. The same name always means the same question. */
export interface Query {
	readonly name: string;
	readonly kind: SubjectKind;
	readonly ask: (plan: Plan) => readonly unknown[];
}

/**
 * Everything a check asked of the graph besides its own subject, each question once. As long as a plan gives the same answers
 * to them, what the check found stays as it is.
 */
export class Dependencies {
	readonly #subjects = new Set<string>();
	readonly #lists = new Map<string, Query>();

	/** The keys of the subjects that were asked for, whether or not they exist. */
	get subjects(): Iterable<string> {
		return this.#subjects;
	}

	get lists(): Iterable<Query> {
		return this.#lists.values();
	}

	addSubject(ref: SubjectRef): void {
		this.#subjects.add(subjectKey(ref));
	}

	addList(query: Query): void {
		this.#lists.set(query.name, query);
	}
}
