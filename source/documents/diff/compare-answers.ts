import type {Answer} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import {subjectKinds, type Answers, type Subject} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';
import {questionsOf} from '../../interview/questions.ts';
import type {Audience} from '../context.ts';
import {answerTo, groundsOf, inWords} from '../saying.ts';
import {cameWith, named} from './compare-subjects.ts';
import type {AnswerChange, PlanDiff, Said} from './plan-diff.ts';
import {noteOf, saysTheSame} from './same-answer.ts';

/** The five kinds of change to an answer. */
type AnswerChanges = Pick<
	PlanDiff,
	'newlyOpen' | 'stillOpen' | 'settled' | 'changed' | 'regrounded'
>;

const noAnswers: Answers = {};

/**
 * What is answered differently about the subjects that both plans have. Of a subject that was added only what is open about it
 * is listed, and of a removed one nothing.
 */
export function compareAnswers(before: Plan, after: Plan, audience: Audience): AnswerChanges {
	const changes: {-readonly [Kind in keyof AnswerChanges]: AnswerChange[]} = {
		newlyOpen: [],
		stillOpen: [],
		settled: [],
		changed: [],
		regrounded: [],
	};
	for (const {formerly, now, isNew} of pairsOf(before, after)) {
		if (formerly.answers === now.answers) continue;

		for (const question of questionsOf(now.kind)) {
			const [old, current] = [answerTo(formerly, question), answerTo(now, question)];
			const kind = changeKind(question, old, current, audience);
			if (kind === undefined || (isNew && kind !== 'newlyOpen')) continue;

			changes[kind].push({
				subject: named(after, now),
				question: question.id,
				label: question.label,
				before: saidTo(before, audience, question, old),
				after: saidTo(after, audience, question, current),
			});
		}
	}

	return changes;
}

interface Pair {
	readonly formerly: Subject;
	readonly now: Subject;
	/** It came, or came with something that did. */
	readonly isNew: boolean;
}

/** Every subject of the later plan with itself in the earlier one, and fields that lost all of their answers. */
function* pairsOf(before: Plan, after: Plan): Iterable<Pair> {
	for (const kind of subjectKinds) {
		const formerly = before.subjects[kind];
		for (const now of after.subjects[kind]) {
			const old: Subject | undefined = formerly.get(now.id);
			yield {
				now,
				formerly: old ?? {...now, answers: noAnswers},
				isNew:
					old === undefined && (kind !== 'field' || cameWith(before, now) !== undefined),
			};
		}
	}

	for (const field of before.subjects.field) {
		if (!after.subjects.field.has(field.id) && cameWith(after, field) === undefined) {
			yield {formerly: field, now: {...field, answers: noAnswers}, isNew: false};
		}
	}
}

function changeKind(
	{input}: Question,
	before: Answer | undefined,
	after: Answer | undefined,
	audience: Audience,
): keyof AnswerChanges | undefined {
	const isNoteNews = audience === 'internal' && noteOf(before) !== noteOf(after);
	if (saysTheSame(input, before, after) && !isNoteNews) {
		return isSettled(after) && basisOf(before) !== basisOf(after) ? 'regrounded' : undefined;
	}

	if (isSettled(after)) return isSettled(before) ? 'changed' : 'settled';

	return before === undefined || isSettled(before) ? 'newlyOpen' : 'stillOpen';
}

function isSettled(answer: Answer | undefined): boolean {
	return answer?.state === 'answered' || answer?.state === 'notApplicable';
}

function basisOf(answer: Answer | undefined): string {
	return answer?.basis ?? 'stated';
}

function saidTo(
	plan: Plan,
	audience: Audience,
	question: Question,
	answer: Answer | undefined,
): Said {
	const setting = {plan, audience};
	const text = inWords(setting, question, answer);
	if (answer === undefined) {
		return {state: 'unanswered', text};
	}

	return isSettled(answer)
		? {state: answer.state, text, grounds: groundsOf(setting, answer)}
		: {state: answer.state, text};
}
