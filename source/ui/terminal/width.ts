import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const plainAscii = /^[ -~]*$/;

/** Units looked at per column wanted: a cluster longer than this is no letter, and the text may be 10 MB. */
const unitsPerColumn = 64;

/** Columns a terminal needs for text that has been through `display`. */
export function textWidth(text: string): number {
	return stringWidth(text);
}

/** The text, or as many whole graphemes of it as fit into `columns` with a `…` after them. */
export function truncateToWidth(text: string, columns: number): string {
	if (columns <= 0) return '';
	if (text.length <= columns && plainAscii.test(text)) return text;

	const looked = text.slice(0, (columns + 1) * unitsPerColumn);
	let width = 0;
	let kept = '';
	let keptBeforeEllipsis = '';
	for (const {segment} of segmenter.segment(looked)) {
		width += stringWidth(segment);
		if (width > columns) return cutAfter(keptBeforeEllipsis);
		kept += segment;
		if (width < columns) keptBeforeEllipsis = kept;
	}
	return looked.length === text.length ? text : cutAfter(keptBeforeEllipsis);
}

/** Text with the sign that it was cut, which it has but once. */
function cutAfter(text: string): string {
	return `${text.replace(/ *… *$/, '')}…`;
}

/** The text cut or filled with blanks to exactly `columns`; numbers read best with `align` 'right'. */
export function padToWidth(
	text: string,
	columns: number,
	align: 'left' | 'right' = 'left',
): string {
	const fitting = truncateToWidth(text, columns);
	const blanks = ' '.repeat(Math.max(0, columns - stringWidth(fitting)));
	return align === 'left' ? fitting + blanks : blanks + fitting;
}
