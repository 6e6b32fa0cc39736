import {Box, Text} from 'ink';
import type {DOMElement} from 'ink';
import {useRef, useState} from 'react';
import type {ReactNode} from 'react';
import type {TextField} from '../../wizard/text/text-field.ts';
import {textWindow} from '../../wizard/text/text-window.ts';
import {textWidth} from '../terminal/width.ts';
import {RealCursor} from './real-cursor.tsx';

interface TextAreaProps {
	readonly field: TextField;
	/** The size of the area in cells, at least 3 × 1. With one row the line slides sideways, else it wraps. */
	readonly columns: number;
	readonly rows: number;
	/** Shown while there is no text. */
	readonly placeholder?: string;
	/** Whether the terminal's cursor stands in it. */
	readonly isFocused?: boolean;
}

/** A text field as it is being edited, hidden characters shown, the terminal's cursor at the place typed at. Hears no keys itself. */
export function TextArea({
	field,
	columns,
	rows,
	placeholder = '',
	isFocused = true,
}: TextAreaProps): ReactNode {
	const boxRef = useRef<DOMElement>(null);
	const [top, setTop] = useState(0);
	const {text, cursor, isMultiline} = field;
	const shown = textWindow({text, cursor, isMultiline, columns, rows, width: textWidth, top});
	if (shown.top !== top) setTop(shown.top);

	return (
		<>
			<Box ref={boxRef} flexShrink={0} width={columns} height={rows}>
				{text === '' ? (
					<Text dimColor wrap="truncate">
						{placeholder}
					</Text>
				) : (
					<Text wrap="hard">{shown.lines.join('\n')}</Text>
				)}
			</Box>
			{isFocused && (
				<RealCursor boxRef={boxRef} row={shown.cursorRow} column={shown.cursorColumn} />
			)}
		</>
	);
}
