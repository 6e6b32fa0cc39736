import type {ReactNode} from 'react';
import {formatDate} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import {sectionInfo} from '../../interview/section.ts';
import {display} from '../../plan/display.ts';
import type {Plan} from '../../plan/plan.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import type {Severity} from '../../rules/engine/rule.ts';
import {acceptingOf, warningCounts} from '../../wizard/accepting.ts';
import {
	holds,
	warningFilters,
	warningRows,
	warningSections,
	type WarningFilter,
	type WarningRow,
} from '../../wizard/warnings.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {wrapText} from '../terminal/wrap.ts';
import {marks, type Tone} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

/** How a severity is written beside a warning. */
const severityMarks: Readonly<Record<Severity, {readonly text: string; readonly tone: Tone}>> = {
	blocker: {text: 'BLOCKER ', tone: 'danger'},
	high: {text: 'high    ', tone: 'warning'},
	medium: {text: 'medium  ', tone: 'accent'},
	low: {text: 'low     ', tone: 'dim'},
};

const filterNames: Readonly<Record<WarningFilter, string>> = {
	all: 'all',
	blockers: 'blockers',
	high: 'high',
	open: 'open only',
	accepted: 'accepted',
	notRuledOut: 'not ruled out',
};

/** What will hurt: the findings, the worst first, and the chosen one in full. */
export function Warnings({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {plan, editor} = session;
	const {
		cursor,
		filter: filterPlace,
		section: sectionPlace,
	} = editor.type === 'cursor' ? editor : {cursor: 0, filter: 0, section: 0};
	const filter = warningFilters[filterPlace] ?? 'all';
	const section = warningSections[sectionPlace];
	const shown = warningRows(plan, state.today, filter, section);
	const {firing, notRuledOut, accepted} = warningCounts(plan, state.today);
	const head: readonly Line[] = [
		[
			toned('strong', `${firing} ${firing === 1 ? 'warning' : 'warnings'}`),
			toned('dim', `  showing ${filterNames[filter]}`),
			toned('dim', section === undefined ? '' : ` in ${sectionInfo(section).title}`),
		],
		[
			toned(
				'dim',
				`${notRuledOut} more cannot be ruled out${accepted === 0 ? '' : `, ${accepted} accepted`}`,
			),
		],
	];
	const chosen = shown[cursor];
	const detail =
		chosen === undefined
			? []
			: detailLines(plan, state.today, chosen, columns).slice(
					0,
					Math.max(0, Math.floor(rows / 2) - 1),
				);
	const listRows = Math.max(1, rows - head.length - detail.length);
	const list =
		shown.length === 0
			? [[toned('good', emptyText(firing + notRuledOut + accepted))]]
			: windowed(shown, cursor, listRows).map(({item, place}) =>
					rowLine(plan, item, place === cursor),
				);
	const filled = Array.from({length: Math.max(0, listRows - list.length)}, (): Line => []);
	return <Lines lines={[...head, ...list, ...filled, ...detail]} columns={columns} rows={rows} />;
}

function emptyText(total: number): string {
	return total === 0 ? 'Nothing to warn of so far.' : 'Nothing of this kind.';
}

function rowLine(plan: Plan, row: WarningRow, isSelected: boolean): Line {
	const mark = isSelected ? toned('selected', `${marks.cursor} `) : '  ';
	const tone = isSelected ? 'selected' : 'plain';
	if (row.type === 'gone') {
		const {finding, by} = row.stale.acceptance;
		return [mark, toned('dim', 'gone     '), toned(tone, finding), toned('dim', `: by ${by}`)];
	}

	const {rule, subjects} = row.finding;
	const names = subjects.map(subject => nameOf(plan, subject)).join(', ');
	return [
		mark,
		stateOf(row),
		toned(tone, rule.title),
		toned('dim', acceptedBy(row)),
		toned('dim', `: ${names}`),
	];
}

/** What stands before a finding: its severity, or that it is only suspected, or accepted. */
function stateOf(row: Extract<WarningRow, {readonly type: 'finding'}>): Line[number] {
	const {outcome, severity} = row.finding;
	if (holds(row)) {
		return toned('good', 'accepted ');
	}

	const {text, tone} = severityMarks[severity];
	return outcome === 'fires' ? toned(tone, `${text} `) : toned('dim', 'open?    ');
}

function acceptedBy(row: Extract<WarningRow, {readonly type: 'finding'}>): string {
	if (row.accepted === undefined) {
		return '';
	}

	const {by, expires} = row.accepted.acceptance;
	const until = expires === undefined ? '' : ` until ${formatDate(expires)}`;
	return holds(row) ? ` (by ${by}${until})` : ' (reopened)';
}

function detailLines(plan: Plan, today: string, row: WarningRow, columns: number): readonly Line[] {
	const wrapped = (text: string, tone: Tone): readonly Line[] =>
		wrapText(display(text.slice(0, 1000).replaceAll('\n', ' ')), columns).map((line): Line => [
			toned(tone, line),
		]);
	const ruler: Line = [toned('dim', '─'.repeat(columns))];
	if (row.type === 'gone') {
		return [ruler, ...wrapped(row.stale.message, 'plain')];
	}

	const {id, message, rule, calculation} = row.finding;
	const sums =
		calculation?.lines.map(({label, working, result}): Line => [
			toned('dim', `${label}: ${working} = `),
			result,
		]) ?? [];
	const stale = acceptingOf(plan, today).stale.find(({acceptance: {finding}}) => finding === id);
	return [
		ruler,
		...(stale === undefined ? [] : wrapped(stale.message, 'warning')),
		...(row.accepted === undefined
			? []
			: wrapped(acceptanceInWords(row.accepted.acceptance), holds(row) ? 'good' : 'dim')),
		...wrapped(message, 'strong'),
		...sums,
		...wrapped(rule.why, 'plain'),
		...wrapped(`Do: ${rule.action}`, 'accent'),
	];
}
