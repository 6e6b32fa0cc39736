import type {Answer} from '../../plan/answer.ts';
import {answerAt} from '../../plan/plan.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import {questionAt} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {subjectOf} from '../../interview/walk.ts';
import type {SessionState} from '../state.ts';

/** A question and what it is about, as they stand at the current place. */
export interface Asked {
	readonly ref: SubjectRef;
	readonly question: Question;
	readonly answer: Answer | undefined;
}

/** The question at the current place, if it is one. */
export function askedAt({plan, place}: SessionState): Asked | undefined {
	if (place.view !== 'interview' || place.stop.type !== 'question') {
		return undefined;
	}

	const {subject: ref, question: id} = place.stop;
	const question = questionAt(ref.kind, id);
	return question === undefined || subjectOf(plan, ref) === undefined
		? undefined
		: {ref, question, answer: answerAt(plan, ref, id)};
}
