import type {Effect} from './effect.ts';
import type {WizardState} from './state.ts';
import {initialState, update, type Message} from './update.ts';

/** A running wizard: its state, and the way to tell it something. Effects are handed on in the order they arise. */
export interface Session {
	readonly getState: () => WizardState;
	/** Calls back after every change until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly send: (message: Message) => void;
}

/** Starts a wizard for a terminal of this size. Whoever performs the effects sends their reports back. */
export function startSession(
	perform: (effect: Effect) => void,
	columns: number,
	rows: number,
): Session {
	let state = initialState(columns, rows);
	const listeners = new Set<() => void>();
	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		send(message) {
			const turn = update(state, message);
			if (turn.state !== state) {
				state = turn.state;
				for (const listener of listeners) {
					listener();
				}
			}

			for (const effect of turn.effects) {
				perform(effect);
			}
		},
	};
}
