import {markLookAlikes} from './look-alikes.ts';

const plainAscii = /^[ -~]*$/;

/** What cannot be seen. The format characters of Arabic, Syriac and Kaithi taken out again print a sign of their own. */
const hiddenClass =
	'[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}' +
	'[\\p{Cf}--[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]]]';
const somethingHidden = new RegExp(hiddenClass, 'v');

const pictograph = '\\p{Extended_Pictographic}[\\uFE0E\\uFE0F]?\\p{Emoji_Modifier}?';
const emoji = [
	// The three flags drawn with tag characters; any other use of tags is hidden text.
	'\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
	`${pictograph}(?:\\u200D(?:${pictograph}|[\\u2640\\u2642]\\uFE0F?))*`,
	'[0-9#*]\\uFE0F\\u20E3',
].join('|');
const emojiOrHidden = new RegExp(`(?<emoji>${emoji})|(?<hidden>${hiddenClass})\\k<hidden>*`, 'gv');

/** From this many on, the same hidden character in a row is counted instead of repeated. */
const countedFrom = 4;

function placeholder(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x20) return String.fromCodePoint(0x2400 + code);
	if (code === 0x7f) return '\u2421';
	return `⟨${codePoint(character)}⟩`;
}

function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function showRun(run: string, character: string): string {
	const count = run.length / character.length;
	const shown = placeholder(character);
	if (count < countedFrom || shown.length === 1) return shown.repeat(count);
	return `⟨${codePoint(character)}×${count}⟩`;
}

/**
 * Text as it may be put on one line of a terminal or page: what a reader could not see, or a terminal would obey, is shown.
 * C0 and DEL become their control pictures (`␛`, `␊`, `␡`: one column); C1, bidi and other invisible characters,
 * line separators, non-characters and lone surrogates become `⟨U+202E⟩`, four or more alike `⟨U+FE0F×500⟩`;
 * Cyrillic and Greek letters posing as Latin ones become `⟨U+0430⟩`. What joins or varies an emoji stays.
 * Idempotent; the stored value is not touched.
 */
export function display(text: string): string {
	if (plainAscii.test(text)) return text;
	const marked = markLookAlikes(text, placeholder);
	if (!somethingHidden.test(marked)) return marked;
	return marked.replace(
		emojiOrHidden,
		(run: string, _emoji: string | undefined, hidden: string | undefined) =>
			hidden === undefined ? run : showRun(run, hidden),
	);
}

/** The same for text of several lines; LF and CRLF end a line, every other control character is shown. */
export function displayLines(text: string): string[] {
	return text.split(/\r?\n/).map(line => display(line));
}

/** Whether a reader sees all there is: true when nothing is hidden and no letter poses as another. For names and identifiers. */
export function showsAsWritten(text: string): boolean {
	return display(text) === text;
}
