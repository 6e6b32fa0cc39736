import {editorAt} from './editor.ts';
import {previewEffects, resumedPlace} from './going.ts';
import type {OpenedPlan} from './effect.ts';
import type {Report} from './message.ts';
import type {WizardState} from './state.ts';
import {askAgainWhereTo, askToReplace} from './overlays/export-form.ts';
import {
	doing,
	opening,
	still,
	andThen,
	withNotice,
	withoutExporting,
	withSession,
	type Turn,
} from './turn.ts';
import {keepTyped} from './question/answering.ts';
import {previewAfter, withPreviewResized} from './preview/update-preview.ts';
import {screenDocument} from '../documents/screen/screen-document.ts';
import {writtenInWords} from './written-export.ts';

/** What comes back from outside, put into the state. */
export function updateReport(state: WizardState, report: Report): Turn {
	switch (report.type) {
		case 'started': {
			const {today, settings, examples, opening: path} = report;
			const next = {...state, today, settings, examples};
			// The other plans are looked for when somebody comes home from this one: among large ones that takes a second.
			return path === undefined
				? doing(next, {type: 'loadLibrary'})
				: opening(next, {type: 'openPlan', path});
		}

		case 'libraryLoaded': {
			const {entries, problem} = report;
			return still({
				...state,
				home: {...state.home, entries, ...(problem === undefined ? {} : {problem})},
			});
		}

		case 'planOpened': {
			return opened(state, report.opened);
		}

		case 'planOpenFailed': {
			return still(
				withNotice(
					{...state, home: {...state.home, isOpening: false}},
					'problem',
					report.problem,
				),
			);
		}

		case 'saved': {
			return still(withSession(state, {saving: {state: 'saved'}}));
		}

		case 'saveFailed': {
			const pending =
				state.session === undefined || state.session.saving.state === 'saved'
					? 1
					: state.session.saving.pending;
			return still(
				withSession(state, {saving: {state: 'failing', pending, problem: report.problem}}),
			);
		}

		case 'previewRendered': {
			return previewRendered(state, report);
		}

		case 'previewFailed': {
			return still(withNotice(state, 'problem', report.problem));
		}

		case 'exported': {
			return still(withNotice(withoutExporting(state), 'done', writtenInWords(report)));
		}

		case 'exportExists': {
			return still(askToReplace(withoutExporting(state), report));
		}

		case 'exportFailed': {
			return still(askAgainWhereTo(withoutExporting(state), report));
		}

		case 'resized': {
			return still(withPreviewResized(state, report));
		}

		case 'dayChanged': {
			return still({...state, today: report.today});
		}

		case 'interrupted': {
			return andThen(keepTyped(state), next =>
				doing({...next, isLeaving: true}, {type: 'quit', code: report.code}),
			);
		}
	}
}

/** A plan that has changed meanwhile is rendered again. */
function previewRendered(
	state: WizardState,
	{plan, markdown, diagrams}: Extract<Report, {readonly type: 'previewRendered'}>,
): Turn {
	const {session} = state;
	if (session?.plan.id !== plan.id) {
		return still(state);
	}

	const document = screenDocument(markdown, diagrams);
	const next = withSession(state, {preview: previewAfter(session.preview, plan, document)});
	return doing(next, ...previewEffects(next, session.place));
}

function opened(
	state: WizardState,
	{path, plan, history, drafts, place: left, readOnly}: OpenedPlan,
): Turn {
	const place = resumedPlace(plan, state.settings.depth, left);
	const session = {
		path,
		plan,
		history,
		place,
		editor: editorAt(plan, place, drafts),
		drafts,
		saving: {state: 'saved'} as const,
		trail: [],
		...(readOnly === undefined ? {} : {readOnly}),
	};
	const next = {...state, home: {cursor: 0, isOpening: false}, session};
	return doing(
		readOnly === undefined
			? next
			: withNotice(next, 'problem', `Opened for reading only: ${readOnly}`),
		...previewEffects(next, place),
	);
}
