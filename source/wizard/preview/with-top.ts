import type {WizardState} from '../state.ts';
import {withSession} from '../turn.ts';
import type {PreviewState, ReadingPlace} from './preview-state.ts';

/** The state with this line of the preview at the top. */
export function withTop(state: WizardState, preview: PreviewState, top: ReadingPlace): WizardState {
	return withSession(state, {preview: {...preview, top}});
}
