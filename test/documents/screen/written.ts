import {escapeMarkdown, tableRow, tableRule} from '../../../source/documents/markdown.ts';

/** Markdown with every kind of block, as our own templates write it, that says these texts. */
export function written(texts: readonly string[]): string {
	const said = (place: number) => texts[place % texts.length] ?? '';
	const shown = (place: number) => escapeMarkdown(said(place)) || 'nothing';
	const table = (columns: number) => {
		const row = (start: number) =>
			Array.from({length: columns}, (_, place) => said(start + place));
		return [tableRow(row(0)), tableRule(row(0)), ...[1, 2].map(start => tableRow(row(start)))];
	};
	return (
		[
			`# ${shown(0)}`,
			`## ${shown(1)}`,
			shown(2),
			[
				`- **${shown(0)}:** ${shown(1)}`,
				`  - ${shown(2)}`,
				`    - ${shown(3)}`,
				`- ${shown(4)}`,
			].join('\n'),
			`### ${shown(3)}`,
			table(1).join('\n'),
			table(3).join('\n'),
			`#### ${shown(4)}`,
			table(20).join('\n'),
			'```text\n  some code\n```',
			'---',
			`**${shown(1)}:**`,
			shown(2),
		].join('\n\n') + '\n'
	);
}
