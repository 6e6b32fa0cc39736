import type {ChoiceInput} from '../../interview/input.ts';

/** How the interview words a choice, for quoting it in a message. */
export function choiceLabel<T extends string>(input: ChoiceInput<T>, value: T): string {
	const label = input.choices.find(offered => offered.value === value)?.label ?? '';
	return label === '' ? value : label;
}
