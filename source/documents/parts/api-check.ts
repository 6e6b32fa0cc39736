import type {Subject} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {loadsTogetherOn} from '../../rules/graph/flow-load.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';
import type {Context} from '../context.ts';
import {tableAbout, type Table} from '../table.ts';
import {environmentQuestions} from './test-plan.ts';

export interface ApiCheckPart {
	/** Maturity, documentation, trial calls, ways in and out, built-in checks. */
	readonly systems: Table | null;
	/** What each system allows those who call it, and until when. */
	readonly limits: Table | null;
	/** What the flows ask of a system together, where several share a limit. */
	readonly together: readonly CalculationModel[];
}

const ofSystem = questions.system;

const limitQuestions: readonly Question[] = [
	ofSystem.ratePerSecond,
	ofSystem.dailyQuota,
	ofSystem.quotaUsed,
	ofSystem.concurrency,
	ofSystem.latency,
	ofSystem.batchMax,
	ofSystem.apiEndOfLife,
	ofSystem.network,
];

const placed = new Set([...limitQuestions, ...environmentQuestions].map(({id}) => id));

/** Whatever else the technical section asks of a system. */
const checkQuestions = questionsOf('system').filter(
	({section, id}) => section === 'technical' && !placed.has(id),
);

/** What each system can really do, as far as somebody has looked. */
export function apiCheckPart(context: Context): ApiCheckPart {
	const systems = context.plan.subjects.system.list;
	return {
		systems: tableAbout(context, systems, checkQuestions),
		limits: tableAbout(context, systems, limitQuestions),
		together: systems.flatMap(system => togetherOn(context, system)),
	};
}

function togetherOn({world}: Context, system: Subject<'system'>): readonly CalculationModel[] {
	const flows = world
		.flowsAt(system.id)
		.map(({subject}) => viewOf(subject))
		.filter(({from, to}) => valueOf(from) === system.id || valueOf(to) === system.id);
	return loadsTogetherOn(flows, viewOf(system)).map(sum => calculationModel(sum));
}
