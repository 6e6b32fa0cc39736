import {Box} from 'ink';
import type {ReactNode} from 'react';
import {quote} from '../interview/quote.ts';
import type {Context} from '../wizard/context.ts';
import type {Notice, WizardState} from '../wizard/state.ts';
import {hintLine} from './components/hint-line.ts';
import {Lines, toned, type Line} from './components/lines.tsx';
import {marks, type Tone} from './theme.ts';

/** Rows of the frame around a screen: the head, the line for what just happened, the keys. */
export const frameRows = 3;

interface FrameProps {
	readonly state: WizardState;
	readonly context: Context;
	/** Whether nothing is typed, which decides what some keys mean. */
	readonly isEmpty: boolean;
	readonly columns: number;
	readonly rows: number;
	/** The line above. */
	readonly head: ReactNode;
	readonly children: ReactNode;
}

/** What is around every screen: the plan's name with its progress, what just happened, and the keys that work. */
export function Frame({
	state,
	context,
	isEmpty,
	columns,
	rows,
	head,
	children,
}: FrameProps): ReactNode {
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Box height={1} flexShrink={0} overflow="hidden">
				{head}
			</Box>
			<Box height={rows - frameRows} flexShrink={0} overflow="hidden">
				{children}
			</Box>
			<Lines lines={[noticeLine(state)]} columns={columns} rows={1} />
			<Lines lines={[hintLine(context, columns, isEmpty)]} columns={columns} rows={1} />
		</Box>
	);
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
function noticeLine({notice, session, exporting, isLeaving}: WizardState): Line {
	if (isLeaving) {
		const doing = exporting === undefined ? 'Saving' : `Writing ${quote(exporting)}, saving`;
		return [toned('dim', `${doing} and leaving …`)];
	}

	if (session?.saving.state === 'failing') {
		return [toned('danger', session.saving.problem)];
	}

	if (notice === undefined && exporting !== undefined) {
		return [toned('dim', `Writing ${quote(exporting)} … Export again stops it.`)];
	}

	return notice === undefined
		? []
		: [toned(noticeTones[notice.tone], `${noticeMarks[notice.tone]} ${notice.text}`)];
}
