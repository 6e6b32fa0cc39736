import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {bare} from '../../interview/did-you-mean.ts';
import {warningRows, type Narrowing} from './warnings.ts';
import {nobody, whoseWarning} from './whose-warning.ts';

/** Somebody whose warnings can be shown, and how many those are. */
export interface PersonChoice {
	/** Missing for everybody. */
	readonly person?: string;
	readonly label: string;
	readonly number: number;
}

const alphabet = new Intl.Collator('en');

/**
 * Whose warnings can be shown, as they are narrowed otherwise: everybody's, those of each person by name, and nobody's; of
 * these the ones with all the words typed in their names.
 */
export function personChoices(
	plan: Plan,
	asOf: IsoDate,
	{filter, section}: Narrowing,
	query = '',
): readonly PersonChoice[] {
	const rows = warningRows(plan, asOf, {filter, section});
	const byBare = new Map<string, {readonly person: string; number: number}>();
	let nobodys = 0;
	for (const row of rows) {
		const {people, isNobodys} = whoseWarning(plan, row);
		nobodys += isNobodys ? 1 : 0;
		for (const person of people) {
			const counted = byBare.get(bare(person)) ?? {person, number: 0};
			counted.number += 1;
			byBare.set(bare(person), counted);
		}
	}

	const people = [...byBare.values()].toSorted((left, right) =>
		alphabet.compare(left.person, right.person),
	);
	const choices: readonly PersonChoice[] = [
		{label: 'Everybody', number: rows.length},
		...people.map(({person, number}) => ({person, label: person, number})),
		...(nobodys === 0 ? [] : [{person: nobody, label: 'Nobody', number: nobodys}]),
	];
	const words = query.toLowerCase().split(/\s+/);
	return choices.filter(({label}) => words.every(word => label.toLowerCase().includes(word)));
}
