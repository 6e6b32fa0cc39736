/** A number of things: "1 blocker", "1,200 blockers". */
export function counted(number: number, one: string, many: string = `${one}s`): string {
	return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** Names as a sentence lists them: "A, B and C"; beyond `most` of them "A, B and 4 more". */
export function listed(names: readonly string[], most: number = Number.POSITIVE_INFINITY): string {
	const shown = names.length > most ? names.slice(0, most) : names;
	const more = names.length - shown.length;
	const all = more > 0 ? [...shown, `${more.toLocaleString('en-GB')} more`] : shown;
	return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** With a capital letter at the start. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Closed by a full stop unless it ends in one of its own. */
export function sentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
