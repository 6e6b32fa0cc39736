import type {TextEdit} from './text/text-field.ts';

/** How far a cursor moves: by rows, by a page, or to an end. */
export type Motion = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last' | 'left' | 'right';

/** What somebody at the keyboard asked for. The keymap makes these of keys; `update` decides what they mean where one is. */
export type Intent =
	| {readonly type: 'moved'; readonly to: Motion}
	/** Enter: take it, open it, go on. */
	| {readonly type: 'chosen'}
	/** Escape: one level back; nothing is lost. */
	| {readonly type: 'left'}
	| {readonly type: 'toggled'}
	/** The option with this number, from 1. */
	| {readonly type: 'numberChosen'; readonly number: number}
	| {readonly type: 'edited'; readonly edit: TextEdit}
	| {readonly type: 'pasted'; readonly text: string}
	/** To the next or previous question, without answering. */
	| {readonly type: 'wentOn'; readonly direction: 1 | -1}
	| {readonly type: 'noneChosen'}
	| {readonly type: 'dontKnowAsked'}
	| {readonly type: 'notApplicableAsked'}
	| {readonly type: 'noteAsked'}
	| {readonly type: 'claimAsked'}
	| {readonly type: 'speakerAsked'}
	| {readonly type: 'undone'}
	| {readonly type: 'redone'}
	| {readonly type: 'goToAsked'}
	| {readonly type: 'helpAsked'}
	/** In the preview: the next heading or the one before, all headings, something to search for, the next match or the one before. */
	| {readonly type: 'headingAsked'; readonly direction: 1 | -1}
	| {readonly type: 'contentsAsked'}
	| {readonly type: 'searchAsked'}
	| {readonly type: 'matchAsked'; readonly direction: 1 | -1}
	| {readonly type: 'reviewAsked'}
	| {readonly type: 'warningsAsked'}
	| {readonly type: 'previewAsked'}
	| {readonly type: 'exportAsked'}
	| {readonly type: 'depthChanged'}
	| {readonly type: 'filterChanged'}
	/** The warnings of another section. */
	| {readonly type: 'sectionChanged'}
	/** The warnings of somebody. */
	| {readonly type: 'personAsked'}
	| {readonly type: 'acceptAsked'}
	| {readonly type: 'acceptanceWithdrawn'}
	| {readonly type: 'answerCleared'}
	| {readonly type: 'addingStarted'}
	| {readonly type: 'renameAsked'}
	| {readonly type: 'duplicated'}
	| {readonly type: 'removeAsked'}
	/** The row or line under the cursor changes places with its neighbour. */
	| {readonly type: 'shifted'; readonly by: 1 | -1}
	| {readonly type: 'proposalsTaken'}
	| {readonly type: 'rowRemoved'}
	| {
			readonly type: 'marked';
			readonly mark:
				| 'truth'
				| 'record'
				| 'destination'
				| 'truthAndRecord'
				| 'noTruth'
				| 'nothing';
	  }
	/** Between the fields of a form. */
	| {readonly type: 'fieldChanged'; readonly direction: 1 | -1}
	| {readonly type: 'confirmed'}
	| {readonly type: 'declined'}
	| {readonly type: 'homeChosen'; readonly entry: HomeChoice}
	| {readonly type: 'exampleChosen'; readonly name: string}
	| {readonly type: 'quitAsked'}
	/** Ctrl-C: leave at once, with everything saved, as interrupted. */
	| {readonly type: 'interrupted'};

/** How a text is edited by what was typed or pasted. */
export function textEditOf(
	intent: Extract<Intent, {readonly type: 'edited' | 'pasted'}>,
): TextEdit {
	return intent.type === 'edited' ? intent.edit : {insert: intent.text};
}

/** An entry of the home menu. */
export type HomeChoice =
	| {readonly type: 'resume'; readonly path: string}
	| {readonly type: 'new'}
	| {readonly type: 'example'}
	| {readonly type: 'import'}
	| {readonly type: 'quit'};
