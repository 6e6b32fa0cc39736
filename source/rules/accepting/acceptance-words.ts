import {acceptanceStatuses, type Acceptance, type AcceptanceStatus} from '../../plan/acceptance.ts';
import {bare} from '../../interview/did-you-mean.ts';
import {formatDate} from '../../interview/format-value.ts';

/** What each status of an acceptance is called. */
export const statusNames: Readonly<Record<AcceptanceStatus, string>> = {
	accepted: 'accepted',
	transferred: 'transferred',
	mitigationPlanned: 'mitigation planned',
	mitigated: 'mitigated',
	falsePositive: 'false positive',
};

/** The status a text names, whatever its case and spacing. */
export function statusNamed(text: string): AcceptanceStatus | undefined {
	return acceptanceStatuses.find(status => bare(status) === bare(text));
}

/** An acceptance in one line: "Accepted by Mara on 24 November 2026, until 22 February 2027: the old import is kept." */
export function acceptanceInWords({status, by, on, expires, reason}: Acceptance): string {
	const how = status === 'accepted' ? '' : ` (${statusNames[status]})`;
	const until = expires === undefined ? '' : `, until ${formatDate(expires)}`;
	return `Accepted${how} by ${by} on ${formatDate(on)}${until}: ${reason}`;
}
