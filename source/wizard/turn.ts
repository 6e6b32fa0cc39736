import type {Effect} from './effect.ts';
import type {Notice, SessionState, WizardState} from './state.ts';

/** What a message leads to: the next state, and what is to be done outside. */
export interface Turn {
	readonly state: WizardState;
	readonly effects: readonly Effect[];
}

/** A turn without effects. */
export function still(state: WizardState): Turn {
	return {state, effects: []};
}

/** A turn with effects. */
export function doing(state: WizardState, ...effects: readonly Effect[]): Turn {
	return {state, effects};
}

/** One turn after another, their effects in order. */
export function andThen(turn: Turn, next: (state: WizardState) => Turn): Turn {
	const following = next(turn.state);
	return {state: following.state, effects: [...turn.effects, ...following.effects]};
}

/** The state with the open plan changed; nothing happens without one. */
export function withSession(state: WizardState, change: Partial<SessionState>): WizardState {
	return state.session === undefined ? state : {...state, session: {...state.session, ...change}};
}

export function withNotice(state: WizardState, tone: Notice['tone'], text: string): WizardState {
	return {...state, notice: {tone, text}};
}

export function withoutNotice(state: WizardState): WizardState {
	const {notice: _, ...rest} = state;
	return rest;
}

/** Opens a plan or makes one; until it is there, that is said. */
export function opening(
	state: WizardState,
	effect: Extract<
		Effect,
		{readonly type: 'openPlan' | 'createPlan' | 'importPlan' | 'createFromExample'}
	>,
): Turn {
	return doing({...state, home: {...state.home, isOpening: true}}, effect);
}

/** Writes the plan; until it is reported what came of it, that is said. */
export function exporting(
	state: WizardState,
	effect: Extract<Effect, {readonly type: 'exportPlan'}>,
): Turn {
	return doing({...state, exporting: effect.path}, effect);
}

/** The state once the plan is written, or will not be. */
export function withoutExporting(state: WizardState): WizardState {
	const {exporting: _, ...rest} = state;
	return rest.overlay?.type === 'confirm' && rest.overlay.purpose.type === 'stopExport'
		? withoutOverlay(rest)
		: rest;
}

export function withoutOverlay(state: WizardState): WizardState {
	const {overlay: _, ...rest} = state;
	return rest;
}
