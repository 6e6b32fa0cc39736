import type {Change, Step} from '../plan/change.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Plan} from '../plan/plan.ts';
import type {Audience} from '../documents/context.ts';
import type {ExportFormat} from '../documents/export-format.ts';
import type {Depth} from '../interview/question.ts';
import type {Place} from './place.ts';

/** A step together with the way back, as it is kept in the plan's history. */
export interface DoneStep extends Step {
	readonly inverse: readonly Change[];
	/** Who was speaking, if anybody was named. */
	readonly by?: string;
}

/** Steps that can be undone, and undone steps that can be redone; the newest last. */
export interface History {
	readonly done: readonly DoneStep[];
	readonly undone: readonly DoneStep[];
}

/** What the interviewer has set, kept between sessions. */
export interface WizardSettings {
	/** Who is speaking: put down with every answer. Empty when nobody was named. */
	readonly speaker: string;
	readonly depth: Depth;
}

/** A saved plan as the home screen lists it. */
export interface LibraryEntry {
	readonly id: string;
	readonly title: string;
	readonly path: string;
	/** When it was last changed, ISO 8601 with time. */
	readonly changed: string;
	/** Answered and asked questions at the depth set. */
	readonly answered: number;
	readonly asked: number;
	/** Why it cannot be opened, in a sentence, if it cannot. */
	readonly problem?: string;
}

/** A plan just opened. */
export interface OpenedPlan {
	readonly path: string;
	readonly plan: Plan;
	readonly history: History;
	/** Text that was being typed and not submitted, by draft key. */
	readonly drafts: Readonly<Record<string, string>>;
	/** The place left the last time, if any. */
	readonly place?: Place;
	/** Somebody else is writing; nothing can be changed. The sentence says who. */
	readonly readOnly?: string;
}

/** Something the wizard wants done outside itself. Performed one at a time, in order; the answer comes back as a message. */
export type Effect =
	| {readonly type: 'loadLibrary'}
	| {readonly type: 'createPlan'; readonly title: string}
	/** Reads an answers file and makes a new plan of it. An example is named without a path. */
	| {readonly type: 'importPlan'; readonly path: string}
	| {readonly type: 'createFromExample'; readonly name: string}
	| {readonly type: 'openPlan'; readonly path: string}
	| {readonly type: 'closePlan'}
	| {readonly type: 'commitStep'; readonly step: DoneStep}
	| {readonly type: 'commitUndo'}
	| {readonly type: 'commitRedo'}
	/** Empty text removes the draft. */
	| {readonly type: 'saveDraft'; readonly key: string; readonly text: string}
	| {readonly type: 'savePlace'; readonly place: Place}
	| {readonly type: 'saveSettings'; readonly settings: WizardSettings}
	| {readonly type: 'renderPreview'; readonly plan: Plan; readonly asOf: IsoDate}
	/** Writes the plan in a format; what is there already is replaced only with `overwrite`. */
	| {
			readonly type: 'exportPlan';
			readonly plan: Plan;
			readonly asOf: IsoDate;
			readonly format: ExportFormat;
			readonly audience: Audience;
			readonly path: string;
			readonly overwrite: boolean;
	  }
	/** Stops writing the plan, which takes seconds where it is large. */
	| {readonly type: 'stopExport'}
	/** Ends the program once everything before it is done. */
	| {readonly type: 'quit'; readonly code: number};
