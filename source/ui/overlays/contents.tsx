import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import type {ReactNode} from 'react';
import type {Heading} from '../../documents/screen/screen-document.ts';
import {headingsWith} from '../../wizard/preview/contents.ts';
import type {Intent} from '../../wizard/intent.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {marks} from '../theme.ts';
import type {ScreenProps} from '../screens/screen.ts';

interface ContentsProps extends ScreenProps {
	readonly query: string;
	readonly cursor: number;
	readonly onIntent: (intent: Intent) => void;
}

/** The headings of the preview, narrowed by typing a word or two of them. */
export function Contents({
	state,
	columns,
	rows,
	query,
	cursor,
	onIntent,
}: ContentsProps): ReactNode {
	const document = state.session?.preview?.document;
	const headings = document === undefined ? [] : headingsWith(document, query);
	const listRows = Math.max(1, rows - 1);
	const list = windowed(headings, cursor, listRows).map(({item, place}): Line => [
		place === cursor ? toned('selected', `${marks.cursor} `) : '  ',
		toned(
			place === cursor ? 'selected' : item.level <= 2 ? 'strong' : 'plain',
			query.trim() === '' ? indented(item) : item.text,
		),
		...(query.trim() === '' ? [] : [toned('dim', aboveIt(item))]),
	]);
	const lines =
		headings.length === 0 ? [[toned('dim', 'No heading has all of these words.')]] : list;
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Box height={1} flexShrink={0} overflow="hidden">
				<Text color="cyan">Contents: </Text>
				<TextInput
					value={query}
					onChange={typed => onIntent({type: 'queryTyped', query: typed})}
					placeholder="words of a heading"
				/>
			</Box>
			<Lines lines={lines} columns={columns} rows={listRows} />
		</Box>
	);
}

function indented({level, text}: Heading): string {
	return `${'  '.repeat(Math.max(0, level - 2))}${text}`;
}

function aboveIt({path}: Heading): string {
	return path.length < 2 ? '' : `  ${path.slice(0, -1).join(' › ')}`;
}
