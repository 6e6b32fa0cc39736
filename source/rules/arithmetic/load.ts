import {questions} from '../../interview/questions.ts';
import type {Calculation} from './calculation.ts';
import {asCount} from './figures.ts';
import {
	assumedLines,
	fitLabels,
	fitOf,
	isOpen,
	isUnlimited,
	missingLimits,
	missingOf,
	numberOr,
	retryAllowance,
	type Figure,
	type Limits,
} from './limits.ts';
import {asHours, shareLines, slowestOf, termsOf, type Term} from './terms.ts';

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
		return {
			title,
			lines: [
				{label: 'Limits', working: `${limits.system} has none`, result: fitLabels.fits},
			],
			fit: 'fits',
			missing: [],
		};
	}

	const missing = [...missingFigures(load), ...missingLimits(limits)];
	const records = numberOr(load.records, 0);
	const perCall = numberOr(load.recordsPerCall, 1);
	const perBatch = numberOr(load.callsPerBatch, 1);
	if (
		isOpen(load.records) ||
		records === undefined ||
		perCall === undefined ||
		perBatch === undefined
	) {
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

	const window = isOpen(load.window)
		? undefined
		: (numberOr(load.window, Infinity) ?? Infinity) / 60;
	const calls = callsFor(records, perCall, perBatch);
	const terms = termsOf(calls, limits);
	const slowest = slowestOf(terms);
	const fit = fitOf(slowest?.hours ?? 0, window ?? Infinity, missing);
	const batched = batchAdvice(
		records,
		perCall,
		perBatch,
		limits,
		missing.length === 0 ? window : undefined,
	);
	const advice = [
		...(batched === undefined ? [] : [batched.advice]),
		...(fit === 'doesNotFit' && batched?.fits !== true
			? [
					...withinWindow(records, batched?.hours ?? slowest?.hours ?? 0, window),
					'Load only what is active or has changed, split the rest, widen the window or ask for a higher limit.',
				]
			: []),
	].join(' ');
	return {
		title,
		lines: [
			...assumedLines(load.recordsPerCall),
			{
				label: 'Calls',
				working: callsWorking(records, perCall, perBatch),
				result: `${asCount(calls)} calls`,
			},
			...shareLines(limits),
			...terms.flatMap(({lines}) => lines),
			{
				label: 'Against the window',
				working: comparison(slowest, window),
				result: fitLabels[fit],
			},
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

/** How many of the records get through in time at best, for choosing which. */
function withinWindow(
	records: number,
	hours: number,
	window: number | undefined,
): readonly string[] {
	const through =
		window === undefined || hours === 0 ? 0 : Math.floor((records * window) / hours);
	return through > 0 && through < records
		? [`At best about ${asCount(through)} of ${asCount(records)} records get through in time.`]
		: [];
}

function missingFigures({
	flow,
	records,
	recordsPerCall,
	callsPerBatch,
	window,
}: InitialLoad): readonly string[] {
	return missingOf(flow, [
		[isOpen(records), questions.flow.initialRecords],
		[recordsPerCall === 'unknown', questions.flow.batchUsed],
		[callsPerBatch === 'unknown', questions.flow.callsPerBatch],
		[isOpen(window), questions.flow.window],
	]);
}

function callsWorking(records: number, perCall: number, perBatch: number): string {
	const batches = `${asCount(records)} records ÷ ${asCount(perCall)} per call`;
	const rounded =
		records % perCall === 0
			? batches
			: `${batches}, rounded up: ${asCount(Math.ceil(records / perCall))}`;
	return `${rounded}${perBatch === 1 ? '' : ` × ${asCount(perBatch)} calls per batch`} × ${retryAllowance}`;
}

function comparison(slowest: Term | undefined, window: number | undefined): string {
	const available =
		window === undefined ? 'not known' : window === Infinity ? 'without end' : asHours(window);
	if (slowest === undefined) return `no limit is known, the window is ${available}`;
	if (slowest.hours === 0) return `no limit slows it down, the window is ${available}`;

	const ofWindow =
		window === undefined || window === Infinity
			? `, the window is ${available}`
			: ` of ${available}`;
	return `${asHours(slowest.hours)}${ofWindow}, bound by ${slowest.limit}`;
}

/** What the largest batch would make of it, where a call could carry more than is planned. */
function batchAdvice(
	records: number,
	perCall: number,
	perBatch: number,
	limits: Limits,
	window: number | undefined,
): {readonly advice: string; readonly hours: number; readonly fits?: boolean} | undefined {
	const {batchMax} = limits;
	if (typeof batchMax !== 'number' || batchMax <= perCall || records <= perCall) return undefined;

	const calls = callsFor(records, batchMax, perBatch);
	const slowest = slowestOf(termsOf(calls, limits));
	const hours = slowest?.hours ?? 0;
	const sum = `In batches of ${asCount(batchMax)}: ${slowest?.phrase ?? `${asCount(calls)} calls`}`;
	if (window === undefined) return {advice: `${sum}.`, hours};

	const fits = fitOf(hours, window, []) !== 'doesNotFit';
	return {advice: `${sum}, which ${fits ? 'fits' : 'still does not fit'}.`, hours, fits};
}
