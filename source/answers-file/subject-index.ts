import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import type {SubjectKind} from '../plan/subject.ts';
import type {Resolved} from './read-context.ts';

/** Most subjects that a message names one by one. */
const mostListed = 6;

/** Finds the subjects of one kind in a file by id, or by name in any case if only one has it. */
export class SubjectIndex {
	readonly #kind: SubjectKind;
	readonly #ids = new Set<string>();
	readonly #idsByWord = new Map<string, string[]>();
	readonly #names: string[] = [];

	constructor(kind: SubjectKind) {
		this.#kind = kind;
	}

	has(id: string): boolean {
		return this.#ids.has(id);
	}

	add(id: string, name: string): void {
		this.#ids.add(id);
		this.#names.push(name);
		for (const word of new Set([id.toLowerCase(), name.toLowerCase()])) {
			const ids = this.#idsByWord.get(word);
			if (ids === undefined) {
				this.#idsByWord.set(word, [id]);
			} else {
				ids.push(id);
			}
		}
	}

	resolve(text: string): Resolved {
		if (this.#ids.has(text)) {
			return {ok: true, id: text};
		}

		const [id, second] = this.#idsByWord.get(text.trim().toLowerCase()) ?? [];
		if (id === undefined) {
			return {ok: false, problem: () => this.#notFound(text)};
		}

		const {many} = subjectKindInfo[this.#kind];
		return second === undefined
			? {ok: true, id}
			: {
					ok: false,
					problem: `Several ${many} are called ${quote(text)}: write the id of the one you mean, “${id}” or “${second}”.`,
				};
	}

	#notFound(text: string): string {
		const {one, many} = subjectKindInfo[this.#kind];
		const ids = [...this.#ids];
		const hint = didYouMean(text, [...this.#names, ...ids]);
		if (hint !== '') {
			return `There is no ${one} called ${quote(text)}.${hint}`;
		}

		const known =
			ids.slice(0, mostListed).join(', ') + (ids.length > mostListed ? ' and others' : '');
		return ids.length === 0
			? `There is no ${one} called ${quote(text)}: the file lists no ${many} under “${subjectKindInfo[this.#kind].collection}”.`
			: `There is no ${one} called ${quote(text)}; the ${many} are ${known}.`;
	}
}
