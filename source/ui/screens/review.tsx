import type {ReactNode} from 'react';
import type {Answer} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import type {Progress} from '../../interview/progress.ts';
import type {Question} from '../../interview/question.ts';
import {questionAt} from '../../interview/questions.ts';
import {sectionInfo} from '../../interview/section.ts';
import {planProgress} from '../../wizard/derived.ts';
import {reviewFilters, reviewRows, type ReviewFilter, type ReviewRow} from '../../wizard/review.ts';
import {answerSummary} from '../answer-summary.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {roomForWords} from '../layout.ts';
import {padToWidth} from '../terminal/width.ts';
import {display} from '../../plan/display.ts';
import {marks, type Tone} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

const filterNames: Readonly<Record<ReviewFilter, string>> = {
	everything: 'all answers',
	notAnswered: 'not answered',
	unknown: 'not known yet',
	disputed: 'in dispute',
	notAsked: 'not asked, with this depth and these answers',
};

/** Check your answers: everything that was asked, and what was said to it. */
export function Review({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {editor, plan} = session;
	const cursor = editor.type === 'cursor' ? editor : {cursor: 0, filter: 0};
	const filter = reviewFilters[cursor.filter] ?? 'everything';
	const all = reviewRows(plan, state.settings.depth, filter);
	const head: readonly Line[] = [
		[
			toned('strong', 'Check your answers'),
			toned('dim', `  showing ${filterNames[filter]}; f changes`),
		],
		[toned('dim', countsInWords(planProgress(plan, state.settings.depth), columns))],
		[],
	];
	const body =
		all.length === 0
			? [[toned('good', 'Nothing of this kind.')]]
			: windowed(all, cursor.cursor, Math.max(1, rows - head.length)).map(({item, place}) =>
					rowLine(plan, item, place === cursor.cursor, columns),
				);
	return <Lines lines={[...head, ...body]} columns={columns} rows={rows} />;
}

/** How far the plan is; where there is little room, without what there is none of. */
function countsInWords({answered, open, unknown, disputed}: Progress, columns: number): string {
	const said = (number: number, words: string) => `${formatNumber(number)} ${words}`;
	return columns >= roomForWords
		? [
				said(answered, 'answered'),
				said(open, 'not answered'),
				said(unknown, 'not known yet'),
				said(disputed, 'in dispute'),
			].join(', ')
		: [
				said(answered, 'answered'),
				said(open, 'open'),
				...(unknown === 0 ? [] : [said(unknown, 'unknown')]),
				...(disputed === 0 ? [] : [said(disputed, 'disputed')]),
			].join(', ');
}

function rowLine(plan: Plan, row: ReviewRow, isSelected: boolean, columns: number): Line {
	const mark = isSelected ? toned('selected', `${marks.cursor} `) : '  ';
	if (row.type === 'section') {
		return [mark, toned('strong', sectionInfo(row.section).title)];
	}

	const {subject, question: id} = row.stop;
	const question = questionAt(subject.kind, id);
	const about = subject.kind === 'project' ? '' : `${nameOf(plan, subject)}: `;
	const label = padToWidth(
		display(`${about}${question?.label ?? id}`),
		Math.max(12, Math.floor(columns * 0.42)),
	);
	const summary = question === undefined ? '' : summaryOf(plan, question, row);
	return [
		mark,
		toned('accent', `${markOf(row.answer)} `),
		toned(isSelected ? 'selected' : 'plain', label),
		' ',
		toned(toneOf(row.answer), summary),
	];
}

/** What was said, or that nothing was: because it was skipped, or because it is not asked. */
function summaryOf(
	plan: Plan,
	question: Question,
	{answer, isAsked}: Extract<ReviewRow, {readonly type: 'answer'}>,
): string {
	if (isAsked) {
		return answerSummary(plan, question, answer);
	}

	return answer === undefined
		? 'not asked'
		: `${answerSummary(plan, question, answer)} (not asked now)`;
}

/** The mark of an answer's state. */
function markOf(answer: Answer | undefined): string {
	return answer === undefined ? marks.open : marks[answer.state];
}

function toneOf(answer: Answer | undefined): Tone {
	switch (answer?.state) {
		case undefined: {
			return 'dim';
		}

		case 'unknown':
		case 'disputed': {
			return 'warning';
		}

		case 'answered':
		case 'notApplicable': {
			return 'plain';
		}
	}
}
