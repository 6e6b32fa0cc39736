import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {formatDate} from '../../interview/format-value.ts';
import type {Evaluation} from '../../rules/engine/run-rules.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import type {Context} from '../context.ts';
import type {Table} from '../table.ts';
import {capitalised, counted} from '../wording.ts';
import {comparePlans} from './compare-plans.ts';
import {diffGroups, nothingChanged} from './diff-groups.ts';

/** More changes of one kind than this are counted, since the part stands among the first pages. */
const mostRows = 20;

/** The plan as it was on an earlier day. */
export interface Since {
	readonly date: IsoDate;
	readonly plan: Plan;
	readonly evaluation: Evaluation;
}

/** Changes of one kind, the first of them. */
export interface ChangesGroup {
	readonly title: string;
	readonly number: number;
	readonly table: Table;
	/** How many more there are, in a sentence; empty where all are shown. */
	readonly more: string;
}

export interface ChangesPart {
	/** The day, as it is written in text. */
	readonly since: string;
	readonly summary: string;
	readonly groups: readonly ChangesGroup[];
}

/** What changed since a day, kind by kind; nothing where no day is given. `evaluation` is that of the context's plan. */
export function changesPart(
	{plan, asOf, audience}: Pick<Context, 'plan' | 'asOf' | 'audience'>,
	evaluation: Evaluation,
	since: Since | undefined,
): ChangesPart | null {
	if (since === undefined) {
		return null;
	}

	const evaluations = {before: since.evaluation, after: evaluation};
	const groups = diffGroups(comparePlans(since.plan, plan, {evaluations, asOf, audience}));
	return {
		since: formatDate(since.date),
		summary:
			groups.length === 0
				? nothingChanged
				: `${capitalised(
						enumerated(
							groups.map(({count}) => count),
							Infinity,
						),
					)}.`,
		groups: groups.map(({title, table: {columns, rows}}) => ({
			title,
			number: rows.length,
			table: {columns, rows: rows.slice(0, mostRows)},
			more:
				rows.length > mostRows
					? `And ${counted(rows.length - mostRows, 'more', 'more')}.`
					: '',
		})),
	};
}
