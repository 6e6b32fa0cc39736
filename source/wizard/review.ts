import type {Plan} from '../plan/plan.ts';
import {stopsOfSection, subjectOf, type Stop} from '../interview/walk.ts';
import {sectionIds, type Depth, type SectionId} from '../interview/question.ts';
import type {Answer} from '../plan/answer.ts';

/** What the review can be narrowed to, in the order its key goes through them. */
export const reviewFilters = ['everything', 'notAnswered', 'unknown', 'disputed'] as const;

export type ReviewFilter = (typeof reviewFilters)[number];

/** A line of the review: a section, or a question and what was said to it. */
export type ReviewRow =
	| {readonly type: 'section'; readonly section: SectionId}
	| {
			readonly type: 'answer';
			readonly stop: Extract<Stop, {readonly type: 'question'}>;
			readonly answer: Answer | undefined;
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
		const wanted = [...stopsOfSection(plan, depth, section)].flatMap(
			(stop): readonly ReviewRow[] => {
				if (stop.type !== 'question') {
					return [];
				}

				const answers = subjectOf(plan, stop.subject)?.answers ?? {};
				const answer = Object.hasOwn(answers, stop.question)
					? answers[stop.question]
					: undefined;
				return isWanted(answer, filter) ? [{type: 'answer', stop, answer}] : [];
			},
		);
		return wanted.length === 0 ? [] : [{type: 'section', section}, ...wanted];
	});
	byFilter.set(key, rows);
	return rows;
}

function isWanted(answer: Answer | undefined, filter: ReviewFilter): boolean {
	switch (filter) {
		case 'everything': {
			return true;
		}

		case 'notAnswered': {
			return answer === undefined;
		}

		case 'unknown':
		case 'disputed': {
			return answer?.state === filter;
		}
	}
}
