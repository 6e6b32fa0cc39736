import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Editor} from '../../../wizard/editor.ts';
import {isMultilineInput} from '../../../wizard/editor.ts';
import {suggestionsFor} from '../../../wizard/question/suggestions.ts';
import type {Question} from '../../../interview/question.ts';
import {displayLines} from '../../../plan/display.ts';
import {Lines, toned, type Line} from '../../components/lines.tsx';
import {TextArea} from '../../components/text-area.tsx';
import {prompt} from '../../layout.ts';
import {wrapText} from '../../terminal/wrap.ts';
import type {AnswerProps} from './answer.ts';

const fewestRows = 3;
const mostRows = 12;

/** An answer that is typed: text, numbers, dates, lists with a line an item. */
export function TextAnswer({
	session,
	columns,
	rows,
	asked,
	editor,
}: AnswerProps & {readonly editor: Extract<Editor, {readonly type: 'text'}>}): ReactNode {
	const {question} = asked;
	const below = belowLines(session.plan, question, editor, columns);
	const fieldRows = isMultilineInput(question.input)
		? Math.max(
				1,
				Math.min(rows - Math.min(below.length, 2), rowsNeeded(editor.field.text, columns)),
			)
		: 1;
	const belowRows = Math.max(0, rows - fieldRows);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			<Box height={fieldRows} flexShrink={0}>
				<Lines lines={[[toned('accent', prompt)]]} columns={prompt.length} rows={1} />
				<TextArea field={editor.field} columns={columns - prompt.length} rows={fieldRows} />
			</Box>
			<Lines lines={below} columns={columns} rows={belowRows} />
		</Box>
	);
}

/** Rows for text of several lines: what it fills and one to go on in, within reason. */
function rowsNeeded(text: string, columns: number): number {
	const shown = text.slice(0, columns * mostRows);
	return Math.max(
		fewestRows,
		Math.min(
			mostRows,
			wrapText(displayLines(shown).join('\n'), columns - prompt.length).length + 1,
		),
	);
}

function belowLines(
	plan: Parameters<typeof suggestionsFor>[0],
	question: Question,
	editor: Extract<Editor, {readonly type: 'text'}>,
	columns: number,
): readonly Line[] {
	if (editor.problem !== undefined) {
		return wrapText(editor.problem, columns).map((line): Line => [toned('warning', line)]);
	}

	const suggestions = suggestionsFor(plan, question);
	const offered: readonly Line[] =
		suggestions.length === 0
			? []
			: [[toned('dim', '↓ as before: '), toned('accent', suggestions.join(' · '))]];
	const isEmpty = editor.field.text === '';
	const good: readonly Line[] = isEmpty
		? wrapText(hintFor(question), columns).map((line): Line => [toned('dim', line)])
		: [];
	const none: readonly Line[] =
		isEmpty && question.none !== undefined ? [[toned('dim', `^N  ${question.none}`)]] : [];
	return [...offered, ...good, ...none];
}

/** What can be typed, in a line: the unit or form where there is one, otherwise what a good answer looks like. */
function hintFor({input, good}: Question): string {
	switch (input.kind) {
		case 'number': {
			return `A number, in ${input.unit}. ${good}`;
		}

		case 'date': {
			return `A day such as 2026-12-31. ${good}`;
		}

		case 'duration': {
			return `For example "30 min", "4 h", "2 days". ${good}`;
		}

		case 'list':
		case 'people': {
			return `A line for each; Enter on an empty line answers. ${good}`;
		}

		default: {
			return good;
		}
	}
}
