import type {ReactNode} from 'react';
import {targetsFor} from '../../wizard/overlays/go-to.ts';
import type {TextField} from '../../wizard/text/text-field.ts';
import {NarrowedList} from '../components/narrowed-list.tsx';
import type {ScreenProps} from '../screens/screen.ts';

interface GoToProps extends ScreenProps {
	readonly field: TextField;
	readonly cursor: number;
}

/** Anything by part of its name: type a word or two, pick from what matches. */
export function GoTo({state, field, ...props}: GoToProps): ReactNode {
	const targets =
		state.session === undefined
			? []
			: targetsFor(state.session.plan, state.settings.depth, field.text);
	const items = targets.map(({label, kind}) => ({label, note: kind}));
	return <NarrowedList {...props} prompt="Go to" field={field} items={items} />;
}
