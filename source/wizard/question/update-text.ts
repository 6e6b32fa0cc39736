import type {Plan} from '../../plan/plan.ts';
import type {Asked} from './asked.ts';
import {isLineList, type Editor} from '../editor.ts';
import {textEditOf, type Intent} from '../intent.ts';
import type {SessionState, WizardState} from '../state.ts';
import {suggestionsFor} from './suggestions.ts';
import {editText, textField, type TextEdit} from '../text/text-field.ts';
import {still, withSession, type Turn} from '../turn.ts';
import {keepTyping} from './keep-typing.ts';
import {submit} from './submit.ts';

type TextEditor = Extract<Editor, {readonly type: 'text'}>;

/** What the keys do where an answer is typed. */
export function updateText(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: TextEditor,
	intent: Intent,
): Turn {
	switch (intent.type) {
		case 'chosen': {
			const {text, cursor} = editor.field;
			const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
			return isLineList(asked.question.input) && line.trim() !== ''
				? editField(state, session, asked, editor, {insert: '\n'})
				: submit(state, session, asked);
		}

		case 'edited':
		case 'pasted': {
			return editField(state, session, asked, editor, textEditOf(intent));
		}

		case 'moved': {
			const offered =
				intent.to === 'down' || intent.to === 'up'
					? suggested(session.plan, asked, editor, intent.to === 'down' ? 1 : -1)
					: undefined;
			if (offered !== undefined) {
				return keepTyping(state, asked, {
					...offered,
					...(editor.claimBy === undefined ? {} : {claimBy: editor.claimBy}),
				});
			}

			return intent.to === 'up' || intent.to === 'down'
				? editField(state, session, asked, editor, intent.to)
				: still(state);
		}

		default: {
			return still(state);
		}
	}
}

function editField(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	{problem: _, ...editor}: TextEditor,
	edit: TextEdit,
): Turn {
	const field = editText(editor.field, edit);
	return field === editor.field
		? still(withSession(state, {editor: session.editor}))
		: keepTyping(state, asked, {...editor, field, suggestion: -1});
}

/** The next thing others were answered to the same question, put in place of what is typed. */
function suggested(
	plan: Plan,
	asked: Asked,
	editor: TextEditor,
	by: 1 | -1,
): TextEditor | undefined {
	const offers = suggestionsFor(plan, asked.question);
	if (offers.length === 0 || (editor.field.text !== '' && editor.suggestion === -1)) {
		return undefined;
	}

	const suggestion = Math.max(-1, Math.min(editor.suggestion + by, offers.length - 1));
	return {type: 'text', field: textField(offers[suggestion] ?? ''), suggestion};
}
