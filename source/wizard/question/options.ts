import type {Plan} from '../../plan/plan.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import type {Value} from '../../plan/value.ts';
import type {Question} from '../../interview/question.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';

/** One thing that can be picked. `creates` is the name of a subject that would be made on the spot. */
export interface Option {
	readonly value: string;
	readonly label: string;
	readonly hint?: string;
	readonly creates?: string;
}

/** The value of the option "there is none". Stored values are slugs and words, so none is equal to it. */
export const noneOption = '∅';

/** The value of the option that makes a new subject of what was typed. */
const createOption = '+';

/** Whether several can be picked. */
export function isMany(question: Question): boolean {
	return question.input.kind === 'several' || question.input.kind === 'references';
}

/** Whether what is typed filters the options and can name a new one: with references, which may be many. */
export function isFiltered(question: Question): boolean {
	return question.input.kind === 'reference' || question.input.kind === 'references';
}

/** What a question offers to pick from, narrowed by what has been typed; "there is none" comes last. */
export function optionsOf(plan: Plan, question: Question, filter: string): readonly Option[] {
	const wanted = filter.trim();
	const none =
		question.none === undefined || wanted !== ''
			? []
			: [{value: noneOption, label: question.none}];
	return [...offered(plan, question, wanted), ...none];
}

/** The stored value of what was picked, or `undefined` when nothing was. */
export function valueOfMarked(question: Question, marked: readonly string[]): Value | undefined {
	if (marked.length === 0) {
		return undefined;
	}

	if (marked.includes(noneOption)) {
		return null;
	}

	const [first = ''] = marked;
	switch (question.input.kind) {
		case 'yesNo': {
			return first === 'true';
		}

		case 'choice':
		case 'reference': {
			return first;
		}

		default: {
			return marked;
		}
	}
}

function offered(plan: Plan, question: Question, wanted: string): readonly Option[] {
	const {input} = question;
	switch (input.kind) {
		case 'yesNo': {
			return [
				{value: 'true', label: 'Yes'},
				{value: 'false', label: 'No'},
			];
		}

		case 'choice':
		case 'several': {
			return input.choices;
		}

		case 'reference':
		case 'references': {
			return subjectOptions(plan, input.to, wanted);
		}

		default: {
			return [];
		}
	}
}

function subjectOptions(plan: Plan, kind: SubjectKind, wanted: string): readonly Option[] {
	const needle = wanted.toLowerCase();
	const found = plan.subjects[kind].list
		.filter(({name}) => name.toLowerCase().includes(needle))
		.map(({id, name}): Option => ({value: id, label: name}));
	const isKnown = plan.subjects[kind].list.some(({name}) => name.trim().toLowerCase() === needle);
	const create: readonly Option[] =
		wanted === '' || isKnown
			? []
			: [
					{
						value: createOption,
						label: `New ${subjectKindInfo[kind].one}: ${wanted}`,
						creates: wanted,
					},
				];
	return [...found, ...create];
}
