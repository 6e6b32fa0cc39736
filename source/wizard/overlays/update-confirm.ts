import {quote} from '../../interview/quote.ts';
import {addSubjects, removeSubject} from '../../interview/rearrange.ts';
import {commit} from '../going.ts';
import type {Intent} from '../intent.ts';
import type {ConfirmPurpose, WizardState} from '../state.ts';
import {
	andThen,
	doing,
	exporting,
	still,
	withNotice,
	withoutExporting,
	withoutOverlay,
	withSession,
	type Turn,
} from '../turn.ts';

/** What becomes of a question with yes and no; only yes does anything. */
export function updateConfirm(state: WizardState, purpose: ConfirmPurpose, intent: Intent): Turn {
	if (intent.type === 'declined') {
		return still(withoutOverlay(state));
	}

	const {session} = state;
	if (intent.type !== 'confirmed' || session === undefined) {
		return still(state);
	}

	const closed = withoutOverlay(state);
	switch (purpose.type) {
		case 'remove': {
			return andThen(
				commit(closed, session, removeSubject(session.plan, purpose.subject)),
				next => still(withListCursorInside(next)),
			);
		}

		case 'addPasted': {
			return andThen(
				commit(closed, session, addSubjects(session.plan, purpose.kind, purpose.names)),
				next =>
					still(
						next.session === undefined
							? next
							: withSession(next, {
									editor: {
										type: 'list',
										cursor: session.plan.subjects[purpose.kind].size,
									},
								}),
					),
			);
		}

		case 'overwriteExport': {
			const {path, format, audience} = purpose;
			return exporting(closed, {
				type: 'exportPlan',
				plan: session.plan,
				asOf: state.today,
				format,
				audience,
				path,
				overwrite: true,
			});
		}

		case 'stopExport': {
			const stopped = withoutExporting(closed);
			return closed.exporting === undefined
				? still(stopped)
				: doing(
						withNotice(stopped, 'done', `${quote(closed.exporting)} was not written.`),
						{type: 'stopExport'},
					);
		}
	}
}

/** After a removal the cursor may stand past the end. */
function withListCursorInside(state: WizardState): WizardState {
	const {session} = state;
	if (
		session?.editor.type !== 'list' ||
		session.place.view !== 'interview' ||
		session.place.stop.type !== 'list'
	) {
		return state;
	}

	const last = Math.max(0, session.plan.subjects[session.place.stop.kind].size - 1);
	return withSession(state, {
		editor: {...session.editor, cursor: Math.min(session.editor.cursor, last)},
	});
}
