import type {Plan} from '../plan/plan.ts';
import type {SubjectKind, SubjectRef} from '../plan/subject.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Audience} from '../documents/context.ts';
import type {ExportFormat} from '../documents/export-format.ts';
import type {Editor} from './editor.ts';
import type {History, LibraryEntry, WizardSettings} from './effect.ts';
import type {ExampleEntry} from './message.ts';
import type {Narrowed} from './overlays/narrowed.ts';
import type {Place} from './place.ts';
import type {PreviewState} from './preview/preview-state.ts';
import type {TextField} from './text/text-field.ts';

/** Everything the screen is drawn from. Findings and progress are not in it: they are derived from the plan. */
export interface WizardState {
	readonly today: IsoDate;
	readonly columns: number;
	readonly rows: number;
	readonly settings: WizardSettings;
	readonly examples: readonly ExampleEntry[];
	readonly home: HomeState;
	/** The open plan; without one the home screen shows. */
	readonly session?: SessionState;
	/** What lies over the screen and takes the keys. */
	readonly overlay?: Overlay;
	/** One line that says what just happened; gone with the next key. */
	readonly notice?: Notice;
	/** Where the plan is being written to; of a large one that takes seconds. */
	readonly exporting?: string;
	/** The program is ending and waits only for what must be written. */
	readonly isLeaving: boolean;
}

export interface HomeState {
	/** Missing while the library is being read. */
	readonly entries?: readonly LibraryEntry[];
	readonly problem?: string;
	/** Which entry the cursor is on: the plans, then what else can be done. */
	readonly cursor: number;
	/** A plan is being opened. */
	readonly isOpening: boolean;
}

export interface Notice {
	/** `section` introduces a section that has just opened. */
	readonly tone: 'done' | 'warning' | 'problem' | 'section';
	readonly text: string;
}

/** An open plan and where one is in it. */
export interface SessionState {
	readonly path: string;
	readonly plan: Plan;
	readonly history: History;
	readonly place: Place;
	/** What the current place needs to know besides the answers: cursors, text being typed. Made anew when the place changes. */
	readonly editor: Editor;
	/** Text typed and not submitted, by `kind:id/question`. */
	readonly drafts: Readonly<Record<string, string>>;
	readonly saving: Saving;
	/** Why nothing can be changed, if it cannot. */
	readonly readOnly?: string;
	/** The last rendered preview; it stays while one is elsewhere, so that one goes on reading where one was. */
	readonly preview?: PreviewState;
	/** Places to go back to, newest last. */
	readonly trail: readonly Place[];
}

/** Whether the last answer is on disk. */
export type Saving =
	| {readonly state: 'saved'}
	| {readonly state: 'saving'; readonly pending: number}
	| {readonly state: 'failing'; readonly pending: number; readonly problem: string};

/** What a form asks for; it decides what happens with what is entered. */
export type FormPurpose =
	| {readonly type: 'newPlan'}
	| {readonly type: 'importPlan'}
	| {readonly type: 'exportPlan'}
	| {readonly type: 'dontKnow'; readonly subject: SubjectRef; readonly question: string}
	| {readonly type: 'notApplicable'; readonly subject: SubjectRef; readonly question: string}
	| {readonly type: 'note'; readonly subject: SubjectRef; readonly question: string}
	| {readonly type: 'claim'; readonly subject: SubjectRef; readonly question: string}
	| {readonly type: 'speaker'}
	/** Accepts a finding by name. `title` names it to people; `needsLastDay` where its severity demands one. */
	| {
			readonly type: 'accept';
			readonly finding: string;
			readonly title: string;
			readonly needsLastDay: boolean;
	  }
	| {readonly type: 'rename'; readonly subject: SubjectRef};

export interface FormField {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	/** What is typed, or which of the choices is chosen, by its value. */
	readonly field: TextField;
	/** What can be chosen; without choices the field is typed into. */
	readonly choices?: readonly FormChoice[];
}

/** One of the things a field of a form offers. */
export interface FormChoice {
	readonly value: string;
	readonly label: string;
	/** Shown while it is chosen. */
	readonly hint?: string;
}

/** Short forms, questions to be confirmed, help, and the way to anything by name. */
export type Overlay =
	| {
			readonly type: 'form';
			readonly purpose: FormPurpose;
			readonly title: string;
			readonly fields: readonly FormField[];
			readonly focus: number;
			readonly problem?: string;
	  }
	| ({readonly type: 'goTo'} & Narrowed)
	/** The headings of the preview. */
	| ({readonly type: 'contents'} & Narrowed)
	/** What to search for in the preview. */
	| {readonly type: 'search'; readonly field: TextField}
	/** Whose warnings are to be shown. */
	| ({readonly type: 'person'} & Narrowed)
	| {readonly type: 'help'; readonly scroll: number}
	| {
			readonly type: 'confirm';
			readonly purpose: ConfirmPurpose;
			readonly question: string;
			readonly yes: string;
			readonly no: string;
	  }
	/** Which of the examples to start from. */
	| {readonly type: 'examples'};

export type ConfirmPurpose =
	| {readonly type: 'remove'; readonly subject: SubjectRef}
	| {readonly type: 'addPasted'; readonly kind: SubjectKind; readonly names: readonly string[]}
	| {
			readonly type: 'overwriteExport';
			readonly path: string;
			readonly format: ExportFormat;
			readonly audience: Audience;
	  }
	/** Whether to stop what is being written. */
	| {readonly type: 'stopExport'};
