/** One edit, as what it took out and put in: keeping whole texts would hold a 10 MB copy for every key. */
interface TextChange {
	readonly at: number;
	readonly removed: string;
	readonly inserted: string;
	/** The cursor before and after. */
	readonly before: number;
	readonly after: number;
}

/** What can be undone and redone in one field, oldest first. */
export interface TextHistory {
	readonly done: readonly TextChange[];
	readonly undone: readonly TextChange[];
}

interface Edited {
	readonly text: string;
	readonly cursor: number;
	readonly history: TextHistory;
}

const longestHistory = 1000;

/** V8 keeps a whole string alive for a slice of it that is longer than this. */
const sliceFrom = 13;

/** The history with one more change, joined to the last when both belong to the typing or erasing of one word. */
export function recordChange(history: TextHistory, change: TextChange): TextHistory {
	const own = {...change, removed: detached(change.removed)};
	const last = history.done.at(-1);
	const joined = last && join(last, own);
	const done = joined
		? [...history.done.slice(0, -1), joined]
		: [...history.done.slice(1 - longestHistory), own];
	return {done, undone: []};
}

/** The text, cursor and history before the last change; undefined when there is none. */
export function undoChange({text, history}: Edited): Edited | undefined {
	const change = history.done.at(-1);
	if (!change) return undefined;
	return {
		text:
			text.slice(0, change.at) +
			change.removed +
			text.slice(change.at + change.inserted.length),
		cursor: change.before,
		history: {done: history.done.slice(0, -1), undone: [...history.undone, change]},
	};
}

/** The text, cursor and history after the change undone last; undefined when there is none. */
export function redoChange({text, history}: Edited): Edited | undefined {
	const change = history.undone.at(-1);
	if (!change) return undefined;
	return {
		text:
			text.slice(0, change.at) +
			change.inserted +
			text.slice(change.at + change.removed.length),
		cursor: change.after,
		history: {done: [...history.done, change], undone: history.undone.slice(0, -1)},
	};
}

function join(last: TextChange, next: TextChange): TextChange | undefined {
	const isTyping =
		last.removed === '' &&
		next.removed === '' &&
		next.at === last.at + last.inserted.length &&
		next.before === last.after;
	if (isTyping && isOneKey(next.inserted) && !/\s$/.test(last.inserted)) {
		return {...last, inserted: last.inserted + next.inserted, after: next.after};
	}

	const isErasing =
		last.inserted === '' &&
		next.inserted === '' &&
		next.at + next.removed.length === last.at &&
		next.before === last.after;
	if (isErasing && isOneKey(next.removed) && !/^\s/.test(last.removed)) {
		return {...next, removed: next.removed + last.removed, before: last.before};
	}
	return undefined;
}

/** Pastes and cuts are undone by themselves. */
function isOneKey(text: string): boolean {
	return text.length <= 32 && text !== '\n';
}

function detached(text: string): string {
	if (text.length < sliceFrom) return text;
	const copy: unknown = JSON.parse(JSON.stringify(text));
	return typeof copy === 'string' ? copy : text;
}
