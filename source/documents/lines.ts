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
	return questions.flatMap(question =>
		question.depth === 'essential' || answerTo(subject, question) !== undefined
			? alwaysLinesAbout(context, subject, [question])
			: [],
	);
}

/** The same with the questions of the full interview, for what a reader has to see even while nobody has answered it. */
export function alwaysLinesAbout(
	context: Context,
	subject: Subject,
	questions: readonly Question[],
): readonly Line[] {
	return questions.flatMap(question => {
		const answer = answerTo(subject, question);
		return answer !== undefined || applies(context.plan, subject, question)
			? [{label: question.label, text: inWords(context, question, answer)}]
			: [];
	});
}
