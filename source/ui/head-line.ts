import {formatNumber} from '../interview/format-value.ts';
import {counted} from '../documents/wording.ts';
import {warningCounts} from '../wizard/warnings/accepting.ts';
import {planProgress} from '../wizard/derived.ts';
import type {Saving, SessionState, WizardState} from '../wizard/state.ts';
import {fitLine, toned, type Line, type Span} from './components/lines.tsx';
import {roomForWords} from './layout.ts';
import {textWidth} from './terminal/width.ts';
import {marks, type Tone} from './theme.ts';

/** What is always visible of a plan: its name, how far it is, how many warnings there are, and whether the last answer is on disk. */
export function headLine(state: WizardState, session: SessionState, columns: number): Line {
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
	const {firing} = warningCounts(plan, state.today);
	const {speaker} = state.settings;
	const saved = savedSpan(saving);
	return [
		...(speaker !== '' && columns >= roomForWords
			? [toned('dim', `${speaker.slice(0, 16)} speaks  `)]
			: []),
		toned(
			'dim',
			columns >= roomForWords
				? `${formatNumber(answered)} of ${formatNumber(asked)} answered  `
				: `${formatNumber(answered)}/${formatNumber(asked)} `,
		),
		toned(
			firing > 0 ? 'warning' : 'dim',
			columns >= roomForWords
				? `${counted(firing, 'warning')}  `
				: `${formatNumber(firing)}${marks.warning} `,
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
