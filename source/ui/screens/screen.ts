import type {SessionState, WizardState} from '../../wizard/state.ts';

/** What every screen is given: the state, and the room it may fill exactly. */
export interface ScreenProps {
	readonly state: WizardState;
	readonly columns: number;
	readonly rows: number;
}

/** What the screens of an open plan are given. */
export interface PlanScreenProps extends ScreenProps {
	readonly session: SessionState;
}
