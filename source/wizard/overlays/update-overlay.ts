import type {Intent} from '../intent.ts';
import type {Overlay, WizardState} from '../state.ts';
import {opening, still, withoutOverlay, type Turn} from '../turn.ts';
import {updateContents} from '../preview/contents.ts';
import {updateSearchPrompt} from '../preview/search.ts';
import {updateConfirm} from './update-confirm.ts';
import {updateForm} from './update-form.ts';
import {updateGoTo} from './update-go-to.ts';
import {updateHelp} from './update-help.ts';
import {updatePerson} from './update-person.ts';

/** What the keys do in what lies over the screen. Escape takes it away and changes nothing. */
export function updateOverlay(state: WizardState, overlay: Overlay, intent: Intent): Turn {
	if (intent.type === 'left') {
		return still(withoutOverlay(state));
	}

	switch (overlay.type) {
		case 'form': {
			return updateForm(state, overlay, intent);
		}

		case 'goTo': {
			return updateGoTo(state, overlay, intent);
		}

		case 'contents': {
			return updateContents(state, overlay, intent);
		}

		case 'search': {
			return updateSearchPrompt(state, overlay, intent);
		}

		case 'person': {
			return updatePerson(state, overlay, intent);
		}

		case 'help': {
			return updateHelp(state, overlay, intent);
		}

		case 'confirm': {
			return updateConfirm(state, overlay.purpose, intent);
		}

		case 'examples': {
			return intent.type === 'exampleChosen'
				? opening(withoutOverlay(state), {type: 'createFromExample', name: intent.name})
				: still(state);
		}
	}
}
