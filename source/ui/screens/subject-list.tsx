import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {SubjectKind} from '../../plan/subject.ts';
import {progressAbout} from '../../interview/progress.ts';
import {proposedPairs} from '../../interview/proposals.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import type {Editor} from '../../wizard/editor.ts';
import type {SessionState, WizardState} from '../../wizard/state.ts';
import {display} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {TextArea} from '../components/text-area.tsx';
import {windowed} from '../components/windowed.ts';
import {padToWidth} from '../terminal/width.ts';
import {wrapText} from '../terminal/wrap.ts';
import {marks} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

type ListEditor = Extract<Editor, {readonly type: 'list'}>;

/** The list of a kind of subjects: looked through, or added to by typing one name after another. */
export function SubjectList({
	state,
	session,
	columns,
	rows,
	kind,
	editor,
}: PlanScreenProps & {readonly kind: SubjectKind; readonly editor: ListEditor}): ReactNode {
	const info = subjectKindInfo[kind];
	const {list} = session.plan.subjects[kind];
	const ask = wrapText(info.ask, columns).slice(0, 3);
	const proposals = kind === 'syncPair' ? proposalLines(session, rows) : [];
	const head: readonly Line[] = [
		...ask.map((line): Line => [toned('strong', line)]),
		...proposals,
		[],
	];
	const {adding} = editor;
	const listRows = Math.max(1, rows - head.length - (adding === undefined ? 0 : 1));
	const entries = adding === undefined ? [...list, undefined] : list;
	const cursor = adding === undefined ? editor.cursor : list.length - 1;
	const shown = windowed(entries, cursor, listRows).map(({item, place}): Line => {
		const isSelected = adding === undefined && place === editor.cursor;
		const mark = isSelected ? toned('selected', `${marks.cursor} `) : '  ';
		return item === undefined
			? [mark, toned(isSelected ? 'selected' : 'dim', `+ add a ${info.one}`)]
			: [mark, ...entryLine(state, session, item, isSelected, columns - 2, list.length)];
	});
	const body = [...head, ...shown];
	if (adding === undefined) {
		return <Lines lines={body} columns={columns} rows={rows} />;
	}

	const label = 'Add: ';
	const empty: readonly Line[] =
		list.length === 0 ? [[toned('dim', `For example: ${info.example}`)]] : [];
	const above = [...body, ...empty].slice(0, rows - 1);
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<Lines lines={above} columns={columns} rows={above.length} />
			<Box>
				<Lines lines={[[toned('accent', label)]]} columns={label.length} rows={1} />
				<TextArea field={adding} columns={columns - label.length} rows={1} />
			</Box>
		</Box>
	);
}

function entryLine(
	state: WizardState,
	{plan}: SessionState,
	subject: Parameters<typeof progressAbout>[2],
	isSelected: boolean,
	columns: number,
	count: number,
): Line {
	const sections = progressAbout(plan, state.settings.depth, subject);
	const asked = sections.reduce((sum, [, progress]) => sum + progress.asked, 0);
	const answered = sections.reduce((sum, [, progress]) => sum + progress.answered, 0);
	const number = `${plan.subjects[subject.kind].indexOf(subject.id) + 1}`.padStart(
		String(count).length,
	);
	const counts = asked > 0 && answered === asked ? marks.answered : `${answered}/${asked}`;
	return [
		toned('dim', `${number} `),
		toned(
			isSelected ? 'selected' : 'plain',
			padToWidth(display(subject.name), Math.max(8, columns - number.length - 9)),
		),
		toned('dim', counts.padStart(7)),
	];
}

function proposalLines({plan}: SessionState, rows: number): readonly Line[] {
	const pairs = proposedPairs(plan);
	const shown = pairs.slice(0, Math.max(1, Math.floor(rows / 3)));
	const more = pairs.length - shown.length;
	return pairs.length === 0
		? []
		: [
				[
					toned(
						'accent',
						`${pairs.length} proposed from truths and destinations; p takes them:`,
					),
				],
				...shown.map(({name}): Line => [toned('dim', `  + ${name}`)]),
				...(more > 0 ? [[toned('dim', `  and ${more} more`)]] : []),
			];
}
