import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {findingsOf, type Evaluation} from '../../rules/engine/run-rules.ts';
import type {Audience} from '../context.ts';
import {compareAnswers} from './compare-answers.ts';
import {compareAcceptances, compareGates, compareWarnings} from './compare-findings.ts';
import {compareSubjects} from './compare-subjects.ts';
import type {PlanDiff} from './plan-diff.ts';

export interface CompareOptions {
	readonly evaluations: {readonly before: Evaluation; readonly after: Evaluation};
	/** The day both are judged on, so that what differs is the plan and not the calendar. */
	readonly asOf: IsoDate;
	/** A client's comparison leaves out who said what, and the notes. */
	readonly audience?: Audience;
}

/** What is different in the later of two states of a plan. Time and memory grow with the number of answers and findings. */
export function comparePlans(
	before: Plan,
	after: Plan,
	{evaluations, asOf, audience = 'internal'}: CompareOptions,
): PlanDiff {
	const formerly = {plan: before, findings: findingsOf(evaluations.before)};
	const now = {plan: after, findings: findingsOf(evaluations.after)};
	return {
		title: before.title === after.title ? null : {before: before.title, after: after.title},
		gates: compareGates(formerly, now, asOf),
		...compareWarnings(formerly, now, audience),
		...compareAcceptances(formerly, now, asOf),
		...compareAnswers(before, after, audience),
		...compareSubjects(before, after),
	};
}

/** Whether there is no difference at all. */
export function isUnchanged({title, ...lists}: PlanDiff): boolean {
	return title === null && Object.values(lists).every(list => list.length === 0);
}
