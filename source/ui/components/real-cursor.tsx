import {measureElement, useCursor} from 'ink';
import type {CursorPosition, DOMElement} from 'ink';
import {useEffectEvent, useLayoutEffect, useState} from 'react';
import type {ReactNode, RefObject} from 'react';

interface RealCursorProps {
	/** The element whose upper left cell `row` and `column` count from; it must come before this one, not around it. */
	readonly boxRef: RefObject<DOMElement | null>;
	readonly row: number;
	readonly column: number;
}

/**
 * Puts the terminal's own cursor into a cell of an element, so that input methods and screen readers follow it.
 * Render it for the focused element only: the cursor is hidden when it unmounts.
 */
export function RealCursor({boxRef, row, column}: RealCursorProps): ReactNode {
	const {setCursorPosition} = useCursor();
	const [origin, setOrigin] = useState<CursorPosition>();

	const measure = useEffectEvent(() => {
		if (!boxRef.current) return;
		const {x, y} = measureElement(boxRef.current);
		if (origin?.x !== x || origin.y !== y) setOrigin({x, y});
	});
	// Where the element stands is known only after layout, and may change with any render around it.
	useLayoutEffect(() => measure());

	setCursorPosition(origin && {x: origin.x + column, y: origin.y + row});
	return null;
}
