import {moveCursor} from './cursor.ts';
import {openForm} from './overlays/forms.ts';
import type {HomeChoice, Intent} from './intent.ts';
import type {WizardState} from './state.ts';
import {doing, opening, still, withNotice, type Turn} from './turn.ts';

/** What can be done on the home screen, in the order it is listed: the saved plans, the newest first, then the rest. */
export function homeChoices({home}: WizardState): readonly HomeChoice[] {
	const plans = (home.entries ?? []).map(({path}): HomeChoice => ({type: 'resume', path}));
	return [...plans, {type: 'new'}, {type: 'example'}, {type: 'import'}, {type: 'quit'}];
}

/** What the keys do on the home screen. */
export function updateHome(state: WizardState, intent: Intent): Turn {
	if (state.home.isOpening) {
		return still(state);
	}

	const choices = homeChoices(state);
	switch (intent.type) {
		case 'moved': {
			return still({
				...state,
				home: {
					...state.home,
					cursor: moveCursor(state.home.cursor, choices.length, intent.to, state.rows),
				},
			});
		}

		case 'homeChosen': {
			return choose(state, intent.entry);
		}

		case 'chosen': {
			const choice = choices[state.home.cursor];
			return choice === undefined ? still(state) : choose(state, choice);
		}

		default: {
			return still(state);
		}
	}
}

function choose(state: WizardState, entry: HomeChoice): Turn {
	switch (entry.type) {
		case 'resume': {
			const problem = state.home.entries?.find(({path}) => path === entry.path)?.problem;
			return problem === undefined
				? opening(state, {type: 'openPlan', path: entry.path})
				: still(withNotice(state, 'problem', problem));
		}

		case 'new': {
			return still(openForm(state, {type: 'newPlan'}));
		}

		case 'example': {
			return still(
				state.examples.length === 0
					? withNotice(state, 'problem', 'This installation has no examples.')
					: {...state, overlay: {type: 'examples'}},
			);
		}

		case 'import': {
			return still(openForm(state, {type: 'importPlan'}));
		}

		case 'quit': {
			return doing({...state, isLeaving: true}, {type: 'quit', code: 0});
		}
	}
}
