import type {Intent} from '../wizard/intent.ts';
import type {WizardState} from '../wizard/state.ts';
import {moveByRow} from '../wizard/text/text-window.ts';
import {bodyColumns, prompt} from './layout.ts';
import {textWidth} from './terminal/width.ts';

/**
 * Up and down in text of several lines go by the rows that are seen, which only the screen knows, as it wraps them. Other
 * intents, and moves past the first or last row, stay as they are.
 */
export function byRows(state: WizardState, intent: Intent): Intent {
	const editor = state.overlay === undefined ? state.session?.editor : undefined;
	if (editor?.type !== 'text' || !editor.field.isMultiline || intent.type !== 'moved') {
		return intent;
	}

	const by = intent.to === 'up' ? -1 : intent.to === 'down' ? 1 : 0;
	if (by === 0) {
		return intent;
	}

	const columns = bodyColumns(state) - prompt.length;
	const edit = moveByRow(
		{text: editor.field.text, isMultiline: true, columns, width: textWidth},
		editor.field,
		by,
	);
	return edit === undefined ? intent : {type: 'edited', edit};
}
