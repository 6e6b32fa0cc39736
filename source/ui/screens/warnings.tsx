import type {ReactNode} from 'react';
import {formatDate, formatNumber} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import {counted} from '../../documents/wording.ts';
import {display} from '../../plan/display.ts';
import type {Plan} from '../../plan/plan.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import type {Severity} from '../../rules/engine/rule.ts';
import {rootCauseOf} from '../../rules/root-causes.ts';
import {acceptingOf, warningCounts} from '../../wizard/warnings/accepting.ts';
import {
	headingOf,
	holds,
	narrowedInWords,
	narrowingOf,
	warningRows,
	type Narrowing,
	type WarningRow,
} from '../../wizard/warnings/warnings.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {headedWindow} from '../components/headed-window.ts';
import {windowed} from '../components/windowed.ts';
import {textWidth} from '../terminal/width.ts';
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

/** From this height on headings with the root causes stand in the list; in less, the chosen one's stands over its detail. */
const roomForHeadings = 14;

/** What will hurt: the findings by root cause, the worst first, and the chosen one in full. */
export function Warnings({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {plan, editor} = session;
	const {today} = state;
	const cursor = editor.type === 'cursor' ? editor.cursor : 0;
	const narrowing = narrowingOf(editor.type === 'cursor' ? editor : {filter: 0, section: 0});
	const shown = warningRows(plan, today, narrowing);
	const counts = warningCounts(plan, today);
	const head = headLines(narrowing, counts, columns);
	const chosen = shown[cursor];
	const hasHeadings = rows >= roomForHeadings;
	const detail =
		chosen === undefined
			? []
			: [
					rulerLine(hasHeadings ? '' : headingOf(chosen), columns),
					...detailLines(plan, today, chosen, columns),
				].slice(0, Math.max(0, Math.floor(rows / 2) - 1));
	const listRows = Math.max(1, rows - head.length - detail.length);
	const list =
		shown.length === 0
			? [[toned('good', emptyText(counts))]]
			: listLines(plan, {shown, cursor, listRows, hasHeadings});
	const filled = Array.from({length: Math.max(0, listRows - list.length)}, (): Line => []);
	return <Lines lines={[...head, ...list, ...filled, ...detail]} columns={columns} rows={rows} />;
}

/** How many there are, and which of them show. Where that is too long for one line, it takes the line of the others. */
function headLines(
	narrowing: Narrowing,
	{firing, notRuledOut, accepted}: ReturnType<typeof warningCounts>,
	columns: number,
): readonly Line[] {
	const number = counted(firing, 'warning');
	const narrowed = narrowedInWords(narrowing);
	const isLong = textWidth(`${number}  ${display(narrowed)}`) > columns;
	return isLong
		? wrapText(display(narrowed), columns)
				.slice(0, 2)
				.map((line): Line => [toned('dim', line)])
		: [
				[toned('strong', number), toned('dim', `  ${narrowed}`)],
				[
					toned(
						'dim',
						`${formatNumber(notRuledOut)} more cannot be ruled out${accepted === 0 ? '' : `, ${formatNumber(accepted)} accepted`}`,
					),
				],
			];
}

interface ListProps {
	readonly shown: readonly WarningRow[];
	readonly cursor: number;
	readonly listRows: number;
	readonly hasHeadings: boolean;
}

function listLines(plan: Plan, {shown, cursor, listRows, hasHeadings}: ListProps): readonly Line[] {
	return hasHeadings
		? headedWindow(shown, cursor, listRows, headingOf).map(row =>
				row.type === 'heading'
					? [toned('dim', row.heading)]
					: rowLine(plan, row.item, row.place === cursor),
			)
		: windowed(shown, cursor, listRows).map(({item, place}) =>
				rowLine(plan, item, place === cursor),
			);
}

/** The line over the detail of the chosen warning, with its root cause in it where that stands nowhere else. */
function rulerLine(heading: string, columns: number): Line {
	const before = heading === '' ? '' : `─ ${heading} `;
	return [
		toned('dim', before),
		toned('dim', '─'.repeat(Math.max(0, columns - textWidth(before)))),
	];
}

function emptyText({firing, notRuledOut, accepted}: ReturnType<typeof warningCounts>): string {
	return firing + notRuledOut + accepted === 0
		? 'Nothing to warn of so far.'
		: 'Nothing of this kind.';
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
	if (row.type === 'gone') {
		return wrapped(row.stale.message, 'plain');
	}

	const {id, message, rule, calculation} = row.finding;
	const sums =
		calculation?.lines.map(({label, working, result}): Line => [
			toned('dim', `${label}: ${working} = `),
			result,
		]) ?? [];
	const stale = acceptingOf(plan, today).stale.find(({acceptance: {finding}}) => finding === id);
	return [
		...(stale === undefined ? [] : wrapped(stale.message, 'warning')),
		...(row.accepted === undefined
			? []
			: wrapped(acceptanceInWords(row.accepted.acceptance), holds(row) ? 'good' : 'dim')),
		...wrapped(message, 'strong'),
		...sums,
		...wrapped(rule.why, 'plain'),
		...wrapped(`Do: ${rule.action}`, 'accent'),
		...wrapped(`First step for the whole group: ${rootCauseOf(rule).remedy}`, 'dim'),
	];
}
