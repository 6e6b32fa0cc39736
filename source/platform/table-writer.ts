import type {DatabaseSync, StatementSync} from 'node:sqlite';
import type {Acceptance} from '../plan/acceptance.ts';
import type {Change} from '../plan/change.ts';
import type {Subject, SubjectKind, SubjectRef} from '../plan/subject.ts';
import type {Answer} from '../plan/answer.ts';
import {rowSum} from './plan-schema.ts';
import type {Ranked, SubjectOrder} from './subject-order.ts';

/** Does to the tables what `applyChanges` does to the plan in memory, at a cost that does not grow with the plan. */
export class TableWriter {
	readonly #order: SubjectOrder;
	readonly #putSubject: StatementSync;
	readonly #dropSubject: StatementSync;
	readonly #putAnswer: StatementSync;
	readonly #dropAnswer: StatementSync;
	readonly #dropAnswers: StatementSync;
	readonly #putAcceptance: StatementSync;
	readonly #dropAcceptance: StatementSync;
	readonly #putMeta: StatementSync;
	readonly #dropMeta: StatementSync;
	readonly #putDraft: StatementSync;
	readonly #dropDraft: StatementSync;

	constructor(database: DatabaseSync, order: SubjectOrder) {
		this.#order = order;
		this.#putSubject = database.prepare(
			'INSERT OR REPLACE INTO subjects VALUES (?, ?, ?, ?, ?)',
		);
		this.#dropSubject = database.prepare('DELETE FROM subjects WHERE kind = ? AND id = ?');
		this.#putAnswer = database.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)');
		this.#dropAnswer = database.prepare(
			'DELETE FROM answers WHERE kind = ? AND subject = ? AND question = ?',
		);
		this.#dropAnswers = database.prepare('DELETE FROM answers WHERE kind = ? AND subject = ?');
		this.#putAcceptance = database.prepare(
			'INSERT OR REPLACE INTO acceptances VALUES (?, ?, ?)',
		);
		this.#dropAcceptance = database.prepare('DELETE FROM acceptances WHERE finding = ?');
		this.#putMeta = database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?, ?)');
		this.#dropMeta = database.prepare('DELETE FROM meta WHERE key = ?');
		this.#putDraft = database.prepare('INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)');
		this.#dropDraft = database.prepare('DELETE FROM drafts WHERE key = ?');
	}

	apply(change: Change): void {
		switch (change.type) {
			case 'titled': {
				this.writeMeta('title', change.title);
				return;
			}

			case 'accepted': {
				this.#accept(change.finding, change.acceptance);
				return;
			}

			case 'added': {
				this.#add(change.subject, change.place);
				return;
			}

			case 'answered': {
				this.#answer(change.subject, change.question, change.answer);
				return;
			}

			case 'removed': {
				const {kind, id} = change.subject;
				if (this.#order.remove(kind, id) !== undefined) {
					this.#dropSubject.run(kind, id);
					this.#dropAnswers.run(kind, id);
				}

				return;
			}

			case 'renamed': {
				const {kind, id} = change.subject;
				this.#writeSubjects(kind, this.#order.rename(kind, id, change.name));
				return;
			}

			case 'moved': {
				const {kind, id} = change.subject;
				this.#writeSubjects(kind, this.#order.move(kind, id, change.place));
			}
		}
	}

	/** Keeps text under a key; empty text removes it. */
	writeDraft(key: string, text: string): void {
		if (text === '') {
			this.#dropDraft.run(key);
			return;
		}

		const json = JSON.stringify(text);
		this.#putDraft.run(key, json, rowSum(key, json));
	}

	/** Writes something the file says of itself; `undefined` removes it. */
	writeMeta(key: string, value: unknown): void {
		if (value === undefined) {
			this.#dropMeta.run(key);
			return;
		}

		const json = JSON.stringify(value);
		this.#putMeta.run(key, json, rowSum(key, json));
	}

	#add({kind, id, name, answers}: Subject, place: number): void {
		if (this.#order.get(kind, id) === undefined) {
			this.#writeSubjects(kind, this.#order.insert(kind, id, name, place));
			for (const [question, answer] of Object.entries(answers)) {
				this.#writeAnswer({kind, id}, question, answer);
			}
		}
	}

	#answer(subject: SubjectRef, question: string, answer: Answer | undefined): void {
		const {kind, id} = subject;
		if (this.#order.get(kind, id) === undefined) {
			if (kind !== 'field' || answer === undefined) {
				return;
			}

			// A field is stored with the first answer about it.
			this.#writeSubjects(kind, this.#order.insert(kind, id, id, Number.POSITIVE_INFINITY));
		}

		if (answer === undefined) {
			this.#dropAnswer.run(kind, id, question);
		} else {
			this.#writeAnswer(subject, question, answer);
		}
	}

	#accept(finding: string, acceptance: Acceptance | undefined): void {
		if (acceptance === undefined) {
			this.#dropAcceptance.run(finding);
			return;
		}

		const json = JSON.stringify(acceptance);
		this.#putAcceptance.run(finding, json, rowSum(finding, json));
	}

	#writeAnswer({kind, id}: SubjectRef, question: string, answer: Answer): void {
		const json = JSON.stringify(answer);
		this.#putAnswer.run(kind, id, question, json, rowSum(kind, id, question, json));
	}

	#writeSubjects(kind: SubjectKind, subjects: readonly Ranked[]): void {
		for (const {id, name, rank} of subjects) {
			const json = JSON.stringify(name);
			this.#putSubject.run(kind, id, json, rank, rowSum(kind, id, json, rank));
		}
	}
}
