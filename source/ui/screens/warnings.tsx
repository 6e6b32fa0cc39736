import type {ReactNode} from 'react';
import type {Finding} from '../../rules/finding.ts';
import type {Severity} from '../../rules/rule.ts';
import {evaluationOf, sortedFindings} from '../../wizard/derived.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {display} from '../../plan/display.ts';
import {wrapText} from '../terminal/wrap.ts';
import {marks, type Tone} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

/** How a severity is written beside a warning. */
const severityMarks: Readonly<Record<Severity, {readonly text: string; readonly tone: Tone}>> = {
	blocker: {text: 'BLOCKER', tone: 'danger'},
	high: {text: 'high   ', tone: 'warning'},
	medium: {text: 'medium ', tone: 'accent'},
	low: {text: 'low    ', tone: 'dim'},
};

/** What will hurt: the findings, the worst first, and the chosen one in full. */
export function Warnings({session, columns, rows}: PlanScreenProps): ReactNode {
	const {plan, editor} = session;
	const findings = sortedFindings(plan);
	const {firing, notRuledOut} = evaluationOf(plan);
	const cursor = editor.type === 'cursor' ? editor.cursor : 0;
	const head: readonly Line[] = [
		[
			toned('strong', `${firing} ${firing === 1 ? 'warning' : 'warnings'}`),
			toned('dim', `, ${notRuledOut} more cannot be ruled out yet`),
		],
		[],
	];
	const chosen = findings[cursor];
	const detail =
		chosen === undefined
			? []
			: detailLines(chosen, columns).slice(0, Math.max(0, Math.floor(rows / 2) - 1));
	const listRows = Math.max(1, rows - head.length - detail.length);
	const list =
		findings.length === 0
			? [[toned('good', 'Nothing to warn of so far.')]]
			: windowed(findings, cursor, listRows).map(({item, place}) =>
					findingLine(item, place === cursor),
				);
	const filled = Array.from({length: Math.max(0, listRows - list.length)}, (): Line => []);
	return <Lines lines={[...head, ...list, ...filled, ...detail]} columns={columns} rows={rows} />;
}

function findingLine(finding: Finding, isSelected: boolean): Line {
	const severity = severityMarks[finding.severity];
	const outcome =
		finding.outcome === 'fires'
			? toned(severity.tone, `${severity.text} `)
			: toned('dim', 'open?   ');
	const names = finding.subjects.map(({name}) => name).join(', ');
	return [
		isSelected ? toned('selected', `${marks.cursor} `) : '  ',
		outcome,
		toned(isSelected ? 'selected' : 'plain', finding.rule.title),
		toned('dim', `: ${names}`),
	];
}

function detailLines({message, rule, calculation}: Finding, columns: number): readonly Line[] {
	const wrapped = (text: string, tone: Tone): readonly Line[] =>
		wrapText(display(text.slice(0, 1000).replaceAll('\n', ' ')), columns).map((line): Line => [
			toned(tone, line),
		]);
	const sums =
		calculation?.lines.map(({label, working, result}): Line => [
			toned('dim', `${label}: ${working} = `),
			result,
		]) ?? [];
	return [
		[toned('dim', '─'.repeat(columns))],
		...wrapped(message, 'strong'),
		...sums,
		...wrapped(rule.why, 'plain'),
		...wrapped(`Do: ${rule.action}`, 'accent'),
	];
}
