import {questions} from '../../interview/questions.ts';
import type {Calculation} from './calculation.ts';
import {asCount} from './figures.ts';
import {
	asLimit,
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
import {callsFor} from './load.ts';

/** What one of several flows asks of a system within a day. */
export interface DailyLoad {
	/** The flow's name. */
	readonly flow: string;
	readonly records: number;
	readonly recordsPerCall: Figure;
	readonly callsPerBatch: Figure;
}

/**
 * Whether the calls of several flows within one day stay within what is free of a system's daily quota: the sum of their
 * batches × calls per batch × 1.1 against the quota × the free share. A flow whose batches are not known counts for nothing and
 * is named as missing. `what` is what the loads are, as a phrase for the title. Sources: MKTO, SF-BULK.
 */
export function quotaTogether(
	what: string,
	loads: readonly DailyLoad[],
	limits: Pick<Limits, 'system' | 'ratePerSecond' | 'quotaUsed'> & {readonly dailyQuota: number},
): Calculation {
	const {share, isKnown} = freeShare(limits);
	const free = limits.dailyQuota * share;
	const known = loads.flatMap(load => {
		const perCall = numberOr(load.recordsPerCall, 1);
		const perBatch = numberOr(load.callsPerBatch, 1);
		return perCall === undefined || perBatch === undefined
			? []
			: [
					{
						label: load.flow,
						working: `⌈${asCount(load.records)} records ÷ ${asCount(perCall)} per call⌉ × ${asCount(perBatch)} × ${retryAllowance}`,
						calls: callsFor(load.records, perCall, perBatch),
					},
				];
	});
	const sum = known.reduce((total, {calls}) => total + calls, 0);
	const missing = [
		...loads.flatMap(({flow, recordsPerCall, callsPerBatch}) =>
			missingOf(flow, [
				[recordsPerCall === 'unknown', questions.flow.batchUsed],
				[callsPerBatch === 'unknown', questions.flow.callsPerBatch],
			]),
		),
		...missingOf(limits.system, [
			[!isKnown || isOpen(limits.quotaUsed), questions.system.quotaUsed],
		]),
	];
	const fit = fitOf(sum, free, missing);
	return {
		title: `${what} together on ${limits.system}`,
		lines: [
			...known.map(({label, working, calls}) => ({
				label,
				working,
				result: `${asCount(calls)} calls`,
			})),
			{
				label: 'Together',
				working: known.map(({calls}) => asCount(calls)).join(' + '),
				result: `${asCount(sum)} calls`,
			},
			{
				label: 'Free quota',
				working: `${asLimit(limits.dailyQuota)} calls/day × ${asLimit(share * 100)} %${isKnown ? '' : ', the best case'}`,
				result: `${asLimit(free)} calls/day`,
			},
			{
				label: 'Against the daily quota',
				working: `${asCount(sum)} of ${asCount(free)} calls/day`,
				result: fitLabels[fit],
			},
		],
		fit,
		missing,
		...(fit === 'doesNotFit' && free > 0
			? {
					advice: `Spread them over ${asCount(Math.ceil(sum / free))} days, or send more records in a call.`,
				}
			: {}),
	};
}
