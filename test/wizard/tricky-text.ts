import fc from 'fast-check';

/** Pieces whose neighbours decide where a grapheme ends. */
const pieces = [
	'a', 'Z', '1', ' ', '_', '.', '\n', '\t', '\r', '\r\n', 'é', 'e\u0301', '\u0301', '\u0327',
	'顧', 'の', 'ガ', 'か\u3099', '한', '\u1112', '\u1161', '\u11AB', 'ق', '\u064E', '\u0601', '\u{110BD}',
	'क', '\u094D', '\u200D', 'ि', 'ก', '\u0E33',
	'👩', '👩‍🚀', '👍🏽', '🏽', '🇫', '🇷', '🇩🇪', '❤', '\uFE0F', '\u20E3', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
	'\u200B', '\u200C', '\u202E', '\u00AD', '\uD83D', '\uDE00', '\u2028', '\u001B',
] as const;

/** Text of up to `length` such pieces. */
export function trickyText(length: number): fc.Arbitrary<string> {
	return fc.array(fc.constantFrom(...pieces), {maxLength: length}).map((parts) => parts.join(''));
}
