import type {ReactNode} from 'react';
import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {read, type Reading} from '../../interview/reading.ts';
import type {Editor} from '../../wizard/editor.ts';
import {display} from '../../plan/display.ts';
import {Lines, toned, type Line, type Span} from '../components/lines.tsx';
import {windowed, windowStart} from '../components/windowed.ts';
import {padToWidth} from '../terminal/width.ts';
import {marks, type Tone} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

const cellWidth = 9;
const narrowestName = 14;
const widestName = 32;

/** The matrix: data points against systems, with the marks T, R and D in the cells. */
export function Placement({
	session,
	columns,
	rows,
	editor,
}: PlanScreenProps & {readonly editor: Extract<Editor, {readonly type: 'placement'}>}): ReactNode {
	const {dataPoint, system} = session.plan.subjects;
	const nameWidth = Math.min(
		widestName,
		Math.max(narrowestName, columns - system.size * cellWidth - 4),
	);
	const fitting = Math.max(1, Math.floor((columns - nameWidth - 4) / cellWidth));
	const first = windowStart(editor.column, system.size, Math.min(fitting, system.size));
	const systems = system.list.slice(first, first + fitting);
	const hidden = system.size - systems.length;
	const current = system.list[editor.column];
	const head: readonly Line[] = [
		[toned('strong', 'Where is the truth, where is it kept, where does it go?')],
		[
			toned(
				'dim',
				`T source of truth · R system of record · D destination${hidden > 0 ? ` · ${hidden} more systems: ← →` : ''}`,
			),
		],
		[
			'  ',
			padToWidth('', nameWidth),
			...systems.map((one): Span =>
				toned(
					one === current ? 'selected' : 'dim',
					` ${padToWidth(display(one.name), cellWidth - 1)}`,
				),
			),
		],
	];
	const foot: Line = [
		toned(
			'dim',
			`${display(dataPoint.list[editor.row]?.name ?? '')} in ${display(current?.name ?? '')}`,
		),
	];
	const body = windowed(dataPoint.list, editor.row, Math.max(1, rows - head.length - 1)).map(
		({item, place}): Line => {
			const isRow = place === editor.row;
			return [
				isRow ? toned('selected', `${marks.cursor} `) : '  ',
				toned(isRow ? 'selected' : 'plain', padToWidth(display(item.name), nameWidth)),
				...systems.map((one): Span => {
					const isCell = isRow && one === current;
					const text = cell(item, one.id);
					return toned(
						isCell ? 'bar' : toneOf(text),
						` ${padToWidth(text, cellWidth - 1)}`,
					);
				}),
				...stateOf(item),
			];
		},
	);
	return <Lines lines={[...head, ...body, foot]} columns={columns} rows={rows} />;
}

function cell(point: Subject<'dataPoint'>, system: string): string {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	const letters = (
		[
			[sourceOfTruth, 'T'],
			[systemsOfRecord, 'R'],
			[destinations, 'D'],
		] as const
	)
		.filter(([question]) => mentions(read(point, question), system))
		.map(([, letter]) => letter);
	return letters.length === 0 ? '·' : letters.join(' ');
}

function mentions(reading: Reading<readonly string[]>, system: string): boolean {
	return (
		(reading.state === 'answered' && reading.value.includes(system)) ||
		(reading.state === 'disputed' &&
			reading.claims.some(({value}) => value?.includes(system) === true))
	);
}

function toneOf(text: string): Tone {
	if (text.includes('T')) {
		return 'good';
	}

	return text === '·' ? 'dim' : 'accent';
}

/** What the letters cannot say: no truth, in dispute, not known. */
function stateOf(point: Subject<'dataPoint'>): readonly Span[] {
	switch (read(point, questions.dataPoint.sourceOfTruth).state) {
		case 'none': {
			return [toned('warning', ` ${marks.warning}`)];
		}

		case 'disputed': {
			return [toned('warning', ` ${marks.disputed}`)];
		}

		case 'unknown': {
			return [toned('accent', ` ${marks.unknown}`)];
		}

		default: {
			return [];
		}
	}
}
