import type {IsoDate} from './value.ts';

/**
 * What became of a risk that somebody answers for: taken as it is, handed to somebody else, to be lessened, lessened already,
 * or no risk after all.
 */
export const acceptanceStatuses = [
	'accepted',
	'transferred',
	'mitigationPlanned',
	'mitigated',
	'falsePositive',
] as const;

export type AcceptanceStatus = (typeof acceptanceStatuses)[number];

/** A finding that somebody accepts by name. It holds for the facts it was given for, up to and including its last day. */
export interface Acceptance {
	/** The id of the finding, `rule:subject+subject`. */
	readonly finding: string;
	readonly status: AcceptanceStatus;
	readonly reason: string;
	readonly by: string;
	readonly on: IsoDate;
	/** The last day on which it holds; without one it holds until the facts change. */
	readonly expires?: IsoDate;
	/** A hash of the facts that the finding rested on. */
	readonly facts: string;
}

/** Acceptances by the id of their finding; their order means nothing. */
export type Acceptances = Readonly<Record<string, Acceptance>>;
