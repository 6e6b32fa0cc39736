import type {Subject} from '../plan/subject.ts';
import {applies} from '../interview/applies.ts';
import type {Question} from '../interview/question.ts';
import type {Context} from './context.ts';
import {answerTo, inWords} from './saying.ts';

/** One thing said, under its label. */
export interface Line {
	readonly label: string;
	readonly text: string;
}

/** What was said about a subject, a line a question; essential questions that arise and have no answer say so. */
export function linesAbout(
	context: Context,
	subject: Subject,
	questions: readonly Question[],
): readonly Line[] {
	return questions.flatMap(question => {
		const answer = answerTo(subject, question);
		const isShown =
			answer !== undefined ||
			(question.depth === 'essential' && applies(context.plan, subject, question));
		return isShown ? [{label: question.label, text: inWords(context, question, answer)}] : [];
	});
}
