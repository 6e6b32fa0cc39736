import type {Acceptance} from '../../plan/acceptance.ts';
import type {IsoDate} from '../../plan/value.ts';
import {didYouMean} from '../../interview/did-you-mean.ts';
import {parseDate} from '../../interview/parse-date.ts';
import {quote} from '../../interview/quote.ts';
import {statusNamed, statusNames} from './acceptance-words.ts';
import {factsHash, needsLastDay} from './accepting.ts';
import type {Finding} from '../engine/finding.ts';

/** What somebody entered to accept a finding, as text. An empty status means plainly accepted. */
export interface AcceptanceEntered {
	readonly reason: string;
	readonly by: string;
	/** The last day on which it holds; empty for none. */
	readonly expires: string;
	readonly status: string;
}

/** The acceptance, or which entry is wrong and why, in a short sentence. */
export type Accepted =
	| {readonly ok: true; readonly acceptance: Acceptance}
	| {readonly ok: false; readonly entry: keyof AcceptanceEntered; readonly problem: string};

/** An acceptance of a finding as it is now, given today. */
export function acceptFinding(
	finding: Finding,
	entered: AcceptanceEntered,
	today: IsoDate,
): Accepted {
	const [reason, by] = [entered.reason.trim(), entered.by.trim()];
	if (reason === '') {
		return refused('reason', 'Why is it accepted? The reason stands in the plan.');
	}

	if (by === '') {
		return refused('by', 'Who accepts it? A name: somebody answers for it.');
	}

	const status = entered.status.trim() === '' ? 'accepted' : statusNamed(entered.status);
	if (status === undefined) {
		const names = Object.values(statusNames);
		return refused(
			'status',
			`${quote(entered.status)} is none of ${names.join(', ')}.${didYouMean(entered.status, names)}`,
		);
	}

	const expires = lastDay(entered.expires, finding, today);
	if (typeof expires === 'object') {
		return expires;
	}

	return {
		ok: true,
		acceptance: {
			finding: finding.id,
			status,
			reason,
			by,
			on: today,
			...(expires === '' ? {} : {expires}),
			facts: factsHash(finding),
		},
	};
}

/** The last day as it is stored, empty for none; or why it will not do. */
function lastDay(
	text: string,
	{severity}: Finding,
	today: IsoDate,
): IsoDate | Extract<Accepted, {readonly ok: false}> {
	if (text.trim() === '') {
		return needsLastDay(severity)
			? refused(
					'expires',
					`Until when? ${severity === 'blocker' ? 'A blocker' : 'A high warning'} is accepted for a time only.`,
				)
			: '';
	}

	const day = parseDate(text);
	if (!day.ok) {
		return refused('expires', day.problem);
	}

	return day.value < today
		? refused('expires', `${quote(text.trim())} is past already; it takes a day to come.`)
		: day.value;
}

function refused(
	entry: keyof AcceptanceEntered,
	problem: string,
): Extract<Accepted, {readonly ok: false}> {
	return {ok: false, entry, problem};
}
