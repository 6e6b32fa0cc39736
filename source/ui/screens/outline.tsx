import type {ReactNode} from 'react';
import {sectionIds, type SectionId} from '../../interview/question.ts';
import {sectionInfo} from '../../interview/section.ts';
import {sectionOf} from '../../interview/route.ts';
import {openSectionWarnings} from '../../wizard/warnings/accepting.ts';
import {sectionProgress} from '../../wizard/derived.ts';
import type {SessionState, WizardState} from '../../wizard/state.ts';
import {gatesAt} from '../../wizard/gates.ts';
import {display} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {padToWidth} from '../terminal/width.ts';
import {wrapText} from '../terminal/wrap.ts';
import {marks} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

/** All sections with how far each is, what is asked in them, and which gates are open. */
export function Outline({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const cursor = session.editor.type === 'cursor' ? session.editor.cursor : 0;
	const sections = sectionIds.map((id, place) =>
		sectionLine(state, session, id, place === cursor, columns),
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
	state: WizardState,
	{plan}: SessionState,
	id: SectionId,
	isSelected: boolean,
	columns: number,
): Line {
	const progress = sectionProgress(plan, state.settings.depth)[id];
	const warnings = openSectionWarnings(plan, state.today)[id];
	const title = `${sectionIds.indexOf(id) + 1} ${display(sectionInfo(id).title)}`;
	const isDone = progress.asked > 0 && progress.answered === progress.asked;
	return [
		isSelected ? toned('selected', `${marks.cursor} `) : '  ',
		toned(isSelected ? 'selected' : 'plain', padToWidth(title, Math.min(26, columns - 20))),
		toned(
			isDone ? 'good' : 'dim',
			`${isDone ? marks.answered : ' '} ${String(progress.answered).padStart(4)}/${String(progress.asked).padEnd(4)}`,
		),
		...(progress.unknown + progress.disputed > 0
			? [toned('accent', ` ${progress.unknown + progress.disputed}${marks.unknown}`)]
			: []),
		...(warnings > 0 ? [toned('warning', ` ${warnings}${marks.warning}`)] : []),
	];
}

/** The narrow outline that stands beside everything else where there is room; where one is, is marked. */
export function OutlinePane({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {plan, place} = session;
	const current = place.view === 'interview' ? sectionOf(place.stop) : undefined;
	const lines = sectionIds.map((id): Line => {
		const progress = sectionProgress(plan, state.settings.depth)[id];
		const warnings = openSectionWarnings(plan, state.today)[id];
		const counts = `${progress.answered}/${progress.asked}${warnings > 0 ? ` ${warnings}${marks.warning}` : ''}`;
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
