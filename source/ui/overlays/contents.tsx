import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Heading} from '../../documents/screen/screen-document.ts';
import {headingsWith} from '../../wizard/preview/contents.ts';
import type {TextField} from '../../wizard/text/text-field.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {PromptLine} from '../components/prompt-line.tsx';
import {windowed} from '../components/windowed.ts';
import {marks} from '../theme.ts';
import type {ScreenProps} from '../screens/screen.ts';

interface ContentsProps extends ScreenProps {
	readonly field: TextField;
	readonly cursor: number;
}

/** The headings of the preview, narrowed by typing a word or two of them. */
export function Contents({state, columns, rows, field, cursor}: ContentsProps): ReactNode {
	const query = field.text;
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
			<PromptLine
				prompt="Contents"
				field={field}
				placeholder="words of a heading"
				columns={columns}
			/>
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
