import type {ScreenDocument} from '../../documents/screen/screen-document.ts';
import {linesOf} from '../../documents/screen/set-document.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Intent, Motion} from '../intent.ts';
import type {SessionState, WizardState} from '../state.ts';
import {textField} from '../text/text-field.ts';
import {still, withNotice, type Turn} from '../turn.ts';
import {goToHeading, openContents} from './contents.ts';
import type {PreviewState, ReadingPlace} from './preview-state.ts';
import {isBefore, lastTop, movedBy, windowIn} from './preview-window.ts';
import {samePlaceIn, sameRow} from './same-place.ts';
import {goToMatch, searchFor} from './search.ts';
import {withTop} from './with-top.ts';

/** What the keys do in the preview. */
export function updatePreview(state: WizardState, session: SessionState, intent: Intent): Turn {
	const {preview} = session;
	if (preview === undefined) {
		return still(state);
	}

	switch (intent.type) {
		case 'moved': {
			return still(withTop(state, preview, topAfter(state, preview, intent.to)));
		}

		case 'headingAsked': {
			return goToHeading(state, preview, intent.direction);
		}

		case 'contentsAsked': {
			return still(openContents(state, preview));
		}

		case 'searchAsked': {
			return still({...state, overlay: {type: 'search', field: textField('')}});
		}

		case 'matchAsked': {
			return preview.search === undefined
				? still(withNotice(state, 'problem', 'Nothing is searched for yet: / searches.'))
				: goToMatch(state, preview, preview.search, intent.direction);
		}

		default: {
			return still(state);
		}
	}
}

/** The preview of a plan that was just written; who was reading another one goes on reading where they were. */
export function previewAfter(
	before: PreviewState | undefined,
	plan: Plan,
	document: ScreenDocument,
): PreviewState {
	if (before === undefined) {
		return {plan, document, top: {piece: 0, row: 0}};
	}

	const top = samePlaceIn(before.document, before.top, document);
	const search =
		before.search && searchFor(document, before.search.query, {piece: top.piece, row: 0});
	return {plan, document, top, ...(search && {search})};
}

/** The state at another size of the terminal, with the same text at the top of the preview. */
export function withPreviewResized(
	state: WizardState,
	size: Pick<WizardState, 'columns' | 'rows'>,
): WizardState {
	const next = {...state, ...size};
	const preview = state.session?.preview;
	if (preview === undefined || state.columns === size.columns) {
		return next;
	}

	const {document, top} = preview;
	const linesIn = (at: WizardState) => linesOf(document, top.piece, windowIn(at));
	return withTop(next, preview, {
		piece: top.piece,
		row: sameRow(linesIn(state), top.row, linesIn(next)),
	});
}

/** Down stops where the end is seen, unless one is past that already: headings and matches near the end go there. */
function topAfter(state: WizardState, preview: PreviewState, motion: Motion): ReadingPlace {
	const {document, top} = preview;
	const window = windowIn(state, preview.search);
	const page = Math.max(1, window.rows - 1);
	const by = {up: -1, down: 1, pageUp: -page, pageDown: page, left: 0, right: 0};
	if (motion === 'first') {
		return {piece: 0, row: 0};
	}

	const last = lastTop(document, window);
	if (motion === 'last') {
		return last;
	}

	const moved = movedBy(document, top, by[motion], window);
	if (by[motion] <= 0 || isBefore(moved, last)) {
		return moved;
	}

	return isBefore(top, last) ? last : top;
}
