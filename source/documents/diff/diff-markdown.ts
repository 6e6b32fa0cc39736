import {escapeMarkdown, tableRow, tableRule} from '../markdown.ts';
import {diffGroups, nothingChanged} from './diff-groups.ts';
import type {PlanDiff} from './plan-diff.ts';

/** A comparison as a Markdown document; nothing in names and answers becomes markup. */
export function diffMarkdown(diff: PlanDiff, heading: string): string {
	const groups = diffGroups(diff);
	const blocks = [
		`# ${escapeMarkdown(heading)}`,
		...(groups.length === 0
			? [nothingChanged]
			: groups.flatMap(({title, table: {columns, rows}}) => [
					`## ${title} (${rows.length})`,
					[tableRow(columns), tableRule(columns), ...rows.map(row => tableRow(row))].join(
						'\n',
					),
				])),
	];
	return `${blocks.join('\n\n')}\n`;
}
