import {display} from '../plan/display.ts';

/** Longest text quoted whole in a message, in UTF-16 units. */
const longest = 60;

const cutCharacter = /[\uD800-\uDBFF]$/;

/** A text as a message quotes it: harmless to a terminal, shortened, in quotation marks. */
export function quote(text: string): string {
	const shown =
		text.length > longest ? `${text.slice(0, longest).replace(cutCharacter, '')}…` : text;
	return `“${display(shown)}”`;
}
