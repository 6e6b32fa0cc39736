import type {Subject} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf, type View} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {freshness} from '../../rules/arithmetic/freshness.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {answerTo, called, inWords, notAsked} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {flowTargetsOf, sequenceOf, type SequenceModel} from './sequence.ts';

/** One process: how it goes today beside how it will go, and what hangs on it. */
export interface ProcessSheet {
	readonly name: string;
	readonly before: readonly Line[];
	readonly steps: Table;
	readonly after: readonly Line[];
	/** The steps as they will be, as a drawing where enough of them name a system. */
	readonly sequence: SequenceModel | null;
	readonly risks: Table | null;
	readonly calculations: readonly CalculationModel[];
}

export interface ProcessesPart {
	readonly sheets: readonly ProcessSheet[];
}

const {asIs, toBe, owner, teams, walkthrough, walkthroughBy, walkthroughOn, startedBy} =
	questions.process;

const beforeQuestions: readonly Question[] = [
	owner,
	teams,
	walkthrough,
	walkthroughBy,
	walkthroughOn,
	startedBy,
];

const besideOrBefore = new Set([...beforeQuestions, asIs, toBe].map(({id}) => id));

const afterQuestions = questionsOf('process').filter(({id}) => !besideOrBefore.has(id));

/** The processes the integration serves, each with its risks. */
export function processesPart(context: Context): ProcessesPart {
	const {process, risk} = context.plan.subjects;
	const risksOf = new Map<string, Array<Subject<'risk'>>>();
	for (const subject of risk) {
		for (const id of valueOf(viewOf(subject).processes) ?? []) {
			risksOf.set(id, [...(risksOf.get(id) ?? []), subject]);
		}
	}

	const targets = flowTargetsOf(context.plan);
	return {
		sheets: process.list.map(subject => ({
			...sheetOf(context, subject, risksOf.get(subject.id) ?? []),
			sequence: sequenceOf(context, subject, targets),
		})),
	};
}

function sheetOf(
	context: Context,
	process: Subject<'process'>,
	risks: ReadonlyArray<Subject<'risk'>>,
): Omit<ProcessSheet, 'sequence'> {
	return {
		name: called(context, process),
		before: linesAbout(context, process, beforeQuestions),
		steps: stepsOf(context, process),
		after: [...notesOn(context, process), ...linesAbout(context, process, afterQuestions)],
		risks: tableAbout(
			context,
			risks,
			questionsOf('risk').filter(
				({id}) => id !== questions.risk.processes.id || risks.some(risk => isShared(risk)),
			),
		),
		calculations: calculationsAbout(context, process),
	};
}

/** How old the data may be, where it was said how fresh it must be. */
function calculationsAbout(
	{world}: Context,
	process: Subject<'process'>,
): readonly CalculationModel[] {
	const view = viewOf(process);
	const calculation =
		view.freshWithin.state === 'answered' ? freshness(view, world)?.calculation : undefined;
	return calculation === undefined ? [] : [calculationModel(calculation)];
}

/** A risk of several processes stands under each, so it says which. */
function isShared(risk: Subject<'risk'>): boolean {
	return (
		(valueOf(viewOf(risk).processes)?.length ?? 0) > 1 ||
		answerTo(risk, questions.risk.processes)?.note !== undefined
	);
}

/** The steps side by side; where a side has none, its one cell says how that question was answered. */
function stepsOf(context: Context, process: Subject<'process'>): Table {
	const view = viewOf(process);
	const before = valueOf(view.asIs)?.map(step => stepInWords(context, step)) ?? [
		inWords(context, asIs, answerTo(process, asIs)),
	];
	const after = valueOf(view.toBe)?.map(step => stepInWords(context, step)) ?? [
		inWords(context, toBe, answerTo(process, toBe)),
	];
	const length = Math.max(before.length, after.length);
	return {
		columns: ['Step', asIs.label, toBe.label],
		rows: Array.from({length}, (_, place) => [
			view.asIs.state === 'answered' || view.toBe.state === 'answered'
				? String(place + 1)
				: notAsked,
			before[place] ?? '',
			after[place] ?? '',
		]),
	};
}

/** Notes to the steps, which the table has no place for. */
function notesOn({audience}: Context, process: Subject<'process'>): readonly Line[] {
	return [asIs, toBe].flatMap(question => {
		const answer = answerTo(process, question);
		const isInTable = answer?.state === 'answered' && answer.value !== null;
		return audience === 'internal' && isInTable && answer.note !== undefined
			? [{label: `Note to "${question.label}"`, text: answer.note}]
			: [];
	});
}

type Steps<Id extends 'asIs' | 'toBe'> = Extract<
	View<'process'>[Id],
	{readonly state: 'answered'}
>['value'][number];

function stepInWords(context: Context, step: Steps<'asIs'> & Partial<Steps<'toBe'>>): string {
	const {dataPoint} = context.plan.subjects;
	const edited = (step.edits ?? [])
		.filter(id => dataPoint.has(id))
		.map(id => called(context, {kind: 'dataPoint', id}));
	const remarks = [
		...(step.manual === undefined ? [] : [step.manual ? 'by hand' : 'automatic']),
		...(step.system === undefined
			? []
			: [`in ${called(context, {kind: 'system', id: step.system})}`]),
		...(edited.length === 0 ? [] : [`edits ${enumerated(edited, Infinity)}`]),
		...(step.control === true ? ['kept as a control'] : []),
	];
	return `${step.step ?? ''}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`;
}
