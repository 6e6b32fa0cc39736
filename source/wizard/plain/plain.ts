import type {SessionState, WizardState} from '../state.ts';
import {doing, withoutNotice} from '../turn.ts';
import {takeLine, takeLines} from './plain-answering.ts';
import {commandIn, isCommand, runCommand} from './plain-commands.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {sectionText} from './plain-text.ts';
import {advancing, goingTo, turned} from './plain-turn.ts';

/** The interview line by line from an opened plan: where it was left, as far as that is a place to be asked at. */
export function plainStart(wizard: WizardState & {readonly session: SessionState}): PlainTurn {
	const {place, plan, readOnly} = wizard.session;
	const state: PlainState = {wizard, isEnding: false};
	const turn = turned(
		state,
		place.view === 'interview' ? goingTo(state, place.stop) : doing(wizard),
		{asksAnew: true},
	);
	return {
		...turn,
		said: [
			plan.title,
			...(readOnly === undefined ? [] : [`Opened for reading only: ${readOnly}`]),
			'Each answer is saved as soon as it is given. ? says why something is asked, /help lists what else can be typed.',
			...(place.view === 'interview' ? sectionText(place.stop) : []),
		],
	};
}

/** What a line makes of the state. An answer that begins with `/`, or is only `?`, is written with another `/` before it. */
export function plainTurn(before: PlainState, line: string): PlainTurn {
	const state: PlainState = {
		...before,
		wizard: {...withoutNotice(before.wizard), session: before.wizard.session},
	};
	const literal = /^\s*\/(?=\/|\?\s*$)/.exec(line);
	if (literal !== null) {
		return takeLine(state, line.slice(literal[0].length));
	}

	const command = commandIn(line);
	if (state.lines !== undefined) {
		return command === undefined || !isCommand(command.name)
			? takeLine(state, line)
			: commandAmongLines(state, command);
	}

	if (command !== undefined) {
		return runCommand(state, command);
	}

	return line.trim() === ''
		? turned(state, advancing(doing(state.wizard), 1), {asksAnew: true})
		: takeLine(state, line);
}

/** Ends the interview; lines typed so far are taken, so that nothing is lost. */
export function plainEnd(state: PlainState): PlainTurn {
	const turn =
		state.lines === undefined
			? turned(state, doing(state.wizard), {asksAnew: false})
			: takeLines(state);
	return {...turn, state: {...turn.state, isEnding: true}, asksAnew: false};
}

/** Help and the reason of a question do not end an answer of several lines; every other command takes it first. */
function commandAmongLines(
	state: PlainState,
	command: {readonly name: string; readonly text: string},
): PlainTurn {
	if (['?', 'help', 'cancel', 'warnings', 'status'].includes(command.name)) {
		return runCommand(state, command);
	}

	if (command.name === 'quit') {
		return plainEnd(state);
	}

	const taken = takeLines(state);
	if (!taken.asksAnew || command.name === 'skip') {
		return taken;
	}

	// The answer was given; the command is about the question it belongs to.
	const back = {
		...taken.state,
		wizard: {
			...taken.state.wizard,
			session: {...taken.state.wizard.session, place: state.wizard.session.place},
		},
	};
	const next = runCommand(back, command);
	return {
		...next,
		effects: [...taken.effects, ...next.effects],
		said: [...taken.said, ...next.said],
	};
}
