import path from 'node:path';
import type {Plan} from '../plan/plan.ts';
import type {Effect, OpenedPlan} from '../wizard/effect.ts';
import type {Report} from '../wizard/message.ts';
import {withHome} from './directories.ts';
import {Documents} from './document-thread/documents.ts';
import {faultOf} from './effect-fault.ts';
import {later as realLater, type Later} from './later.ts';
import {listPlans} from './library.ts';
import {planCalled, planOfExample, planToImport, sessionOf, sessionOfNew} from './open-session.ts';
import type {PlanSession} from './plan-session.ts';
import {rescue} from './rescue.ts';
import {Saver} from './saver.ts';
import type {Settings} from './settings.ts';

export interface PerformerOptions {
	readonly library: string;
	readonly settings: Settings;
	/** The templates of the plan by file name; asked for when the plan is first rendered. */
	readonly templates: () => Readonly<Record<string, string>>;
	readonly now: () => Date;
	/** Takes what comes of the effects. Never called before `perform` has returned. */
	readonly send: (report: Report) => void;
	/** Called when `quit` is done: everything is written, or has been rescued, and all files are closed. */
	readonly ended: (ending: Ending) => void;
	readonly later?: Later;
	/** From so many subjects on, documents of a plan are made in a thread of its own; never, unless it is said. */
	readonly largePlan?: number;
}

/** How a session ended. */
export interface Ending {
	/** The exit code `quit` asked for. */
	readonly code: number;
	/** Whether everything reached the plan's own file. */
	readonly isSaved: boolean;
	/** The answers file that holds what did not. */
	readonly rescued?: string;
}

/** Does what the wizard wants done. Nothing throws: whatever goes wrong is reported. */
export interface Performer {
	perform(effect: Effect): void;
	/** Whether everything handed over so far is on disk within so many milliseconds. */
	flush(milliseconds: number): Promise<boolean>;
	/**
	 * For when the program ends at once: writes everything now, and what cannot be written to an answers file in the
	 * system's directory for temporary files. Returns the path of that file, if one was needed and could be written.
	 */
	emergencySave(): string | undefined;
	/** Whether something is not on disk. */
	hasUnsaved(): boolean;
	close(): void;
}

/** How long leaving waits for a disk that refuses, in milliseconds, before the plan is rescued elsewhere. */
const patience = 2000;

export function createPerformer(options: PerformerOptions): Performer {
	return new QueueingPerformer(options);
}

class QueueingPerformer implements Performer {
	readonly #options: PerformerOptions;
	readonly #later: Later;
	readonly #saver: Saver;
	readonly #documents: Documents;
	#queue: Effect[] = [];
	#running: Promise<void> | undefined;
	#isClosed = false;

	constructor(options: PerformerOptions) {
		this.#options = options;
		this.#later = options.later ?? realLater;
		const {settings, send, templates, largePlan: large = Infinity} = options;
		this.#saver = new Saver({settings, later: this.#later, send});
		this.#documents = new Documents({templates, send, large});
	}

	perform(effect: Effect): void {
		if (!this.#isClosed) {
			this.#queue.push(effect);
			this.#running ??= this.#run();
		}
	}

