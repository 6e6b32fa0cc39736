import type {Plan} from '../../source/plan/plan.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {withAccepted} from './accepted.ts';
import {filledPlan, type Fill, type TextFor} from './filled-plan.ts';
import {hostileTexts, tokenOf} from './hostile-texts.ts';

/** A way to fill a plan with texts. */
export interface Trial {
	readonly name: string;
	readonly fill: (text: TextFor) => Plan;
	/** The plan on an earlier day, so that what changed since is told too. */
	readonly before: Plan;
}

const fills: readonly Fill[] = ['answered', 'noted', 'unknown', 'notApplicable', 'disputed'];

/** Texts in every answer of each state and in every name, and in who accepted each warning and why. */
export const trials: readonly Trial[] = [
	...fills.map(fill => ({
		name: fill,
		fill: (text: TextFor) => filledPlan(text, fill),
		before: filledPlan(() => 'earlier', fill),
	})),
	acceptedTrial(),
];

function acceptedTrial(): Trial {
	const before = filledPlan(() => 'x', 'unknown');
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

/** Where a hostile text stands. */
export interface Slot {
	readonly place: string;
	/** The text's number. */
	readonly number: number;
}

/** A plan of hostile texts, and the same plan with a harmless text for each of them. */
export interface HostilePlans {
	readonly trial: Trial;
	readonly slots: readonly Slot[];
	readonly hostile: Plan;
	readonly harmless: Plan;
}

/**
 * All places of a trial with all texts in turn, beginning at the text with the number `first`: after as many rounds as there
 * are texts each of them has stood in each place. `isHostile` leaves some places harmless.
 */
export function hostilePlans(
	trial: Trial,
	first: number,
	isHostile: (slot: Slot, place: number) => boolean = () => true,
): HostilePlans {
	const slots: Slot[] = [];
	const turn = (place: string) => {
		const slot = {place, number: (first + slots.length) % hostileTexts.length};
		slots.push(slot);
		return {number: slot.number, isLeft: !isHostile(slot, slots.length - 1)};
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
	return {trial, slots: all, hostile, harmless};
}

/** What stands in a place that is left harmless; as different from the others as its text is. */
function leftOut(number: number): string {
	return `left${number}out`;
}
