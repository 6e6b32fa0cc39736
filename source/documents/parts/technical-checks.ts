import type {Subject} from '../../plan/subject.ts';
import {projectId} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {initialLoadOn, peakLoadOn, sidesOf} from '../../rules/flow-load.ts';
import {valueOf} from '../../rules/logic.ts';
import type {Context} from '../context.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import {linesAbout, type Line} from '../lines.ts';
import {called} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';

/** Everything an engineer needs of one flow. */
export interface FlowSheet {
	readonly name: string;
	readonly lines: readonly Line[];
	readonly calculations: readonly CalculationModel[];
}

export interface TechnicalChecksPart {
	readonly systems: Table | null;
	readonly limits: Table | null;
	readonly testing: Table | null;
	readonly flows: Table | null;
	readonly sheets: readonly FlowSheet[];
	readonly expectations: Table | null;
	readonly testPlan: readonly Line[];
	readonly simplestDesign: readonly Line[];
}

const ofSystem = questions.system;
const ofFlow = questions.flow;
const ofProject = questions.project;

const limitQuestions = [
	ofSystem.ratePerSecond,
	ofSystem.dailyQuota,
	ofSystem.quotaUsed,
	ofSystem.concurrency,
	ofSystem.latency,
	ofSystem.batchMax,
	ofSystem.apiEndOfLife,
	ofSystem.network,
];

const testingQuestions = [
	ofSystem.testEnvironment,
	ofSystem.testSubstitute,
	ofSystem.testRefresh,
	ofSystem.productionDataInTest,
	ofSystem.testDataMasked,
	ofSystem.testSends,
];

const checkQuestions = questionsOf('system').filter(
	question =>
		question.section === 'technical' &&
		![...limitQuestions, ...testingQuestions].some(({id}) => id === question.id),
);

const overviewQuestions = [
	ofFlow.from,
	ofFlow.to,
	ofFlow.carries,
	ofFlow.direction,
	ofFlow.trigger,
	ofFlow.existing,
];

const expectationQuestions = [ofFlow.expectedFormat, ofFlow.expectedCount];

const sheetQuestions = questionsOf('flow').filter(
	({id}) => ![...overviewQuestions, ...expectationQuestions].some(question => question.id === id),
);

const designQuestions = [
	ofProject.simplerOption,
	ofProject.simplerRejected,
	ofProject.transformationPlace,
];

const testPlanQuestions = questionsOf('project').filter(
	question =>
		question.section === 'technical' && !designQuestions.some(({id}) => id === question.id),
);

/** What the systems can do, each flow with its sums, how it will be tested, and why it is not simpler. */
export function technicalChecksPart(context: Context): TechnicalChecksPart {
	const {project, system, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	return {
		systems: tableAbout(context, system.list, checkQuestions),
		limits: tableAbout(context, system.list, limitQuestions),
		testing: tableAbout(context, system.list, testingQuestions),
		flows: tableAbout(context, flow.list, overviewQuestions),
		sheets: flow.list
			.map(subject => sheetOf(context, subject))
			.filter(({lines, calculations}) => lines.length + calculations.length > 0),
		expectations: tableAbout(context, flow.list, expectationQuestions),
		testPlan: ours === undefined ? [] : linesAbout(context, ours, testPlanQuestions),
		simplestDesign: ours === undefined ? [] : linesAbout(context, ours, designQuestions),
	};
}

function sheetOf(context: Context, flow: Subject<'flow'>): FlowSheet {
	return {
		name: called(context, flow),
		lines: linesAbout(context, flow, sheetQuestions),
		calculations: calculationsAbout(context, flow),
	};
}

/** The sums of each end, where there is an initial load or a peak to reckon with, whether or not they fit. */
function calculationsAbout({world}: Context, flow: Subject<'flow'>): readonly CalculationModel[] {
	const view = viewOf(flow);
	const {systems} = sidesOf(view, world);
	return [
		...((valueOf(view.initialRecords) ?? 0) > 0
			? systems.map(system => initialLoadOn(view, system))
			: []),
		...((valueOf(view.peakPerHour) ?? 0) > 0
			? systems.map(system => peakLoadOn(view, system))
			: []),
	].map(calculation => calculationModel(calculation));
}
