import type {ReactNode} from 'react';
import {formatNumber} from '../../interview/format-value.ts';
import {choicesIn} from '../../wizard/overlays/update-person.ts';
import type {TextField} from '../../wizard/text/text-field.ts';
import {NarrowedList} from '../components/narrowed-list.tsx';
import type {ScreenProps} from '../screens/screen.ts';

interface PersonProps extends ScreenProps {
	readonly field: TextField;
	readonly cursor: number;
}

/** Whose warnings are shown: everybody's, one person's, or nobody's, each with how many there are. */
export function Person({state, field, ...props}: PersonProps): ReactNode {
	const choices = state.session === undefined ? [] : choicesIn(state, state.session, field.text);
	const items = choices.map(({label, number}) => ({label, note: formatNumber(number)}));
	return <NarrowedList {...props} prompt="Warnings of" field={field} items={items} />;
}
