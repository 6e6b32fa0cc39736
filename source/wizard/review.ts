import type {Plan} from '../plan/plan.ts';
import {answerIn, type SubjectRef} from '../plan/subject.ts';
import {applies, isAskedAt} from '../interview/applies.ts';
import type {Stop} from '../interview/stop.ts';
import {questionsIn} from '../interview/walk.ts';
import {sectionIds, type Depth, type SectionId} from '../interview/question.ts';
import type {Answer} from '../plan/answer.ts';

/** What the review can be narrowed to, in the order its key goes through them. */
export const reviewFilters = [
	'everything',
	'notAnswered',
	'unknown',
	'disputed',
	'notAsked',
] as const;

export type ReviewFilter = (typeof reviewFilters)[number];

/** A line of the review: a section, or a question and what was said to it. */
export type ReviewRow =
	| {readonly type: 'section'; readonly section: SectionId}
	| {
			readonly type: 'answer';
			readonly stop: Extract<Stop, {readonly type: 'question'}>;
			readonly answer: Answer | undefined;
			/** Whether it is asked as things stand. */
			readonly isAsked: boolean;
	  };

const made = new WeakMap<Plan['subjects'], Map<string, readonly ReviewRow[]>>();

/**
 * The lines of the review. Worked out once a plan, since all of them are counted to scroll. A question that is asked of a
 * data point in the matrix stands here like any other.
 */
export function reviewRows(plan: Plan, depth: Depth, filter: ReviewFilter): readonly ReviewRow[] {
	const byFilter = made.get(plan.subjects) ?? new Map<string, readonly ReviewRow[]>();
	made.set(plan.subjects, byFilter);
	const key = `${depth}/${filter}`;
	const known = byFilter.get(key);
	if (known !== undefined) {
		return known;
	}

	const rows = sectionIds.flatMap((section): readonly ReviewRow[] => {
		const wanted = [...questionsIn(plan, section)].flatMap(({about, question}) => {
			const isAsked = isAskedAt(depth, question) && applies(plan, about, question);
			const answer = answerIn(about.answers, question.id);
			return isWanted(answer, isAsked, filter)
				? [answerRow({kind: about.kind, id: about.id}, question.id, answer, isAsked)]
				: [];
		});
		return wanted.length === 0 ? [] : [{type: 'section', section}, ...wanted];
	});
	byFilter.set(key, rows);
	return rows;
}

function answerRow(
	subject: SubjectRef,
	question: string,
	answer: Answer | undefined,
	isAsked: boolean,
): ReviewRow {
	return {type: 'answer', stop: {type: 'question', subject, question}, answer, isAsked};
}

/** What is not asked stands in its own list, and with everything if it was answered all the same. */
function isWanted(answer: Answer | undefined, isAsked: boolean, filter: ReviewFilter): boolean {
	switch (filter) {
		case 'everything': {
			return isAsked || answer !== undefined;
		}

		case 'notAnswered': {
			return isAsked && answer === undefined;
		}

		case 'unknown':
		case 'disputed': {
			return answer?.state === filter;
		}

		case 'notAsked': {
			return !isAsked;
		}
	}
}
