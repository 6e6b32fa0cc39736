import type {Asked} from './asked.ts';
import {keepTyped} from './answering.ts';
import {goOn} from '../going.ts';
import type {Intent} from '../intent.ts';
import {clear, submitValue} from './submit.ts';
import {updateClaims} from './update-claims.ts';
import {updateOptions} from './update-options.ts';
import {updateTable} from './update-table.ts';
import {updateText} from './update-text.ts';
import type {SessionState, WizardState} from '../state.ts';
import {andThen, still, withNotice, type Turn} from '../turn.ts';

/** What the keys do at a question, by what its answer is edited with. */
export function updateQuestion(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	intent: Intent,
): Turn {
	if (intent.type === 'wentOn') {
		return leaveFor(state, intent.direction);
	}

	if (intent.type === 'noneChosen') {
		return asked.question.none === undefined
			? still(
					withNotice(
						state,
						'problem',
						'This question has no answer "there is none". You can say that it does not apply, with the reason.',
					),
				)
			: submitValue(state, session, asked, null);
	}

	if (intent.type === 'answerCleared') {
		return clear(state, asked);
	}

	const {editor} = session;
	switch (editor.type) {
		case 'text': {
			return updateText(state, session, asked, editor, intent);
		}

		case 'options': {
			return updateOptions(state, session, asked, editor, intent);
		}

		case 'table': {
			return asked.question.input.kind === 'table'
				? updateTable(state, session, asked, editor, asked.question.input, intent)
				: still(state);
		}

		case 'claims': {
			return updateClaims(state, asked, editor.cursor, intent);
		}

		default: {
			return still(state);
		}
	}
}

/** Keeps what is typed and goes to the stop beside. */
function leaveFor(state: WizardState, direction: 1 | -1): Turn {
	return andThen(keepTyped(state), next =>
		next.session === undefined ? still(next) : goOn(next, next.session, direction),
	);
}
