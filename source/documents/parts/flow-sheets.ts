import type {Subject} from '../../plan/subject.ts';
import {applies} from '../../interview/applies.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf} from '../../interview/view.ts';
import {initialLoadOn, peakLoadOn, sidesOf} from '../../rules/graph/flow-load.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import type {Context} from '../context.ts';
import {addedAge, processesByDataPoint} from '../added-age.ts';
import {linesAbout, type Line} from '../lines.ts';
import {answerTo, called} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';

interface LineGroup {
	readonly title: string;
	readonly lines: readonly Line[];
}

/** Everything an engineer needs of one flow. */
export interface FlowSheet {
	readonly name: string;
	readonly groups: readonly LineGroup[];
	/** The questions that arise and nobody has answered, in a sentence; empty where there are none. */
	readonly open: string;
	readonly calculations: readonly CalculationModel[];
}

export interface FlowSheetsPart {
	readonly overview: Table | null;
	readonly sheets: readonly FlowSheet[];
}

const ofFlow = questions.flow;

const overviewQuestions: readonly Question[] = [
	ofFlow.from,
	ofFlow.to,
	ofFlow.carries,
	ofFlow.direction,
	ofFlow.trigger,
	ofFlow.existing,
];

const groups: ReadonlyArray<{readonly title: string; readonly questions: readonly Question[]}> = [
	{title: 'Purpose and rhythm', questions: [ofFlow.purpose, ofFlow.interval, ofFlow.runTime]},
	{
		title: 'Volume',
		questions: [
			ofFlow.averageVolume,
			ofFlow.peakPerHour,
			ofFlow.initialRecords,
			ofFlow.window,
			ofFlow.batchUsed,
			ofFlow.callsPerBatch,
			ofFlow.payloadSize,
		],
	},
	{
		title: 'Writing',
		questions: [
			ofFlow.operation,
			ofFlow.matchKey,
			ofFlow.repeatSafe,
			ofFlow.ordering,
			ofFlow.atomic,
			ofFlow.conflictRule,
			ofFlow.loopGuard,
		],
	},
	{title: 'Failures', questions: [ofFlow.retry, ofFlow.errorRoute, ofFlow.reconcile]},
	{title: 'Access', questions: [ofFlow.account, ofFlow.secretOwner]},
];

/** What the flow has to deliver in the test stands in the test plan. */
const placed = new Set(
	[
		...overviewQuestions,
		...groups.flatMap(group => group.questions),
		ofFlow.expectedFormat,
		ofFlow.expectedCount,
	].map(({id}) => id),
);

const allGroups = [
	...groups,
	{title: 'Further', questions: questionsOf('flow').filter(({id}) => !placed.has(id))},
];

const sheetQuestions = allGroups.flatMap(group => group.questions);

/** The flows at a glance, then a sheet for each. */
export function flowSheetsPart(context: Context): FlowSheetsPart {
	const flows = context.plan.subjects.flow.list;
	const processes = processesByDataPoint(context.plan);
	return {
		overview: tableAbout(context, flows, overviewQuestions),
		sheets: flows.map(flow => ({
			name: called(context, flow),
			groups: allGroups
				.map(({title, questions: asked}) => ({
					title,
					lines: linesAbout(context, flow, asked),
				}))
				.filter(({lines}) => lines.length > 0),
			open: openIn(context, flow),
			calculations: [
				...loadsOf(context, flow).map(calculation => calculationModel(calculation)),
				...addedAge(context, flow, processes),
			],
		})),
	};
}

function openIn({plan}: Context, flow: Subject<'flow'>): string {
	const labels = sheetQuestions
		.filter(question => answerTo(flow, question) === undefined && applies(plan, flow, question))
		.map(({label}) => label);
	return labels.length === 0 ? '' : `Not answered: ${labels.join('; ')}.`;
}

/** The sums of each end, where there is an initial load or a peak to reckon with, whether or not they fit. */
function loadsOf({world}: Context, flow: Subject<'flow'>): ReturnType<typeof initialLoadOn>[] {
	const view = viewOf(flow);
	const {systems} = sidesOf(view, world);
	return [
		...((valueOf(view.initialRecords) ?? 0) > 0
			? systems.map(system => initialLoadOn(view, system))
			: []),
		...((valueOf(view.peakPerHour) ?? 0) > 0
			? systems.map(system => peakLoadOn(view, system))
			: []),
	];
}