	async flush(milliseconds: number): Promise<boolean> {
		return new Promise(resolve => {
			const cancel = this.#later(() => {
				resolve(!this.hasUnsaved());
			}, milliseconds);
			const settle = async () => {
				await this.#running;
				await this.#saver.settled(milliseconds);
				cancel();
				resolve(!this.hasUnsaved());
			};
			void settle();
		});
	}

	hasUnsaved(): boolean {
		return this.#queue.some(effect => isWrite(effect)) || this.#saver.unsettled.length > 0;
	}

	emergencySave(): string | undefined {
		for (const effect of this.#queue.splice(0)) {
			if (isWrite(effect)) {
				this.#saver.add(effect);
			} else if (effect.type === 'saveDraft') {
				this.#saver.saveDraft(effect.key, effect.text);
			}
		}

		this.#saver.tick();
		const rescued = this.#saver.unsettled.flatMap(session => rescue(session) ?? []);
		return rescued.length === 0 ? undefined : rescued.join(', ');
	}

	close(): void {
		this.#isClosed = true;
		this.#queue = [];
		this.#documents.close();
		this.#saver.close();
	}

	/** Does what is in the queue, in order. Waits one turn first, so that the answer to a message never comes before it is dealt with. */
	async #run(): Promise<void> {
		await new Promise(resolve => {
			setImmediate(resolve);
		});
		for (let effect = this.#queue.shift(); effect !== undefined; effect = this.#queue.shift()) {
			try {
				// One at a time is the point.
				// oxlint-disable-next-line no-await-in-loop
				await this.#do(effect);
			} catch (error) {
				this.#options.send(faultOf(effect, error));
			}
		}

		this.#running = undefined;
	}

	async #do(effect: Effect): Promise<void> {
		const {settings, library, send} = this.#options;
		if (this.#saver.isFailing && !isWrite(effect)) {
			this.#saver.settle();
		}

		switch (effect.type) {
			case 'commitStep':
			case 'commitUndo':
			case 'commitRedo': {
				this.#write(effect);
				return;
			}

			case 'saveDraft': {
				this.#saver.saveDraft(effect.key, effect.text);
				return;
			}

			case 'savePlace': {
				const {current} = this.#saver;
				if (current !== undefined) {
					this.#saver.savePlace(current.planId, effect.place);
				}

				return;
			}

			case 'saveSettings': {
				settings.saveWizard(effect.settings);
				return;
			}

			case 'loadLibrary': {
				send({
					type: 'libraryLoaded',
					entries: listPlans(library, settings.wizard().depth),
				});
				return;
			}

			case 'createPlan': {
				this.#begin(planCalled(effect.title));
				return;
			}

			case 'importPlan': {
				this.#begin(await planToImport(effect.path, library));
				return;
			}

			case 'createFromExample': {
				this.#begin(await planOfExample(effect.name));
				return;
			}

			case 'openPlan': {
				this.#open(effect.path);
				return;
			}

			case 'closePlan': {
				this.#saver.leave();
				return;
			}

			case 'renderPreview': {
				await this.#documents.preview(effect);
				return;
			}

			case 'exportPlan': {
				await this.#documents.export(effect);
				return;
			}

			case 'stopExport': {
				this.#documents.stopExports();
				return;
			}

			case 'quit': {
				await this.#quit(effect.code);
			}
		}
	}

	/** Several in a row are written before anything is said. */
	#write(effect: Parameters<Saver['add']>[0]): void {
		this.#saver.add(effect);
		const [next] = this.#queue;
		if (next === undefined || !isWrite(next)) {
			this.#saver.settle();
		}
	}

	#begin(plan: Plan): void {
		const {library, now} = this.#options;
		const session = sessionOfNew(plan, library, now);
		this.#take(session);
		this.#saver.settle();
	}

	#open(planPath: string): void {
		const {library, now} = this.#options;
		const file = path.resolve(withHome(planPath));
		const leaving = this.#saver.leavingAt(file);
		if (leaving === undefined) {
			// Closed first: it may be the same plan.
			this.#saver.leave();
			const {session, readOnly} = sessionOf(file, library, now);
			this.#take(session, readOnly);
		} else {
			this.#take(leaving);
		}
	}

	#take(session: PlanSession, readOnly?: string): void {
		const {settings, send} = this.#options;
		this.#saver.take(session);
		settings.addRecent(session.path);
		const {plan, history} = session.known();
		const place = settings.place(session.planId);
		const opened: OpenedPlan = {
			path: session.path,
			plan,
			history,
			drafts: session.drafts(),
			...(place === undefined ? {} : {place}),
			...(readOnly === undefined ? {} : {readOnly}),
		};
		send({type: 'planOpened', opened});
	}

	async #quit(code: number): Promise<void> {
		await this.#documents.exported();
		const isSaved = await this.#saver.settled(patience);
		const rescued = isSaved ? undefined : this.emergencySave();
		this.close();
		this.#options.ended({code, isSaved, ...(rescued === undefined ? {} : {rescued})});
	}
}

function isWrite(effect: Effect): effect is Parameters<Saver['add']>[0] {
	return (
		effect.type === 'commitStep' || effect.type === 'commitUndo' || effect.type === 'commitRedo'
	);
}
