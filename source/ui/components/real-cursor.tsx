import {measureElement, useCursor} from 'ink';
import type {CursorPosition, DOMElement} from 'ink';
import {useLayoutEffect, useState} from 'react';
import type {ReactNode, RefObject} from 'react';

interface RealCursorProps {
	/** The element whose upper left cell `row` and `column` count from; it must come before this one, not around it. */
	readonly within: RefObject<DOMElement | null>;
	readonly row: number;
	readonly column: number;
}

/**
 * Puts the terminal's own cursor into a cell of an element, so that input methods and screen readers follow it.
 * Render it for the focused element only: the cursor is hidden when it unmounts.
 */
export function RealCursor({within, row, column}: RealCursorProps): ReactNode {
	const {setCursorPosition} = useCursor();
	const [origin, setOrigin] = useState<CursorPosition>();

	// Where the element stands is known only after layout, and may change with any render around it.
	useLayoutEffect(() => {
		if (!within.current) return;
		const {x, y} = measureElement(within.current);
		setOrigin((known) => (known?.x === x && known.y === y ? known : {x, y}));
	});

	setCursorPosition(origin && {x: origin.x + column, y: origin.y + row});
	return null;
}
