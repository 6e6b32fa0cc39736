/** What has arrived but is not yet a key: part of a UTF-8 character, of an escape sequence, or of a paste. */
export interface HeldInput {
	readonly bytes: Uint8Array;
	readonly escape: string;
	/** `tail` is kept apart from `content` because it may be the beginning of the paste's end, cut between two reads. */
	readonly paste: {readonly content: string; readonly tail: string} | undefined;
}

export interface SplitInput {
	/** Whole keys in order: one character, one escape sequence, or one bracketed paste with its brackets. */
	readonly keys: readonly string[];
	readonly held: HeldInput;
}

const noBytes = new Uint8Array(0);

/** The state before the first read. */
export const nothingHeld: HeldInput = {bytes: noBytes, escape: '', paste: undefined};

export const pasteStart = '\u001B[200~';
export const pasteEnd = '\u001B[201~';

/** Esc as the kitty protocol writes it: Ink would hold a bare one back and glue the next key to it. */
const escapeKey = '\u001B[27u';
const altBracket = '\u001B[91;3u';
const altCapitalO = '\u001B[79;3u';

/** Longer than any sequence a terminal sends for a key, or any reply of a terminal: what is longer is no sequence. */
const longestSequence = 64;
const longestReply = 2048;

const escape = '\u001B';
const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

/** Splits what arrived into keys. However the same bytes are cut into chunks, the same keys come out. */
export function splitKeys(held: HeldInput, chunk: Uint8Array): SplitInput {
	const bytes = held.bytes.length === 0 ? chunk : joined(held.bytes, chunk);
	const whole = bytes.length - unfinishedBytes(bytes);
	const rest = whole === bytes.length ? noBytes : bytes.slice(whole);
	return splitText({...held, bytes: rest}, utf8.decode(bytes.subarray(0, whole)));
}

/**
 * What is held once nothing has followed it for a while: a lone Esc, Alt with `[` or `O`, an Alt key that looked
 * like the start of a reply. A control sequence broken off in the middle is dropped; a paste goes on being held.
 */
export function releaseKeys(held: HeldInput): SplitInput {
	const keys: string[] = [];
	let rest = held.escape;
	while (rest.startsWith(escape)) {
		const next = rest[1];
		if (next === undefined || next === escape) {
			keys.push(escapeKey);
			rest = rest.slice(1);
		} else if (next === '[' || next === 'O') {
			if (rest.length === 2) keys.push(next === '[' ? altBracket : altCapitalO);
			rest = '';
		} else {
			keys.push(rest.slice(0, 2));
			const split = splitText(nothingHeld, rest.slice(2));
			keys.push(...split.keys);
			rest = split.held.escape;
		}
	}
	return {keys, held: {...held, escape: ''}};
}

/** Everything held, when the input has ended: an unfinished paste is given out as it is, so no word is lost. */
export function releaseEverything(held: HeldInput): readonly string[] {
	const {paste} = held;
	const end = utf8.decode(held.bytes);
	if (paste) return [`${pasteStart}${paste.content}${paste.tail}${end}${pasteEnd}`];
	return [...releaseKeys(held).keys, ...end];
}

function splitText(held: HeldInput, arrived: string): SplitInput {
	const keys: string[] = [];
	let {paste} = held;
	let text = held.escape + arrived;
	let at = 0;

	while (at < text.length || paste) {
		if (paste) {
			const unread = paste.tail + text.slice(at);
			const end = unread.indexOf(pasteEnd);
			if (end === -1) {
				// The content grows by appending only: looking at its end would copy all of it at every read.
				const sure = Math.max(0, unread.length - (pasteEnd.length - 1));
				paste = {content: paste.content + unread.slice(0, sure), tail: unread.slice(sure)};
				return {keys, held: {bytes: held.bytes, escape: '', paste}};
			}
			keys.push(`${pasteStart}${paste.content}${unread.slice(0, end)}${pasteEnd}`);
			text = unread;
			at = end + pasteEnd.length;
			paste = undefined;
			continue;
		}

		if (text[at] !== escape) {
			const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
			keys.push(character);
			at += character.length;
			continue;
		}

		const sequence = readSequence(text, at);
		if (sequence === 'unfinished') break;
		if (sequence.key === pasteStart) paste = {content: '', tail: ''};
		else if (sequence.key !== '') keys.push(sequence.key);
		at = sequence.end;
	}

	return {keys, held: {bytes: held.bytes, escape: text.slice(at), paste: undefined}};
}

