import type {Motion} from './intent.ts';

/** Rows that a page leaves over from the page before, so that one does not lose the thread. */
const overlap = 6;

/** A cursor moved within `size` rows; it stays inside, and a page is what a terminal of `terminalRows` shows. */
export function moveCursor(
	cursor: number,
	size: number,
	motion: Motion,
	terminalRows: number,
): number {
	const last = Math.max(0, size - 1);
	const page = Math.max(1, terminalRows - overlap);
	const target = {
		up: cursor - 1,
		down: cursor + 1,
		pageUp: cursor - page,
		pageDown: cursor + page,
		first: 0,
		last,
		left: cursor,
		right: cursor,
	}[motion];
	return Math.max(0, Math.min(target, last));
}
