import type {Heading, ScreenDocument} from '../../documents/screen/screen-document.ts';
import {moveCursor} from '../cursor.ts';
import type {Intent} from '../intent.ts';
import {narrowed, whole} from '../overlays/narrowed.ts';
import type {Overlay, WizardState} from '../state.ts';
import {still, withNotice, withoutOverlay, type Turn} from '../turn.ts';
import type {PreviewState} from './preview-state.ts';
import {headingAt, isBefore} from './preview-window.ts';
import {withTop} from './with-top.ts';

/** What the keys do in the list of headings. */
export function updateContents(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'contents'}>,
	intent: Intent,
): Turn {
	const preview = state.session?.preview;
	if (preview === undefined) {
		return still(withoutOverlay(state));
	}

	const headings = headingsWith(preview.document, overlay.field.text);
	switch (intent.type) {
		case 'edited':
		case 'pasted': {
			return still({...state, overlay: narrowed(overlay, intent)});
		}

		case 'moved': {
			const cursor = moveCursor(overlay.cursor, headings.length, intent.to, state.rows);
			return still({...state, overlay: {...overlay, cursor}});
		}

		case 'chosen': {
			const heading = headings[overlay.cursor];
			return still(
				heading === undefined
					? state
					: withTop(withoutOverlay(state), preview, {piece: heading.piece, row: 0}),
			);
		}

		default: {
			return still(state);
		}
	}
}

/** The headings in which all of these words stand, or in those above them. */
export function headingsWith({headings}: ScreenDocument, query: string): readonly Heading[] {
	const words = query
		.toLowerCase()
		.split(/\s+/)
		.filter(word => word !== '');
	return headings.filter(({path, text}) => {
		const shown = (path.length === 0 ? text : path.join(' ')).toLowerCase();
		return words.every(word => shown.includes(word));
	});
}

/** Opens the list of headings at the one beneath which one reads. */
export function openContents(state: WizardState, {document, top}: PreviewState): WizardState {
	const heading = headingAt(document, top.piece);
	const cursor = heading === undefined ? 0 : document.headings.indexOf(heading);
	return {...state, overlay: {type: 'contents', ...whole(cursor)}};
}

/** The next heading below the top of the screen, or the one above it. */
export function goToHeading(state: WizardState, preview: PreviewState, direction: 1 | -1): Turn {
	const {document, top} = preview;
	const heading =
		direction === 1
			? document.headings.find(({piece}) => piece > top.piece)
			: document.headings.findLast(({piece}) => isBefore({piece, row: 0}, top));
	const nowhere = direction === 1 ? 'This is the last heading.' : 'This is the first heading.';
	return still(
		heading === undefined
			? withNotice(state, 'done', nowhere)
			: withTop(state, preview, {piece: heading.piece, row: 0}),
	);
}
