import {diffGroups, nothingChanged, type ChangeGroup} from './diff-groups.ts';
import type {PlanDiff} from './plan-diff.ts';

/** A comparison as lines for people. Hidden characters are the business of whoever prints them. */
export function diffText(diff: PlanDiff, heading: string): readonly string[] {
	const groups = diffGroups(diff);
	return [
		heading,
		'',
		...(groups.length === 0
			? [nothingChanged]
			: groups.flatMap((group, place) => [
					...(place === 0 ? [] : ['']),
					...groupLines(group),
				])),
	];
}

/** The group's title with a line a change: what it is about, then before and now, or whatever else there is to say. */
function groupLines({title, table: {columns, rows}}: ChangeGroup): readonly string[] {
	return [`${title} (${rows.length})`, ...rows.map(row => `  ${rowLine(columns, row)}`)];
}

function rowLine(columns: readonly string[], row: readonly string[]): string {
	const cells = row.map(cell => cell.split(/\s*\n\s*/).join(' / '));
	const [place, before] = [columns.indexOf('Now'), columns.indexOf('Before')];
	if (before === -1 || place !== before + 1) {
		return cells.join(' · ');
	}

	const about = cells.slice(0, before).join(' · ');
	const change = `${cells[before] ?? ''} → ${cells[place] ?? ''}`;
	return about === '' ? change : `${about}: ${change}`;
}
