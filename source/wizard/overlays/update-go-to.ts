import {moveCursor} from '../cursor.ts';
import {goTo, goToSection} from '../going.ts';
import {targetsFor} from './go-to.ts';
import type {Intent} from '../intent.ts';
import {narrowed} from './narrowed.ts';
import type {Overlay, WizardState} from '../state.ts';
import {still, withoutOverlay, type Turn} from '../turn.ts';

/** What the keys do while somewhere to go is looked for by part of its name. */
export function updateGoTo(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'goTo'}>,
	intent: Intent,
): Turn {
	const {session} = state;
	if (session === undefined) {
		return still(withoutOverlay(state));
	}

	const targets = targetsFor(session.plan, state.settings.depth, overlay.field.text);
	switch (intent.type) {
		case 'edited':
		case 'pasted': {
			return still({...state, overlay: narrowed(overlay, intent)});
		}

		case 'moved': {
			return still({
				...state,
				overlay: {
					...overlay,
					cursor: moveCursor(overlay.cursor, targets.length, intent.to, state.rows),
				},
			});
		}

		case 'chosen': {
			const target = targets[overlay.cursor];
			if (target === undefined) {
				return still(state);
			}

			const closed = withoutOverlay(state);
			return target.go.type === 'section'
				? goToSection(closed, session, target.go.section)
				: goTo(closed, session, target.go.place);
		}

		default: {
			return still(state);
		}
	}
}
