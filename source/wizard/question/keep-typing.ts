import {keepDraft, typedText} from './answering.ts';
import type {Asked} from './asked.ts';
import {draftKey, type Editor} from '../editor.ts';
import type {WizardState} from '../state.ts';
import {still, withSession, type Turn} from '../turn.ts';

/** What is being typed is handed over to be kept while it is typed. */
export function keepTyping(
	state: WizardState,
	asked: Asked,
	editor: Extract<Editor, {readonly type: 'text' | 'table'}>,
): Turn {
	const typed = withSession(state, {editor});
	return 'claimBy' in editor && editor.claimBy !== undefined
		? still(typed)
		: keepDraft(typed, draftKey(asked.ref, asked.question.id), typedText(editor));
}
