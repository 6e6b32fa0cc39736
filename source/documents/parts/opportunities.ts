import {projectId} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {tableAbout, type Table} from '../table.ts';

export interface OpportunitiesPart {
	/** What each process gains, and the figure that would show it. */
	readonly processes: Table | null;
	/** What gets better for data, governance, security and privacy. */
	readonly uplift: readonly Line[];
}

const {simpler, opportunities, metric} = questions.process;

const processQuestions: readonly Question[] = [simpler, opportunities, metric];

const upliftQuestions: readonly Question[] = [
	questions.project.dataUplift,
	questions.project.securityBenefit,
];

/** What becomes possible or easier, process by process and beyond them. */
export function opportunitiesPart(context: Context): OpportunitiesPart {
	const {project, process} = context.plan.subjects;
	const ours = project.get(projectId);
	return {
		processes: tableAbout(context, process.list, processQuestions),
		uplift: ours === undefined ? [] : linesAbout(context, ours, upliftQuestions),
	};
}
