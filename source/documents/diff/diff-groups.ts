import {subjectKindInfo} from '../../interview/subject-kind.ts';
import {severities, type Severity} from '../../rules/engine/rule.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import type {Table} from '../table.ts';
import {capitalised, counted} from '../wording.ts';
import type {
	AcceptanceChange,
	AnswerChange,
	GoneWarning,
	NamedSubject,
	PlanDiff,
	Said,
	SubjectCount,
	WarningChange,
} from './plan-diff.ts';

/** Changes of one kind as a table, a row a change; without changes there is no group. */
export interface ChangeGroup {
	readonly title: string;
	/** How many there are, in words: "1 new warning", "12 answers settled". */
	readonly count: string;
	readonly table: Table;
}

const whatBecame: Readonly<Record<GoneWarning['now'], string>> = {
	settled: 'settled',
	cannotBeRuledOut: 'cannot be ruled out',
	subjectRemoved: 'no longer in the plan',
};

/** What stands where there is no difference. */
export const nothingChanged = 'Nothing changed.';

/** Each kind of change as a heading, and as it is counted in a sentence. */
const kinds = {
	title: ['Title', 'new title', 'new titles'],
	gates: ['Gates', 'gate passed or shut', 'gates passed or shut'],
	newlyWarned: ['New warnings', 'new warning', 'new warnings'],
	noLongerWarned: ['Warnings gone', 'warning gone', 'warnings gone'],
	regraded: [
		'Warnings of another severity',
		'warning of another severity',
		'warnings of another severity',
	],
	accepted: ['Risks accepted', 'risk accepted', 'risks accepted'],
	withdrawn: ['Acceptances withdrawn', 'acceptance withdrawn', 'acceptances withdrawn'],
	lapsed: [
		'Acceptances that no longer hold',
		'acceptance that no longer holds',
		'acceptances that no longer hold',
	],
	newlyOpen: ['Newly open', 'answer newly open', 'answers newly open'],
	stillOpen: [
		'Still open, otherwise than before',
		'answer open otherwise than before',
		'answers open otherwise than before',
	],
	settled: ['Settled', 'answer settled', 'answers settled'],
	changed: ['Changed', 'answer changed', 'answers changed'],
	regrounded: ['On another basis', 'answer on another basis', 'answers on another basis'],
	added: ['Added', 'subject added', 'subjects added'],
	removed: ['Removed', 'subject removed', 'subjects removed'],
	renamed: ['Renamed', 'subject renamed', 'subjects renamed'],
} as const satisfies Record<keyof PlanDiff, readonly [title: string, one: string, many: string]>;

type Rows = ReadonlyArray<readonly string[]>;

/** A comparison group by group: first what a decider looks for, then answers, then what came and went. */
export function diffGroups(diff: PlanDiff): readonly ChangeGroup[] {
	const {title, gates, newlyWarned, noLongerWarned, regraded, renamed} = diff;
	const warningColumns = ['Severity', 'Warning', 'Where'];
	return [
		group('title', ['Before', 'Now'], title === null ? [] : [[title.before, title.after]]),
		group(
			'gates',
			['Gate', 'Before', 'Now'],
			gates.map(gate => [gate.title, gate.before, gate.after]),
		),
		group(
			'newlyWarned',
			warningColumns,
			bySeverity(newlyWarned).map(warning => warningCells(warning)),
		),
		group(
			'noLongerWarned',
			[...warningColumns, 'Now'],
			bySeverity(noLongerWarned).map(warning => [
				...warningCells(warning),
				whatBecame[warning.now],
			]),
		),
		group(
			'regraded',
			[...warningColumns, 'Before'],
			bySeverity(regraded).map(warning => [...warningCells(warning), warning.formerSeverity]),
		),
		...(['accepted', 'withdrawn', 'lapsed'] as const).map(kind =>
			group(kind, ['Warning', 'Said'], acceptanceRows(diff[kind])),
		),
		...(['newlyOpen', 'stillOpen', 'settled', 'changed', 'regrounded'] as const).map(kind =>
			group(kind, ['About', 'Question', 'Before', 'Now'], answerRows(diff[kind])),
		),
		...(['added', 'removed'] as const).map(kind =>
			group(kind, ['What', 'Name', 'With'], subjectRows(diff[kind])),
		),
		group(
			'renamed',
			['What', 'Before', 'Now'],
			renamed.map(subject => [kindOf(subject), subject.formerName, subject.name]),
		),
	].filter(({table}) => table.rows.length > 0);
}

function group(kind: keyof PlanDiff, columns: readonly string[], rows: Rows): ChangeGroup {
	const [title, one, many] = kinds[kind];
	return {title, count: counted(rows.length, one, many), table: {columns, rows}};
}

/** The worst first. */
function bySeverity<Change extends {readonly severity: Severity}>(
	changes: readonly Change[],
): readonly Change[] {
	return changes.toSorted(
		(left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
	);
}

function warningCells({severity, message, subjects}: WarningChange): readonly string[] {
	return [
		capitalised(severity),
		message,
		enumerated(
			subjects.map(({name}) => name),
			Infinity,
		),
	];
}

function acceptanceRows(changes: readonly AcceptanceChange[]): Rows {
	return changes.map(({title, text}) => [title, text]);
}

function answerRows(changes: readonly AnswerChange[]): Rows {
	return changes.map(({subject, label, before, after}) => [
		subject.name,
		label,
		saidCell(before, after),
		saidCell(after, before),
	]);
}

/**
 * What was said, with what it rests on where that is another thing than at the other time. That somebody or other stated it is
 * told only beside something better.
 */
function saidCell({text, grounds}: Said, other: Said): string {
	const isTold =
		grounds !== undefined &&
		grounds !== other.grounds &&
		(grounds !== 'stated' || other.grounds !== undefined);
	return isTold ? `${text} – ${grounds}` : text;
}

function subjectRows(changes: readonly SubjectCount[]): Rows {
	return changes.map(change => [kindOf(change), change.name, counted(change.answers, 'answer')]);
}

function kindOf({kind}: Pick<NamedSubject, 'kind'>): string {
	return capitalised(subjectKindInfo[kind].one);
}
