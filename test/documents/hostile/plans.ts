import type {Plan} from '../../../source/plan/plan.ts';
import type {Question} from '../../../source/interview/question.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';
import {withAccepted} from '../accepted.ts';
import {filledPlan, type FillOf, type TextFor} from '../filled-plan.ts';
import {hostileTexts, tokenOf} from './texts.ts';

/** A way to fill a plan with texts. */
export interface Trial {
	readonly name: string;
	readonly fill: (text: TextFor) => Plan;
	/** The plan on an earlier day, so that what changed since is told too. */
	readonly before: Plan;
}

/** A trial of a filled plan. */
export function trialOf(
	name: string,
	fill: FillOf,
	isAnswered?: (question: Question) => boolean,
): Trial {
	const filled = (text: TextFor) => filledPlan(text, fill, isAnswered);
	return {name, fill: filled, before: filled(() => 'earlier')};
}

/** Texts in who accepted each warning, and why. */
export const acceptedTrial: Trial = acceptedTrialOf(filledPlan(() => 'x', 'unknown'));

function acceptedTrialOf(before: Plan): Trial {
	const ids = findingsOf(runRules(before)).map(({id}) => id);
	const fill = (text: TextFor) =>
		withAccepted(
			before,
			Object.fromEntries(
				[...ids, 'sync-loop:gone'].map(id => [
					id,
					{reason: text(`${id}: reason`), by: text(`${id}: accepted by`)},
				]),
			),
		);
	return {name: 'accepted', fill, before};
}

/** Texts in every answer of each state and in every name, and in every acceptance. */
export const trials: readonly Trial[] = [
	...(['answered', 'noted', 'unknown', 'notApplicable', 'disputed'] as const).map(fill =>
		trialOf(fill, fill),
	),
	acceptedTrial,
];

const allNumbers = hostileTexts.map((_, number) => number);

/** Where a hostile text stands. */
export interface Slot {
	readonly place: string;
	/** The text's number. */
	readonly number: number;
}

/** A plan of hostile texts, and the same plan with a harmless text for each of them. */
export interface HostilePlans {
	readonly slots: readonly Slot[];
	readonly hostile: Plan;
	readonly harmless: Plan;
}

export interface HostilePlansOptions {
	/** The numbers of the texts to use; all of them where none are given. */
	readonly numbers?: readonly number[];
	/** Leaves some places harmless, by their position in the plan. */
	readonly isHostile?: (place: number) => boolean;
}

/**
 * All places of a trial with the texts in turn, beginning at the one at `first`: after as many rounds as there are texts each
 * of them has stood in each place.
 */
export function hostilePlans(
	trial: Trial,
	first: number,
	{numbers = allNumbers, isHostile = () => true}: HostilePlansOptions = {},
): HostilePlans {
	const slots: Slot[] = [];
	const turn = (place: string) => {
		const slot = {place, number: numbers[(first + slots.length) % numbers.length] ?? 0};
		slots.push(slot);
		return {number: slot.number, isLeft: !isHostile(slots.length - 1)};
	};
	const hostile = trial.fill(place => {
		const {number, isLeft} = turn(place);
		return isLeft ? leftOut(number) : (hostileTexts[number]?.input ?? '');
	});
	const all = slots.splice(0);
	const harmless = trial.fill(place => {
		const {number, isLeft} = turn(place);
		return isLeft ? leftOut(number) : tokenOf(number);
	});
	return {slots: all, hostile, harmless};
}

/** What stands in a place that is left harmless; as different from the others as its text is. */
function leftOut(number: number): string {
	return `left${number}out`;
}
