import {describe, expect, it} from 'vitest';
import type {Calculation} from '../../source/rules/arithmetic/calculation.ts';
import type {Figure, Limits} from '../../source/rules/arithmetic/limits.ts';
import {callsFor, initialLoad, type InitialLoad} from '../../source/rules/arithmetic/load.ts';
import {peakLoad, type PeakLoad} from '../../source/rules/arithmetic/peak.ts';
import {quotaTogether} from '../../source/rules/arithmetic/together.ts';

const unlimited: Limits = {
	system: 'Salesforce',
	ratePerSecond: 'none',
	dailyQuota: 'none',
	quotaUsed: 0,
	concurrency: 'none',
	latency: 'none',
	batchMax: 'none',
};
const salesforce: Limits = {...unlimited, dailyQuota: 160_000, quotaUsed: 45};
const marketo: Limits = {
	...unlimited,
	system: 'Marketo',
	ratePerSecond: 5,
	dailyQuota: 50_000,
	quotaUsed: 10,
	batchMax: 300,
};
const netSuite: Limits = {...unlimited, system: 'NetSuite', concurrency: 5, latency: 1.2};

const people: InitialLoad = {
	flow: 'F2',
	records: 240_000,
	recordsPerCall: 1,
	callsPerBatch: 'unanswered',
	window: 600,
};
const members: InitialLoad = {...people, flow: 'F5', records: 24_000, window: 360};

function printed({lines}: Calculation): readonly string[] {
	return lines.map(({label, working, result}) => `${label}: ${working} = ${result}`);
}

