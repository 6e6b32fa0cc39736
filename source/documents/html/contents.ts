import {escapeHtml} from './escape-html.ts';

/** A heading of the document as the table of contents has it. */
export interface Entry {
	readonly depth: number;
	readonly id: string;
	readonly text: string;
}

/** More entries than this beneath one part are folded away. */
const mostShown = 12;

/** The table of contents: the parts, and beneath each its sections. It folds without a script. */
export function contentsHtml(entries: readonly Entry[]): string {
	const parts: Array<{readonly part: Entry; readonly sections: Entry[]}> = [];
	for (const entry of entries) {
		if (entry.depth === 2) {
			parts.push({part: entry, sections: []});
		} else if (entry.depth === 3) {
			parts.at(-1)?.sections.push(entry);
		}
	}

	const items = parts.map(({part, sections}) => `<li>${link(part)}${nested(sections)}</li>\n`);
	return `<nav aria-labelledby="contents">
<details open>
<summary id="contents">Contents</summary>
<ol>
${items.join('')}</ol>
</details>
</nav>
`;
}

function nested(sections: readonly Entry[]): string {
	if (sections.length === 0) {
		return '';
	}

	const list = `<ol>\n${sections.map(section => `<li>${link(section)}</li>\n`).join('')}</ol>`;
	return sections.length > mostShown
		? `<details><summary>${sections.length} sections</summary>${list}</details>`
		: list;
}

function link({id, text}: Entry): string {
	return `<a href="#${id}">${escapeHtml(text)}</a>`;
}
