import {projectId} from '../plan/subject.ts';
import {questions} from '../interview/questions.ts';
import type {Context} from './context.ts';
import {answerTo, inWords} from './saying.ts';

/** Whoever was named to decide when people disagree; `undefined` while nobody is. */
export function deciderOf({plan}: Pick<Context, 'plan'>): string | undefined {
	const project = plan.subjects.project.get(projectId);
	const answer = project && answerTo(project, questions.project.decider);
	return answer?.state === 'answered' && answer.value !== null
		? inWords({plan, audience: 'client'}, questions.project.decider, answer)
		: undefined;
}
