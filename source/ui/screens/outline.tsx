import type {ReactNode} from 'react';
import {formatNumber} from '../../interview/format-value.ts';
import type {Progress} from '../../interview/progress.ts';
import {sectionIds, type SectionId} from '../../interview/question.ts';
import {sectionInfo} from '../../interview/section.ts';
import {sectionOf} from '../../interview/route.ts';
import {openSectionWarnings} from '../../wizard/warnings/accepting.ts';
import {sectionProgress} from '../../wizard/derived.ts';
import {gatesAt} from '../../wizard/gates.ts';
import {display} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {padToWidth} from '../terminal/width.ts';
import {wrapText} from '../terminal/wrap.ts';
import {marks} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

/** So many digits the numbers of questions have room for, and more where there are more. */
const usualDigits = 4;

/** From so many questions on, the narrow outline says in percent how far a section is. */
const mostInPane = 1000;

/** All sections with how far each is, what is asked in them, and which gates are open. */
export function Outline({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const cursor = session.editor.type === 'cursor' ? session.editor.cursor : 0;
	const progress = sectionProgress(session.plan, state.settings.depth);
	const warnings = openSectionWarnings(session.plan, state.today);
	const digits = Math.max(
		usualDigits,
		...sectionIds.map(id => formatNumber(progress[id].asked).length),
	);
	const sections = sectionIds.map((id, place) =>
		sectionLine(
			{id, ...progress[id], warnings: warnings[id]},
			{isSelected: place === cursor, columns, digits},
		),
	);
	const chosen = sectionIds[cursor];
	const reason =
		chosen === undefined
			? []
			: wrapText(sectionInfo(chosen).reason, columns).map((line): Line => [
					toned('dim', line),
				]);
	const gates = gatesAt(session.plan, state.today).flatMap((gate): readonly Line[] => {
		const mark = gate.isOpen
			? toned('good', `${marks.answered} `)
			: toned('dim', `${marks.open} `);
		const because = gate.isOpen ? 'open' : (gate.because[0] ?? 'closed');
		return [[mark, gate.title, toned('dim', `: ${because}`)]];
	});
	const depth: Line = [
		toned(
			'dim',
			state.settings.depth === 'essential'
				? 'Essential questions only; d asks all.'
				: 'All questions are asked; d asks the essential ones only.',
		),
	];
	const below = [[], ...reason, [], ...gates, [], depth];
	return <Lines lines={[...sections, ...below]} columns={columns} rows={rows} />;
}

function sectionLine(
	{id, warnings, ...progress}: Progress & {readonly id: SectionId; readonly warnings: number},
	{
		isSelected,
		columns,
		digits,
	}: {readonly isSelected: boolean; readonly columns: number; readonly digits: number},
): Line {
	const title = `${sectionIds.indexOf(id) + 1} ${display(sectionInfo(id).title)}`;
	const isDone = progress.asked > 0 && progress.answered === progress.asked;
	return [
		isSelected ? toned('selected', `${marks.cursor} `) : '  ',
		toned(
			isSelected ? 'selected' : 'plain',
			padToWidth(title, Math.min(26, columns - 12 - 2 * digits)),
		),
		toned(
			isDone ? 'good' : 'dim',
			`${isDone ? marks.answered : ' '} ${formatNumber(progress.answered).padStart(digits)}/${formatNumber(progress.asked).padEnd(digits)}`,
		),
		...(progress.unknown + progress.disputed > 0
			? [
					toned(
						'accent',
						` ${formatNumber(progress.unknown + progress.disputed)}${marks.unknown}`,
					),
				]
			: []),
		...(warnings > 0 ? [toned('warning', ` ${formatNumber(warnings)}${marks.warning}`)] : []),
	];
}

/** The narrow outline that stands beside everything else where there is room; where one is, is marked. */
export function OutlinePane({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {plan, place} = session;
	const current = place.view === 'interview' ? sectionOf(place.stop) : undefined;
	const lines = sectionIds.map((id): Line => {
		const progress = sectionProgress(plan, state.settings.depth)[id];
		const warnings = openSectionWarnings(plan, state.today)[id];
		const counts = `${shareInPane(progress)}${warnings > 0 ? ` ${formatNumber(warnings)}${marks.warning}` : ''}`;
		const isCurrent = id === current;
		return [
			isCurrent ? toned('selected', `${marks.cursor} `) : '  ',
			toned(
				isCurrent ? 'selected' : 'plain',
				padToWidth(sectionInfo(id).title, Math.max(8, columns - counts.length - 3)),
			),
			toned(warnings > 0 ? 'warning' : 'dim', counts),
		];
	});
	return <Lines lines={[[toned('dim', '  Sections')], ...lines]} columns={columns} rows={rows} />;
}

/** How far a section is; in percent where the numbers would take the room of its name. */
function shareInPane({answered, asked}: Progress): string {
	return asked < mostInPane
		? `${answered}/${asked}`
		: `${Math.floor((answered / asked) * 100)} %`;
}
