import {sectionIds} from '../interview/question.ts';
import type {Finding} from '../rules/finding.ts';
import {openFacts} from '../rules/finding.ts';
import {moveCursor} from './cursor.ts';
import {sortedFindings} from './derived.ts';
import type {Editor} from './editor.ts';
import {goToSection, goToStop} from './going.ts';
import type {Intent} from './intent.ts';
import {reviewFilters, reviewRows} from './review.ts';
import type {SessionState, WizardState} from './state.ts';
import {still, withSession, type Turn} from './turn.ts';

type CursorEditor = Extract<Editor, {readonly type: 'cursor'}>;

/** What the keys do in the views that are looked through: outline, review, warnings and preview. */
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
			return session.place.view === 'review'
				? still(
						withSession(state, {
							editor: {
								...editor,
								cursor: 0,
								filter: (editor.filter + 1) % reviewFilters.length,
							},
						}),
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
export function rowCount(state: WizardState, session: SessionState, editor: CursorEditor): number {
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
			return sortedFindings(session.plan).length;
		}

		case 'preview': {
			return session.preview?.lines.length ?? 0;
		}

		case 'interview': {
			return 0;
		}
	}
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
			const finding = sortedFindings(session.plan)[editor.cursor];
			return finding === undefined ? still(state) : openFinding(state, session, finding);
		}

		case 'preview':
		case 'interview': {
			return still(state);
		}
	}
}

/** The question that settles a finding: an open one it rests on, or else the first it rests on. */
function openFinding(state: WizardState, session: SessionState, finding: Finding): Turn {
	const fact = openFacts(finding)[0] ?? finding.facts[0];
	return fact === undefined
		? still(state)
		: goToStop(state, session, {
				type: 'question',
				subject: {kind: fact.subject.kind, id: fact.subject.id},
				question: fact.question.id,
			});
}
