import {questions} from '../../interview/questions.ts';
import type {Calculation} from './calculation.ts';
import {asCount} from './figures.ts';
import {
	asLimit,
	assumedLines,
	fitLabels,
	fitOf,
	freeShare,
	isOpen,
	missingOf,
	numberOr,
	retryAllowance,
	type Figure,
	type Limits,
} from './limits.ts';

/** What comes in during the busiest hour. */
export interface PeakLoad {
	/** The flow's name, for naming what is missing. */
	readonly flow: string;
	readonly recordsPerHour: Figure;
	readonly recordsPerCall: Figure;
}

/** What of a system's limits a peak hour is held against. */
export type RateLimit = Pick<Limits, 'system' | 'ratePerSecond' | 'quotaUsed' | 'batchMax'>;

/**
 * Whether one system's rate limit takes the busiest hour: records ÷ records per call × 1.1 against calls a second × 3 600 ×
 * the free share. Nothing said of records per call counts as one; without a rate limit it fits. Source: MS-INT.
 */
export function peakLoad(load: PeakLoad, limits: RateLimit): Calculation {
	const title = `Peak hour of ${load.flow} on ${limits.system}`;
	const {batchMax} = limits;
	if (limits.ratePerSecond === 'none') {
		return withoutLimit(title, limits);
	}

	const missing = [...missingLoad(load), ...missingLimit(limits)];
	const calls = callsOf(load);
	if (calls === undefined) {
		return {
			title,
			lines: [
				{
					label: 'Calls',
					working: `not known: ${missing[0] ?? ''}`,
					result: 'not computable',
				},
			],
			fit: 'notComputable',
			missing,
		};
	}

	const {fit, lines} = againstLimit(calls, limits, missing);
	const records = numberOr(load.recordsPerHour, 0) ?? 0;
	const perCall = numberOr(load.recordsPerCall, 1) ?? 1;
	return {
		title,
		lines: [
			...assumedLines(load.recordsPerCall),
			{label: 'Calls', working: callsWorking(load), result: `${asCount(calls)} calls/h`},
			...lines,
		],
		fit,
		missing,
		...(typeof batchMax === 'number' && batchMax > perCall && records > perCall
			? {
					advice: `In batches of ${asCount(batchMax)}: ${asCount(callsAtPeak(records, batchMax))} calls/h.`,
				}
			: {}),
	};
}

/**
 * Whether one system's rate limit takes the busiest hours of several flows, should they be the same hour: the sum of their
 * calls as `peakLoad` reckons them. What is not known of one flow is missing, and counts for nothing in the sum.
 */
export function peaksTogether(loads: readonly PeakLoad[], limits: RateLimit): Calculation {
	const title = `Peak hours together on ${limits.system}`;
	if (limits.ratePerSecond === 'none') {
		return withoutLimit(title, limits);
	}

	const known = loads.flatMap(load => {
		const calls = callsOf(load);
		return calls === undefined ? [] : [{load, calls}];
	});
	const sum = known.reduce((total, {calls}) => total + calls, 0);
	const missing = [...loads.flatMap(load => missingLoad(load)), ...missingLimit(limits)];
	const {fit, lines} = againstLimit(sum, limits, missing);
	return {
		title,
		lines: [
			...known.map(({load, calls}) => ({
				label: load.flow,
				working: callsWorking(load),
				result: `${asCount(calls)} calls/h`,
			})),
			{
				label: 'Together',
				working: known.map(({calls}) => asCount(calls)).join(' + '),
				result: `${asCount(sum)} calls/h`,
			},
			...lines,
		],
		fit,
		missing,
	};
}

function withoutLimit(title: string, {system}: RateLimit): Calculation {
	return {
		title,
		lines: [{label: 'Rate limit', working: `${system} has none`, result: fitLabels.fits}],
		fit: 'fits',
		missing: [],
	};
}

function missingLoad({flow, recordsPerHour, recordsPerCall}: PeakLoad): readonly string[] {
	return missingOf(flow, [
		[isOpen(recordsPerHour), questions.flow.peakPerHour],
		[recordsPerCall === 'unknown', questions.flow.batchUsed],
	]);
}

function missingLimit(limits: RateLimit): readonly string[] {
	const {system, ratePerSecond} = limits;
	return missingOf(system, [
		[isOpen(ratePerSecond), questions.system.ratePerSecond],
		[
			typeof ratePerSecond === 'number' &&
				!freeShare({...limits, dailyQuota: 'none'}).isKnown,
			questions.system.quotaUsed,
		],
	]);
}

/** The calls of a peak hour; undefined as long as a figure of the load is not known. */
function callsOf({recordsPerHour, recordsPerCall}: PeakLoad): number | undefined {
	const records = isOpen(recordsPerHour) ? undefined : numberOr(recordsPerHour, 0);
	const perCall = numberOr(recordsPerCall, 1);
	return records === undefined || perCall === undefined
		? undefined
		: callsAtPeak(records, perCall);
}

function callsAtPeak(records: number, recordsPerCall: number): number {
	return (records / recordsPerCall) * retryAllowance;
}

function callsWorking({recordsPerHour, recordsPerCall}: PeakLoad): string {
	const records = numberOr(recordsPerHour, 0) ?? 0;
	const perCall = numberOr(recordsPerCall, 1) ?? 1;
	return `${asCount(records)} records/h ÷ ${asCount(perCall)} per call × ${retryAllowance}`;
}

/** Calls of an hour against what is free of the limit in an hour. */
function againstLimit(
	calls: number,
	limits: RateLimit,
	missing: readonly string[],
): Pick<Calculation, 'lines' | 'fit'> {
	const {ratePerSecond} = limits;
	const {share, isKnown} = freeShare({...limits, dailyQuota: 'none'});
	if (typeof ratePerSecond !== 'number') {
		const fit = fitOf(calls, Infinity, missing);
		const working = 'no limit that is known';
		return {
			fit,
			lines: [{label: 'Against the rate limit', working, result: fitLabels[fit]}],
		};
	}

	const allowed = ratePerSecond * 3600 * share;
	const fit = fitOf(calls, allowed, missing);
	return {
		fit,
		lines: [
			{
				label: 'Allowed',
				working: `${asLimit(ratePerSecond)} calls/s × 3 600 × ${asLimit(share * 100)} %${isKnown ? '' : ', the best case'}`,
				result: `${asCount(allowed)} calls/h`,
			},
			{
				label: 'Against the rate limit',
				working: `${asCount(calls)} of ${asCount(allowed)} calls/h`,
				result: fitLabels[fit],
			},
		],
	};
}
