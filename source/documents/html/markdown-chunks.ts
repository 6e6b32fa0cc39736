const listMarker = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const notBlank = /[^ \t]/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** HTML, definitions of links and footnotes, code inside a list: they reach over blank lines or to other parts of the text. */
const reaching = /^ {0,3}[<[]|[^`~\n](?:```|~~~)/m;

/**
 * A Markdown text in pieces that mean together what the whole means: a block, or a few that belong together, with the blank
 * lines after them. Pieces keep what reads them from holding a text of many megabytes as a tree.
 */
export function markdownChunks(markdown: string): readonly string[] {
	if (reaching.test(markdown)) {
		return [markdown];
	}

	const chunks: string[] = [];
	let start = 0;
	let end = 0;
	let hasList = false;
	let hasIndent = false;
	let openFence: string | undefined;
	for (let place = 0; place < markdown.length;) {
		const next = markdown.indexOf('\n', place);
		const lineEnd = next === -1 ? markdown.length : next;
		const line = markdown.slice(place, lineEnd);
		if (openFence !== undefined || notBlank.test(line)) {
			const isList = listMarker.test(line);
			const isAfterBlank = end < place - 1;
			const isIndented = /^[ \t]/.test(line);
			const goesOn =
				openFence !== undefined || isIndented || hasIndent || (isList && hasList);
			if (isAfterBlank && !goesOn) {
				chunks.push(markdown.slice(start, place));
				start = place;
				hasList = false;
			}

			hasList ||= isList;
			hasIndent ||= isIndented && !hasList && openFence === undefined;
			openFence = fenceAfter(line, openFence);
			end = lineEnd;
		}

		place = lineEnd + 1;
	}

	chunks.push(markdown.slice(start));
	return chunks.filter(chunk => chunk !== '');
}

/** The fence of the code block that is open after a line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
	const found = fence.exec(line)?.[1];
	if (open === undefined) {
		return found;
	}

	return found?.startsWith(open) === true && line.trim() === found ? undefined : open;
}
