import {displayLines} from '../plan/display.ts';

/** Longest label of a node or an edge, in characters; more than a drawing can bear is cut. */
const longest = 120;

/** Everything but letters, digits, spaces, commas, and a full stop, hyphen or slash between two letters or digits. */
const meaningful = /[^\p{L}\p{M}\p{N}, ./-]|(?<![\p{L}\p{N}])[./-]|[./-](?![\p{L}\p{N}])/gu;

/**
 * Any text as a quoted Mermaid label: one line, with everything that could mean something to Mermaid, to Markdown inside a
 * label or to HTML written as an entity code such as `#35;`.
 */
export function mermaidLabel(text: string): string {
	return `"${mermaidText(text)}"`;
}

/** The same without the quotation marks, for the names and messages of a sequence diagram, which would show them. */
export function mermaidText(text: string): string {
	const line = displayLines(text)
		.map(part => part.trim())
		.filter(part => part !== '')
		.join(' ');
	const characters = [...line];
	const label =
		characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
	return label.replace(meaningful, character => `#${character.codePointAt(0)};`);
}
