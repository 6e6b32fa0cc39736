/** Names in a sentence: "A, B and C", and beyond a few "A, B, C and 4 more". */
export function enumerated(names: readonly string[], most = 3): string {
	const shown =
		names.length > most + 1
			? [...names.slice(0, most), `${names.length - most} more`]
			: [...names];
	return new Intl.ListFormat('en-GB').format(shown);
}
