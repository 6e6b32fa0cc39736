import {Box, Text} from 'ink';
import type {DOMElement} from 'ink';
import {useLayoutEffect, useRef} from 'react';
import type {ReactNode} from 'react';
import type {TextField} from '../../wizard/text-field.ts';
import {textWindow} from '../../wizard/text-window.ts';
import {textWidth} from '../terminal/width.ts';
import {RealCursor} from './real-cursor.tsx';

interface TextAreaProps {
	readonly field: TextField;
	/** The size of the area in cells, at least 3 × 1. With one row the line slides sideways, else it wraps. */
	readonly columns: number;
	readonly rows: number;
	/** Whether the terminal's cursor stands in it. */
	readonly isFocused?: boolean;
}

/** A text field as it is being edited, hidden characters shown, the terminal's cursor at the place typed at. Hears no keys itself. */
export function TextArea({field, columns, rows, isFocused = true}: TextAreaProps): ReactNode {
	const area = useRef<DOMElement>(null);
	const top = useRef(0);
	const {text, cursor, isMultiline} = field;
	const shown = textWindow({text, cursor, isMultiline, columns, rows, width: textWidth, top: top.current});

	useLayoutEffect(() => {
		top.current = shown.top;
	});

	return (
		<>
			<Box ref={area} flexDirection="column" flexShrink={0} width={columns} height={rows}>
				{shown.lines.map((line, row) => (
					// An empty Text has no height: the rows below would move up.
					<Text key={row} wrap="truncate">
						{line === '' ? ' ' : line}
					</Text>
				))}
			</Box>
			{isFocused && <RealCursor within={area} row={shown.cursorRow} column={shown.cursorColumn} />}
		</>
	);
}
