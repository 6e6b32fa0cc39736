import type {Choice, Input, TableInput} from './input.ts';
import {subjectKindInfo} from './subject-kind.ts';

/** What to write, with an example, for every kind of input. */
export function expectation(input: Input): string {
	switch (input.kind) {
		case 'text':
		case 'longText': {
			return 'a word or a sentence was expected';
		}

		case 'choice':
		case 'several': {
			return `choose ${offer(input.choices)}`;
		}

		case 'yesNo': {
			return 'yes or no was expected';
		}

		case 'number': {
			return `a number was expected, such as ${input.max <= 100 ? '45' : '240 000'}`;
		}

		case 'date': {
			return 'a date was expected, such as 2026-12-31 or 31 December 2026';
		}

		case 'duration': {
			return 'a span of time was expected, such as 30 min, 4 h or 2 days';
		}

		case 'people': {
			return 'names were expected, such as Mara, Finance';
		}

		case 'reference': {
			return `the name of one ${subjectKindInfo[input.to].one} was expected`;
		}

		case 'references': {
			return `names of ${subjectKindInfo[input.to].many} were expected, with commas between them`;
		}

		case 'list': {
			return `one ${input.item} or several were expected, with commas between them`;
		}

		case 'table': {
			return `one ${input.item} a line was expected: ${columnNames(input.columns)}`;
		}
	}
}

/** The choices' labels in a row: “Yes”, “Partly” or “No”. */
export function offer(choices: readonly Choice[]): string {
	const quoted = choices.map(({value, label}) => `“${label === '' ? value : label}”`);
	return quoted.length < 2
		? quoted.join('')
		: `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** The columns of a table in the order in which a row is written. */
export function columnNames(columns: TableInput['columns']): string {
	return Object.entries(columns)
		.map(([name, {label}]) => (label === '' ? name : label))
		.join(' | ');
}
