import type {ReactNode} from 'react';
import {formatNumber} from '../../interview/format-value.ts';
import type {Intent} from '../../wizard/intent.ts';
import {choicesIn} from '../../wizard/overlays/update-person.ts';
import {NarrowedList} from '../components/narrowed-list.tsx';
import type {ScreenProps} from '../screens/screen.ts';

interface PersonProps extends ScreenProps {
	readonly query: string;
	readonly cursor: number;
	readonly onIntent: (intent: Intent) => void;
}

/** Whose warnings are shown: everybody's, one person's, or nobody's, each with how many there are. */
export function Person({state, query, ...props}: PersonProps): ReactNode {
	const choices = state.session === undefined ? [] : choicesIn(state, state.session, query);
	const items = choices.map(({label, number}) => ({label, note: formatNumber(number)}));
	return <NarrowedList {...props} prompt="Warnings of" query={query} items={items} />;
}
