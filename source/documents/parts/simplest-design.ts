import {projectId} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Context} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';

export interface SimplestDesignPart {
	readonly lines: readonly Line[];
}

const {simplerOption, simplerRejected, transformationPlace} = questions.project;

export const designQuestions: readonly Question[] = [
	simplerOption,
	simplerRejected,
	transformationPlace,
];

/** Which simpler set-up was weighed, why it was not taken, and where the logic lives. */
export function simplestDesignPart(context: Context): SimplestDesignPart {
	const project = context.plan.subjects.project.get(projectId);
	return {lines: project === undefined ? [] : linesAbout(context, project, designQuestions)};
}
