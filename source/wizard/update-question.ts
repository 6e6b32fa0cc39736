import type {Plan} from '../plan/plan.ts';
import type {TableInput} from '../interview/input.ts';
import {addSubjects} from '../interview/rearrange.ts';

import {nameOf} from '../interview/naming.ts';
import type {Asked} from './asked.ts';
import {
	entered,
	giveAnswer,
	giveClaim,
	keepDraft,
	keepTyped,
	recordAnswer,
	settle,
	typedText,
} from './answering.ts';
import {moveCursor} from './cursor.ts';
import {draftKey, isLineList, type Editor, type TextRow} from './editor.ts';
import {commit, goOn} from './going.ts';
import type {Intent} from './intent.ts';
import {isFiltered, isMany, noneOption, optionsOf, type Option} from './options.ts';
import type {SessionState, WizardState} from './state.ts';
import {suggestionsFor} from './suggestions.ts';
import {editTable} from './table-editing.ts';
import {editText, textField, type TextEdit} from './text-field.ts';
import {still, andThen, withNotice, withSession, type Turn} from './turn.ts';

type TextEditor = Extract<Editor, {readonly type: 'text'}>;
type OptionsEditor = Extract<Editor, {readonly type: 'options'}>;
type TableEditor = Extract<Editor, {readonly type: 'table'}>;

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

function submitValue(
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

/** Enter: takes what is there, or says why it is no answer; an answer that has been emptied is taken away. */
function submit(state: WizardState, session: SessionState, asked: Asked): Turn {
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

function clear(state: WizardState, asked: Asked): Turn {
	if (asked.answer === undefined) {
		return still(state);
	}

	const cleared = recordAnswer(state, asked, undefined, `${asked.question.label} cleared`);
	return andThen(cleared, next =>
		still(withNotice(next, 'done', 'Answer taken away. Undo brings it back.')),
	);
}

function updateText(
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

		case 'edited': {
			return editField(state, session, asked, editor, intent.edit);
		}

		case 'pasted': {
			return editField(state, session, asked, editor, {insert: intent.text});
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

/** What is being typed is handed over to be kept while it is typed. */
function keepTyping(state: WizardState, asked: Asked, editor: TextEditor | TableEditor): Turn {
	const typed = withSession(state, {editor});
	return 'claimBy' in editor && editor.claimBy !== undefined
		? still(typed)
		: keepDraft(typed, draftKey(asked.ref, asked.question.id), typedText(editor));
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

function updateOptions(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: OptionsEditor,
	intent: Intent,
): Turn {
	const {plan} = session;
	const {question} = asked;
	const options = optionsOf(plan, question, editor.filter);
	const option = options[editor.cursor];
	const set = (change: Partial<OptionsEditor>) =>
		still(withSession(state, {editor: {...editor, ...change}}));
	switch (intent.type) {
		case 'moved': {
			return set({cursor: moveCursor(editor.cursor, options.length, intent.to, state.rows)});
		}

		case 'toggled': {
			return option === undefined
				? still(state)
				: pick(state, session, asked, editor, option, false);
		}

		case 'numberChosen': {
			const numbered = options[intent.number - 1];
			return numbered === undefined
				? still(state)
				: pick(
						state,
						session,
						asked,
						{...editor, cursor: intent.number - 1},
						numbered,
						!isMany(question),
					);
		}

		case 'chosen': {
			const isPicking =
				option !== undefined &&
				(!isMany(question) ||
					option.creates !== undefined ||
					(editor.marked.length === 0 && option.value === noneOption));
			return isPicking
				? pick(
						state,
						session,
						asked,
						editor,
						option,
						!isMany(question) || option.value === noneOption,
					)
				: submit(state, session, asked);
		}

		case 'edited': {
			return isFiltered(question)
				? set({filter: editText(textField(editor.filter), intent.edit).text, cursor: 0})
				: still(state);
		}

		case 'pasted': {
			return isFiltered(question)
				? set({filter: editor.filter + intent.text.replaceAll(/\s+/g, ' '), cursor: 0})
				: still(state);
		}

		default: {
			return still(state);
		}
	}
}

/** Marks an option or takes the mark away; with `submits`, it is the answer. One that names a new subject makes it. */
function pick(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: OptionsEditor,
	option: Option,
	submits: boolean,
): Turn {
	const {question} = asked;
	if (
		option.creates !== undefined &&
		(question.input.kind === 'reference' || question.input.kind === 'references')
	) {
		const step = addSubjects(session.plan, question.input.to, [option.creates]);
		const [added] = step.changes;
		const id = added?.type === 'added' ? added.subject.id : '';
		const made: Option = {value: id, label: option.creates};
		return andThen(commit(state, session, step), next =>
			next.session === undefined
				? still(next)
				: pick(
						next,
						next.session,
						asked,
						{...editor, filter: '', cursor: 0},
						made,
						submits,
					),
		);
	}

	const isMarked = editor.marked.includes(option.value);
	const others =
		isMany(question) && option.value !== noneOption
			? editor.marked.filter(value => value !== option.value && value !== noneOption)
			: [];
	const marked = isMarked && !submits ? others : [...others, option.value];
	const next = withSession(state, {editor: {...editor, marked, filter: ''}});
	return submits && next.session !== undefined ? submit(next, next.session, asked) : still(next);
}

function updateTable(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: TableEditor,
	input: TableInput,
	intent: Intent,
): Turn {
	if (intent.type === 'chosen' && isEmptyRow(editor.rows[editor.row])) {
		return submit(state, session, asked);
	}

	const edited = editTable(editor, input, intent, (kind, name) =>
		referenceNames(session.plan, kind).find(other =>
			other.toLowerCase().startsWith(name.toLowerCase()),
		),
	);
	return edited === editor ? still(state) : keepTyping(state, asked, edited);
}

function isEmptyRow(row: TextRow | undefined): boolean {
	return row === undefined || Object.values(row).every(cell => cell.trim() === '');
}

function referenceNames(plan: Plan, kind: Asked['ref']['kind']): readonly string[] {
	return plan.subjects[kind].list.map(subject => nameOf(plan, subject));
}

function updateClaims(state: WizardState, asked: Asked, cursor: number, intent: Intent): Turn {
	const claims = asked.answer?.state === 'disputed' ? asked.answer.claims.length : 0;
	switch (intent.type) {
		case 'moved': {
			return still(
				withSession(state, {
					editor: {
						type: 'claims',
						cursor: moveCursor(cursor, claims, intent.to, state.rows),
					},
				}),
			);
		}

		case 'numberChosen': {
			return intent.number <= claims
				? settleAndGoOn(state, asked, intent.number - 1)
				: still(state);
		}

		case 'chosen': {
			return settleAndGoOn(state, asked, cursor);
		}

		default: {
			return still(state);
		}
	}
}

function settleAndGoOn(state: WizardState, asked: Asked, claim: number): Turn {
	return andThen(settle(state, asked, claim), next =>
		next.session === undefined ? still(next) : goOn(next, next.session, 1),
	);
}
