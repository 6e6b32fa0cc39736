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

/**
 * Whether one system's rate limit takes the busiest hour: records ÷ records per call × 1.1 against calls a second × 3 600 ×
 * the free share. Nothing said of records per call counts as one; without a rate limit it fits. Source: MS-INT.
 */
export function peakLoad(
	load: PeakLoad,
	limits: Pick<Limits, 'system' | 'ratePerSecond' | 'quotaUsed' | 'batchMax'>,
): Calculation {
	const title = `Peak hour of ${load.flow} on ${limits.system}`;
	const {ratePerSecond, batchMax} = limits;
	if (ratePerSecond === 'none') {
		return {
			title,
			lines: [
				{label: 'Rate limit', working: `${limits.system} has none`, result: fitLabels.fits},
			],
			fit: 'fits',
			missing: [],
		};
	}

	const {share, isKnown} = freeShare({...limits, dailyQuota: 'none'});
	const missing = [
		...missingOf(load.flow, [
			[isOpen(load.recordsPerHour), questions.flow.peakPerHour],
			[load.recordsPerCall === 'unknown', questions.flow.batchUsed],
		]),
		...missingOf(limits.system, [
			[isOpen(ratePerSecond), questions.system.ratePerSecond],
			[typeof ratePerSecond === 'number' && !isKnown, questions.system.quotaUsed],
		]),
	];
	const records = isOpen(load.recordsPerHour) ? undefined : numberOr(load.recordsPerHour, 0);
	const perCall = numberOr(load.recordsPerCall, 1);
	if (records === undefined || perCall === undefined) {
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

	const calls = callsAtPeak(records, perCall);
	const allowed = typeof ratePerSecond === 'number' ? ratePerSecond * 3600 * share : undefined;
	const fit = fitOf(calls, allowed ?? Infinity, missing);
	const rateLine = {
		label: 'Allowed',
		working: `${typeof ratePerSecond === 'number' ? asLimit(ratePerSecond) : ''} calls/s × 3 600 × ${asLimit(share * 100)} %${isKnown ? '' : ', the best case'}`,
		result: `${asCount(allowed ?? 0)} calls/h`,
	};
	return {
		title,
		lines: [
			...assumedLines(load.recordsPerCall),
			{
				label: 'Calls',
				working: `${asCount(records)} records/h ÷ ${asCount(perCall)} per call × ${retryAllowance}`,
				result: `${asCount(calls)} calls/h`,
			},
			...(allowed === undefined ? [] : [rateLine]),
			{
				label: 'Against the rate limit',
				working:
					allowed === undefined
						? 'no limit that is known'
						: `${asCount(calls)} of ${asCount(allowed)} calls/h`,
				result: fitLabels[fit],
			},
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

function callsAtPeak(records: number, recordsPerCall: number): number {
	return (records / recordsPerCall) * retryAllowance;
}
