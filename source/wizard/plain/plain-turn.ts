import type {Plan} from '../../plan/plan.ts';
import {sectionIds, type Depth} from '../../interview/question.ts';
import {sectionOf} from '../../interview/route.ts';
import type {Stop} from '../../interview/stop.ts';
import {stopsOfSection} from '../../interview/walk.ts';
import {goTo} from '../going.ts';
import type {Place} from '../place.ts';
import {andThen, still, type Turn} from '../turn.ts';
import {plainStop, plainStopBeside} from './plain-route.ts';
import {sectionText} from './plain-text.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';

/** A turn that says something and stays where one is. */
export function saying(state: PlainState, ...said: readonly string[]): PlainTurn {
	return {state, effects: [], said, asksAnew: false};
}

/** A turn of the wizard as one of the line mode: its notice is said, and a section that opens is announced. */
export function turned(
	state: PlainState,
	turn: Turn,
	{asksAnew}: {readonly asksAnew: boolean},
): PlainTurn {
	const {session} = turn.state;
	if (session === undefined) {
		return {
			state: {...state, isEnding: true},
			effects: turn.effects,
			said: [],
			asksAnew: false,
		};
	}

	const {lines: _, ...rest} = state;
	const before = state.wizard.session.place;
	const {place} = session;
	const opens =
		place.view === 'interview' &&
		(before.view !== 'interview' || sectionOf(before.stop) !== sectionOf(place.stop));
	const {notice} = turn.state;
	return {
		state: {...rest, wizard: {...turn.state, session}},
		effects: turn.effects,
		said: [
			...(notice === undefined || notice.tone === 'section' ? [] : [notice.text]),
			...(opens ? sectionText(place.stop) : []),
		],
		asksAnew,
	};
}

/** After a turn, on to the next stop, or back to the one before. Past the last one waits the review. */
export function advancing(turn: Turn, direction: 1 | -1): Turn {
	return andThen(turn, state => {
		const {session} = state;
		if (session === undefined) {
			return still(state);
		}

		const {plan, place} = session;
		const {depth} = state.settings;
		const beside =
			place.view === 'interview'
				? plainStopBeside(plan, depth, place.stop, direction)
				: lastStop(plan, depth, direction);
		const next: Place | undefined =
			beside === undefined ? undefined : {view: 'interview', stop: beside};
		return goTo(state, session, next ?? (direction === 1 ? {view: 'review'} : place));
	});
}

/** Goes to a stop; to the first question of the matrix instead of the matrix. */
export function goingTo(state: PlainState, stop: Stop): Turn {
	const {wizard} = state;
	return goTo(wizard, wizard.session, {
		view: 'interview',
		stop: plainStop(wizard.session.plan, wizard.settings.depth, stop),
	});
}

/** Back from the end of the interview is its last question; there is nothing after the end. */
function lastStop(plan: Plan, depth: Depth, direction: 1 | -1): Stop | undefined {
	return direction === 1
		? undefined
		: sectionIds
				.toReversed()
				.values()
				.map(section => [...stopsOfSection(plan, depth, section)].at(-1))
				.find(stop => stop !== undefined);
}
