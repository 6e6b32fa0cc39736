import {projectId, type Subject} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {answerTo, called, inWords, said} from '../saying.ts';
import {tableAbout, tableOf, type Table} from '../table.ts';
import {designQuestions} from './simplest-design.ts';
import {testCases} from './test-cases.ts';

export interface TestPlanPart {
	readonly lines: readonly Line[];
	readonly environments: Table | null;
	/** The four checks, whether they are planned, and room to sign them off. */
	readonly checks: Table;
	/** What each flow has to deliver, and room for what was seen. */
	readonly expectations: Table | null;
	readonly cases: Table | null;
}

const ofSystem = questions.system;
const {testChecks} = questions.project;

/** What is asked of a system because of the tests. */
export const environmentQuestions: readonly Question[] = [
	ofSystem.testEnvironment,
	ofSystem.testSubstitute,
	ofSystem.testRefresh,
	ofSystem.productionDataInTest,
	ofSystem.testDataMasked,
	ofSystem.testSends,
];

const placed = new Set([testChecks, ...designQuestions].map(({id}) => id));

const planQuestions = questionsOf('project').filter(
	({section, id}) => section === 'technical' && !placed.has(id),
);

/** Where and how the integration is seen in action, what each test has to show, and who says that it did. */
export function testPlanPart(context: Context): TestPlanPart {
	const {project, system, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	return {
		lines:
			ours === undefined
				? []
				: linesAbout(context, ours, [
						...planQuestions,
						...(isPlain(ours) ? [] : [testChecks]),
					]),
		environments: tableAbout(context, system.list, environmentQuestions),
		checks: {
			columns: ['Check', 'In the plan', 'Passed', 'Signed by', 'On'],
			rows: testChecks.input.choices.map(({value, label, hint = ''}) => [
				`${label}: ${hint}.`,
				ours === undefined ? '' : isPlanned(context, ours, value),
				'',
				'',
				'',
			]),
		},
		expectations: expectationsOf(context, flow.list),
		cases: testCases(context),
	};
}

/** Whether the column of the checks says all there is to the answer. */
function isPlain(project: Subject<'project'>): boolean {
	return (
		valueOf(viewOf(project).testChecks) !== undefined &&
		answerTo(project, testChecks)?.note === undefined
	);
}

function isPlanned(context: Context, project: Subject<'project'>, check: string): string {
	const planned: readonly string[] | undefined = valueOf(viewOf(project).testChecks);
	return planned === undefined
		? inWords(context, testChecks, answerTo(project, testChecks))
		: planned.includes(check)
			? 'yes'
			: 'no';
}

function expectationsOf(context: Context, flows: ReadonlyArray<Subject<'flow'>>): Table | null {
	const {expectedFormat, expectedCount} = questions.flow;
	return tableOf(
		[
			'Flow',
			expectedFormat.label,
			'Format seen',
			expectedCount.label,
			'Quantity seen',
			'Signed by',
		],
		flows.map(flow => [
			called(context, flow),
			said(context, flow, expectedFormat),
			'',
			said(context, flow, expectedCount),
			'',
			'',
		]),
	);
}
