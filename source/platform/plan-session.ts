import {randomUUID} from 'node:crypto';
import {existsSync, renameSync, rmSync} from 'node:fs';
import {writeAnswersFile} from '../answers-file/write-answers-file.ts';
import {reasonOf} from './failure.ts';
import {PlanFileError} from './plan-file-error.ts';
import {openPlanFile, type PlanStore} from './plan-store.ts';
import {replay, type Known, type Write} from './replay.ts';

/** What a session needs to know of its plan. */
export interface SessionStart extends Known {
	readonly path: string;
	readonly drafts: Readonly<Record<string, string>>;
	/** Opens the plan's file for writing, or makes it. Called again as long as it throws; missing if the plan is only read. */
	readonly open?: () => PlanStore;
}

/** An open plan and everything that is still to be written to its file. What cannot be written waits here and is tried again. */
export class PlanSession {
	readonly path: string;
	readonly isReadOnly: boolean;
	readonly #start: SessionStart;
	#store: PlanStore | undefined;
	readonly #written: Write[] = [];
	readonly #waiting: Write[] = [];
	readonly #drafts: Map<string, string>;
	readonly #waitingDrafts = new Map<string, string>();

	/** `store` is the plan's file if it is open already. */
	constructor(start: SessionStart, store?: PlanStore) {
		this.#start = start;
		this.#store = store;
		this.path = start.path;
		this.isReadOnly = start.open === undefined;
		this.#drafts = new Map(Object.entries(start.drafts));
	}

	get planId(): string {
		return this.#start.plan.id;
	}

	/** Whether everything handed over is on disk. */
	get isSettled(): boolean {
		return (
			this.isReadOnly ||
			(this.#store !== undefined &&
				this.#waiting.length === 0 &&
				this.#waitingDrafts.size === 0)
		);
	}

	add(write: Write): void {
		this.#waiting.push(write);
	}

	addDraft(key: string, text: string): void {
		this.#drafts.set(key, text);
		this.#waitingDrafts.set(key, text);
	}

	/** Writes what is waiting, in order. Returns why it could not, if it could not. */
	settle(): string | undefined {
		if (this.isSettled) {
			return undefined;
		}

		try {
			this.#writeAll();
			return undefined;
		} catch (error) {
			return error instanceof PlanFileError && error.fault === 'gone'
				? this.#bringBack(error)
				: whyNot(error);
		}
	}

	/** The plan with everything that was handed over, written or not. */
	known(): Known {
		return replay(this.#start, [...this.#written, ...this.#waiting]);
	}

	drafts(): Readonly<Record<string, string>> {
		return Object.fromEntries([...this.#drafts].filter(([, text]) => text !== ''));
	}

	/** Everything as the text of an answers file, for when nothing else works. Unsubmitted text becomes comments. */
	rescueText(): string {
		const drafts = Object.entries(this.drafts()).flatMap(([key, text]) => [
			`Typed and not submitted (${key}):`,
			...text.split(/[\r\n]+/),
		]);
		return [
			...drafts.map(line => `# ${line.replaceAll(/\p{Cc}/gu, ' ')}\n`),
			writeAnswersFile(this.known().plan),
		].join('');
	}

	close(): void {
		this.#store?.close();
		this.#store = undefined;
	}

	#writeAll(): void {
		const store = this.#store ?? this.#start.open?.();
		this.#store = store;
		if (store === undefined) {
			return;
		}

		for (let [write] = this.#waiting; write !== undefined; [write] = this.#waiting) {
			commit(store, write);
			this.#written.push(write);
			this.#waiting.shift();
		}

		for (const [key, text] of this.#waitingDrafts) {
			store.saveDraft(key, text);
			this.#waitingDrafts.delete(key);
		}
	}

	/** Puts a deleted file back, from the one that is still open, and goes on writing there. */
	#bringBack(gone: PlanFileError): string | undefined {
		const store = this.#store;
		if (store === undefined || existsSync(this.path)) {
			return whyNot(gone);
		}

		const copy = `${this.path}.${randomUUID()}.unfinished`;
		try {
			store.saveCopy(copy);
			// A log that was left beside the deleted file would be taken for the copy's.
			rmSync(`${this.path}-wal`, {force: true});
			rmSync(`${this.path}-shm`, {force: true});
			renameSync(copy, this.path);
			this.close();
			this.#store = openPlanFile(this.path);
			this.#writeAll();
			return undefined;
		} catch (error) {
			return whyNot(error);
		} finally {
			rmSync(copy, {force: true});
		}
	}
}

function commit(store: PlanStore, write: Write): void {
	switch (write.type) {
		case 'commitStep': {
			store.commit(write.step);
			return;
		}

		case 'commitUndo': {
			store.undo();
			return;
		}

		case 'commitRedo': {
			store.redo();
		}
	}
}

function whyNot(error: unknown): string {
	return (error instanceof PlanFileError ? error.message : reasonOf(error)).replace(/\.$/, '');
}
