import type {Plan} from '../../plan/plan.ts';
import {parseValue, type Parsed} from '../../interview/parse-value.ts';
import type {Question} from '../../interview/question.ts';
import {noneOption, type Option} from '../question/options.ts';
import {subjectNamed} from '../subject-named.ts';
import {offeredBy} from './offered.ts';

/**
 * What was typed as the value it stands for. Where something is offered, the numbers it was offered under serve as well as
 * its names; "none" is the answer that there is none, where there can be none.
 */
export function readTyped(plan: Plan, question: Question, text: string): Parsed {
	const chosen = byNumbers(text, offeredBy(plan, question));
	const isNone =
		chosen === undefined ? text.trim().toLowerCase() === 'none' : chosen.includes(noneOption);
	if (isNone && question.none !== undefined) {
		return chosen !== undefined && chosen.length > 1
			? {ok: false, problem: `“${question.none}” cannot be chosen together with others.`}
			: {ok: true, value: null};
	}

	return parseValue(
		question.input,
		chosen?.join('\n') ?? text,
		(kind, name) => subjectNamed(plan, kind, name)?.id,
	);
}

/** The values meant by a list in which at least one item is a number; a label that is a number itself is no number here. */
function byNumbers(text: string, options: readonly Option[]): readonly string[] | undefined {
	const items = text
		.split(/[,;\n]/)
		.map(item => item.trim())
		.filter(item => item !== '');
	let isNumbered = false;
	const values = items.map(item => {
		const option =
			/^\d{1,4}$/.test(item) && options.every(({label}) => label !== item)
				? options[Number(item) - 1]
				: undefined;
		isNumbered ||= option !== undefined;
		return option?.value ?? item;
	});
	return isNumbered ? values : undefined;
}
