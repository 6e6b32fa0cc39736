// Made once: it costs more than all it formats, and a large plan has thousands of messages.
const list = new Intl.ListFormat('en-GB');

/** Names in a sentence: "A, B and C", and beyond a few "A, B, C and 4 more". */
export function enumerated(names: readonly string[], most = 3): string {
	const shown =
		names.length > most + 1
			? [...names.slice(0, most), `${names.length - most} more`]
			: [...names];
	return list.format(shown);
}
