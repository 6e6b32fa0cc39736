import {bare} from '../../interview/did-you-mean.ts';
import {moveCursor} from '../cursor.ts';
import type {Intent} from '../intent.ts';
import {narrowed, whole} from './narrowed.ts';
import {personChoices, type PersonChoice} from '../warnings/person-choices.ts';
import type {Overlay, SessionState, WizardState} from '../state.ts';
import {still, withoutOverlay, withSession, type Turn} from '../turn.ts';
import {narrowingOf} from '../warnings/warnings.ts';

/** Asks whose warnings are to be shown, with the cursor on whoever's are shown now. */
export function askForPerson(state: WizardState, session: SessionState): Turn {
	const {editor} = session;
	const person = editor.type === 'cursor' ? editor.person : undefined;
	const cursor = choicesIn(state, session, '').findIndex(
		choice => bare(choice.person ?? '') === bare(person ?? ''),
	);
	return still({...state, overlay: {type: 'person', ...whole(Math.max(0, cursor))}});
}

/** What the keys do while somebody is looked for by part of a name, so that only their warnings show. */
export function updatePerson(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'person'}>,
	intent: Intent,
): Turn {
	const {session} = state;
	if (session === undefined) {
		return still(withoutOverlay(state));
	}

	const choices = choicesIn(state, session, overlay.field.text);
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
					cursor: moveCursor(overlay.cursor, choices.length, intent.to, state.rows),
				},
			});
		}

		case 'chosen': {
			const choice = choices[overlay.cursor];
			return still(
				choice === undefined ? state : showing(withoutOverlay(state), session, choice),
			);
		}

		default: {
			return still(state);
		}
	}
}

/** The people to choose from, as the warnings are narrowed otherwise. */
export function choicesIn(
	{today}: WizardState,
	{plan, editor}: SessionState,
	query: string,
): readonly PersonChoice[] {
	return editor.type === 'cursor' ? personChoices(plan, today, narrowingOf(editor), query) : [];
}

function showing(state: WizardState, {editor}: SessionState, {person}: PersonChoice): WizardState {
	if (editor.type !== 'cursor') {
		return state;
	}

	const {person: _, ...rest} = editor;
	return withSession(state, {
		editor: {...rest, cursor: 0, ...(person === undefined ? {} : {person})},
	});
}
