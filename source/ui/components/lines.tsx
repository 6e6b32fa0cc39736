import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {display} from '../../plan/display.ts';
import {textWidth, truncateToWidth} from '../terminal/width.ts';
import {tones, type Tone} from '../theme.ts';

/** A piece of a line: text as it is stored, and what it means. */
export type Span = string | {readonly text: string; readonly tone: Tone};

/** One row of the screen. */
export type Line = readonly Span[];

/** A piece of a line in a tone. */
export function toned(tone: Tone, text: string): Span {
	return {text, tone};
}

/** Longest text a line looks at; more could not be shown, and it may be 10 MB. */
const longest = 2000;

interface LinesProps {
	readonly lines: readonly Line[];
	readonly columns: number;
	/** Exactly so many rows are drawn; what is missing stays blank, what is too much is left out. */
	readonly rows: number;
}

/** Rows of text, none wider than `columns`, whatever is in it: the one place where data becomes drawn. */
export function Lines({lines, columns, rows}: LinesProps): ReactNode {
	return (
		<Box flexDirection="column" flexShrink={0} width={columns} height={rows} overflow="hidden">
			{lines.slice(0, rows).map((line, row) => (
				// Rows have no identity but their place.
				// oxlint-disable-next-line react/no-array-index-key
				<Text key={row} wrap="truncate">
					{drawn(fitLine(line, columns))}
				</Text>
			))}
		</Box>
	);
}

/** The spans of a line, safe to draw, as many as fit; the last may end in an ellipsis. */
export function fitLine(
	line: Line,
	columns: number,
): ReadonlyArray<{readonly text: string; readonly tone: Tone}> {
	const fitting: Array<{readonly text: string; readonly tone: Tone}> = [];
	let left = columns;
	for (const span of line) {
		const {text, tone} = typeof span === 'string' ? {text: span, tone: 'plain' as const} : span;
		const shown = truncateToWidth(
			display(text.slice(0, longest).replaceAll(/\s*\n\s*/g, ' · ')),
			left,
		);
		left -= textWidth(shown);
		fitting.push({text: shown, tone});
		if (left <= 0) {
			break;
		}
	}

	return fitting;
}

/** An empty Text has no height, so that the rows below would move up. */
function drawn(spans: ReturnType<typeof fitLine>): ReactNode {
	return spans.every(({text}) => text === '')
		? ' '
		: spans.map(({text, tone}, index) => (
				// oxlint-disable-next-line react/no-array-index-key
				<Text key={index} {...tones[tone]}>
					{text}
				</Text>
			));
}