/** `key` is empty for a reply of the terminal, which nobody pressed. */
type Sequence = {readonly key: string; readonly end: number} | 'unfinished';

function readSequence(text: string, start: number): Sequence {
	const next = text[start + 1];
	if (next === undefined) return 'unfinished';
	if (next === escape) return readDoubleEscape(text, start);
	if (next === '[' || next === 'O') {
		const end = controlSequenceEnd(text, start + 1);
		if (end === 'unfinished') return 'unfinished';
		if (end === 'broken') return {key: next === '[' ? altBracket : altCapitalO, end: start + 2};
		return {key: text.slice(start, end), end};
	}
	if (']PX^_'.includes(next)) {
		const end = replyEnd(text, start + 2);
		if (end === 'unfinished') return 'unfinished';
		if (end !== 'broken') return {key: '', end};
	}
	const character = String.fromCodePoint(text.codePointAt(start + 1) ?? 0);
	return {key: escape + character, end: start + 1 + character.length};
}

/** Some terminals send Alt as an Esc before the sequence; any other second Esc is a key of its own. */
function readDoubleEscape(text: string, start: number): Sequence {
	const next = text[start + 2];
	if (next === undefined) return 'unfinished';
	if (next === '[' || next === 'O') {
		const end = controlSequenceEnd(text, start + 2);
		if (end === 'unfinished') return 'unfinished';
		if (end !== 'broken' && text.slice(start + 1, end) !== pasteStart) {
			return {key: text.slice(start, end), end};
		}
	}
	return {key: escapeKey, end: start + 1};
}

/** Where the CSI or SS3 sequence ends whose introducer is at `introducer`, by the grammar Ink reads with. */
function controlSequenceEnd(text: string, introducer: number): number | 'unfinished' | 'broken' {
	const first = introducer + 1;
	const last = first + longestSequence;
	const isCsi = text[introducer] === '[';
	for (let at = first; at < last; at += 1) {
		const code = text.charCodeAt(at);
		if (Number.isNaN(code)) return 'unfinished';
		// The Linux console's function keys: ESC [ [ A.
		if (isCsi && code === 0x5b && at === first) continue;
		// Shift in rxvt: ESC [ 3 $.
		if (isCsi && code === 0x24 && at === first + 1 && '235678'.includes(text.charAt(first))) {
			return at + 1;
		}
		if (code >= 0x40 && code <= 0x7e) return at + 1;
		const isParameter = isCsi
			? code >= 0x20 && code <= 0x3f
			: code === 0x3b || (code >= 0x30 && code <= 0x39);
		if (!isParameter) return 'broken';
	}
	return 'broken';
}

/** Where the reply (OSC, DCS and the like) ends whose content begins at `first`: after BEL, or ESC and a backslash. */
function replyEnd(text: string, first: number): number | 'unfinished' | 'broken' {
	const last = first + longestReply;
	for (let at = first; at < last; at += 1) {
		const code = text.charCodeAt(at);
		if (Number.isNaN(code)) return 'unfinished';
		if (code === 0x07) return at + 1;
		if (code === 0x1b) {
			const after = text[at + 1];
			if (after === undefined) return 'unfinished';
			return after === '\\' ? at + 2 : 'broken';
		}
		if (code < 0x20) return 'broken';
	}
	return 'broken';
}

/** How many bytes at the end belong to a character whose other bytes have yet to arrive. */
function unfinishedBytes(bytes: Uint8Array): number {
	for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if ((byte & 0b1100_0000) === 0b1000_0000) continue;
		return utf8Length(byte) > back ? back : 0;
	}
	return 0;
}

/** Bytes of the character that begins with this byte; 1 as well for a byte that begins none. */
function utf8Length(lead: number): number {
	if (lead < 0xc2 || lead > 0xf4) return 1;
	if (lead < 0xe0) return 2;
	return lead < 0xf0 ? 3 : 4;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
	const both = new Uint8Array(left.length + right.length);
	both.set(left);
	both.set(right, left.length);
	return both;
}
