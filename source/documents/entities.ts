/** The entities that Groundplan's own Markdown is written with, by name: those `escapeMarkdown` uses, and no others. */
export const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	'#32': ' ',
	'#96': '`',
};
