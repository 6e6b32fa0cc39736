import type {Plan} from '../plan/plan.ts';
import type {Depth} from '../interview/question.ts';
import {largePlan} from '../platform/large-plan.ts';
import type {Performer} from '../platform/perform.ts';
import type {Report} from '../wizard/message.ts';
import type {Place} from '../wizard/place.ts';
import {startSession, type Session} from '../wizard/session.ts';
import type {update} from '../wizard/update.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {loadScreen} from './draw-screen.ts';
import {exitCodes} from './exit-codes.ts';
import {libraryOf, settingsOf} from './kept-where.ts';
import {tellEnding, type Outcome} from './tell-ending.ts';
import {assertTerminal, settleColours} from './terminal.ts';

/** What the wizard begins with. */
export interface WizardStart {
	/** The plan to open at once; without one the home screen shows. */
	readonly planPath?: string;
	/** Where in it to begin; without it, or if there is no such place, where it was left or at the first open question. */
	readonly placeIn?: (plan: Plan, depth: Depth) => Place | undefined;
	/** Begins with the title of a new plan. */
	readonly asksForTitle?: boolean;
	/** The command that does the same without a screen. */
	readonly instead: string;
}

/** How long a wizard that was told to stop a second time may still take, in milliseconds. */
const lastWait = 2000;

const minute = 60_000;

/** Runs the wizard on the terminal until it is left, and sets the exit code. The terminal is restored whatever happens. */
export async function openWizard(
	start: WizardStart,
	options: GlobalOptions,
	io: CommandIo,
): Promise<void> {
	assertTerminal(start.instead, io);
	settleColours(options, io.env);
	const library = libraryOf(options, io);
	const ended = Promise.withResolvers<Outcome>();
	const opened = Promise.withResolvers<string | undefined>();
	let performer: Performer | undefined;
	const inPlace = placer(start);
	/** The rest of the program: what decides, and what reads and writes. */
	const load = async (): Promise<typeof update> => {
		const [{createPerformer}, {exampleEntries, readTemplates}, settings, wizard] =
			await Promise.all([
				import('../platform/perform.ts'),
				import('../platform/package-files.ts'),
				settingsOf(io),
				import('../wizard/update.ts'),
			]);
		performer = createPerformer({
			library,
			settings,
			templates: readTemplates,
			largePlan,
			now: io.now,
			send(report) {
				session.send({from: 'outside', report: inPlace(report, settings.wizard().depth)});
				settleOpening(report, opened.resolve);
			},
			ended: ending => {
				ended.resolve({ending});
			},
		});
		begin(session, start, {
			today: dayOf(io.now()),
			settings: settings.wizard(),
			examples: exampleEntries(),
		});
		return wizard.update;
	};
	const loading = Promise.withResolvers<typeof update>();
	const session = startSession(
		loading.promise,
		effect => {
			performer?.perform(effect);
		},
		io.stdout.columns ?? 80,
		io.stdout.rows ?? 24,
	);
	const fault = (error: unknown) => {
		keepWhatIsTyped(session);
		ended.resolve({fault: error, rescued: performer?.emergencySave()});
	};
	const interrupt = interrupter(session, code => {
		const rescued = performer?.emergencySave();
		ended.resolve({
			ending: {
				code,
				isSaved: rescued === undefined,
				...(rescued === undefined ? {} : {rescued}),
			},
		});
	});
	let isGone = false;
	const hungUp = () => {
		if (!isGone) {
			isGone = true;
			interrupt(exitCodes.hungUp);
		}
	};
	const stopListening = io.listenForEnd({
		interrupt,
		fault,
		inputClosed: hungUp,
		outputClosed: hungUp,
	});
	const stopClock = watchDay(session, io);
	try {
		// A plan that was named is read before the screen is taken, so that a damaged one is told of without. The home screen
		// is drawn at once, and the rest is loaded behind it.
		const [draw] = await Promise.all([
			loadScreen(),
			start.planPath === undefined ? undefined : load().then(loading.resolve),
		]);
		const problem = start.planPath === undefined ? undefined : await opened.promise;
		if (problem !== undefined) {
			throw new CommandError(problem);
		}

		const screen = draw(session, io);
		if (start.planPath === undefined) {
			setImmediate(() => {
				load().then(loading.resolve, fault);
			});
		}

		screen.stopped.then(() => interrupt(exitCodes.clean), fault);
		const outcome = await ended.promise;
		await screen.leave();
		tellEnding(outcome, session.getState().session, {library, options, io});
	} finally {
		stopClock();
		stopListening();
		performer?.close();
	}
}

/** Tells the wizard what it has to know, and opens what was named. */
function begin(
	session: Session,
	start: WizardStart,
	known: Omit<Extract<Report, {readonly type: 'started'}>, 'type' | 'opening'>,
): void {
	const opening = start.planPath === undefined ? {} : {opening: start.planPath};
	session.send({from: 'outside', report: {type: 'started', ...known, ...opening}});
	if (start.asksForTitle === true) {
		session.send({from: 'keyboard', intent: {type: 'homeChosen', entry: {type: 'new'}}});
	}
}

function settleOpening(report: Report, settle: (problem: string | undefined) => void): void {
	if (report.type === 'planOpened') {
		settle(undefined);
	} else if (report.type === 'planOpenFailed') {
		settle(report.problem);
	}
}

/** The plan that was named opens at the place that is wanted; those opened later from the home screen where they were left. */
function placer(start: WizardStart): (report: Report, depth: Depth) => Report {
	let isFirst = start.planPath !== undefined;
	return (report, depth) => {
		if (!isFirst || report.type !== 'planOpened') {
			return report;
		}

		isFirst = false;
		const place = start.placeIn?.(report.opened.plan, depth);
		return place === undefined ? report : {...report, opened: {...report.opened, place}};
	};
}

/** After a fault nothing can be relied on; what is being typed is handed over to be saved if that still works. */
function keepWhatIsTyped(session: Session): void {
	try {
		session.send({
			from: 'outside',
			report: {type: 'interrupted', code: exitCodes.failed},
		});
	} catch {
		// The answers before are handed over already.
	}
}

/** Ends the wizard with everything saved; told so again, it ends soon whatever is still to be done. */
function interrupter(session: Session, force: (code: number) => void): (code: number) => void {
	let times = 0;
	return code => {
		times += 1;
		if (times === 1) {
			session.send({from: 'outside', report: {type: 'interrupted', code}});
		} else if (times === 2) {
			setTimeout(force, lastWait, code).unref();
		}
	};
}

/** Tells the wizard when a new day has begun, until the function returned is called. */
function watchDay(session: Session, io: CommandIo): () => void {
	const timer = setInterval(() => {
		const today = dayOf(io.now());
		if (today !== session.getState().today) {
			session.send({from: 'outside', report: {type: 'dayChanged', today}});
		}
	}, minute);
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}
