import stringWidth from 'string-width';

const plainAscii = /^[ -~]*$/;
const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Columns of a terminal that a text takes, as Ink counts them. */
export function columnsOf(text: string): number {
	return plainAscii.test(text) ? text.length : stringWidth(text);
}

/**
 * Where a text is broken at its blanks to fit: start and end of each line in it, the blank at a break left out. Words longer
 * than a line are cut between graphemes, at hyphens where they have some. Takes time in proportion to the text.
 */
export function breakText(
	text: string,
	columns: number,
): ReadonlyArray<readonly [start: number, end: number]> {
	const lines: Array<readonly [number, number]> = [];
	let start = 0;
	let end = 0;
	let width = 0;
	for (let place = 0; place <= text.length;) {
		const blank = text.indexOf(' ', place);
		const wordEnd = blank === -1 ? text.length : blank;
		const wordWidth = columnsOf(text.slice(place, wordEnd));
		// At the very beginning nothing stands before the word, not even a blank.
		const before = place === start ? 0 : width + 1;
		if (before + wordWidth <= columns) {
			width = before + wordWidth;
		} else {
			if (place > start) {
				lines.push([start, end]);
			}

			start = place;
			width = wordWidth;
			if (wordWidth > columns) {
				const cuts = cutsIn(text.slice(place, wordEnd), columns);
				for (const cut of cuts) {
					lines.push([start, place + cut]);
					start = place + cut;
				}

				width = columnsOf(text.slice(start, wordEnd));
			}
		}

		end = wordEnd;
		place = wordEnd + 1;
	}

	lines.push([start, end]);
	return lines;
}

/** Parts of words that may stand at the end of a line. */
const joints = new Set(['-', '/']);

/** Where a word is cut, so that each part fits: behind a hyphen or a stroke if there is one in what fits. */
function cutsIn(word: string, columns: number): readonly number[] {
	const cuts: number[] = [];
	let last = 0;
	let width = 0;
	let joint = 0;
	let widthAtJoint = 0;
	for (const {segment, index} of segmenter.segment(word)) {
		const more = columnsOf(segment);
		if (width + more > columns && index > last) {
			const isJoined = joint > last + 1 && width - widthAtJoint + more <= columns;
			last = isJoined ? joint : index;
			width = isJoined ? width - widthAtJoint : 0;
			cuts.push(last);
		}

		width += more;
		if (joints.has(segment)) {
			joint = index + segment.length;
			widthAtJoint = width;
		}
	}

	return cuts;
}
