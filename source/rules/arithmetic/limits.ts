import {questions} from '../../interview/questions.ts';
import type {CalculationLine, Fit} from './calculation.ts';

/** A figure as the plan has it. `none` is the answer "there is none"; `unknown` is "I don't know yet", or claims that differ. */
export type Figure = number | 'none' | 'unknown' | 'unanswered';

/** What one system allows those who call it. */
export interface Limits {
	/** Its name, for naming what is missing. */
	readonly system: string;
	/** Calls a second. */
	readonly ratePerSecond: Figure;
	/** Calls a day. */
	readonly dailyQuota: Figure;
	/** The share of all of it that others use already, in per cent. */
	readonly quotaUsed: Figure;
	/** Calls at once. */
	readonly concurrency: Figure;
	/** Seconds a call takes. */
	readonly latency: Figure;
	/** Records in one call at most. */
	readonly batchMax: Figure;
}

/** Calls are reckoned a tenth higher, for those that have to be repeated. Source: the formula of MKTO and SF-BULK. */
export const retryAllowance = 1.1;

/** Above this share of what is allowed a sum that fits counts as tight. */
const tightFrom = 0.6;

/** Sums of decimal fractions miss their round results by a hair. */
const tolerance = 1e-9;

/** Whether a figure is still to be found out. */
export function isOpen(figure: Figure): figure is 'unknown' | 'unanswered' {
	return figure === 'unknown' || figure === 'unanswered';
}

/** A figure that counts as a certain number where nothing was said of it, or where it was said that there is none. */
export function numberOr(figure: Figure, standard: number): number | undefined {
	if (figure === 'unknown') return undefined;

	return typeof figure === 'number' ? figure : standard;
}

/**
 * The share of the limits that is left, from 0 to 1. While it is not known, everything is reckoned to be free, the best case.
 * Where neither a rate nor a quota exists nobody is asked what is used of it, so saying nothing means nothing is.
 */
export function freeShare({
	quotaUsed,
	ratePerSecond,
	dailyQuota,
}: Pick<Limits, 'quotaUsed' | 'ratePerSecond' | 'dailyQuota'>): {
	readonly share: number;
	readonly isKnown: boolean;
} {
	const needsNone = ratePerSecond === 'none' && dailyQuota === 'none';
	const used = needsNone || quotaUsed !== 'unanswered' ? numberOr(quotaUsed, 0) : undefined;
	return {share: used === undefined ? 1 : (100 - used) / 100, isKnown: used !== undefined};
}

/** The limits whose figure is still to be found out, by label and system; what does not exist is not missing. */
export function missingLimits(limits: Limits): readonly string[] {
	const {ratePerSecond, dailyQuota, concurrency, latency} = limits;
	return missingOf(limits.system, [
		[isOpen(ratePerSecond), questions.system.ratePerSecond],
		[isOpen(dailyQuota), questions.system.dailyQuota],
		[isAnyKnown(limits) && !freeShare(limits).isKnown, questions.system.quotaUsed],
		[isOpen(concurrency) && latency !== 'none', questions.system.concurrency],
		[typeof concurrency === 'number' && isOpen(latency), questions.system.latency],
	]);
}

/** Whether at least one limit is known that a share may be used of. */
export function isAnyKnown({
	ratePerSecond,
	dailyQuota,
	concurrency,
}: Pick<Limits, 'ratePerSecond' | 'dailyQuota' | 'concurrency'>): boolean {
	return [ratePerSecond, dailyQuota, concurrency].some(figure => typeof figure === 'number');
}

/** Whether it is known that nothing limits how fast or how much is called. */
export function isUnlimited({ratePerSecond, dailyQuota, concurrency, latency}: Limits): boolean {
	return (
		ratePerSecond === 'none' &&
		dailyQuota === 'none' &&
		(concurrency === 'none' || latency === 'none')
	);
}

/** Names what is missing of one subject, by the questions' labels. */
export function missingOf(
	subject: string,
	questionsOf: ReadonlyArray<readonly [isMissing: boolean, question: {readonly label: string}]>,
): readonly string[] {
	return questionsOf.flatMap(([isMissing, {label}]) =>
		isMissing ? [`${label} (${subject})`] : [],
	);
}

/** The line that owns up to what is reckoned where nothing was said about records per call. */
export function assumedLines(recordsPerCall: Figure): readonly CalculationLine[] {
	return recordsPerCall === 'unanswered'
		? [
				{
					label: 'Assumed',
					working: 'nothing was said about records per call',
					result: '1 per call',
				},
			]
		: [];
}

/** How what is needed compares with what there is, both in the same unit; with figures missing only a bad end is certain. */
export function fitOf(needed: number, available: number, missing: readonly string[]): Fit {
	if (needed > available * (1 + tolerance)) return 'doesNotFit';
	if (missing.length > 0) return 'notComputable';

	return needed > available * tightFrom * (1 + tolerance) ? 'tight' : 'fits';
}

/** How a sum's end is worded in its last line. */
export const fitLabels = {
	fits: 'fits',
	tight: 'fits, but is tight',
	doesNotFit: 'does not fit',
	notComputable: 'not computable',
} as const satisfies Record<Fit, string>;

const precise = new Intl.NumberFormat('en-GB', {maximumFractionDigits: 3});

/** A limit as sums print it; rates may be small, so it keeps three decimals: "45 000", "4.5", "0.25". */
export function asLimit(value: number): string {
	return precise.format(value).replaceAll(',', ' ');
}
