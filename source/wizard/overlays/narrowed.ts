import {textEditOf, type Intent} from '../intent.ts';
import {editText, textField, type TextField} from '../text/text-field.ts';

/** A list that is narrowed by words typed above it. */
export interface Narrowed {
	readonly field: TextField;
	/** The row of the list, of those that are left. */
	readonly cursor: number;
}

/** Not narrowed yet, with the cursor on a row. */
export function whole(cursor = 0): Narrowed {
	return {field: textField(''), cursor};
}

/** After an edit of what is typed: with other words the cursor is at the top again. */
export function narrowed<List extends Narrowed>(
	list: List,
	intent: Extract<Intent, {readonly type: 'edited' | 'pasted'}>,
): List {
	const field = editText(list.field, textEditOf(intent));
	return {...list, field, cursor: field.text === list.field.text ? list.cursor : 0};
}
