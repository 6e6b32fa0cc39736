import {moveCursor} from '../cursor.ts';
import {otherChoice} from './form-choice.ts';
import type {Form} from './forms.ts';
import {textEditOf, type Intent} from '../intent.ts';
import type {FormField, WizardState} from '../state.ts';
import {editText, textField, type TextEdit} from '../text/text-field.ts';
import {still, type Turn} from '../turn.ts';
import {withPathFollowing} from './export-form.ts';
import {submitForm} from './submit-form.ts';

/** What the keys do in a form. Enter goes to the next field, and from the last one takes the form. */
export function updateForm(state: WizardState, form: Form, intent: Intent): Turn {
	switch (intent.type) {
		case 'edited':
		case 'pasted': {
			return still(edited(state, form, textEditOf(intent)));
		}

		case 'fieldChanged': {
			return still(withFocusMoved(state, form, intent.direction === 1 ? 'down' : 'up'));
		}

		case 'moved': {
			const field = form.fields[form.focus];
			const motion = intent.to === 'up' || intent.to === 'down' ? intent.to : undefined;
			return field?.field.isMultiline === true && motion !== undefined
				? updateForm(state, form, {type: 'edited', edit: motion})
				: still(withFocusMoved(state, form, intent.to));
		}

		case 'chosen': {
			return form.focus + 1 < form.fields.length
				? still({...state, overlay: {...form, focus: form.focus + 1}})
				: submitForm(state, form);
		}

		default: {
			return still(state);
		}
	}
}

function withFocusMoved(
	state: WizardState,
	form: Form,
	motion: Extract<Intent, {readonly type: 'moved'}>['to'],
): WizardState {
	const focus = moveCursor(form.focus, form.fields.length, motion, state.rows);
	return {...state, overlay: {...form, focus}};
}

/** The state with the field that has the keys edited; of what is offered, another one is chosen. */
function edited(state: WizardState, form: Form, edit: TextEdit): WizardState {
	const {problem: _, ...rest} = form;
	const fields = form.fields.map((field, index) =>
		index === form.focus ? editedField(field, edit) : field,
	);
	const overlay = {...rest, fields};
	return {
		...state,
		overlay:
			form.purpose.type === 'exportPlan' && state.session !== undefined
				? withPathFollowing(overlay, form, state.session.plan)
				: overlay,
	};
}

function editedField(field: FormField, edit: TextEdit): FormField {
	if (field.choices === undefined) {
		return {...field, field: editText(field.field, edit)};
	}

	const chosen = otherChoice(field.choices, field.field.text, edit);
	return chosen === undefined ? field : {...field, field: textField(chosen.value)};
}
