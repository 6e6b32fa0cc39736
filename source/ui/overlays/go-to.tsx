import type {ReactNode} from 'react';
import {targetsFor} from '../../wizard/overlays/go-to.ts';
import type {Intent} from '../../wizard/intent.ts';
import {NarrowedList} from '../components/narrowed-list.tsx';
import type {ScreenProps} from '../screens/screen.ts';

interface GoToProps extends ScreenProps {
	readonly query: string;
	readonly cursor: number;
	readonly onIntent: (intent: Intent) => void;
}

/** Anything by part of its name: type a word or two, pick from what matches. */
export function GoTo({state, query, ...props}: GoToProps): ReactNode {
	const targets =
		state.session === undefined
			? []
			: targetsFor(state.session.plan, state.settings.depth, query);
	const items = targets.map(({label, kind}) => ({label, note: kind}));
	return <NarrowedList {...props} prompt="Go to" query={query} items={items} />;
}
