import {severities} from '../../rules/engine/rule.ts';
import {countReached, countsOf} from './counts.ts';
import type {Report} from './report.ts';

/** How a check ends: the counts in a sentence, and how they stand to the threshold in another. */
export interface ResultWords {
	readonly summary: string;
	/** "Passed", "Failed", or empty where no threshold was set. */
	readonly verdict: string;
	readonly reason: string;
}

export function resultInWords({findings, accepting, failOn}: Report): ResultWords {
	const {unknown, ...bySeverity} = countsOf(accepting.open);
	const accepted = findings.length - accepting.open.length;
	const total = severities.map(severity => `${bySeverity[severity]} ${severity}`).join(', ');
	const summary = `Warnings: ${total}; ${unknown} cannot be ruled out${accepted === 0 ? '' : `; ${accepted} accepted`}.`;
	if (failOn === 'never') {
		return {summary, verdict: '', reason: 'No threshold was set.'};
	}

	const count = countReached(accepting.open, failOn);
	const threshold = failOn === 'blocker' ? 'blocker' : `${failOn} or above`;
	return count === 0
		? {summary, verdict: 'Passed', reason: `none is ${threshold}.`}
		: {
				summary,
				verdict: 'Failed',
				reason: `${count} ${count === 1 ? 'is' : 'are'} ${threshold}.`,
			};
}
