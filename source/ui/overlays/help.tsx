import type {ReactNode} from 'react';
import {sourceNames} from '../../interview/sources.ts';
import type {Question} from '../../interview/question.ts';
import {rulesReading} from '../../rules/engine/rules-reading.ts';
import {askedAt} from '../../wizard/question/asked.ts';
import {contextOf, type Context} from '../../wizard/context.ts';
import type {WizardState} from '../../wizard/state.ts';
import {withoutOverlay} from '../../wizard/turn.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {bindingsOf} from '../keymap.ts';
import {padToWidth} from '../terminal/width.ts';
import {wrapText} from '../terminal/wrap.ts';
import type {ScreenProps} from '../screens/screen.ts';

/** Why the question is asked, what a good answer is, which warnings it feeds, and every key that works beneath. */
export function Help({
	state,
	columns,
	rows,
	scroll,
}: ScreenProps & {readonly scroll: number}): ReactNode {
	const lines = helpLines(state, columns);
	const top = Math.max(0, Math.min(scroll, lines.length - rows + 1));
	const more = lines.length > top + rows - 1;
	const shown = lines.slice(top, top + rows - 1);
	return (
		<Lines
			lines={[...shown, [toned('dim', more ? '↓ more' : 'end')]]}
			columns={columns}
			rows={rows}
		/>
	);
}

/** Everything the help says about the state beneath it. */
export function helpLines(state: WizardState, columns: number): readonly Line[] {
	const question = state.session === undefined ? undefined : askedAt(state.session)?.question;
	return [
		...(question === undefined ? [] : [...questionLines(question, columns), []]),
		...keyLines('Keys here', contextOf(withoutOverlay(state))),
		[],
		...keyLines('Keys in short forms', 'form'),
		[],
		...keyLines('Keys in "go to"', 'goTo'),
	];
}

/** The keys of a context, the well-known ones last. */
function keyLines(title: string, context: Context): readonly Line[] {
	const keys = bindingsOf(context);
	const [known, others] = [
		keys.filter(({quiet}) => quiet === true),
		keys.filter(({quiet}) => quiet !== true),
	];
	return [
		[toned('strong', title)],
		...[...others, ...known].map(({shown, label}): Line => [
			toned('accent', padToWidth(shown, 8)),
			label,
		]),
	];
}

function questionLines({why, good, source, id, about}: Question, columns: number): readonly Line[] {
	const paragraph = (title: string, text: string): readonly Line[] => [
		[toned('strong', title)],
		...wrapText(text, columns).map((line): Line => [line]),
	];
	const feeds = rulesReading(about, id).map(({title}): Line => [toned('warning', '! '), title]);
	const sources = source.map(code => sourceNames[code] ?? code).join('; ');
	return [
		...paragraph('Why this is asked', why),
		...paragraph('A good answer', good),
		...(feeds.length === 0 ? [] : [[toned('strong', 'Warnings it feeds')], ...feeds]),
		...wrapText(`Source: ${sources}`, columns).map((line): Line => [toned('dim', line)]),
	];
}
