import type {ReactNode} from 'react';
import type {Editor} from '../../../wizard/editor.ts';
import {isFiltered, isMany, optionsOf, type Option} from '../../../wizard/question/options.ts';
import {Lines, toned, type Line} from '../../components/lines.tsx';
import {windowed} from '../../components/windowed.ts';
import {marks} from '../../theme.ts';
import type {AnswerProps} from './answer.ts';

/** An answer that is picked from what is offered; references are narrowed by typing, and can be made on the spot. */
export function OptionsAnswer({
	session,
	columns,
	rows,
	asked,
	editor,
}: AnswerProps & {readonly editor: Extract<Editor, {readonly type: 'options'}>}): ReactNode {
	const {question} = asked;
	const options = optionsOf(session.plan, question, editor.filter);
	const filter: readonly Line[] = isFiltered(question)
		? [
				[
					toned('accent', '› '),
					editor.filter === ''
						? toned('dim', 'type to search, or to name a new one')
						: editor.filter,
				],
			]
		: [];
	const listRows = Math.max(1, rows - filter.length);
	const hasHints = options.length * 2 <= listRows && options.some(({hint}) => hint !== undefined);
	const list = windowed(options, editor.cursor, hasHints ? options.length : listRows).flatMap(
		({item, place}): readonly Line[] => [
			optionLine(item, place, editor, isMany(question), isFiltered(question)),
			...(hasHints && item.hint !== undefined ? [[toned('dim', `      ${item.hint}`)]] : []),
		],
	);
	const empty: readonly Line[] =
		options.length === 0
			? [[toned('dim', 'Nothing of this kind yet. Type a name to make one.')]]
			: [];
	return <Lines lines={[...filter, ...list, ...empty]} columns={columns} rows={rows} />;
}

function optionLine(
	option: Option,
	place: number,
	editor: Extract<Editor, {readonly type: 'options'}>,
	isManyPicked: boolean,
	hasFilter: boolean,
): Line {
	const isSelected = place === editor.cursor;
	const isMarked = editor.marked.includes(option.value);
	const box = isManyPicked
		? `[${isMarked ? 'x' : ' '}] `
		: `${isMarked ? marks.chosen : marks.open} `;
	const number = !hasFilter && place < 9 ? toned('dim', `${place + 1} `) : '';
	return [
		isSelected ? toned('selected', `${marks.cursor} `) : '  ',
		number,
		toned(isMarked ? 'good' : 'dim', option.creates === undefined ? box : '+ '),
		toned(isSelected ? 'selected' : 'plain', option.label),
	];
}
