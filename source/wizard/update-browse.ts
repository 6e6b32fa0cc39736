import {sectionIds} from '../interview/question.ts';
import type {Finding} from '../rules/engine/finding.ts';
import {askToAccept, withdrawAcceptance} from './warnings/accept-warning.ts';
import {moveCursor} from './cursor.ts';
import type {Editor} from './editor.ts';
import {goToSection, goToStop} from './going.ts';
import type {Intent} from './intent.ts';
import {reviewFilters, reviewRows} from './review.ts';
import type {SessionState, WizardState} from './state.ts';
import {andThen, still, withSession, type Turn} from './turn.ts';
import {askForPerson} from './overlays/update-person.ts';
import {
	narrowingOf,
	warningFilters,
	warningRows,
	warningSections,
	type WarningRow,
} from './warnings/warnings.ts';

type CursorEditor = Extract<Editor, {readonly type: 'cursor'}>;

/** What the keys do in the views that are looked through: outline, review and warnings. */
export function updateBrowse(
	state: WizardState,
	session: SessionState,
	editor: CursorEditor,
	intent: Intent,
): Turn {
	switch (intent.type) {
		case 'moved': {
			const size = rowCount(state, session, editor);
			return still(
				withSession(state, {
					editor: {
						...editor,
						cursor: moveCursor(editor.cursor, size, intent.to, state.rows),
					},
				}),
			);
		}

		case 'filterChanged': {
			const filters = session.place.view === 'review' ? reviewFilters : warningFilters;
			const filter = (editor.filter + 1) % filters.length;
			return session.place.view === 'review' || session.place.view === 'warnings'
				? still(withSession(state, {editor: {...editor, cursor: 0, filter}}))
				: still(state);
		}

		case 'sectionChanged': {
			const section = (editor.section + 1) % warningSections.length;
			return session.place.view === 'warnings'
				? still(withSession(state, {editor: {...editor, cursor: 0, section}}))
				: still(state);
		}

		case 'personAsked': {
			return session.place.view === 'warnings' ? askForPerson(state, session) : still(state);
		}

		case 'acceptAsked': {
			return session.place.view === 'warnings'
				? askToAccept(state, session, warningAt(state, session, editor))
				: still(state);
		}

		case 'acceptanceWithdrawn': {
			return session.place.view === 'warnings'
				? andThen(
						withdrawAcceptance(state, session, warningAt(state, session, editor)),
						next => still(withCursorInside(next)),
					)
				: still(state);
		}

		case 'numberChosen': {
			const section =
				session.place.view === 'outline' ? sectionIds[intent.number - 1] : undefined;
			return section === undefined ? still(state) : goToSection(state, session, section);
		}

		case 'chosen': {
			return open(state, session, editor);
		}

		default: {
			return still(state);
		}
	}
}

/** How many lines the cursor can stand on. */
function rowCount(state: WizardState, session: SessionState, editor: CursorEditor): number {
	switch (session.place.view) {
		case 'outline': {
			return sectionIds.length;
		}

		case 'review': {
			return reviewRows(
				session.plan,
				state.settings.depth,
				reviewFilters[editor.filter] ?? 'everything',
			).length;
		}

		case 'warnings': {
			return warningsAt(state, session, editor).length;
		}

		case 'preview':
		case 'interview': {
			return 0;
		}
	}
}

/** The warnings as they are narrowed. */
function warningsAt(
	{today}: WizardState,
	{plan}: SessionState,
	editor: CursorEditor,
): readonly WarningRow[] {
	return warningRows(plan, today, narrowingOf(editor));
}

function warningAt(
	state: WizardState,
	session: SessionState,
	editor: CursorEditor,
): WarningRow | undefined {
	return warningsAt(state, session, editor)[editor.cursor];
}

/** After a line has gone the cursor may stand past the end. */
function withCursorInside(state: WizardState): WizardState {
	const {session} = state;
	if (session?.editor.type !== 'cursor') {
		return state;
	}

	const last = Math.max(0, rowCount(state, session, session.editor) - 1);
	const cursor = Math.min(session.editor.cursor, last);
	return withSession(state, {editor: {...session.editor, cursor}});
}

function open(state: WizardState, session: SessionState, editor: CursorEditor): Turn {
	switch (session.place.view) {
		case 'outline': {
			const section = sectionIds[editor.cursor];
			return section === undefined ? still(state) : goToSection(state, session, section);
		}

		case 'review': {
			const row = reviewRows(
				session.plan,
				state.settings.depth,
				reviewFilters[editor.filter] ?? 'everything',
			)[editor.cursor];
			return row?.type === 'answer' ? goToStop(state, session, row.stop) : still(state);
		}

		case 'warnings': {
			const row = warningAt(state, session, editor);
			return row?.type === 'finding'
				? openFinding(state, session, row.finding)
				: still(state);
		}

		case 'preview':
		case 'interview': {
			return still(state);
		}
	}
}

/** The question that settles a finding: an open one it rests on, or else the first it rests on. */
function openFinding(state: WizardState, session: SessionState, finding: Finding): Turn {
	const fact = finding.openFacts[0] ?? finding.facts[0];
	return fact === undefined
		? still(state)
		: goToStop(state, session, {
				type: 'question',
				subject: {kind: fact.subject.kind, id: fact.subject.id},
				question: fact.question.id,
			});
}
