import type {SubjectKind} from '../plan/subject.ts';
import {formatNumber} from '../interview/format-value.ts';
import {acceptPairs, proposedPairs} from '../interview/proposals.ts';
import {addSubjects, duplicateSubject, mentionsOf} from '../interview/rearrange.ts';
import {sectionOf} from '../interview/route.ts';
import {stopsAbout} from '../interview/walk.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {provenance} from './question/answering.ts';
import {moveCursor} from './cursor.ts';
import type {Editor} from './editor.ts';
import {openForm} from './overlays/forms.ts';
import {commit, goOn, goToStop} from './going.ts';
import type {Intent} from './intent.ts';
import type {SessionState, WizardState} from './state.ts';
import {editText, textField, type TextField} from './text/text-field.ts';
import {still, andThen, withNotice, withSession, type Turn} from './turn.ts';

type ListEditor = Extract<Editor, {readonly type: 'list'}>;

/** What the keys do in a list of subjects, which is either looked through or being added to. */
export function updateList(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	editor: ListEditor,
	intent: Intent,
): Turn {
	if (intent.type === 'wentOn') {
		return andThen(addTyped(state, session, kind, editor), next =>
			next.session === undefined ? still(next) : goOn(next, next.session, intent.direction),
		);
	}

	return editor.adding === undefined
		? lookThrough(state, session, kind, editor, intent)
		: addTo(state, session, kind, {...editor, adding: editor.adding}, intent);
}

/** Whether Escape first ends the adding, before it leaves the list. */
export function isAdding(editor: Editor): editor is ListEditor & {readonly adding: TextField} {
	return editor.type === 'list' && editor.adding !== undefined;
}

/** Ends the adding; a name that was typed is added, not lost. */
export function stopAdding(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	editor: ListEditor,
): Turn {
	return andThen(addTyped(state, session, kind, editor), next =>
		still(withSession(next, {editor: {type: 'list', cursor: editor.cursor}})),
	);
}

function addTyped(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	editor: ListEditor,
): Turn {
	const typed = editor.adding?.text ?? '';
	return typed.trim() === ''
		? still(state)
		: commit(state, session, addSubjects(session.plan, kind, [typed.trim()]));
}

function addTo(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	editor: ListEditor & {readonly adding: TextField},
	intent: Intent,
): Turn {
	const {adding} = editor;
	const set = (field: TextField) =>
		still(withSession(state, {editor: {...editor, adding: field}}));
	switch (intent.type) {
		case 'edited': {
			return set(editText(adding, intent.edit));
		}

		case 'pasted': {
			const names = pastedNames(intent.text);
			return names.length > 1
				? still(askAboutPasted(state, kind, names))
				: set(editText(adding, {insert: intent.text}));
		}

		case 'chosen': {
			if (adding.text.trim() === '') {
				return goOn(state, session, 1);
			}

			const end = session.plan.subjects[kind].size;
			return andThen(addTyped(state, session, kind, editor), next =>
				still(
					withSession(next, {editor: {type: 'list', cursor: end, adding: textField('')}}),
				),
			);
		}

		case 'moved': {
			return intent.to === 'up' && session.plan.subjects[kind].size > 0
				? stopAdding(state, session, kind, {
						...editor,
						cursor: session.plan.subjects[kind].size - 1,
					})
				: still(state);
		}

		default: {
			return still(state);
		}
	}
}

/** What was pasted as names: a line each, of a spreadsheet's row the first cell. */
function pastedNames(text: string): readonly string[] {
	return text
		.split(/\r\n?|\n/)
		.map(line => (line.split('\t')[0] ?? '').trim())
		.filter(name => name !== '');
}

function askAboutPasted(
	state: WizardState,
	kind: SubjectKind,
	names: readonly string[],
): WizardState {
	const {many} = subjectKindInfo[kind];
	return {
		...state,
		overlay: {
			type: 'confirm',
			purpose: {type: 'addPasted', kind, names},
			question: `Add these ${formatNumber(names.length)} ${many}?`,
			yes: `Add all ${formatNumber(names.length)}`,
			no: 'Add none of them',
		},
	};
}

function lookThrough(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	editor: ListEditor,
	intent: Intent,
): Turn {
	const {plan} = session;
	const collection = plan.subjects[kind];
	const subject = collection.list[editor.cursor];
	const cursorAt = (cursor: number) => withSession(state, {editor: {type: 'list', cursor}});
	switch (intent.type) {
		case 'moved': {
			return still(
				cursorAt(moveCursor(editor.cursor, collection.size + 1, intent.to, state.rows)),
			);
		}

		case 'addingStarted': {
			return still(withSession(state, {editor: {...editor, adding: textField('')}}));
		}

		case 'pasted': {
			return still(askAboutPasted(state, kind, pastedNames(intent.text)));
		}

		case 'chosen': {
			if (subject === undefined) {
				return still(withSession(state, {editor: {...editor, adding: textField('')}}));
			}

			const [first] = stopsAbout(
				plan,
				state.settings.depth,
				sectionOf({type: 'list', kind}),
				subject,
			);
			return first === undefined ? goOn(state, session, 1) : goToStop(state, session, first);
		}

		case 'renameAsked': {
			return subject === undefined
				? still(state)
				: still(
						openForm(
							state,
							{type: 'rename', subject: {kind, id: subject.id}},
							{name: subject.name},
						),
					);
		}

		case 'duplicated': {
			return subject === undefined
				? still(state)
				: andThen(commit(state, session, duplicateSubject(plan, subject)), next =>
						still(withSession(next, {editor: {...editor, cursor: editor.cursor + 1}})),
					);
		}

		case 'removeAsked': {
			return subject === undefined
				? still(state)
				: still(askAboutRemoval(state, session, kind, subject.id, subject.name));
		}

		case 'shifted': {
			const target = editor.cursor + intent.by;
			if (subject === undefined || target < 0 || target >= collection.size) {
				return still(state);
			}

			const step = {
				label: `${subject.name} moved`,
				changes: [{type: 'moved' as const, subject: {kind, id: subject.id}, place: target}],
			};
			return andThen(commit(state, session, step), next =>
				still(withSession(next, {editor: {type: 'list', cursor: target}})),
			);
		}

		case 'proposalsTaken': {
			const pairs = kind === 'syncPair' ? proposedPairs(plan) : [];
			return pairs.length === 0
				? still(withNotice(state, 'done', 'Nothing is proposed.'))
				: commit(state, session, acceptPairs(plan, pairs, provenance(state)));
		}

		default: {
			return still(state);
		}
	}
}

function askAboutRemoval(
	state: WizardState,
	session: SessionState,
	kind: SubjectKind,
	id: string,
	name: string,
): WizardState {
	const mentions = mentionsOf(session.plan, {kind, id}).length;
	const elsewhere =
		mentions === 0
			? ''
			: ` ${mentions === 1 ? 'One other answer mentions' : `${mentions} other answers mention`} it and will be changed too.`;
	return {
		...state,
		overlay: {
			type: 'confirm',
			purpose: {type: 'remove', subject: {kind, id}},
			question: `Remove ${name} and what was answered about it?${elsewhere} Undo brings everything back.`,
			yes: 'Remove',
			no: 'Keep',
		},
	};
}