describe('the initial load', () => {
	it('is printed line by line, with what batches would make of it', () => {
		const calculation = initialLoad(people, marketo);
		expect(calculation).toMatchObject({
			title: 'Initial load of F2 on Marketo',
			fit: 'doesNotFit',
			missing: [],
		});
		expect(printed(calculation)).toStrictEqual([
			'Calls: 240 000 records ÷ 1 per call × 1.1 = 264 000 calls',
			'Free share: 100 % − 10 % = 90 %',
			'Free rate: 5 calls/s × 90 % = 4.5 calls/s',
			'By rate limit: 264 000 calls ÷ 4.5 calls/s = 16.3 h',
			'Free quota: 50 000 calls/day × 90 % = 45 000 calls/day',
			'By daily quota: 264 000 calls ÷ 45 000 calls/day = 5.87 days × 24 = 140.8 h',
			'Against the window: 140.8 h of 10 h, bound by the daily quota = does not fit',
		]);
		expect(calculation.advice).toBe(
			'In batches of 300: 880 calls ÷ 4.5 calls/s = 3.3 min, which fits.',
		);
	});

	it('comes to the figures of the worked example with 40 % used', () => {
		const lines = printed(initialLoad(people, {...marketo, quotaUsed: 40}));
		expect(lines).toContain('By rate limit: 264 000 calls ÷ 3 calls/s = 24.4 h');
		expect(lines).toContain(
			'By daily quota: 264 000 calls ÷ 30 000 calls/day = 8.8 days × 24 = 211.2 h',
		);
	});

	it('fits in batches', () => {
		const calculation = initialLoad({...people, recordsPerCall: 300}, marketo);
		expect(calculation.fit).toBe('fits');
		expect(calculation).not.toHaveProperty('advice');
		expect(printed(calculation)).toContain(
			'By daily quota: 880 of 45 000 free calls a day = within one day (0.02 days)',
		);
		expect(printed(calculation).at(-1)).toBe(
			'Against the window: 3.3 min of 10 h, bound by the rate limit = fits',
		);
	});

	it('names no part of a day where it rounds to none', () => {
		const few = initialLoad({...people, records: 30, recordsPerCall: 10}, marketo);
		expect(printed(few)).toContain(
			'By daily quota: 3.3 of 45 000 free calls a day = within one day',
		);
	});

	it('is bound by concurrency where that is the only limit, and says what it assumes', () => {
		const calculation = initialLoad(
			{...members, recordsPerCall: 'unanswered'},
			{...netSuite, quotaUsed: 'unanswered'},
		);
		expect(calculation).toMatchObject({fit: 'fits', missing: []});
		expect(printed(calculation)).toStrictEqual([
			'Assumed: nothing was said about records per call = 1 per call',
			'Calls: 24 000 records ÷ 1 per call × 1.1 = 26 400 calls',
			'By concurrency: 26 400 calls × 1.2 s ÷ 5 at once = 1.8 h',
			'Against the window: 1.8 h of 6 h, bound by concurrency = fits',
		]);
	});

	it('takes the share in use off the concurrency as well', () => {
		expect(printed(initialLoad(members, {...netSuite, quotaUsed: 50}))).toContain(
			'By concurrency: 26 400 calls × 1.2 s ÷ 2.5 at once = 3.5 h',
		);
	});

	it('is held up by nothing while a quota lasts the day, and advises the larger batch all the same', () => {
		const calculation = initialLoad(
			{...people, flow: 'F1', records: 41_000, window: 480},
			{...salesforce, batchMax: 10_000},
		);
		expect(calculation.fit).toBe('fits');
		expect(printed(calculation)).toContain(
			'By daily quota: 45 100 of 88 000 free calls a day = within one day (0.51 days)',
		);
		expect(printed(calculation).at(-1)).toBe(
			'Against the window: no limit slows it down, the window is 8 h = fits',
		);
		expect(calculation.advice).toBe(
			'In batches of 10 000: 5.5 of 88 000 free calls a day, which fits.',
		);
	});

	it('names the limits that are not known', () => {
		const gatherly: Limits = {
			...unlimited,
			system: 'Gatherly',
			ratePerSecond: 'unknown',
			dailyQuota: 'unanswered',
			quotaUsed: 'unanswered',
			concurrency: 'unknown',
			latency: 'unanswered',
		};
		expect(initialLoad(people, gatherly)).toMatchObject({
			fit: 'notComputable',
			missing: [
				'Rate limit (Gatherly)',
				'Daily quota (Gatherly)',
				'Concurrent calls (Gatherly)',
			],
		});
		expect(
			initialLoad(people, {...unlimited, concurrency: 5, latency: 'unknown'}).missing,
		).toStrictEqual(['Time a call takes (Salesforce)']);
		expect(initialLoad({...people, window: 'unanswered'}, marketo)).toMatchObject({
			fit: 'notComputable',
			missing: ['Window for the load (F2)'],
		});
	});

	it.each<[string, Partial<InitialLoad>, string]>([
		['records', {records: 'unanswered'}, 'Initial load (F2)'],
		['records per call', {recordsPerCall: 'unknown'}, 'Records per call (F2)'],
		['calls per batch', {callsPerBatch: 'unknown'}, 'Calls per batch (F2)'],
	])('cannot count its calls without the %s', (_, open, missing) => {
		expect(initialLoad({...people, ...open}, marketo)).toMatchObject({
			fit: 'notComputable',
			missing: [missing],
			lines: [{label: 'Calls', working: `not known: ${missing}`, result: 'not computable'}],
		});
	});

	it.each<[string, Partial<Limits>, Calculation['fit']]>([
		['a known limit exceeds the window alone', {ratePerSecond: 'unknown'}, 'doesNotFit'],
		['it would exceed it even with nothing in use', {quotaUsed: 'unknown'}, 'doesNotFit'],
		['what is known leaves room', {dailyQuota: 'unknown', ratePerSecond: 100}, 'notComputable'],
		[
			'the share in use decides',
			{dailyQuota: 'none', ratePerSecond: 10, quotaUsed: 'unanswered'},
			'notComputable',
		],
	])('with figures missing, when %s', (_, open, fit) => {
		const calculation = initialLoad(people, {...marketo, ...open});
		expect(calculation.fit).toBe(fit);
		expect(calculation.missing.length).toBeGreaterThan(0);
		expect(calculation.advice).not.toContain('which fits');
	});

	it.each<[Figure, Calculation['fit']]>([
		[60, 'doesNotFit'],
		[99, 'doesNotFit'],
		[110, 'tight'],
		[183, 'tight'],
		[184, 'fits'],
		['none', 'fits'],
	])('of 110 minutes in a window of %s minutes', (window, fit) => {
		// 60 000 × 1.1 calls ÷ 10 calls/s = 110 min, and 60 % of 183.3 min.
		expect(
			initialLoad({...people, records: 60_000, window}, {...unlimited, ratePerSecond: 10})
				.fit,
		).toBe(fit);
	});

	it('fits where nothing limits it, whatever else is open', () => {
		expect(initialLoad({...people, window: 'unanswered'}, unlimited)).toMatchObject({
			fit: 'fits',
			missing: [],
		});
		expect(initialLoad(people, {...unlimited, concurrency: 'unanswered'}).fit).toBe('fits');
	});

	it('does not miss the concurrent calls where they take no time', () => {
		const limits: Limits = {...marketo, concurrency: 'unknown', latency: 'none'};
		expect(initialLoad(people, limits).missing).toStrictEqual([]);
	});

	it('never ends where nothing is free', () => {
		const calculation = initialLoad(people, {...salesforce, quotaUsed: 100});
		expect(calculation.fit).toBe('doesNotFit');
		expect(printed(calculation).at(-1)).toBe(
			'Against the window: for ever of 10 h, bound by the daily quota = does not fit',
		);
		expect(calculation.advice).toBe(
			'Load only what is active or has changed, split the rest, widen the window or ask for a higher limit.',
		);
	});

	it('says when even batches do not fit', () => {
		expect(
			initialLoad(people, {...marketo, dailyQuota: 'none', ratePerSecond: 0.01}).advice,
		).toBe(
			'In batches of 300: 880 calls ÷ 0.009 calls/s = 27.2 h, which still does not fit. At best about 88 363 of 240 000 records get through in time. Load only what is active or has changed, split the rest, widen the window or ask for a higher limit.',
		);
	});

	it.each([
		[240_000, 300, 1, 880],
		[301, 300, 1, 2.2],
		[300, 300, 3, 3.3],
		[0, 300, 1, 0],
	])(
		'of %i records, %i per call and %i calls per batch takes %d calls',
		(records, perCall, perBatch, calls) => {
			expect(callsFor(records, perCall, perBatch)).toBeCloseTo(calls);
		},
	);
});

