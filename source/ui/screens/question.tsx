import {Box} from 'ink';
import type {ReactNode} from 'react';
import {display, displayLines} from '../../plan/display.ts';
import {askAbout, nameOf} from '../../interview/naming.ts';
import {sectionInfo} from '../../interview/section.ts';
import {subjectOf} from '../../interview/walk.ts';
import {askedAt, type Asked} from '../../wizard/question/asked.ts';
import type {SessionState} from '../../wizard/state.ts';
import {answerSummary, provenanceSummary} from '../answer-summary.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {wrapText} from '../terminal/wrap.ts';
import {marks} from '../theme.ts';
import {ClaimsAnswer} from './answers/claims-answer.tsx';
import {OptionsAnswer} from './answers/options-answer.tsx';
import {TableAnswer} from './answers/table-answer.tsx';
import {TextAnswer} from './answers/text-answer.tsx';
import type {PlanScreenProps} from './screen.ts';

/** From this height on there is room for the reason of a question beneath it. */
const roomy = 15;

/** One question: what it is about, the question, its answer, and what is known about the answer. */
export function Question({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const asked = askedAt(session);
	if (asked === undefined) {
		return (
			<Lines
				lines={[
					[
						toned(
							'warning',
							'What this question was about has been removed. Esc goes back.',
						),
					],
				]}
				columns={columns}
				rows={rows}
			/>
		);
	}

	const head = headLines(session, asked, columns, rows);
	const foot = footLines(session, asked, columns, rows);
	const answerRows = Math.max(2, rows - head.length - foot.length);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={head} columns={columns} rows={head.length} />
			<Answer
				state={state}
				session={session}
				columns={columns}
				rows={answerRows}
				asked={asked}
			/>
			<Lines lines={foot} columns={columns} rows={foot.length} />
		</Box>
	);
}

function Answer({
	state,
	session,
	columns,
	rows,
	asked,
}: PlanScreenProps & {readonly asked: Asked}): ReactNode {
	const {editor} = session;
	const props = {state, session, columns, rows, asked};
	switch (editor.type) {
		case 'text': {
			return <TextAnswer {...props} editor={editor} />;
		}

		case 'options': {
			return <OptionsAnswer {...props} editor={editor} />;
		}

		case 'table': {
			return <TableAnswer {...props} editor={editor} />;
		}

		case 'claims': {
			return <ClaimsAnswer {...props} cursor={editor.cursor} />;
		}

		default: {
			return <Lines lines={[]} columns={columns} rows={rows} />;
		}
	}
}

function headLines(
	{plan, editor}: SessionState,
	{ref, question}: Asked,
	columns: number,
	rows: number,
): readonly Line[] {
	const subject = subjectOf(plan, ref);
	const about = ref.kind === 'project' ? '' : ` › ${nameOf(plan, ref)}`;
	const ask = subject === undefined ? question.ask : askAbout(plan, subject, question);
	const wrapped = wrapText(display(ask), columns).slice(0, 4);
	const claim =
		'claimBy' in editor && editor.claimBy !== undefined
			? [[toned('warning', `${marks.disputed} What does ${editor.claimBy} say?`)]]
			: [];
	return [
		[toned('dim', `${sectionInfo(question.section).title}${about} › ${question.label}`)],
		...wrapped.map((line): Line => [toned('strong', line)]),
		...claim,
		...(rows >= roomy ? [[]] : []),
	];
}

/** What is said so far when the editor does not show it, who said it, and the note; with room, why it is asked. */
function footLines(
	{plan}: SessionState,
	{question, answer}: Asked,
	columns: number,
	rows: number,
): readonly Line[] {
	const status: readonly Line[] =
		answer?.state === 'unknown' ||
		answer?.state === 'notApplicable' ||
		(answer?.state === 'answered' && answer.value === null)
			? [
					[
						toned(
							'accent',
							`${answer.state === 'answered' ? marks.answered : marks[answer.state]} `,
						),
						toned('strong', answerSummary(plan, question, answer)),
					],
				]
			: [];
	const said = answer === undefined ? '' : provenanceSummary(answer);
	const provenance: readonly Line[] = said === '' ? [] : [[toned('dim', said)]];
	const note: readonly Line[] =
		answer?.note === undefined
			? []
			: [[toned('dim', `Note: ${displayLines(answer.note.slice(0, 500)).join(' ')}`)]];
	const why: readonly Line[] =
		rows >= roomy
			? [
					[],
					...wrapText(`Why: ${question.why}`, columns)
						.slice(0, 3)
						.map((line): Line => [toned('dim', line)]),
				]
			: [];
	return [...status, ...provenance, ...note, ...why].slice(0, Math.max(1, Math.floor(rows / 3)));
}
