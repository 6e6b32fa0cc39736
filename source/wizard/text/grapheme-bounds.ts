const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Characters no cluster can have in its middle, unless the character before them is one that prepends itself. */
const starter =
	/[\n -~\u{AC00}-\u{D7A3}[[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]&&\p{L}]]/v;

/** How far back a sure boundary is looked for. No writing needs so much; past it, a cluster may be cut. */
const farthest = 10_000;

/** The first grapheme boundary after `index`, looking only around it: the text may be 10 MB. */
export function graphemeEnd(text: string, index: number): number {
	if (index >= text.length) return text.length;
	if (isSureBoundary(text, index + 1)) return index + 1;

	const start = sureBoundaryAt(text, index);
	for (let window = 64; ; window *= 2) {
		const looked = text.slice(start, index + window);
		for (const {index: from, segment} of segmenter.segment(looked)) {
			const end = from + segment.length;
			if (start + end > index && (end < looked.length || start + end === text.length)) {
				return start + end;
			}
		}
	}
}

/** The last grapheme boundary before `index`. */
export function graphemeStart(text: string, index: number): number {
	if (index <= 0) return 0;
	const start = sureBoundaryAt(text, index - 1);
	if (start === index - 1) return start;
	// A slice must not end inside a surrogate pair: half of one counts as a cluster.
	const end = (text.codePointAt(index - 1) ?? 0) > 0xffff ? index + 1 : index;
	let last = 0;
	for (const segment of segmenter.segment(text.slice(start, end))) last = segment.index;
	return start + last;
}

/** Whether a cursor may stand at `index`. */
export function isGraphemeBoundary(text: string, index: number): boolean {
	if (index <= 0 || index >= text.length) return true;
	return isSureBoundary(text, index) || graphemeEnd(text, graphemeStart(text, index)) === index;
}

/** `index`, or the boundary after it when it lies inside a cluster. */
export function atOrAfter(text: string, index: number): number {
	return isGraphemeBoundary(text, index) ? index : graphemeEnd(text, index);
}

/** `index`, or the boundary before it when it lies inside a cluster. */
export function atOrBefore(text: string, index: number): number {
	return isGraphemeBoundary(text, index) ? index : graphemeStart(text, index);
}

/** The graphemes of a short text. */
export function* graphemesOf(text: string): Generator<string> {
	for (const {segment} of segmenter.segment(text)) yield segment;
}

function sureBoundaryAt(text: string, index: number): number {
	let at = index;
	while (at > 0 && index - at < farthest && !isSureBoundary(text, at)) at -= 1;
	return at;
}

function isSureBoundary(text: string, index: number): boolean {
	if (index <= 0 || index >= text.length) return true;
	const after = text.charCodeAt(index);
	const before = text.charCodeAt(index - 1);
	if (after >= 0x20 && after < 0x7f && (before === 0x0a || (before >= 0x20 && before < 0x7f))) {
		return true;
	}
	if (!starter.test(text.charAt(index))) return false;
	const whole = text.codePointAt(index - 2) ?? 0;
	const previous = whole > 0xffff ? String.fromCodePoint(whole) : text.charAt(index - 1);
	return [...segmenter.segment(previous + text.charAt(index))].length === 2;
}
