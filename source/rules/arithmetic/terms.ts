import type {CalculationLine} from './calculation.ts';
import {asCount} from './figures.ts';
import {asLimit, freeShare, isAnyKnown, type Limits} from './limits.ts';

/** What one limit makes of a number of calls. */
export interface Term {
	readonly limit: string;
	readonly lines: readonly CalculationLine[];
	/** The sum in one phrase, for advice. */
	readonly phrase: string;
	/** 0 where the limit slows nothing down. */
	readonly hours: number;
}

/** The line about the share of the limits that is free; none where all of it is. */
export function shareLines(limits: Limits): readonly CalculationLine[] {
	const {share, isKnown} = freeShare(limits);
	if (!isKnown) {
		const best = {label: 'Free share', working: 'not known; the best case', result: '100 %'};
		return isAnyKnown(limits) ? [best] : [];
	}

	return share === 1
		? []
		: [
				{
					label: 'Free share',
					working: `100 % − ${asLimit(100 - share * 100)} %`,
					result: `${asLimit(share * 100)} %`,
				},
			];
}

/** What each known limit of a system makes of a number of calls. */
export function termsOf(calls: number, limits: Limits): readonly Term[] {
	const {ratePerSecond, dailyQuota, concurrency, latency} = limits;
	const {share} = freeShare(limits);
	return [
		...(typeof ratePerSecond === 'number' ? [byRate(calls, ratePerSecond, share)] : []),
		...(typeof concurrency === 'number' && typeof latency === 'number'
			? [byConcurrency(calls, latency, concurrency, share)]
			: []),
		...(typeof dailyQuota === 'number' ? [byQuota(calls, dailyQuota, share)] : []),
	];
}

/** `rate` in calls a second. */
function byRate(calls: number, rate: number, share: number): Term {
	const free = rate * share;
	const hours = ratio(calls, free) / 3600;
	const working = `${asCount(calls)} calls ÷ ${asLimit(free)} calls/s`;
	return {
		limit: 'the rate limit',
		lines: [
			...freeLine('Free rate', rate, share, 'calls/s'),
			{label: 'By rate limit', working, result: asHours(hours)},
		],
		phrase: `${working} = ${asHours(hours)}`,
		hours,
	};
}

/** `latency` in seconds a call, `concurrency` in calls at once. */
function byConcurrency(calls: number, latency: number, concurrency: number, share: number): Term {
	const free = concurrency * share;
	const hours = ratio(calls * latency, free) / 3600;
	const working = `${asCount(calls)} calls × ${asLimit(latency)} s ÷ ${asLimit(free)} at once`;
	return {
		limit: 'concurrency',
		lines: [
			...freeLine('Free concurrency', concurrency, share, 'at once'),
			{label: 'By concurrency', working, result: asHours(hours)},
		],
		phrase: `${working} = ${asHours(hours)}`,
		hours,
	};
}

/** `quota` in calls a day. */
function byQuota(calls: number, quota: number, share: number): Term {
	const free = quota * share;
	const days = ratio(calls, free);
	const isWithinDay = days <= 1;
	const partOfDay = asDays(days) === asDays(0) ? '' : ` (${asDays(days)})`;
	const hours = isWithinDay ? 0 : days * 24;
	const working = isWithinDay
		? `${asCount(calls)} of ${asCount(free)} free calls a day`
		: `${asCount(calls)} calls ÷ ${asCount(free)} calls/day${days === Infinity ? '' : ` = ${asDays(days)} × 24`}`;
	return {
		limit: 'the daily quota',
		lines: [
			...freeLine('Free quota', quota, share, 'calls/day'),
			{
				label: 'By daily quota',
				working,
				result: isWithinDay ? `within one day${partOfDay}` : asHours(hours),
			},
		],
		phrase: isWithinDay ? working : `${working} = ${asHours(hours)}`,
		hours,
	};
}

function freeLine(
	label: string,
	limit: number,
	share: number,
	unit: string,
): readonly CalculationLine[] {
	return share === 1
		? []
		: [
				{
					label,
					working: `${asLimit(limit)} ${unit} × ${asLimit(share * 100)} %`,
					result: `${asLimit(limit * share)} ${unit}`,
				},
			];
}

function ratio(calls: number, free: number): number {
	return calls === 0 ? 0 : calls / free;
}

/** The one that decides. */
export function slowestOf(terms: readonly Term[]): Term | undefined {
	return terms.toSorted((left, right) => right.hours - left.hours)[0];
}

/** A time in the unit that suits it: "16.3 h", "3.3 min", "12 s". */
export function asHours(hours: number): string {
	if (hours === Infinity) return 'for ever';
	if (hours >= 1) return `${asCount(hours)} h`;

	return hours * 60 >= 1 ? `${asCount(hours * 60)} min` : `${asCount(hours * 3600)} s`;
}

function asDays(days: number): string {
	return `${Number(days.toFixed(2))} days`;
}
