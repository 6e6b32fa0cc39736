import {questions} from '../../interview/questions.ts';
import type {Calculation, CalculationLine} from './calculation.ts';
import {asCount} from './figures.ts';
import {
	asLimit,
	assumedLines,
	fitLabels,
	fitOf,
	freeShare,
	isAnyKnown,
	isOpen,
	isUnlimited,
	missingLimits,
	missingOf,
	numberOr,
	retryAllowance,
	type Figure,
	type Limits,
} from './limits.ts';

/** What is loaded once, before the first run. */
export interface InitialLoad {
	/** The flow's name, for naming what is missing. */
	readonly flow: string;
	readonly records: Figure;
	readonly recordsPerCall: Figure;
	readonly callsPerBatch: Figure;
	/** Minutes. */
	readonly window: Figure;
}

/** What one limit makes of a number of calls. */
interface Term {
	readonly limit: string;
	readonly lines: readonly CalculationLine[];
	/** The sum in one phrase, for advice. */
	readonly phrase: string;
	/** 0 where the limit slows nothing down. */
	readonly hours: number;
}

/**
 * Whether an initial load gets through one system's limits within its window. Calls are the batches, times the calls each
 * takes, times 1.1; the slowest of the limits by rate (calls/s), by concurrency (calls at once × seconds a call) and by daily
 * quota counts, each less the share already used; a quota that lasts a day or more holds up nothing. A limit that does not
 * exist is left out. One that is not known leaves the sum not computable, unless those that are known exceed the window
 * alone. Nothing said of records per call counts as one, nothing said of calls per batch as one. Sources: MKTO, SF-BULK, NS-GOV.
 */
export function initialLoad(load: InitialLoad, limits: Limits): Calculation {
	const title = `Initial load of ${load.flow} on ${limits.system}`;
	if (isUnlimited(limits)) {
		return {title, lines: [{label: 'Limits', working: `${limits.system} has none`, result: fitLabels.fits}], fit: 'fits', missing: []};
	}

	const missing = [...missingFigures(load), ...missingLimits(limits)];
	const records = numberOr(load.records, 0);
	const perCall = numberOr(load.recordsPerCall, 1);
	const perBatch = numberOr(load.callsPerBatch, 1);
	if (isOpen(load.records) || records === undefined || perCall === undefined || perBatch === undefined) {
		return {title, lines: [{label: 'Calls', working: `not known: ${missing[0] ?? ''}`, result: 'not computable'}], fit: 'notComputable', missing};
	}

	const window = isOpen(load.window) ? undefined : (numberOr(load.window, Infinity) ?? Infinity) / 60;
	const calls = callsFor(records, perCall, perBatch);
	const terms = termsOf(calls, limits);
	const slowest = slowestOf(terms);
	const fit = fitOf(slowest?.hours ?? 0, window ?? Infinity, missing);
	const batched = batchAdvice(records, perCall, perBatch, limits, missing.length === 0 ? window : undefined);
	const advice = [
		...(batched === undefined ? [] : [batched.advice]),
		...(fit === 'doesNotFit' && batched?.fits !== true ? ['Split the load, widen the window or ask for a higher limit.'] : []),
	].join(' ');
	return {
		title,
		lines: [
			...assumedLines(load.recordsPerCall),
			{label: 'Calls', working: callsWorking(records, perCall, perBatch), result: `${asCount(calls)} calls`},
			...shareLines(limits),
			...terms.flatMap(({lines}) => lines),
			{label: 'Against the window', working: comparison(slowest, window), result: fitLabels[fit]},
		],
		fit,
		missing,
		...(advice === '' ? {} : {advice}),
	};
}

/** Calls for a number of records, repeated ones included: full batches, and one for the rest. */
export function callsFor(records: number, recordsPerCall: number, callsPerBatch: number): number {
	return Math.ceil(records / recordsPerCall) * callsPerBatch * retryAllowance;
}

function missingFigures({flow, records, recordsPerCall, callsPerBatch, window}: InitialLoad): readonly string[] {
	return missingOf(flow, [
		[isOpen(records), questions.flow.initialRecords],
		[recordsPerCall === 'unknown', questions.flow.batchUsed],
		[callsPerBatch === 'unknown', questions.flow.callsPerBatch],
		[isOpen(window), questions.flow.window],
	]);
}

function callsWorking(records: number, perCall: number, perBatch: number): string {
	const batches = `${asCount(records)} records ÷ ${asCount(perCall)} per call`;
	const rounded = records % perCall === 0 ? batches : `${batches}, rounded up: ${asCount(Math.ceil(records / perCall))}`;
	return `${rounded}${perBatch === 1 ? '' : ` × ${asCount(perBatch)} calls per batch`} × ${retryAllowance}`;
}

