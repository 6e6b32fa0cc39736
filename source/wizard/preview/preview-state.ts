import type {ScreenDocument} from '../../documents/screen/screen-document.ts';
import type {Plan} from '../../plan/plan.ts';

/** A line of the preview that holds at any width: a piece of the document, and which of its lines. */
export interface ReadingPlace {
	readonly piece: number;
	readonly row: number;
}

/** The plan as it reads, and where somebody is reading in it. */
export interface PreviewState {
	/** The plan it was made of. */
	readonly plan: Plan;
	readonly document: ScreenDocument;
	/** The first line on the screen. */
	readonly top: ReadingPlace;
	readonly search?: Search;
}

/** What was searched for and where it is: pieces of the document in their order, one of them the current one. */
export interface Search {
	readonly query: string;
	readonly found: readonly number[];
	/** Its place in `found`. */
	readonly current: number;
}
