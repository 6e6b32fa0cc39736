import {askedAt} from './question/asked.ts';
import {isLineList} from './editor.ts';
import {isFiltered, isMany} from './question/options.ts';
import type {WizardState} from './state.ts';

/** The smallest terminal the wizard is usable in. */
export const smallestTerminal = {columns: 40, rows: 12} as const;

/** Where the keys go: decides which bindings of the keymap hold. */
export const contexts = [
	'tooSmall',
	'leaving',
	'home',
	'outline',
	'list',
	'adding',
	'placement',
	'text',
	'longText',
	'lines',
	'choice',
	'several',
	'reference',
	'references',
	'claims',
	'table',
	'review',
	'warnings',
	'preview',
	'form',
	'goTo',
	'contents',
	'search',
	'person',
	'help',
	'confirm',
	'examples',
] as const;

export type Context = (typeof contexts)[number];

/** The context of a state. */
export function contextOf(state: WizardState): Context {
	if (state.columns < smallestTerminal.columns || state.rows < smallestTerminal.rows) {
		return 'tooSmall';
	}

	if (state.isLeaving) {
		return 'leaving';
	}

	if (state.overlay !== undefined) {
		return state.overlay.type;
	}

	return state.session === undefined ? 'home' : placeContext(state.session);
}

function placeContext(session: NonNullable<WizardState['session']>): Context {
	const {editor, place} = session;
	switch (editor.type) {
		case 'list': {
			return editor.adding === undefined ? 'list' : 'adding';
		}

		case 'placement':
		case 'claims':
		case 'table': {
			return editor.type;
		}

		case 'text': {
			const input = askedAt(session)?.question.input;
			if (input === undefined || !editor.field.isMultiline) {
				return 'text';
			}

			return isLineList(input) ? 'lines' : 'longText';
		}

		case 'options': {
			const question = askedAt(session)?.question;
			if (question === undefined) {
				return 'choice';
			}

			if (isFiltered(question)) {
				return isMany(question) ? 'references' : 'reference';
			}

			return isMany(question) ? 'several' : 'choice';
		}

		case 'cursor': {
			return place.view === 'interview' ? 'outline' : place.view;
		}
	}
}
