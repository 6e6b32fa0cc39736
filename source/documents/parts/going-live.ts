import {projectId} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';

export interface GoingLivePart {
	readonly switchOver: readonly Line[];
	readonly operation: readonly Line[];
	readonly privacy: readonly Line[];
	readonly gains: readonly Line[];
}

const ofProject = questions.project;

const switchOverQuestions: readonly Question[] = [
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
];

const privacyQuestions: readonly Question[] = [ofProject.erasurePath, ofProject.privacyRegister];

const gainQuestions: readonly Question[] = [ofProject.dataUplift, ofProject.securityBenefit];

/** Whatever else the section asks is about running it. */
const operationQuestions = questionsOf('project').filter(
	question =>
		question.section === 'goingLive' &&
		![...switchOverQuestions, ...privacyQuestions, ...gainQuestions].some(
			({id}) => id === question.id,
		),
);

/** How it is switched on, how it is run afterwards, and what is better then. */
export function goingLivePart(context: Context): GoingLivePart {
	const project = context.plan.subjects.project.get(projectId);
	const lines = (asked: readonly Question[]) =>
		project === undefined ? [] : linesAbout(context, project, asked);
	return {
		switchOver: lines(switchOverQuestions),
		operation: lines(operationQuestions),
		privacy: lines(privacyQuestions),
		gains: lines(gainQuestions),
	};
}
