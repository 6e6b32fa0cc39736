import type {Plan} from '../../plan/plan.ts';
import type {Input} from '../../interview/input.ts';
import type {Question} from '../../interview/question.ts';
import {optionsOf, type Option} from '../question/options.ts';

/** Whether a question offers things to pick from, each with a number. */
export function hasOptions({kind}: Input): boolean {
	return ['choice', 'several', 'yesNo', 'reference', 'references'].includes(kind);
}

/** What is offered under the numbers from 1; nothing where an answer is written. */
export function offeredBy(plan: Plan, question: Question): readonly Option[] {
	return hasOptions(question.input) ? optionsOf(plan, question, '') : [];
}
