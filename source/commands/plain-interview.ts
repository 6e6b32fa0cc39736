import type {Plan} from '../plan/plan.ts';
import type {Depth} from '../interview/question.ts';
import {exampleEntries, readTemplates} from '../platform/package-files.ts';
import {createPerformer, type Performer} from '../platform/perform.ts';
import type {Report} from '../wizard/message.ts';
import type {Place} from '../wizard/place.ts';
import {exportExistsText} from '../wizard/plain/export-command.ts';
import {plainEnd, plainStart, plainTurn} from '../wizard/plain/plain.ts';
import type {PlainState, PlainTurn} from '../wizard/plain/plain-state.ts';
import {placeText} from '../wizard/plain/plain-text.ts';
import type {SessionState, WizardState} from '../wizard/state.ts';
import {initialState} from '../wizard/initial-state.ts';
import {updateReport} from '../wizard/update-report.ts';
import {writtenInWords} from '../wizard/written-export.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {exitCodes} from './exit-codes.ts';
import {readLines, type PlainLines} from './plain-lines.ts';
import {libraryOf, settingsOf} from './kept-where.ts';
import {printLines} from './print.ts';
import {tellEnding, type Outcome} from './tell-ending.ts';

/** What the interview begins with. */
export interface PlainStart {
	readonly planPath: string;
	/** Where in the plan to begin; without it, or if there is no such place, where it was left or at the first open question. */
	readonly placeIn?: (plan: Plan, depth: Depth) => Place | undefined;
}

/** How long an answer waits to be on disk before the next question is put all the same, in milliseconds. */
const patience = 2000;

/** Runs the interview line by line until it is left or the input ends, and sets the exit code. */
export async function openPlain(
	start: PlainStart,
	options: GlobalOptions,
	io: CommandIo,
	lines: PlainLines = readLines(io),
): Promise<void> {
	const library = libraryOf(options, io);
	const settings = await settingsOf(io);
	const ended = Promise.withResolvers<Outcome>();
	const interrupted = Promise.withResolvers<number>();
	const interview = new PlainInterview(io);
	const performer = createPerformer({
		library,
		settings,
		templates: readTemplates,
		now: io.now,
		send: report => {
			interview.hear(report);
		},
		ended: ending => {
			ended.resolve({ending});
		},
	});
	const stopListening = io.listenForEnd({
		interrupt: interrupted.resolve,
		fault(fault) {
			ended.resolve({fault, rescued: performer.emergencySave()});
			interrupted.resolve(exitCodes.failed);
		},
		// The end of the input is read like a line.
		inputClosed() {},
		outputClosed() {
			interrupted.resolve(exitCodes.clean);
		},
	});
	try {
		interview.hear({
			type: 'started',
			today: dayOf(io.now()),
			settings: settings.wizard(),
			examples: exampleEntries(),
		});
		await interview.open(start, performer);
		const code = await interview.run(performer, lines, interrupted.promise);
		performer.perform({type: 'quit', code});
		tellEnding(await ended.promise, interview.opened, {library, options, io});
	} finally {
		stopListening();
		performer.close();
		lines.close();
	}
}

/** The interview's state, and what it says. */
class PlainInterview {
	readonly #io: CommandIo;
	#wizard: WizardState;
	#state: PlainState | undefined;
	readonly #opening = Promise.withResolvers<void>();
	#isFailing = false;

	constructor(io: CommandIo) {
		this.#io = io;
		this.#wizard = initialState(80, 24);
	}

	/** The plan, once it is open. */
	get opened(): SessionState | undefined {
		return (this.#state?.wizard ?? this.#wizard).session;
	}

	/** Opens the plan; whatever keeps it from being opened is thrown. */
	async open({planPath, placeIn}: PlainStart, performer: Performer): Promise<void> {
		performer.perform({type: 'openPlan', path: planPath});
		await this.#opening.promise;
		const {session} = this.#wizard;
		if (session === undefined) {
			throw new CommandError('The plan could not be opened.');
		}

		const place = placeIn?.(session.plan, this.#wizard.settings.depth);
		const wizard = {
			...this.#wizard,
			session: place === undefined ? session : {...session, place},
		};
		await this.#take(plainStart(wizard), performer);
	}

	/** Asks and takes lines until the end, and returns the exit code. */
	async run(
		performer: Performer,
		lines: PlainLines,
		interrupted: Promise<number>,
	): Promise<number> {
		for (let state = this.#state; state !== undefined && !state.isEnding; state = this.#state) {
			// One line after another is the point.
			// oxlint-disable-next-line no-await-in-loop
			const heard = await Promise.race([lines.ask('> '), interrupted]);
			if (heard === undefined || typeof heard === 'number') {
				printLines(this.#io.stdout, ['']);
				// oxlint-disable-next-line no-await-in-loop
				await this.#take(plainEnd(state), performer);
				return heard ?? exitCodes.clean;
			}

			// Where nobody sees what is typed, the answers belong between the questions.
			printLines(this.#io.stdout, this.#io.stdin.isTTY === true ? [] : [heard]);
			const today = dayOf(this.#io.now());
			// oxlint-disable-next-line no-await-in-loop
			await this.#take(
				plainTurn({...state, wizard: {...state.wizard, today}}, heard),
				performer,
			);
		}

		return exitCodes.clean;
	}

	/** Takes what comes back from outside. */
	hear(report: Report): void {
		this.#say(...this.#saidOf(report));
		const wizard = this.#state?.wizard ?? this.#wizard;
		if (report.type === 'planOpenFailed') {
			this.#opening.reject(new CommandError(report.problem));
			return;
		}

		const isOfState = ['started', 'planOpened', 'saved', 'saveFailed'].includes(report.type);
		const next = isOfState ? updateReport(wizard, report).state : wizard;
		this.#wizard = next;
		const {session} = next;
		if (this.#state !== undefined && session !== undefined) {
			this.#state = {...this.#state, wizard: {...next, session}};
		}

		if (report.type === 'planOpened') {
			this.#opening.resolve();
		}
	}

	#saidOf(report: Report): readonly string[] {
		switch (report.type) {
			case 'exported': {
				return [writtenInWords(report)];
			}

			case 'exportExists': {
				return [exportExistsText(report)];
			}

			case 'exportFailed': {
				return [report.problem];
			}

			case 'saveFailed': {
				const said = this.#isFailing
					? []
					: [`Not saved yet: ${report.problem} The answers are kept and tried again.`];
				this.#isFailing = true;
				return said;
			}

			case 'saved': {
				const said = this.#isFailing ? ['Everything is saved now.'] : [];
				this.#isFailing = false;
				return said;
			}

			default: {
				return [];
			}
		}
	}

	/** Does what a turn leads to; the next question is put when the answer is on disk. */
	async #take({state, effects, said, asksAnew}: PlainTurn, performer: Performer): Promise<void> {
		this.#state = state;
		for (const effect of effects) {
			performer.perform(effect);
		}

		this.#say(...said);
		await performer.flush(patience);
		if (asksAnew && !state.isEnding) {
			this.#say(...placeText(this.#state));
		}
	}

	#say(...lines: readonly string[]): void {
		printLines(this.#io.stdout, lines);
	}
}
