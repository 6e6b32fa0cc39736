import type {Answer} from '../plan/answer.ts';
import type {Change} from '../plan/change.ts';
import type {Subject} from '../plan/subject.ts';
import {questions} from '../interview/questions.ts';
import {read, type Reading} from '../interview/reading.ts';
import {provenance} from './question/answering.ts';
import {moveCursor} from './cursor.ts';
import type {Editor} from './editor.ts';
import {commit, goOn} from './going.ts';
import type {Intent} from './intent.ts';
import type {SessionState, WizardState} from './state.ts';
import {still, withNotice, withSession, type Turn} from './turn.ts';

type PlacementEditor = Extract<Editor, {readonly type: 'placement'}>;
type Mark = Extract<Intent, {readonly type: 'marked'}>['mark'];
type PlacementQuestion = 'sourceOfTruth' | 'systemsOfRecord' | 'destinations';

const labels: Readonly<Record<Mark, string>> = {
	truth: 'source of truth',
	record: 'system of record',
	destination: 'destination',
	truthAndRecord: 'source of truth and system of record',
	noTruth: 'no source of truth',
	nothing: 'cell cleared',
};

/** What the keys do in the matrix of data points and systems: marks in cells, each an answer of its data point. */
export function updatePlacement(
	state: WizardState,
	session: SessionState,
	editor: PlacementEditor,
	intent: Intent,
): Turn {
	const {plan} = session;
	const {dataPoint, system} = plan.subjects;
	const set = (moved: Partial<PlacementEditor>) =>
		still(withSession(state, {editor: {...editor, ...moved}}));
	switch (intent.type) {
		case 'wentOn': {
			return goOn(state, session, intent.direction);
		}

		case 'chosen': {
			return editor.row + 1 < dataPoint.size
				? set({row: editor.row + 1})
				: goOn(state, session, 1);
		}

		case 'moved': {
			return intent.to === 'left' || intent.to === 'right'
				? set({
						column: moveCursor(
							editor.column,
							system.size,
							intent.to === 'left' ? 'up' : 'down',
							state.rows,
						),
					})
				: set({row: moveCursor(editor.row, dataPoint.size, intent.to, state.rows)});
		}

		case 'marked': {
			return mark(state, session, editor, intent.mark);
		}

		default: {
			return still(state);
		}
	}
}

function mark(
	state: WizardState,
	session: SessionState,
	editor: PlacementEditor,
	wanted: Mark,
): Turn {
	const {dataPoint, system} = session.plan.subjects;
	const point = dataPoint.list[editor.row];
	const column = system.list[editor.column];
	if (point === undefined || column === undefined) {
		return still(state);
	}

	const changes = changesFor(state, point, column.id, wanted);
	return changes.length === 0
		? still(
				withNotice(
					state,
					'problem',
					`Not marked: this answer of ${point.name} is in dispute or does not apply. Open its question to change it.`,
				),
			)
		: commit(state, session, {
				label: `${point.name} in ${column.name}: ${labels[wanted]}`,
				changes,
			});
}

function changesFor(
	state: WizardState,
	point: Subject<'dataPoint'>,
	system: string,
	wanted: Mark,
): readonly Change[] {
	switch (wanted) {
		case 'truth': {
			return toggled(state, point, 'sourceOfTruth', system);
		}

		case 'record': {
			return toggled(state, point, 'systemsOfRecord', system);
		}

		case 'destination': {
			return toggled(state, point, 'destinations', system);
		}

		case 'truthAndRecord': {
			return (['sourceOfTruth', 'systemsOfRecord'] as const).flatMap(question =>
				systemsIn(read(point, questions.dataPoint[question]))?.includes(system) === true
					? []
					: toggled(state, point, question, system),
			);
		}

		case 'noTruth': {
			return [
				change(point, 'sourceOfTruth', {
					state: 'answered',
					value: null,
					...provenance(state),
				}),
			];
		}

		case 'nothing': {
			return (['sourceOfTruth', 'systemsOfRecord', 'destinations'] as const).flatMap(
				question =>
					systemsIn(read(point, questions.dataPoint[question]))?.includes(system) === true
						? toggled(state, point, question, system)
						: [],
			);
		}
	}
}

/** A mark put or taken away; with the last one gone the question is open again. Disputes are not settled in passing. */
function toggled(
	state: WizardState,
	point: Subject<'dataPoint'>,
	question: PlacementQuestion,
	system: string,
): readonly Change[] {
	const systems = systemsIn(read(point, questions.dataPoint[question]));
	if (systems === undefined) {
		return [];
	}

	const value = systems.includes(system)
		? systems.filter(other => other !== system)
		: [...systems, system];
	return [
		change(
			point,
			question,
			value.length === 0 ? undefined : {state: 'answered', value, ...provenance(state)},
		),
	];
}

function change(
	point: Subject<'dataPoint'>,
	question: PlacementQuestion,
	answer: Answer | undefined,
): Change {
	return {
		type: 'answered',
		subject: {kind: 'dataPoint', id: point.id},
		question,
		...(answer === undefined ? {} : {answer}),
	};
}

/** The systems marked; none while nothing or "unknown" or "none" is said; `undefined` where a mark cannot be put in passing. */
function systemsIn(reading: Reading<readonly string[]>): readonly string[] | undefined {
	switch (reading.state) {
		case 'answered': {
			return reading.value;
		}

		case 'disputed':
		case 'notApplicable': {
			return undefined;
		}

		case 'none':
		case 'unknown':
		case 'unanswered': {
			return [];
		}
	}
}
