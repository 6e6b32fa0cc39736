import {leavesOpen} from '../../plan/answer.ts';
import type {Reading} from '../../interview/reading.ts';
import type {View} from '../../interview/view.ts';
import {valueOf} from '../engine/logic.ts';
import {textKey} from '../conditions/same-text.ts';

/** The teams an audience reaches, as keys; `isOpen` when it may reach others that nobody has named yet. */
export interface TeamsReached {
	/** The teams it was said to reach or, as long as none are named, the audience's own name. */
	readonly named: ReadonlySet<string>;
	/** Those and its own name, which may be a team's. */
	readonly all: ReadonlySet<string>;
	readonly isOpen: boolean;
}

/** Reads an audience's teams. An audience about whose teams nothing was said stands for the team it is named after. */
export function teamsReached({teams, subject}: View<'audience'>): TeamsReached {
	const own = textKey(subject.name);
	const named = valueOf(teams)?.map(team => textKey(team)) ?? [own];
	return {
		named: new Set(named),
		all: new Set([...named, own]),
		isOpen: leavesOpen(teams),
	};
}

/** Every team that an answer mentions, each side of a disagreement included. */
export function teamsMentioned(reading: Reading<readonly string[]>): readonly string[] {
	return reading.state === 'disputed'
		? reading.claims.flatMap(({value}) => value ?? [])
		: (valueOf(reading) ?? []);
}
