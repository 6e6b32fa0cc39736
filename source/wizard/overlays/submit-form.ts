import {submitAcceptance} from '../warnings/accept-warning.ts';
import {formValue, type Form} from './forms.ts';
import {commit} from '../going.ts';
import type {SessionState, WizardState} from '../state.ts';
import {doing, opening, still, withNotice, withoutOverlay, type Turn} from '../turn.ts';
import {submitExport} from './export-form.ts';
import {submitAnswerForm} from './submit-answer-form.ts';

/** Does what a form is for with what was entered, or says in the form what is wrong with it. */
export function submitForm(state: WizardState, form: Form): Turn {
	const {purpose} = form;
	const closed = withoutOverlay(state);
	const {session} = state;
	const refused = (problem: string): Turn => still({...state, overlay: {...form, problem}});
	switch (purpose.type) {
		case 'newPlan': {
			const title = formValue(form, 'title');
			return title === ''
				? refused('A plan needs a title.')
				: opening(closed, {type: 'createPlan', title});
		}

		case 'importPlan': {
			const path = formValue(form, 'path');
			return path === ''
				? refused('Which file?')
				: opening(closed, {type: 'importPlan', path});
		}

		case 'speaker': {
			const settings = {...state.settings, speaker: formValue(form, 'speaker')};
			const text =
				settings.speaker === ''
					? 'Nobody is put down as speaking.'
					: `${settings.speaker} is speaking from now on.`;
			return doing(withNotice({...closed, settings}, 'done', text), {
				type: 'saveSettings',
				settings,
			});
		}

		default: {
			return session === undefined
				? still(closed)
				: submitPlanForm(state, session, form, refused);
		}
	}
}

function submitPlanForm(
	state: WizardState,
	session: SessionState,
	form: Form,
	refused: (problem: string) => Turn,
): Turn {
	const {purpose} = form;
	const closed = withoutOverlay(state);
	switch (purpose.type) {
		case 'accept': {
			return submitAcceptance(state, session, form, purpose.finding);
		}

		case 'exportPlan': {
			return submitExport(closed, session, form, refused);
		}

		case 'rename': {
			const name = formValue(form, 'name');
			const step = {
				label: `renamed to ${name}`,
				changes: [{type: 'renamed' as const, subject: purpose.subject, name}],
			};
			return name === '' ? refused('It needs a name.') : commit(closed, session, step);
		}

		case 'claim':
		case 'dontKnow':
		case 'notApplicable':
		case 'note': {
			return submitAnswerForm(closed, session, {form, purpose}, refused);
		}

		case 'newPlan':
		case 'importPlan':
		case 'speaker': {
			return still(closed);
		}
	}
}
