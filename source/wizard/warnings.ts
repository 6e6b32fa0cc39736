import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import {sectionIds, type SectionId} from '../interview/question.ts';
import type {AcceptedFinding, Accepting, StaleAcceptance} from '../rules/accepting/accepting.ts';
import {rules} from '../rules/catalogue.ts';
import type {Finding} from '../rules/engine/finding.ts';
import {acceptingOf} from './accepting.ts';
import {sectionOfRule, sortedFindings} from './derived.ts';

/** What the warnings can be narrowed to, in the order their key goes through them. */
export const warningFilters = [
	'all',
	'blockers',
	'high',
	'open',
	'accepted',
	'notRuledOut',
] as const;

export type WarningFilter = (typeof warningFilters)[number];

/** The sections the warnings can be narrowed to, in the order their key goes through them; first comes every section. */
export const warningSections: ReadonlyArray<SectionId | undefined> = [undefined, ...sectionIds];

/** A line of the warnings: a finding with its acceptance, if it has one, or an acceptance whose finding is gone. */
export type WarningRow =
	| {
			readonly type: 'finding';
			readonly finding: Finding;
			readonly accepted: AcceptedFinding | undefined;
	  }
	| {readonly type: 'gone'; readonly stale: StaleAcceptance};

const made = new WeakMap<Accepting, Map<string, readonly WarningRow[]>>();

/** The lines of the warnings: what counts, the worst first, then what is accepted, then acceptances nobody needs any more. */
export function warningRows(
	plan: Plan,
	asOf: IsoDate,
	filter: WarningFilter,
	section: SectionId | undefined,
): readonly WarningRow[] {
	const accepting = acceptingOf(plan, asOf);
	const byFilter = made.get(accepting) ?? new Map<string, readonly WarningRow[]>();
	made.set(accepting, byFilter);
	const key = `${filter}/${section ?? ''}`;
	const known = byFilter.get(key);
	if (known !== undefined) {
		return known;
	}

	const rows = allRows(plan, accepting).filter(
		row => isWanted(row, filter) && (section === undefined || sectionOfRow(row) === section),
	);
	byFilter.set(key, rows);
	return rows;
}

function allRows(plan: Plan, {accepted, stale}: Accepting): readonly WarningRow[] {
	const rows = sortedFindings(plan).map((finding): WarningRow => ({
		type: 'finding',
		finding,
		accepted: accepted.get(finding.id),
	}));
	return [
		...rows.filter(row => !holds(row)),
		...rows.filter(row => holds(row)),
		...stale.flatMap((acceptance): readonly WarningRow[] =>
			acceptance.why === 'gone' ? [{type: 'gone', stale: acceptance}] : [],
		),
	];
}

/** Whether a line is of a finding that is accepted and does not count. */
export function holds(row: WarningRow): boolean {
	return row.type === 'finding' && row.accepted?.standing === 'holds';
}

function isWanted(row: WarningRow, filter: WarningFilter): boolean {
	switch (filter) {
		case 'all': {
			return true;
		}

		case 'accepted': {
			return row.type === 'gone' || row.accepted !== undefined;
		}

		case 'open': {
			return row.type === 'finding' && !holds(row);
		}

		case 'notRuledOut': {
			return row.type === 'finding' && row.finding.outcome === 'unknown';
		}

		case 'blockers':
		case 'high': {
			const severity = filter === 'high' ? 'high' : 'blocker';
			return row.type === 'finding' && row.finding.severity === severity;
		}
	}
}

function sectionOfRow(row: WarningRow): SectionId | undefined {
	if (row.type === 'finding') {
		return sectionOfRule(row.finding.rule);
	}

	const [id] = row.stale.acceptance.finding.split(':', 1);
	const rule = rules.find(other => other.id === id);
	return rule && sectionOfRule(rule);
}
