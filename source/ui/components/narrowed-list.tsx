import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import type {ReactNode} from 'react';
import type {Intent} from '../../wizard/intent.ts';
import {marks} from '../theme.ts';
import {Lines, toned, type Line} from './lines.tsx';
import {windowed} from './windowed.ts';

interface NarrowedListProps {
	readonly columns: number;
	readonly rows: number;
	/** What is asked, before what is typed. */
	readonly prompt: string;
	readonly query: string;
	readonly cursor: number;
	/** What has all the words typed in its name, each with a word about it. */
	readonly items: ReadonlyArray<{readonly label: string; readonly note: string}>;
	readonly onIntent: (intent: Intent) => void;
}

/** A list that is narrowed by typing part of a name. */
export function NarrowedList({
	columns,
	rows,
	prompt,
	query,
	cursor,
	items,
	onIntent,
}: NarrowedListProps): ReactNode {
	const list = windowed(items, cursor, Math.max(1, rows - 1)).map(({item, place}): Line => [
		place === cursor ? toned('selected', `${marks.cursor} `) : '  ',
		toned(place === cursor ? 'selected' : 'plain', item.label),
		toned('dim', `  ${item.note}`),
	]);
	const lines =
		items.length === 0 ? [[toned('dim', 'Nothing has all of these words in its name.')]] : list;
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Box height={1} flexShrink={0} overflow="hidden">
				<Text color="cyan">{prompt}: </Text>
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
