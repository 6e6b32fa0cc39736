import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {TextField} from '../../wizard/text/text-field.ts';
import {marks} from '../theme.ts';
import {Lines, toned, type Line} from './lines.tsx';
import {PromptLine} from './prompt-line.tsx';
import {windowed} from './windowed.ts';

interface NarrowedListProps {
	readonly columns: number;
	readonly rows: number;
	/** What is asked, before what is typed. */
	readonly prompt: string;
	readonly field: TextField;
	readonly cursor: number;
	/** What has all the words typed in its name, each with a word about it. */
	readonly items: ReadonlyArray<{readonly label: string; readonly note: string}>;
}

/** A list that is narrowed by typing part of a name. */
export function NarrowedList({
	columns,
	rows,
	prompt,
	field,
	cursor,
	items,
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
			<PromptLine
				prompt={prompt}
				field={field}
				placeholder="part of a name"
				columns={columns}
			/>
			<Lines lines={lines} columns={columns} rows={Math.max(1, rows - 1)} />
		</Box>
	);
}
