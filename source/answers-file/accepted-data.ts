import type {Acceptance, Acceptances} from '../plan/acceptance.ts';
import {nameData} from './answer-data.ts';
import {group, type Group} from './file-data.ts';

/** The accepted warnings as a file lists them, in the order of their findings' ids. */
export function acceptedData(acceptances: Acceptances): readonly Group[] {
	return Object.values(acceptances)
		.toSorted((left, right) => (left.finding < right.finding ? -1 : 1))
		.map(acceptance => acceptanceData(acceptance));
}

function acceptanceData({finding, status, reason, by, on, expires, facts}: Acceptance): Group {
	return group(
		['finding', finding],
		['status', status],
		['reason', reason],
		['by', nameData(by)],
		['on', on],
		['expires', expires],
		['facts', facts],
	);
}