function shareLines(limits: Limits): readonly CalculationLine[] {
	const {share, isKnown} = freeShare(limits);
	if (!isKnown) return isAnyKnown(limits) ? [{label: 'Free share', working: 'not known; the best case', result: '100 %'}] : [];

	return share === 1 ? [] : [{label: 'Free share', working: `100 % − ${asLimit(100 - share * 100)} %`, result: `${asLimit(share * 100)} %`}];
}

function termsOf(calls: number, limits: Limits): readonly Term[] {
	const {ratePerSecond, dailyQuota, concurrency, latency} = limits;
	const {share} = freeShare(limits);
	return [
		...(typeof ratePerSecond === 'number' ? [byRate(calls, ratePerSecond, share)] : []),
		...(typeof concurrency === 'number' && typeof latency === 'number' ? [byConcurrency(calls, latency, concurrency, share)] : []),
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
		lines: [...freeLine('Free rate', rate, share, 'calls/s'), {label: 'By rate limit', working, result: asHours(hours)}],
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
		lines: [...freeLine('Free concurrency', concurrency, share, 'at once'), {label: 'By concurrency', working, result: asHours(hours)}],
		phrase: `${working} = ${asHours(hours)}`,
		hours,
	};
}

/** `quota` in calls a day. */
function byQuota(calls: number, quota: number, share: number): Term {
	const free = quota * share;
	const days = ratio(calls, free);
	const isWithinDay = days <= 1;
	const hours = isWithinDay ? 0 : days * 24;
	const working = isWithinDay
		? `${asCount(calls)} of ${asCount(free)} free calls a day`
		: `${asCount(calls)} calls ÷ ${asCount(free)} calls/day${days === Infinity ? '' : ` = ${asDays(days)} × 24`}`;
	return {
		limit: 'the daily quota',
		lines: [
			...freeLine('Free quota', quota, share, 'calls/day'),
			{label: 'By daily quota', working, result: isWithinDay ? `within one day (${asDays(days)})` : asHours(hours)},
		],
		phrase: isWithinDay ? working : `${working} = ${asHours(hours)}`,
		hours,
	};
}

function freeLine(label: string, limit: number, share: number, unit: string): readonly CalculationLine[] {
	return share === 1
		? []
		: [{label, working: `${asLimit(limit)} ${unit} × ${asLimit(share * 100)} %`, result: `${asLimit(limit * share)} ${unit}`}];
}

function ratio(calls: number, free: number): number {
	return calls === 0 ? 0 : calls / free;
}

function slowestOf(terms: readonly Term[]): Term | undefined {
	return terms.toSorted((left, right) => right.hours - left.hours)[0];
}

function comparison(slowest: Term | undefined, window: number | undefined): string {
	const available = window === undefined ? 'not known' : window === Infinity ? 'without end' : asHours(window);
	if (slowest === undefined) return `no limit is known, the window is ${available}`;
	if (slowest.hours === 0) return `no limit slows it down, the window is ${available}`;

	const ofWindow = window === undefined || window === Infinity ? `, the window is ${available}` : ` of ${available}`;
	return `${asHours(slowest.hours)}${ofWindow}, bound by ${slowest.limit}`;
}

/** What the largest batch would make of it, where a call could carry more than is planned. */
function batchAdvice(
	records: number,
	perCall: number,
	perBatch: number,
	limits: Limits,
	window: number | undefined,
): {readonly advice: string; readonly fits?: boolean} | undefined {
	const {batchMax} = limits;
	if (typeof batchMax !== 'number' || batchMax <= perCall || records <= perCall) return undefined;

	const calls = callsFor(records, batchMax, perBatch);
	const slowest = slowestOf(termsOf(calls, limits));
	const sum = `In batches of ${asCount(batchMax)}: ${slowest?.phrase ?? `${asCount(calls)} calls`}`;
	if (window === undefined) return {advice: `${sum}.`};

	const fits = fitOf(slowest?.hours ?? 0, window, []) !== 'doesNotFit';
	return {advice: `${sum}, which ${fits ? 'fits' : 'still does not fit'}.`, fits};
}

/** A time in the unit that suits it: "16.3 h", "3.3 min", "12 s". */
function asHours(hours: number): string {
	if (hours === Infinity) return 'for ever';
	if (hours >= 1) return `${asCount(hours)} h`;

	return hours * 60 >= 1 ? `${asCount(hours * 60)} min` : `${asCount(hours * 3600)} s`;
}

function asDays(days: number): string {
	return `${Number(days.toFixed(2))} days`;
}
