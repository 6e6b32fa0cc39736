import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {sectionIds, type SectionId} from '../../interview/question.ts';
import type {AcceptedFinding, Accepting, StaleAcceptance} from '../../rules/accepting/accepting.ts';
import {bare} from '../../interview/did-you-mean.ts';
import {sectionInfo} from '../../interview/section.ts';
import {rules} from '../../rules/catalogue.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {findingsOf} from '../../rules/engine/run-rules.ts';
import {groupByCause} from '../../rules/group-by-cause.ts';
import {rootCauseOf} from '../../rules/root-causes.ts';
import {acceptingOf} from './accepting.ts';
import {evaluationOf, sectionOfRule} from '../derived.ts';
import {isTheirs} from './whose-warning.ts';

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

/** The filters as people read them. */
export const filterNames: Readonly<Record<WarningFilter, string>> = {
	all: 'all',
	blockers: 'blockers',
	high: 'high',
	open: 'open only',
	accepted: 'accepted',
	notRuledOut: 'not ruled out',
};

/** The sections the warnings can be narrowed to, in the order their key goes through them; first comes every section. */
export const warningSections: ReadonlyArray<SectionId | undefined> = [undefined, ...sectionIds];

/** To what the warnings are narrowed. */
export interface Narrowing {
	readonly filter: WarningFilter;
	/** Every section without it. */
	readonly section?: SectionId | undefined;
	/** Everybody's without it; `nobody` for what is nobody's. */
	readonly person?: string | undefined;
}

/** A line of the warnings: a finding with its acceptance, if it has one, or an acceptance whose finding is gone. */
export type WarningRow =
	| {
			readonly type: 'finding';
			readonly finding: Finding;
			readonly accepted: AcceptedFinding | undefined;
	  }
	| {readonly type: 'gone'; readonly stale: StaleAcceptance};

type FindingRow = Extract<WarningRow, {readonly type: 'finding'}>;

/** What shows, in a few words: "showing blockers in Data points for Finance". */
export function narrowedInWords({filter, section, person}: Narrowing): string {
	return [
		`showing ${filterNames[filter]}`,
		...(section === undefined ? [] : [`in ${sectionInfo(section).title}`]),
		...(person === undefined ? [] : [`for ${person}`]),
	].join(' ');
}

const made = new WeakMap<Accepting, Map<string, readonly WarningRow[]>>();

/** To what a view of the warnings is narrowed, by the places of its keys. */
export function narrowingOf({
	filter,
	section,
	person,
}: {
	readonly filter: number;
	readonly section: number;
	readonly person?: string;
}): Narrowing {
	return {
		filter: warningFilters[filter] ?? 'all',
		section: warningSections[section],
		person,
	};
}

/**
 * The lines of the warnings: what fires, then what cannot be ruled out, then what is accepted, each by root cause with the
 * worst first, then acceptances nobody needs any more.
 */
export function warningRows(
	plan: Plan,
	asOf: IsoDate,
	narrowing: Narrowing,
): readonly WarningRow[] {
	const accepting = acceptingOf(plan, asOf);
	const byNarrowing = made.get(accepting) ?? new Map<string, readonly WarningRow[]>();
	made.set(accepting, byNarrowing);
	const {filter, section, person = ''} = narrowing;
	const key = JSON.stringify([filter, section, bare(person)]);
	const known = byNarrowing.get(key);
	if (known !== undefined) {
		return known;
	}

	const rows = byCause(allRows(plan, accepting).filter(row => isShown(plan, row, narrowing)));
	byNarrowing.set(key, rows);
	return rows;
}

function isShown(plan: Plan, row: WarningRow, {filter, section, person}: Narrowing): boolean {
	return (
		isWanted(row, filter) &&
		(section === undefined || sectionOfRow(row) === section) &&
		(person === undefined || isTheirs(plan, row, person))
	);
}

function allRows(plan: Plan, {accepted, stale}: Accepting): readonly WarningRow[] {
	return [
		...findingsOf(evaluationOf(plan)).map((finding): WarningRow => ({
			type: 'finding',
			finding,
			accepted: accepted.get(finding.id),
		})),
		...stale.flatMap((acceptance): readonly WarningRow[] =>
			acceptance.why === 'gone' ? [{type: 'gone', stale: acceptance}] : [],
		),
	];
}

function byCause(rows: readonly WarningRow[]): readonly WarningRow[] {
	const ofFindings = rows.filter(row => row.type === 'finding');
	const counting = ofFindings.filter(row => !holds(row));
	return [
		...grouped(counting.filter(({finding}) => finding.outcome === 'fires')),
		...grouped(counting.filter(({finding}) => finding.outcome === 'unknown')),
		...grouped(ofFindings.filter(row => holds(row))),
		...rows.filter(row => row.type === 'gone'),
	];
}

function grouped(rows: readonly FindingRow[]): readonly WarningRow[] {
	const byFinding = new Map(rows.map(row => [row.finding, row]));
	return groupByCause([...byFinding.keys()]).flatMap(({findings}) =>
		findings.flatMap(finding => byFinding.get(finding) ?? []),
	);
}

/** What a line stands under: lines of one root cause follow each other. */
export function headingOf(row: WarningRow): string {
	if (row.type === 'gone') {
		return 'Accepted, and gone';
	}

	const {title} = rootCauseOf(row.finding.rule);
	if (holds(row)) {
		return `${title}: accepted`;
	}

	return row.finding.outcome === 'fires' ? title : `${title}: not ruled out`;
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
