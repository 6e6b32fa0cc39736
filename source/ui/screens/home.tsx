import type {ReactNode} from 'react';
import {formatNumber} from '../../interview/format-value.ts';
import type {LibraryEntry} from '../../wizard/effect.ts';
import type {HomeChoice} from '../../wizard/intent.ts';
import {homeChoices} from '../../wizard/update-home.ts';
import type {WizardState} from '../../wizard/state.ts';
import {age} from '../age.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {padToWidth} from '../terminal/width.ts';
import {display} from '../../plan/display.ts';
import {marks} from '../theme.ts';
import type {ScreenProps} from './screen.ts';

/** The first screen: go on with a saved plan, or begin one. */
export function Home({state, columns, rows}: ScreenProps): ReactNode {
	const {home} = state;
	const head: readonly Line[] = [
		[toned('strong', 'The interview before the integration.')],
		[toned('dim', status(state))],
		[],
	];
	const choices = homeChoices(state);
	const list = windowed(choices, home.cursor, Math.max(1, rows - head.length)).map(
		({item, place}): Line => row(state, item, place === home.cursor, columns),
	);
	return <Lines lines={[...head, ...list]} columns={columns} rows={rows} />;
}

function status({home}: WizardState): string {
	if (home.isOpening) {
		return 'Opening …';
	}

	if (home.problem !== undefined) {
		return home.problem;
	}

	if (home.entries === undefined) {
		return 'Looking for saved plans …';
	}

	return home.entries.length === 0
		? 'No plan is saved yet. Begin one, or look at an example.'
		: 'Every answer is saved as it is given.';
}

function row(state: WizardState, choice: HomeChoice, isSelected: boolean, columns: number): Line {
	const cursor = isSelected ? toned('selected', `${marks.cursor} `) : '  ';
	if (choice.type !== 'resume') {
		const label = {
			new: 'New plan',
			example: 'Start from an example',
			import: 'Import an answers file',
			quit: 'Quit',
		}[choice.type];
		return [cursor, toned(isSelected ? 'selected' : 'plain', label)];
	}

	const entry = state.home.entries?.find(({path}) => path === choice.path);
	return entry === undefined
		? []
		: [cursor, ...entryLine(entry, isSelected, columns - 2, state.today)];
}

function entryLine(entry: LibraryEntry, isSelected: boolean, columns: number, today: string): Line {
	const facts =
		entry.problem === undefined
			? `${formatNumber(entry.answered)} of ${formatNumber(entry.asked)} answered, ${age(entry.changed, today)}`
			: 'cannot be opened';
	const titleWidth = Math.max(10, Math.min(48, columns - facts.length - 2));
	return [
		toned(isSelected ? 'selected' : 'plain', padToWidth(display(entry.title), titleWidth)),
		'  ',
		toned(entry.problem === undefined ? 'dim' : 'danger', facts),
	];
}
