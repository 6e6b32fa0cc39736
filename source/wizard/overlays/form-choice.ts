import type {FormChoice, FormField, Overlay} from '../state.ts';
import type {TextEdit} from '../text/text-field.ts';

/** What is chosen in a field that offers choices; nothing for one that is typed into. */
export function shownChoice({choices, field}: FormField): FormChoice | undefined {
	return choices?.find(({value}) => value === field.text) ?? choices?.[0];
}

/** What is said beneath a form about the field that has the keys; of a choice, how to come to the others and what it is. */
export function formHint({fields, focus}: Extract<Overlay, {readonly type: 'form'}>): string {
	const field = fields[focus];
	if (field?.choices === undefined) {
		return field?.hint ?? '';
	}

	const choice = shownChoice(field);
	const number = field.choices.findIndex(other => other === choice) + 1;
	return `${number} of ${field.choices.length}, ←→ for another. ${choice?.hint ?? ''}`.trim();
}

/** The choice an edit leads to: left and right go round, Space goes on, a figure or a first letter names one. */
export function otherChoice(
	choices: readonly FormChoice[],
	value: string,
	edit: TextEdit,
): FormChoice | undefined {
	const at = choices.findIndex(choice => choice.value === value);
	if (edit === 'left' || edit === 'right') {
		return choices.at((at + (edit === 'right' ? 1 : -1)) % choices.length);
	}

	const typed = typeof edit === 'object' && 'insert' in edit ? edit.insert : '';
	if (typed === ' ') {
		return choices[(at + 1) % choices.length];
	}

	const number = /^[1-9]$/.test(typed) ? Number(typed) : 0;
	const following = [...choices.slice(at + 1), ...choices.slice(0, at + 1)];
	return (
		choices[number - 1] ??
		following.find(
			({label}) => typed !== '' && label.toLowerCase().startsWith(typed.toLowerCase()),
		)
	);
}
