import {Box} from 'ink';
import type {ReactNode} from 'react';
import {evaluationOf, planProgress} from '../wizard/derived.ts';
import type {Context} from '../wizard/context.ts';
import type {Notice, Saving, SessionState, WizardState} from '../wizard/state.ts';
import {hintLine} from './components/hint-line.ts';
import {fitLine, Lines, toned, type Line, type Span} from './components/lines.tsx';
import {textWidth} from './terminal/width.ts';
import {marks, type Tone} from './theme.ts';

/** Rows of the frame around a screen: the head, the line for what just happened, the keys. */
export const frameRows = 3;

/** From this width on the head says in words what it counts. */
const roomForWords = 70;

interface FrameProps {
	readonly state: WizardState;
	readonly context: Context;
	/** Whether nothing is typed, which decides what some keys mean. */
	readonly isEmpty: boolean;
	readonly columns: number;
	readonly rows: number;
	readonly children: ReactNode;
}

/** What is around every screen: the plan's name with its progress, what just happened, and the keys that work. */
export function Frame({state, context, isEmpty, columns, rows, children}: FrameProps): ReactNode {
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Lines lines={[headLine(state, columns)]} columns={columns} rows={1} />
			<Box height={rows - frameRows} flexShrink={0} overflow="hidden">
				{children}
			</Box>
			<Lines lines={[noticeLine(state)]} columns={columns} rows={1} />
			<Lines lines={[hintLine(context, columns, isEmpty)]} columns={columns} rows={1} />
		</Box>
	);
}

function headLine(state: WizardState, columns: number): Line {
	const {session} = state;
	if (session === undefined) {
		return [toned('accent', 'Groundplan')];
	}

	const facts = factSpans(state, session, columns);
	const width = facts.reduce(
		(sum, span) => sum + textWidth(typeof span === 'string' ? span : span.text),
		0,
	);
	const title = fitLine([toned('accent', session.plan.title)], Math.max(8, columns - width - 1));
	const used = title.reduce((sum, {text}) => sum + textWidth(text), 0);
	return [...title, ' '.repeat(Math.max(1, columns - width - used)), ...facts];
}

/** Progress, warnings, speaker where there is room, and whether the last answer is on disk. */
function factSpans(
	state: WizardState,
	{plan, saving, readOnly}: SessionState,
	columns: number,
): readonly Span[] {
	const {answered, asked} = planProgress(plan, state.settings.depth);
	const {firing} = evaluationOf(plan);
	const {speaker} = state.settings;
	const saved = savedSpan(saving);
	return [
		...(speaker !== '' && columns >= roomForWords
			? [toned('dim', `${speaker.slice(0, 16)} speaks  `)]
			: []),
		toned(
			'dim',
			columns >= roomForWords
				? `${answered} of ${asked} answered  `
				: `${answered}/${asked} `,
		),
		toned(
			firing > 0 ? 'warning' : 'dim',
			columns >= roomForWords
				? `${firing} ${firing === 1 ? 'warning' : 'warnings'}  `
				: `${firing}${marks.warning} `,
		),
		readOnly === undefined ? saved : toned('warning', 'read only'),
	];
}

function savedSpan(saving: Saving): Span {
	const shown: Readonly<Record<Saving['state'], readonly [Tone, string]>> = {
		saved: ['good', `${marks.answered} saved`],
		saving: ['dim', '… saving'],
		failing: ['danger', 'NOT SAVED'],
	};
	return toned(...shown[saving.state]);
}

const noticeTones: Readonly<Record<Notice['tone'], Tone>> = {
	done: 'good',
	warning: 'warning',
	problem: 'danger',
	section: 'accent',
};
const noticeMarks: Readonly<Record<Notice['tone'], string>> = {
	done: marks.answered,
	warning: marks.warning,
	problem: marks.warning,
	section: '§',
};

/** What just happened; while answers cannot be written, that, because it matters more. */
function noticeLine({notice, session, isLeaving}: WizardState): Line {
	if (isLeaving) {
		return [toned('dim', 'Saving and leaving …')];
	}

	if (session?.saving.state === 'failing') {
		return [toned('danger', session.saving.problem)];
	}

	return notice === undefined
		? []
		: [toned(noticeTones[notice.tone], `${noticeMarks[notice.tone]} ${notice.text}`)];
}
