import type {IsoDate, Value} from './value.ts';

/** On what an answer rests, weakest first: somebody said so, it is written down, somebody looked, somebody counted. */
export const bases = ['stated', 'documented', 'observed', 'measured'] as const;

export type Basis = (typeof bases)[number];

/** Who said it, when, and on what basis; a missing basis means `stated`. */
export interface Provenance {
	readonly by?: string;
	readonly on?: IsoDate;
	readonly basis?: Basis;
	readonly note?: string;
}

/** One side of a disagreement. */
export interface Claim extends Provenance {
	readonly value: Value;
}

export interface Answered extends Provenance {
	readonly state: 'answered';
	readonly value: Value;
}

/** "I don't know yet": who finds out and by when. Both may be missing, and that is itself worth a warning. */
export interface Unknown extends Provenance {
	readonly state: 'unknown';
	readonly owner?: string;
	readonly due?: IsoDate;
}

export interface NotApplicable extends Provenance {
	readonly state: 'notApplicable';
	readonly reason: string;
}

/** Two or more people said different things; settled later by choosing one claim. */
export interface Disputed extends Provenance {
	readonly state: 'disputed';
	readonly claims: readonly Claim[];
}

/** What has been said to one question about one subject. No answer at all is `undefined`, never a state. */
export type Answer = Answered | Unknown | NotApplicable | Disputed;

/** The four states of an answer, in the order the interface lists them. */
export const answerStates = [
	'answered',
	'unknown',
	'notApplicable',
	'disputed',
] as const satisfies ReadonlyArray<Answer['state']>;

/** Whether what was said leaves its question open: somebody does not know yet, or people disagree. */
export function leavesOpen({state}: {readonly state: string}): boolean {
	return state === 'unknown' || state === 'disputed';
}
