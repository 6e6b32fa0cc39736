import type {WizardState} from './state.ts';

/** The state before anything is known: the home screen, still empty. */
export function initialState(columns: number, rows: number): WizardState {
	return {
		today: '1970-01-01',
		columns,
		rows,
		settings: {speaker: '', depth: 'essential'},
		examples: [],
		home: {cursor: 0, isOpening: false},
		isLeaving: false,
	};
}
