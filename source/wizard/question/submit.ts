import type {Asked} from './asked.ts';
import {entered, giveAnswer, giveClaim, recordAnswer} from './answering.ts';
import {goOn} from '../going.ts';
import type {SessionState, WizardState} from '../state.ts';
import {andThen, still, withNotice, withSession, type Turn} from '../turn.ts';

/** Enter: takes what is there, or says why it is no answer; an answer that has been emptied is taken away. */
export function submit(state: WizardState, session: SessionState, asked: Asked): Turn {
	const read = entered(session.plan, asked.question, session.editor);
	switch (read.type) {
		case 'value': {
			return submitValue(state, session, asked, read.value);
		}

		case 'problem': {
			const {editor} = session;
			const at =
				editor.type === 'table'
					? {row: read.row ?? editor.row, column: read.column ?? editor.column}
					: {};
			return still(
				withSession(
					state,
					editor.type === 'text' || editor.type === 'table'
						? {editor: {...editor, ...at, problem: read.problem}}
						: {},
				),
			);
		}

		case 'nothing': {
			const emptied =
				asked.answer?.state === 'answered' && asked.answer.value !== null
					? clear(state, asked)
					: still(state);
			return andThen(emptied, next =>
				next.session === undefined ? still(next) : goOn(next, next.session, 1),
			);
		}
	}
}

/** Gives a value, as an answer or as what somebody else claims, and goes on. */
export function submitValue(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	value: Parameters<typeof giveAnswer>[3],
): Turn {
	const {editor} = session;
	const given =
		'claimBy' in editor && editor.claimBy !== undefined
			? giveClaim(state, session, asked, value, editor.claimBy)
			: giveAnswer(state, session, asked, value);
	return andThen(given, next =>
		next.session === undefined ? still(next) : goOn(next, next.session, 1),
	);
}

/** Takes the answer away. */
export function clear(state: WizardState, asked: Asked): Turn {
	if (asked.answer === undefined) {
		return still(state);
	}

	const cleared = recordAnswer(state, asked, undefined, `${asked.question.label} cleared`);
	return andThen(cleared, next =>
		still(withNotice(next, 'done', 'Answer taken away. Undo brings it back.')),
	);
}
