/** Names in a sentence: "A, B and C", and beyond a few "A, B, C and 4 more". */
export function enumerated(names: readonly string[], most = 3): string {
	const shown =
		names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
	const last = shown.at(-1) ?? '';
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
