import type {ScreenDocument} from '../../documents/screen/screen-document.ts';
import {linesOf, piecesWith} from '../../documents/screen/set-document.ts';
import {textEditOf, type Intent} from '../intent.ts';
import type {Overlay, WizardState} from '../state.ts';
import {editText} from '../text/text-field.ts';
import {still, withNotice, withoutOverlay, withSession, type Turn} from '../turn.ts';
import type {PreviewState, ReadingPlace, Search} from './preview-state.ts';
import {linesFrom, movedBy, windowIn, type PreviewWindow} from './preview-window.ts';
import {withTop} from './with-top.ts';

/** Lines that are left above a match, so that one sees where it stands. */
const linesAbove = 2;

/** What the keys do while something to search for is typed. */
export function updateSearchPrompt(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'search'}>,
	intent: Intent,
): Turn {
	const preview = state.session?.preview;
	switch (intent.type) {
		case 'edited':
		case 'pasted': {
			const field = editText(overlay.field, textEditOf(intent));
			return still({...state, overlay: {...overlay, field}});
		}

		case 'chosen': {
			const closed = withoutOverlay(state);
			const query = overlay.field.text;
			if (preview === undefined || query.trim() === '') {
				return still(closed);
			}

			const search = searchFor(preview.document, query, preview.top);
			return still(
				search === undefined
					? withNotice(closed, 'problem', `“${query.trim()}” is nowhere in the plan.`)
					: showMatch(closed, preview, search),
			);
		}

		default: {
			return still(state);
		}
	}
}

/** Ends the search in the preview; `undefined` where there is none. */
export function withoutSearch(state: WizardState): WizardState | undefined {
	const preview = state.session?.preview;
	if (preview?.search === undefined || state.session?.place.view !== 'preview') {
		return undefined;
	}

	const {search: _, ...rest} = preview;
	return withSession(state, {preview: rest});
}

/** The next match from the current one where that is seen, or else from what is seen; after the last comes the first. */
export function goToMatch(
	state: WizardState,
	preview: PreviewState,
	search: Search,
	direction: 1 | -1,
): Turn {
	const {found, current} = search;
	const shown = linesFrom(preview.document, preview.top, windowIn(state, search));
	const [first, last] = [shown[0]?.piece ?? 0, shown.at(-1)?.piece ?? 0];
	const at = found[current] ?? 0;
	const isSeen = at >= first && at <= last;
	const from = isSeen ? at : direction === 1 ? first - 1 : last + 1;
	const next =
		direction === 1
			? found.findIndex(piece => piece > from)
			: found.findLastIndex(piece => piece < from);
	const hasTurned = next === -1;
	const target = hasTurned ? (direction === 1 ? 0 : found.length - 1) : next;
	const moved = showMatch(state, preview, {...search, current: target});
	return still(
		hasTurned
			? withNotice(
					moved,
					'done',
					direction === 1
						? 'That was the last; this is the first again.'
						: 'That was the first; this is the last again.',
				)
			: moved,
	);
}

/** The search with the first match at or below a place as the current one, or the first of all. */
export function searchFor(
	document: ScreenDocument,
	query: string,
	{piece: from}: ReadingPlace,
): Search | undefined {
	const found = piecesWith(document, query);
	const below = found.findIndex(piece => piece >= from);
	return found.length === 0 ? undefined : {query, found, current: Math.max(0, below)};
}

/** Shows the current match; where it is on the screen already, nothing moves. */
function showMatch(state: WizardState, preview: PreviewState, search: Search): WizardState {
	const {document, top} = preview;
	const window: PreviewWindow = windowIn(state, search);
	const piece = search.found[search.current] ?? 0;
	const lines = linesOf(document, piece, window);
	const row = Math.max(
		0,
		lines.findIndex(line => line.some(({isMatch}) => isMatch === true)),
	);
	const isSeen = linesFrom(document, top, window).some(
		line => line.piece === piece && line.row === row,
	);
	return withTop(
		state,
		{...preview, search},
		isSeen ? top : movedBy(document, {piece, row}, -linesAbove, window),
	);
}
