import stringWidth from 'string-width';

/** Characters for private use, one for each character to stand in for. */
const firstStandIn = 0xe0_00;
/** The last of them takes a column and stands for nothing. */
export const filler = '\uF8FF';
const standIns = /[\uE000-\uF8FF]/g;

const plainAscii = /^[ -~]$/;
const entityCode = /#(\d{1,7});/g;
/** No character has a higher number. */
const lastCode = 0x10_ff_ff;
const styling = /^\s*(?:classDef|class|style|linkStyle)\b/;
const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** A diagram in which no label has anything but harmless characters, and the way back. */
export interface HarmlessDiagram {
	readonly source: string;
	/** Puts the characters back into what was drawn, as plain text. */
	readonly restore: (drawn: string) => string;
}

/**
 * Mermaid source with its entity codes (`#40;`) and all that is not ASCII replaced by characters for private use, as many as
 * the text takes columns: whatever draws it finds nothing to interpret or to measure wrongly. Undone by `restore`.
 *
 * @throws when the diagram has more different characters than there are for private use: 6,399.
 */
export function harmlessDiagram(source: string): HarmlessDiagram {
	const byText = new Map<string, string>();
	const byStandIn = new Map<string, string>([[filler, '']]);

	function standInFor(text: string): string {
		const columns = Math.max(1, stringWidth(text));
		let standIn = byText.get(text);
		if (standIn === undefined) {
			standIn = String.fromCodePoint(firstStandIn + byText.size);
			if (standIn === filler) {
				throw new RangeError('The diagram has too many different characters.');
			}

			byText.set(text, standIn);
			byStandIn.set(standIn, text);
		}

		return standIn + filler.repeat(columns - 1);
	}

	function harmlessLine(line: string): string {
		if (styling.test(line)) {
			return line;
		}

		const {text, coded} = decoded(line);
		return Array.from(segmenter.segment(text), ({segment, index}) =>
			plainAscii.test(segment) && !coded.has(index) ? segment : standInFor(segment),
		).join('');
	}

	return {
		source: source
			.split('\n')
			.map(line => harmlessLine(line))
			.join('\n'),
		restore: drawn => drawn.replace(standIns, standIn => byStandIn.get(standIn) ?? ''),
	};
}

/** A line with its entity codes decoded, and the places in it where they stood. */
function decoded(line: string): {readonly text: string; readonly coded: ReadonlySet<number>} {
	const coded = new Set<number>();
	let text = '';
	let done = 0;
	for (const match of line.matchAll(entityCode)) {
		const code = Number(match[1]);
		if (code <= lastCode) {
			text += line.slice(done, match.index);
			coded.add(text.length);
			text += String.fromCodePoint(code);
			done = match.index + match[0].length;
		}
	}

	return {text: text + line.slice(done), coded};
}
