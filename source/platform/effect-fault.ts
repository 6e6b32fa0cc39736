import {quote} from '../interview/quote.ts';
import type {Effect} from '../wizard/effect.ts';
import type {Report} from '../wizard/message.ts';
import {reasonOf} from './failure.ts';

/** What to say of an effect that failed in a way its own code does not know. */
export function faultOf(effect: Effect, error: unknown): Report {
	const problem =
		error instanceof Error && error.name !== 'Error' ? error.message : reasonOf(error);
	switch (effect.type) {
		case 'loadLibrary': {
			return {type: 'libraryLoaded', entries: [], problem};
		}

		case 'createPlan':
		case 'importPlan':
		case 'createFromExample':
		case 'openPlan': {
			return {type: 'planOpenFailed', problem};
		}

		case 'renderPreview': {
			return {
				type: 'previewFailed',
				problem: `The plan could not be laid out: ${problem}. Its answers are safe.`,
			};
		}

		case 'exportPlan': {
			const {path, format, audience} = effect;
			return {
				type: 'exportFailed',
				problem: `${quote(path)} was not written: ${problem}. The plan's answers are safe.`,
				path,
				format,
				audience,
			};
		}

		case 'commitStep':
		case 'commitUndo':
		case 'commitRedo':
		case 'saveDraft':
		case 'savePlace':
		case 'saveSettings':
		case 'closePlan':
		case 'stopExport':
		case 'quit': {
			return {type: 'saveFailed', problem: `Something could not be saved: ${problem}.`};
		}
	}
}
