/** What lies behind findings of several rules, and the one step that settles most of them. */
export interface RootCause {
	readonly id: RootCauseId;
	/** For whoever decides: what is wrong, in one sentence without its full stop. */
	readonly title: string;
	readonly remedy: string;
}

/** The root causes in the order a plan is made in: where two weigh the same, the earlier one is settled first. */
export const rootCauseIds = [
	'nobody-decides',
	'truth-unsettled',
	'records-unmatched',
	'several-writers',
	'values-do-not-fit',
	'endings-undecided',
	'drawing-incomplete',
	'privacy-unsettled',
	'process-not-followed',
	'people-not-told',
	'sync-believed',
	'history-unprepared',
	'systems-unproven',
	'load-does-not-fit',
	'failures-unseen',
	'tests-prove-nothing',
	'switch-over-unplanned',
	'more-than-needed',
] as const;

export type RootCauseId = (typeof rootCauseIds)[number];

const byId: {readonly [Id in RootCauseId]: Omit<RootCause, 'id'>} = {
	'nobody-decides': {
		title: 'Nobody decides, or nobody answers for what is open',
		remedy: 'Name who decides, and give every open question and every risk a person and a day.',
	},
	'truth-unsettled': {
		title: 'Nobody has settled which system holds the truth',
		remedy: 'Name for each data point, with the owners of the systems, the one that counts or the rule that says which.',
	},
	'records-unmatched': {
		title: 'Records cannot be matched with certainty',
		remedy: 'Give each kind of record an identifier that every system keeps, then count and merge the duplicates.',
	},
	'several-writers': {
		title: 'Several sides write the same data',
		remedy: 'Let one system write each field, and set the day on which every other way in is closed.',
	},
	'values-do-not-fit': {
		title: 'Source and destination do not fit, and no rule bridges them',
		remedy: 'Go through the mapping field by field, and write a rule with an example wherever the two differ.',
	},
	'endings-undecided': {
		title: 'Nobody has said what becomes of deleted or emptied data',
		remedy: 'Decide what follows a deletion, a merger and a blank, and how the destinations learn of it.',
	},
	'drawing-incomplete': {
		title: 'The drawing and the list of data disagree',
		remedy: 'Lay drawing, processes and data points side by side, and add or strike out until they agree.',
	},
	'privacy-unsettled': {
		title: 'Personal data moves without grounds or protection',
		remedy: 'Settle purpose, legal basis, retention, transfer and erasure with whoever leads on privacy.',
	},
	'process-not-followed': {
		title: 'Nobody has followed the work from beginning to end',
		remedy: 'Walk through real cases with those who do the work, and ask everybody who depends on it.',
	},
	'people-not-told': {
		title: 'The people affected are not told in time',
		remedy: 'Write down for every team what changes, who tells them and on which day.',
	},
	'sync-believed': {
		title: 'Data is believed to be in step, but nobody has shown it',
		remedy: 'Compare counts and a sample on both sides, and count nothing as in step that is done by hand.',
	},
	'history-unprepared': {
		title: 'Old data is overwritten, cleaned or kept unprepared',
		remedy: 'Decide for each pair of systems what happens to old data, who does it by when, and which backup is tested.',
	},
	'systems-unproven': {
		title: 'Nobody has proved that the systems can do what is drawn',
		remedy: 'Open an account for the integration in each system, and make one trial call of every kind with it.',
	},
	'load-does-not-fit': {
		title: 'Volume and timing do not fit the limits',
		remedy: 'Do the sums again with batches, a longer window or another trigger, on limits the vendors confirm.',
	},
	'failures-unseen': {
		title: 'What fails or gets lost goes unnoticed',
		remedy: 'Put every failure on a list that a named person works through, and compare both sides on a schedule.',
	},
	'tests-prove-nothing': {
		title: 'No safe place to test, or tests that prove nothing',
		remedy: 'Get a test environment with masked data, and write down what must come out before the first test.',
	},
	'switch-over-unplanned': {
		title: 'The switch-over is unplanned, or there is no way back',
		remedy: 'Write down when to go live, who says so, what catches changes during the load, and how to go back.',
	},
	'more-than-needed': {
		title: 'More is built or moved than anybody has shown to need',
		remedy: 'Name who needs it, weigh the simpler way, and leave out the rest.',
	},
};

/** The root causes, in their order. */
export const rootCauses: readonly RootCause[] = rootCauseIds.map(id => ({id, ...byId[id]}));

/** What lies behind the findings of a rule. */
export function rootCauseOf({cause}: {readonly cause: RootCauseId}): RootCause {
	return {id: cause, ...byId[cause]};
}