describe('several loads within one day', () => {
	const one = {
		flow: 'F1',
		records: 41_000,
		recordsPerCall: 1,
		callsPerBatch: 'unanswered',
	} as const;
	const two = {flow: 'F5', records: 24_000, recordsPerCall: 200, callsPerBatch: 2} as const;
	const limits = {
		system: 'Salesforce',
		ratePerSecond: 'none',
		dailyQuota: 160_000,
		quotaUsed: 45,
	} as const;

	it('adds up their calls against what is free of the daily quota', () => {
		const calculation = quotaTogether('Initial loads', [one, two], limits);
		expect(calculation).toMatchObject({
			title: 'Initial loads together on Salesforce',
			fit: 'fits',
			missing: [],
		});
		expect(
			calculation.lines.map(({label, working, result}) => `${label}: ${working} = ${result}`),
		).toStrictEqual([
			'F1: ⌈41 000 records ÷ 1 per call⌉ × 1 × 1.1 = 45 100 calls',
			'F5: ⌈24 000 records ÷ 200 per call⌉ × 2 × 1.1 = 264 calls',
			'Together: 45 100 + 264 = 45 364 calls',
			'Free quota: 160 000 calls/day × 55 % = 88 000 calls/day',
			'Against the daily quota: 45 364 of 88 000 calls/day = fits',
		]);
	});

	it('says over how many days to spread what does not fit into one', () => {
		const calculation = quotaTogether(
			'Initial loads',
			[one, {...one, flow: 'F2', records: 240_000}],
			limits,
		);
		expect(calculation.fit).toBe('doesNotFit');
		expect(calculation.advice).toBe('Spread them over 4 days, or send more records in a call.');
	});

	it('names what is missing, and is certain only of what exceeds the best case', () => {
		const unknownShare = {...limits, quotaUsed: 'unknown'} as const;
		expect(quotaTogether('Ordinary days', [one, two], unknownShare)).toMatchObject({
			fit: 'notComputable',
			missing: ['Share already used (Salesforce)'],
		});
		expect(
			quotaTogether('Ordinary days', [one, {...two, recordsPerCall: 'unknown'}], limits),
		).toMatchObject({fit: 'notComputable', missing: ['Records per call (F5)']});
		const tooMany = {...one, records: 200_000};
		expect(quotaTogether('Ordinary days', [tooMany, two], unknownShare).fit).toBe('doesNotFit');
	});
});

describe('the peak hour', () => {
	const peak: PeakLoad = {flow: 'F2', recordsPerHour: 2000, recordsPerCall: 1};

	it('is printed line by line', () => {
		const calculation = peakLoad(peak, marketo);
		expect(calculation).toMatchObject({
			title: 'Peak hour of F2 on Marketo',
			fit: 'fits',
			missing: [],
		});
		expect(printed(calculation)).toStrictEqual([
			'Calls: 2 000 records/h ÷ 1 per call × 1.1 = 2 200 calls/h',
			'Allowed: 5 calls/s × 3 600 × 90 % = 16 200 calls/h',
			'Against the rate limit: 2 200 of 16 200 calls/h = fits',
		]);
	});

	it.each<[string, Partial<PeakLoad>, Partial<Limits>, Calculation['fit'], readonly string[]]>([
		['exceeds the rate', {recordsPerHour: 20_000}, {}, 'doesNotFit', []],
		['fits in batches', {recordsPerHour: 20_000, recordsPerCall: 2}, {}, 'tight', []],
		[
			'has no rate limit to keep to',
			{recordsPerHour: 'unanswered'},
			{ratePerSecond: 'none'},
			'fits',
			[],
		],
		['is not known', {recordsPerHour: 'unanswered'}, {}, 'notComputable', ['Peak hour (F2)']],
		[
			'comes in batches of unknown size',
			{recordsPerCall: 'unknown'},
			{},
			'notComputable',
			['Records per call (F2)'],
		],
		[
			'meets an unknown rate',
			{},
			{ratePerSecond: 'unknown'},
			'notComputable',
			['Rate limit (Marketo)'],
		],
		[
			'meets a rate of which an unknown share is used',
			{},
			{quotaUsed: 'unanswered'},
			'notComputable',
			['Share already used (Marketo)'],
		],
		[
			'exceeds the rate even if all of it is free',
			{recordsPerHour: 20_000},
			{quotaUsed: 'unknown'},
			'doesNotFit',
			['Share already used (Marketo)'],
		],
	])('%s', (_, load, limits, fit, missing) => {
		expect(peakLoad({...peak, ...load}, {...marketo, ...limits})).toMatchObject({fit, missing});
	});
});
