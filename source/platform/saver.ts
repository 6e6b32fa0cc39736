import type {Report} from '../wizard/message.ts';
import type {Place} from '../wizard/place.ts';
import type {Later} from './later.ts';
import type {PlanSession} from './plan-session.ts';
import type {Write} from './replay.ts';
import type {Settings} from './settings.ts';

/** How long text being typed may wait to be written, in milliseconds. A crash loses at most that much typing. */
const slowest = 800;

/** The wait before a failed save is tried again, in milliseconds: at first, and at most; it doubles in between. */
const firstRetry = 500;
const lastRetry = 5000;

/** Keeps trying until everything is on disk, and says how it stands. */
export class Saver {
	readonly #settings: Settings;
	readonly #later: Later;
	readonly #send: (report: Report) => void;
	#current: PlanSession | undefined;
	/** Plans that were closed before everything of theirs could be written. */
	readonly #leaving = new Set<PlanSession>();
	/** Whether somebody waits to hear that all is saved. */
	#owesReport = false;
	#failures = 0;
	#cancelRetry: (() => void) | undefined;
	#cancelTick: (() => void) | undefined;
	readonly #waiters = new Set<() => void>();

	constructor({
		settings,
		later,
		send,
	}: {
		readonly settings: Settings;
		readonly later: Later;
		readonly send: (report: Report) => void;
	}) {
		this.#settings = settings;
		this.#later = later;
		this.#send = send;
	}

	get current(): PlanSession | undefined {
		return this.#current;
	}

	get isFailing(): boolean {
		return this.#failures > 0;
	}

	/** The plans of which something is not on disk. */
	get unsettled(): readonly PlanSession[] {
		return this.#sessions().filter(({isSettled}) => !isSettled);
	}

	/** The session of a plan that was closed and could not be written yet: its file is behind it. */
	leavingAt(planPath: string): PlanSession | undefined {
		return [...this.#leaving].find(session => session.path === planPath);
	}

	/** Makes a session the one that is written to. */
	take(session: PlanSession): void {
		this.leave();
		this.#leaving.delete(session);
		this.#current = session;
	}

	/** Closes the current plan as soon as everything of it is written. */
	leave(): void {
		this.tick();
		const session = this.#current;
		this.#current = undefined;
		if (session !== undefined) {
			this.#leaving.add(session);
			this.#closeSettled();
		}
	}

	/** Takes over something to be written; `settle` writes it. */
	add(write: Write): void {
		if (this.#current === undefined || this.#current.isReadOnly) {
			this.#send({
				type: 'saveFailed',
				problem: 'Nothing was saved: no plan is open that can be changed.',
			});
			return;
		}

		this.#owesReport = true;
		this.#current.add(write);
	}

	saveDraft(key: string, text: string): void {
		this.#current?.addDraft(key, text);
		this.#tickSoon();
	}

	/** At once: a program that is killed must go on at the same question. It takes a millisecond or two, and only when one goes somewhere. */
	savePlace(planId: string, place: Place): void {
		this.#settings.savePlace(planId, place);
	}

	/** Writes what may wait a little. */
	tick(): void {
		this.#cancelTick?.();
		this.#cancelTick = undefined;
		this.settle();
	}

	/** Writes everything that is waiting. What fails is said, and tried again later. */
	settle(): void {
		const problems = this.#sessions().flatMap(session => session.settle() ?? []);
		this.#closeSettled();
		this.#cancelRetry?.();
		this.#cancelRetry = undefined;
		const [problem] = problems;
		if (problem === undefined) {
			this.#succeed();
		} else {
			this.#fail(problem);
		}
	}

	/** Whether everything is on disk within so many milliseconds. */
	async settled(milliseconds: number): Promise<boolean> {
		this.tick();
		if (this.unsettled.length === 0) {
			return true;
		}

		return new Promise(resolve => {
			const done = () => {
				cancel();
				this.#waiters.delete(done);
				resolve(this.unsettled.length === 0);
			};
			const cancel = this.#later(done, milliseconds);
			this.#waiters.add(done);
		});
	}

	/** Writes what can be written, and lets go of all files. */
	close(): void {
		this.leave();
		this.#cancelTick?.();
		this.#cancelRetry?.();
		for (const session of this.#leaving) {
			session.close();
		}

		this.#leaving.clear();
	}

	#sessions(): readonly PlanSession[] {
		return [...this.#leaving, ...(this.#current === undefined ? [] : [this.#current])];
	}

	#closeSettled(): void {
		for (const session of this.#leaving) {
			if (session.isSettled) {
				session.close();
				this.#leaving.delete(session);
			}
		}
	}

	#succeed(): void {
		if (this.#owesReport || this.isFailing) {
			this.#owesReport = false;
			this.#failures = 0;
			this.#send({type: 'saved'});
		}

		for (const done of this.#waiters) {
			done();
		}
	}

	#fail(problem: string): void {
		const wait = Math.min(lastRetry, firstRetry * 2 ** this.#failures);
		this.#failures += 1;
		this.#cancelRetry = this.#later(() => {
			this.settle();
		}, wait);
		this.#send({
			type: 'saveFailed',
			problem: `The last answers are not on disk yet: ${problem}. They are kept here and saving is tried again every few seconds; what was saved before is safe. Put that right, or export the plan to another place.`,
		});
	}

	#tickSoon(): void {
		this.#cancelTick ??= this.#later(() => {
			this.tick();
		}, slowest);
	}
}
