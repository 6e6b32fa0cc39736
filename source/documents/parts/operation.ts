import {projectId} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Context} from '../context.ts';
import {alwaysLinesAbout, type Line} from '../lines.ts';
import {fullTableAbout, tableAbout, type Table} from '../table.ts';

export interface OperationPart {
	readonly lines: readonly Line[];
	/** When each flow runs, what number is normal, and how it is compared. */
	readonly flows: Table | null;
	/** How somebody notices that two systems no longer agree. */
	readonly drift: Table | null;
}

const ofProject = questions.project;
const ofFlow = questions.flow;

/** What has a place in another part. */
const placed = new Set(
	[
		ofProject.strategy,
		ofProject.freeze,
		ofProject.rollback,
		ofProject.goNoGoCriteria,
		ofProject.goNoGoAuthority,
		ofProject.backfill,
		ofProject.gapCover,
		ofProject.rehearsal,
		ofProject.oldPaths,
		ofProject.earlyLife,
		ofProject.exceptionOwner,
		ofProject.exceptionWithin,
		ofProject.erasurePath,
		ofProject.privacyRegister,
		ofProject.dataUplift,
		ofProject.securityBenefit,
	].map(({id}) => id),
);

/** Whatever else the section on going live asks is about running it. */
const operationQuestions = questionsOf('project').filter(
	({section, id}) => section === 'goingLive' && !placed.has(id),
);

const flowQuestions: readonly Question[] = [
	ofFlow.trigger,
	ofFlow.interval,
	ofFlow.averageVolume,
	ofFlow.reconcile,
];

/** How the integration is watched, kept in step and kept running. */
export function operationPart(context: Context): OperationPart {
	const {project, syncPair, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	return {
		lines: ours === undefined ? [] : alwaysLinesAbout(context, ours, operationQuestions),
		flows: fullTableAbout(context, flow.list, flowQuestions),
		drift: tableAbout(context, syncPair.list, [questions.syncPair.driftCheck]),
	};
}
