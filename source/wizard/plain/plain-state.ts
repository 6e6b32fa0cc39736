import type {Effect} from '../effect.ts';
import type {SessionState, WizardState} from '../state.ts';

/** The interview line by line: the wizard's own state, and the lines of an answer that is not complete yet. */
export interface PlainState {
	/** With a plan open. */
	readonly wizard: WizardState & {readonly session: SessionState};
	/** Lines of a list, a table or a long text so far; missing while none is being typed. */
	readonly lines?: readonly string[];
	readonly isEnding: boolean;
}

/** What a line leads to: the next state, what is to be done outside, and what is said. */
export interface PlainTurn {
	readonly state: PlainState;
	readonly effects: readonly Effect[];
	readonly said: readonly string[];
	/** Whether the place is to be shown anew. */
	readonly asksAnew: boolean;
}
