import type {Effect} from './effect.ts';
import {initialState} from './initial-state.ts';
import type {WizardState} from './state.ts';
import type {Message, update} from './update.ts';

/** A running wizard: its state, and the way to tell it something. Effects are handed on in the order they arise. */
export interface Session {
	readonly getState: () => WizardState;
	/** Calls back after every change until the returned function is called. */
	readonly subscribe: (listener: () => void) => () => void;
	readonly send: (message: Message) => void;
}

/**
 * Starts a wizard for a terminal of this size. Whoever performs the effects sends their reports back. What it is told before
 * `update` is there waits: the first screen is drawn while the rest of the program is still being loaded.
 */
export function startSession(
	loading: typeof update | Promise<typeof update>,
	perform: (effect: Effect) => void,
	columns: number,
	rows: number,
): Session {
	let state = initialState(columns, rows);
	let loaded: typeof update | undefined;
	const waiting: Message[] = [];
	const listeners = new Set<() => void>();

	function send(message: Message): void {
		if (loaded === undefined) {
			waiting.push(message);
			return;
		}

		const turn = loaded(state, message);
		if (turn.state !== state) {
			state = turn.state;
			for (const listener of listeners) {
				listener();
			}
		}

		for (const effect of turn.effects) {
			perform(effect);
		}
	}

	function takeUp(ready: typeof update): void {
		loaded = ready;
		for (const message of waiting.splice(0)) {
			send(message);
		}
	}

	if (loading instanceof Promise) {
		void loading.then(takeUp);
	} else {
		takeUp(loading);
	}

	return {
		getState: () => state,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		send,
	};
}
