import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import type {ReactNode} from 'react';
import {targetsFor} from '../../wizard/go-to.ts';
import type {Intent} from '../../wizard/intent.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {marks} from '../theme.ts';
import type {ScreenProps} from '../screens/screen.ts';

interface GoToProps extends ScreenProps {
	readonly query: string;
	readonly cursor: number;
	readonly onIntent: (intent: Intent) => void;
}

/** Anything by part of its name: type a word or two, pick from what matches. */
export function GoTo({state, columns, rows, query, cursor, onIntent}: GoToProps): ReactNode {
	const targets =
		state.session === undefined
			? []
			: targetsFor(state.session.plan, state.settings.depth, query);
	const list = windowed(targets, cursor, Math.max(1, rows - 1)).map(({item, place}): Line => [
		place === cursor ? toned('selected', `${marks.cursor} `) : '  ',
		toned(place === cursor ? 'selected' : 'plain', item.label),
		toned('dim', `  ${item.kind}`),
	]);
	const lines =
		targets.length === 0
			? [[toned('dim', 'Nothing has all of these words in its name.')]]
			: list;
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Box height={1} flexShrink={0} overflow="hidden">
				<Text color="cyan">Go to: </Text>
				<TextInput
					value={query}
					onChange={typed => onIntent({type: 'queryTyped', query: typed})}
					placeholder="part of a name"
				/>
			</Box>
			<Lines lines={lines} columns={columns} rows={Math.max(1, rows - 1)} />
		</Box>
	);
}
