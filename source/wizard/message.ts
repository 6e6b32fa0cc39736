import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Audience} from '../documents/context.ts';
import type {ExportFormat} from '../documents/export-format.ts';
import type {DiagramForms} from '../documents/screen/screen-document.ts';
import type {LibraryEntry, OpenedPlan, WizardSettings} from './effect.ts';
import type {WrittenExport} from './written-export.ts';

/** What comes back from outside: the results of effects, and what happens to the terminal. */
export type Report =
	| {
			readonly type: 'started';
			readonly today: IsoDate;
			readonly settings: WizardSettings;
			readonly examples: readonly ExampleEntry[];
			/** The file of the plan to open at once. */
			readonly opening?: string;
	  }
	| {
			readonly type: 'libraryLoaded';
			readonly entries: readonly LibraryEntry[];
			readonly problem?: string;
	  }
	| {readonly type: 'planOpened'; readonly opened: OpenedPlan}
	| {readonly type: 'planOpenFailed'; readonly problem: string}
	/** Everything handed over so far is on disk. */
	| {readonly type: 'saved'}
	/** Something could not be written; it is kept in memory and tried again. */
	| {readonly type: 'saveFailed'; readonly problem: string}
	| {
			readonly type: 'previewRendered';
			readonly plan: Plan;
			readonly markdown: string;
			/** For the terminal, by their source. */
			readonly diagrams: ReadonlyMap<string, DiagramForms>;
	  }
	| {readonly type: 'previewFailed'; readonly problem: string}
	| ({readonly type: 'exported'} & WrittenExport)
	/** Something is at the path already: a file, or a folder that holds something. Nothing was written. */
	| {
			readonly type: 'exportExists';
			readonly path: string;
			readonly holds?: readonly string[];
			readonly format: ExportFormat;
			readonly audience: Audience;
	  }
	/** What was wanted comes back, so that it can be put right. */
	| {
			readonly type: 'exportFailed';
			readonly problem: string;
			readonly path: string;
			readonly format: ExportFormat;
			readonly audience: Audience;
	  }
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	| {readonly type: 'dayChanged'; readonly today: IsoDate}
	/** SIGINT, SIGTERM or SIGHUP: leave with everything saved and this exit code. */
	| {readonly type: 'interrupted'; readonly code: number};

/** An example that can be started from. */
export interface ExampleEntry {
	readonly name: string;
	readonly title: string;
}
