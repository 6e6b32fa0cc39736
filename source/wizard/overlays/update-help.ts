import {moveCursor} from '../cursor.ts';
import type {Intent} from '../intent.ts';
import type {Overlay, WizardState} from '../state.ts';
import {still, withoutOverlay, type Turn} from '../turn.ts';

/** What the keys do in the help: it scrolls, and is closed by the keys that opened it. */
export function updateHelp(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'help'}>,
	intent: Intent,
): Turn {
	switch (intent.type) {
		case 'helpAsked':
		case 'chosen': {
			return still(withoutOverlay(state));
		}

		case 'moved': {
			return still({
				...state,
				overlay: {
					...overlay,
					scroll: moveCursor(
						overlay.scroll,
						Number.MAX_SAFE_INTEGER,
						intent.to === 'last' ? 'pageDown' : intent.to,
						state.rows,
					),
				},
			});
		}

		default: {
			return still(state);
		}
	}
}
