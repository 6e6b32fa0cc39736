import {graphemesOf} from '../../wizard/text/grapheme-bounds.ts';
import {textWidth} from './width.ts';

/** Text that has been through `display`, broken at blanks into lines of at most `columns`; longer words are cut. */
export function wrapText(text: string, columns: number): readonly string[] {
	return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, Math.max(1, columns)));
}

function wrapParagraph(paragraph: string, columns: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (textWidth(longer) <= columns) {
			line = longer;
			continue;
		}

		if (line !== '') {
			lines.push(line);
		}

		const pieces = cutWord(word, columns);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}

	return [...lines, line];
}

function cutWord(word: string, columns: number): readonly string[] {
	if (textWidth(word) <= columns) {
		return [word];
	}

	const pieces: string[] = [];
	let piece = '';
	for (const grapheme of graphemesOf(word)) {
		if (piece !== '' && textWidth(piece + grapheme) > columns) {
			pieces.push(piece);
			piece = '';
		}

		piece += grapheme;
	}

	return [...pieces, piece];
}
