import type {Turn} from '../turn.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {advancing, turned} from './plain-turn.ts';

/** What a command does, given what was typed behind it. */
export type Command = (state: PlainState, text: string) => PlainTurn;

/** Does a turn, and goes on to the next stop. */
export function onward(state: PlainState, turn: Turn): PlainTurn {
	return turned(state, advancing(turn, 1), {asksAnew: true});
}

/** Does a turn, and shows the place anew. */
export function asking(state: PlainState, turn: Turn): PlainTurn {
	return turned(state, turn, {asksAnew: true});
}

/** Does a turn, and stays. */
export function staying(state: PlainState, turn: Turn, ...said: readonly string[]): PlainTurn {
	const stayed = turned(state, turn, {asksAnew: false});
	return {...stayed, said: [...said, ...stayed.said]};
}
