import {describe, expect, it} from 'vitest';
import {duplicateDeliveryUnsafe} from '../../source/rules/duplicate-delivery-unsafe.ts';
import {humanOrAdminAccount} from '../../source/rules/human-or-admin-account.ts';
import {immatureOrUndocumented} from '../../source/rules/immature-or-undocumented.ts';
import {noErrorRoute} from '../../source/rules/no-error-route.ts';
import {noReadOrWriteRoute} from '../../source/rules/no-read-or-write-route.ts';
import {noTestEnvironment} from '../../source/rules/no-test-environment.ts';
import {orderAssumed} from '../../source/rules/order-assumed.ts';
import {peakOverRate} from '../../source/rules/peak-over-rate.ts';
import {pollMissesDeletes} from '../../source/rules/poll-misses-deletes.ts';
import {qualityChecksUnknown} from '../../source/rules/quality-checks-unknown.ts';
import {rateWindowMisfit} from '../../source/rules/rate-window-misfit.ts';
import {none, unknown, type Example, type Surroundings} from '../../source/rules/engine/rule.ts';
import {simplerNotExamined} from '../../source/rules/simpler-not-examined.ts';
import {testDataUnmasked} from '../../source/rules/test-data-unmasked.ts';
import {testExpectationMissing} from '../../source/rules/test-expectation-missing.ts';
import {testOnProduction} from '../../source/rules/test-on-production.ts';
import {webhookNoReconcile} from '../../source/rules/webhook-no-reconcile.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type Flow = Example<'flow'>;
type System = Example<'system'>;
type Project = Example<'project'>;

describe('no-read-or-write-route', () => {
	testExamplesOf(noReadOrWriteRoute);

	const good = {readAccess: 'api', writeAccess: 'api', apiEndOfLife: none} as const;
	const flow = {from: 'crm', to: 'shop', direction: 'oneWay'} as const;
	const project = {project: {goLive: '2027-03-01'}};

	it.each<[Flow, Surroundings['system'], string]>([
		[flow, {crm: good, shop: good}, 'clear'],
		[flow, {crm: {...good, readAccess: 'none'}, shop: good}, 'fires'],
		[flow, {crm: {...good, readAccess: none}, shop: good}, 'fires'],
		[flow, {crm: good, shop: {...good, writeAccess: 'none'}}, 'fires'],
		[flow, {crm: {...good, writeAccess: 'none'}, shop: {...good, readAccess: 'none'}}, 'clear'],
		[
			{...flow, direction: 'twoWay'},
			{crm: {...good, writeAccess: 'none'}, shop: good},
			'fires',
		],
		[{...flow, direction: 'twoWay'}, {crm: good, shop: {...good, readAccess: 'none'}}, 'fires'],
		[
			{...flow, direction: unknown},
			{crm: {...good, writeAccess: 'none'}, shop: good},
			'unknown',
		],
		[{...flow, from: unknown}, {crm: good, shop: good}, 'unknown'],
		[{...flow, from: 'gone'}, {crm: good, shop: good}, 'clear'],
		[{...flow, to: 'crm'}, {crm: {...good, writeAccess: 'none'}}, 'fires'],
		[flow, {crm: good, shop: {...good, apiEndOfLife: '2028-03-01'}}, 'fires'],
		[flow, {crm: good, shop: {...good, apiEndOfLife: '2028-03-02'}}, 'clear'],
		[flow, {crm: good, shop: {...good, apiEndOfLife: unknown}}, 'unknown'],
	])('judges %j among %j as %s', (example, system, expected) => {
		expect(
			outcome(noReadOrWriteRoute, {...example, around: {system: system ?? {}, project}}),
		).toBe(expected);
	});

	it('is a blocker where there is no way, and high where there is one for a while', () => {
		const severities = (shop: System) =>
			judged(noReadOrWriteRoute, {...flow, around: {system: {crm: good, shop}, project}}).map(
				({severity}) => severity,
			);
		expect(severities({...good, writeAccess: 'none'})).toStrictEqual(['blocker']);
		expect(severities({...good, apiEndOfLife: '2027-06-30'})).toStrictEqual(['high']);
		expect(
			severities({...good, writeAccess: 'none', apiEndOfLife: '2027-06-30'}),
		).toStrictEqual(['blocker']);
	});

	it('compares with a go-live on the last day of February', () => {
		const onEnd = (apiEndOfLife: string) =>
			outcome(noReadOrWriteRoute, {
				...flow,
				around: {
					system: {crm: good, shop: {...good, apiEndOfLife}},
					project: {project: {goLive: '2028-02-29'}},
				},
			});
		expect(onEnd('2029-02-28')).toBe('fires');
		expect(onEnd('2029-03-01')).toBe('clear');
	});

	it('does not need the day of go-live where the version never ends', () => {
		expect(
			outcome(noReadOrWriteRoute, {...flow, around: {system: {crm: good, shop: good}}}),
		).toBe('clear');
	});

	it('names the system and the way', () => {
		const [finding] = judged(noReadOrWriteRoute, {
			...flow,
			around: {system: {crm: {...good, readAccess: 'none'}, shop: good}},
		});
		expect(finding?.message).toBe('it reads from crm, and there is no way to read from it.');
		expect(finding?.subjects.map(({id}) => id)).toStrictEqual(['it', 'crm']);
	});
});

describe('immature-or-undocumented', () => {
	testExamplesOf(immatureOrUndocumented);

	it.each<[System, string]>([
		[{maturity: 'new', apiDocs: 'verified', trialCalls: false}, 'fires'],
		[{maturity: 'growing', apiDocs: 'verified', trialCalls: false}, 'fires'],
		[{maturity: unknown, apiDocs: 'verified', trialCalls: false}, 'fires'],
		[{maturity: 'mature', apiDocs: 'unverified', trialCalls: false}, 'fires'],
		[{maturity: 'mature', apiDocs: unknown, trialCalls: unknown}, 'fires'],
		[{maturity: 'mature', apiDocs: 'verified', trialCalls: false}, 'clear'],
		// Tried: what is written about it no longer matters.
		[{maturity: 'mature', apiDocs: 'unverified', trialCalls: true}, 'clear'],
		[{maturity: 'mature', apiDocs: 'verified'}, 'clear'],
		[{maturity: 'new'}, 'unknown'],
		[{apiDocs: 'verified', trialCalls: false}, 'unknown'],
	])('judges %j as %s', (system, expected) => {
		expect(outcome(immatureOrUndocumented, system)).toBe(expected);
	});

	it('says what is wrong', () => {
		const message = (system: System) => judged(immatureOrUndocumented, system)[0]?.message;
		expect(message({maturity: 'new', apiDocs: 'partial', trialCalls: false})).toBe(
			'it: the system is new, its API documentation is incomplete and no trial calls have shown what its API does.',
		);
		expect(message({maturity: unknown, apiDocs: unknown, trialCalls: unknown})).toBe(
			'it: nobody knows how mature it is, nobody knows how good its API documentation is and nobody knows whether trial calls were made.',
		);
	});
});

describe('quality-checks-unknown', () => {
	testExamplesOf(qualityChecksUnknown);

	it('is clear where there are none', () => {
		expect(outcome(qualityChecksUnknown, {qualityChecks: none})).toBe('clear');
	});
});

describe('rate-window-misfit', () => {
	testExamplesOf(rateWindowMisfit);

	const unlimited = {ratePerSecond: none, dailyQuota: none, concurrency: none} as const;
	const salesforce = {...unlimited, dailyQuota: 160_000, quotaUsed: 45} as const;
	const marketo = {
		...unlimited,
		ratePerSecond: 5,
		dailyQuota: 50_000,
		quotaUsed: 10,
		batchMax: 300,
	} as const;
	const gatherly = {ratePerSecond: unknown, dailyQuota: unknown} as const;
	const system = {
		salesforce,
		marketo,
		gatherly,
		netSuite: {...unlimited, concurrency: 5, latency: 1.2},
		unlimited,
	} as const;
	const people = {
		from: 'salesforce',
		to: 'marketo',
		direction: 'twoWay',
		initialRecords: 240_000,
		window: 600,
		batchUsed: 1,
	} as const;

	it.each<[Flow, readonly string[]]>([
		[people, ['salesforce fires', 'marketo fires']],
		[{...people, batchUsed: 300}, []],
		[{...people, initialRecords: none}, []],
		[{...people, initialRecords: 0}, []],
		[{...people, initialRecords: unknown}, ['salesforce unknown', 'marketo unknown']],
		[{...people, initialRecords: unknown, from: 'unlimited', to: 'unlimited'}, []],
		[{...people, window: unknown}, ['salesforce unknown', 'marketo unknown']],
		[
			{from: 'gatherly', to: 'salesforce', initialRecords: 41_000, window: 480},
			['gatherly unknown'],
		],
		[{from: 'salesforce', to: 'netSuite', initialRecords: 24_000, window: 360}, []],
		[
			{from: 'salesforce', to: 'netSuite', initialRecords: 24_000, window: 60},
			['netSuite fires'],
		],
		[
			{
				from: 'unlimited',
				to: 'marketo',
				initialRecords: 240_000,
				window: {disputed: [600, 300]},
				batchUsed: 1,
			},
			['marketo fires'],
		],
		[
			{
				from: 'unlimited',
				to: 'marketo',
				initialRecords: 240_000,
				window: {disputed: [600, 60_000]},
				batchUsed: 1,
			},
			['marketo unknown'],
		],
		[{from: unknown, to: 'unlimited', initialRecords: 24_000, window: 360}, ['it unknown']],
		[{from: 'gone', to: 'unlimited', initialRecords: 24_000, window: 360}, []],
	])('judges both sides of %j as %j', (flow, expected) => {
		const findings = judged(rateWindowMisfit, {...flow, around: {system}});
		expect(
			findings.map(({subjects, outcome: result}) => `${subjects.at(-1)?.id} ${result}`),
		).toStrictEqual(expected);
	});

	it('prints the sum, and names the batch that is not used', () => {
		const finding = judged(rateWindowMisfit, {...people, around: {system}}).at(-1);
		expect(finding?.calculation?.lines.map(({result}) => result)).toContain('140.8 h');
		expect(finding?.message).toBe(
			'The initial load of it does not fit into its window on marketo: 140.8 h of 10 h, bound by the daily quota. In batches of 300: 880 calls ÷ 4.5 calls/s = 3.3 min, which fits.',
		);
	});

	it('asks for nothing that would not settle it', () => {
		const [finding] = judged(rateWindowMisfit, {
			from: 'gatherly',
			to: 'salesforce',
			initialRecords: 41_000,
			window: 480,
			around: {system},
		});
		expect(finding?.calculation?.fit).toBe('notComputable');
		expect(
			finding?.facts.flatMap(({question, answer}) =>
				answer === undefined ? [question.id] : [],
			),
		).toStrictEqual(['concurrency']);
	});
});

describe('peak-over-rate', () => {
	testExamplesOf(peakOverRate);

	const system = {
		crm: {ratePerSecond: none},
		mail: {ratePerSecond: 1, quotaUsed: 50, batchMax: 100},
		open: {ratePerSecond: unknown},
	} as const;

	it.each<[Flow, string]>([
		// 1 call/s × 3 600 × 50 % = 1 800 calls, and 1 636.4 records × 1.1.
		[{from: 'crm', to: 'mail', peakPerHour: 1636}, 'clear'],
		[{from: 'crm', to: 'mail', peakPerHour: 1637}, 'fires'],
		[{from: 'mail', to: 'crm', peakPerHour: 1637}, 'fires'],
		[{from: 'crm', to: 'mail', peakPerHour: 1637, batchUsed: 2}, 'clear'],
		[{from: 'crm', to: 'mail', peakPerHour: 1637, batchUsed: unknown}, 'unknown'],
		[{from: 'crm', to: 'mail', peakPerHour: none}, 'clear'],
		[{from: 'crm', to: 'mail', peakPerHour: 0}, 'clear'],
		[{from: 'crm', to: 'mail', peakPerHour: unknown}, 'unknown'],
		[{from: 'crm', to: 'mail'}, 'unknown'],
		[{from: 'crm', to: 'crm'}, 'clear'],
		[{from: 'crm', to: 'open', peakPerHour: 1}, 'unknown'],
		[{from: 'crm', peakPerHour: 1}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(peakOverRate, {...flow, around: {system}})).toBe(expected);
	});

	it('prints the sum', () => {
		const [finding] = judged(peakOverRate, {
			from: 'crm',
			to: 'mail',
			peakPerHour: 3000,
			around: {system},
		});
		expect(finding?.message).toBe(
			'In its peak hour it makes more calls than mail allows: 3 300 of 1 800 calls/h. In batches of 100: 33 calls/h.',
		);
		expect(finding?.calculation?.fit).toBe('doesNotFit');
	});

	describe('of several flows', () => {
		const it1 = {from: 'crm', to: 'mail', peakPerHour: 1000} as const;

		it.each<[Record<string, Flow>, string]>([
			// Together 1 100 + 693 = 1 793 of 1 800 calls, and one record more of each is too many.
			[{f: {from: 'crm', to: 'mail', peakPerHour: 630}}, 'clear'],
			[{f: {from: 'crm', to: 'mail', peakPerHour: 640}}, 'fires'],
			[{f: {from: 'mail', to: 'crm', peakPerHour: 640}}, 'fires'],
			[{f: {from: 'crm', to: 'mail', peakPerHour: 640, batchUsed: 2}}, 'clear'],
			[
				{
					f: {from: 'crm', to: 'mail', peakPerHour: 320},
					g: {from: 'crm', to: 'mail', peakPerHour: 320},
				},
				'fires',
			],
			[{f: {from: 'crm', to: 'open', peakPerHour: 640}}, 'clear'],
			[{f: {from: 'crm', to: 'mail', peakPerHour: unknown}}, 'unknown'],
			[{f: {from: 'crm', to: unknown, peakPerHour: 640}}, 'unknown'],
			[{f: {from: 'crm', to: 'mail', peakPerHour: 640, batchUsed: unknown}}, 'unknown'],
			// Where nothing was said of a flow, nothing is added to what is said of it alone.
			[{f: {from: 'crm', to: 'mail'}}, 'clear'],
			[{f: {from: 'crm', to: 'mail', peakPerHour: none}}, 'clear'],
			// What is too much alone is warned of there.
			[{f: {from: 'crm', to: 'mail', peakPerHour: 2000}}, 'clear'],
			// Somebody says one system, somebody another.
			[{f: {from: 'crm', to: {disputed: ['mail', 'crm']}, peakPerHour: 640}}, 'unknown'],
		])('judges it beside %j as %s', (flow, expected) => {
			expect(outcome(peakOverRate, {...it1, around: {system, flow}})).toBe(expected);
		});

		it('is said once, with a sum that names each', () => {
			const [finding, ...others] = judged(peakOverRate, {
				...it1,
				around: {system, flow: {nightly: {from: 'crm', to: 'mail', peakPerHour: 900}}},
			});
			expect(others).toStrictEqual([]);
			expect(finding?.subjects.map(({id}) => id)).toStrictEqual(['it', 'mail', 'nightly']);
			expect(finding?.message).toBe(
				'Should their peak hours fall together, nightly and it make more calls than mail allows: 2 090 of 1 800 calls/h.',
			);
			expect(
				finding?.calculation?.lines.map(({label, result}) => `${label}: ${result}`),
			).toStrictEqual([
				'nightly: 990 calls/h',
				'it: 1 100 calls/h',
				'Together: 2 090 calls/h',
				'Allowed: 1 800 calls/h',
				'Against the rate limit: does not fit',
			]);
		});
	});
});

describe('the share in use', () => {
	it('is an open fact of a peak that a rate limit may not bear', () => {
		const [finding] = judged(peakOverRate, {
			from: 'crm',
			to: 'mail',
			peakPerHour: 1000,
			around: {system: {crm: {ratePerSecond: none}, mail: {ratePerSecond: 1}}},
		});
		expect(finding?.outcome).toBe('unknown');
		expect(finding?.message).toContain('Share already used (mail)');
	});
});

describe('duplicate-delivery-unsafe', () => {
	testExamplesOf(duplicateDeliveryUnsafe);

	const create = {operation: 'create', matchKey: none, retry: none, trigger: 'schedule'} as const;

	it.each<[Flow, string]>([
		[create, 'clear'],
		[{...create, retry: '3 tries'}, 'fires'],
		[{...create, trigger: 'webhook'}, 'fires'],
		[{...create, trigger: 'changeFeed'}, 'fires'],
		[{...create, retry: '3 tries', matchKey: 'Registration id'}, 'clear'],
		[{...create, retry: '3 tries', operation: 'upsert'}, 'clear'],
		[{...create, retry: unknown}, 'unknown'],
		[{...create, retry: unknown, trigger: 'webhook'}, 'fires'],
		[{...create, trigger: unknown}, 'unknown'],
		[{...create, trigger: 'webhook', operation: unknown}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(duplicateDeliveryUnsafe, flow)).toBe(expected);
	});

	it('says what comes twice', () => {
		expect(
			judged(duplicateDeliveryUnsafe, {...create, retry: '3 tries'})[0]?.message,
		).toContain('repeats what failed ("3 tries")');
		expect(
			judged(duplicateDeliveryUnsafe, {...create, trigger: 'webhook'})[0]?.message,
		).toContain('its messages may come twice');
	});
});

describe('webhook-no-reconcile', () => {
	testExamplesOf(webhookNoReconcile);

	it.each<[Flow, string]>([
		[{trigger: 'changeFeed', reconcile: none}, 'clear'],
		[{trigger: 'poll', reconcile: unknown}, 'clear'],
		[{trigger: unknown, reconcile: none}, 'unknown'],
		[{trigger: unknown, reconcile: 'Every night'}, 'clear'],
		[{trigger: {disputed: ['webhook', 'poll']}, reconcile: none}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(webhookNoReconcile, flow)).toBe(expected);
	});
});

describe('poll-misses-deletes', () => {
	testExamplesOf(pollMissesDeletes);

	const dataPoint = {
		email: {deleteRule: 'delete'},
		name: {deleteRule: 'merge'},
		price: {deleteRule: 'keep'},
		status: {deleteRule: 'deactivate'},
		open: {},
	} as const;

	it.each<[Flow, string]>([
		[{trigger: 'poll', carries: ['email']}, 'fires'],
		[{trigger: 'schedule', carries: ['price', 'name']}, 'fires'],
		[{trigger: 'schedule', carries: ['open', 'name']}, 'fires'],
		[{trigger: 'poll', carries: ['price', 'status']}, 'clear'],
		[{trigger: 'poll', carries: ['price', 'open']}, 'unknown'],
		[{trigger: 'poll', carries: unknown}, 'unknown'],
		[{trigger: 'poll', carries: none}, 'clear'],
		[{trigger: 'poll', carries: ['gone']}, 'clear'],
		[{trigger: 'webhook', carries: ['email']}, 'clear'],
		[{trigger: unknown, carries: ['email']}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(pollMissesDeletes, {...flow, around: {dataPoint}})).toBe(expected);
	});

	it('names what is lost, once for the flow', () => {
		const findings = judged(pollMissesDeletes, {
			trigger: 'poll',
			carries: ['email', 'price', 'name'],
			around: {dataPoint},
		});
		expect(findings.map(({message}) => message)).toStrictEqual([
			'it asks for changes, and email and name must be deleted or merged in the destination too: it never hears of that.',
		]);
	});
});

describe('order-assumed', () => {
	testExamplesOf(orderAssumed);

	it('is clear where no record depends on another', () => {
		expect(outcome(orderAssumed, {}, 'ordering')).toBe('clear');
	});
});

describe('no-error-route', () => {
	testExamplesOf(noErrorRoute);

	it.each<[Flow, string]>([
		[{retry: none, errorRoute: 'A list'}, 'fires'],
		[{retry: none, errorRoute: unknown}, 'fires'],
		[{retry: '  ', errorRoute: 'A list'}, 'fires'],
		[{retry: unknown, errorRoute: 'A list'}, 'unknown'],
		// A flow that exists is judged by what was answered about it.
		[{existing: true, retry: 'vendor'}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(noErrorRoute, flow)).toBe(expected);
	});

	it('names what is missing', () => {
		expect(judged(noErrorRoute, {retry: none, errorRoute: none})[0]?.message).toBe(
			'When a record fails in it, nothing is tried again and what has failed for good is put nowhere.',
		);
	});
});

describe('human-or-admin-account', () => {
	testExamplesOf(humanOrAdminAccount);

	it.each<[Flow, string, string]>([
		[{account: 'shared', secretOwner: ['Jo']}, 'fires', 'it: it runs under a shared account.'],
		[
			{account: 'personal', secretOwner: none},
			'fires',
			'it: it runs under the account of a person and nobody keeps its passwords and keys.',
		],
		[
			{account: 'dedicated', secretOwner: none},
			'fires',
			'it: nobody keeps its passwords and keys.',
		],
		[
			{account: 'admin', secretOwner: unknown},
			'fires',
			"it: it runs under an administrator's account.",
		],
		[{account: unknown, secretOwner: ['Jo']}, 'unknown', 'Account (it)'],
	])('judges %j as %s', (flow, expected, message) => {
		const [finding] = judged(humanOrAdminAccount, flow);
		expect(finding?.outcome).toBe(expected);
		expect(finding?.message).toContain(message);
	});
});

describe('test-on-production', () => {
	testExamplesOf(testOnProduction);

	it.each<[Project, string]>([
		[{testPlace: 'testEnvironment'}, 'clear'],
		[{testPlace: 'recorded'}, 'clear'],
		[{testPlace: none}, 'clear'],
		[{}, 'unknown'],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(testOnProduction, project)).toBe(expected);
	});
});

describe('no-test-environment', () => {
	testExamplesOf(noTestEnvironment);

	it.each<[System, string]>([
		// Nobody has spoken of a substitute: then there is none.
		[{testEnvironment: 'none'}, 'fires'],
		[{testEnvironment: none}, 'fires'],
		[{testEnvironment: 'none', testSubstitute: unknown}, 'unknown'],
		[{testEnvironment: 'partial'}, 'clear'],
		[{}, 'unknown'],
		[{testEnvironment: unknown, testSubstitute: 'Recorded answers'}, 'clear'],
	])('judges %j as %s', (system, expected) => {
		expect(outcome(noTestEnvironment, system)).toBe(expected);
	});
});

describe('test-data-unmasked', () => {
	testExamplesOf(testDataUnmasked);

	const copied = {
		testEnvironment: 'full',
		productionDataInTest: true,
		testDataMasked: false,
	} as const;
	const email = {
		personal: 'personal',
		sourceOfTruth: ['it'],
		systemsOfRecord: none,
		destinations: none,
	} as const;

	it.each<[System, Surroundings['dataPoint'], string]>([
		[copied, {email}, 'fires'],
		[copied, {email: {...email, sourceOfTruth: none, systemsOfRecord: ['it']}}, 'fires'],
		[
			copied,
			{email: {...email, sourceOfTruth: none, destinations: ['it'], personal: 'special'}},
			'fires',
		],
		[copied, {open: {}, email}, 'fires'],
		[copied, {email: {...email, sourceOfTruth: ['crm']}}, 'clear'],
		[copied, {email: {...email, personal: 'no'}}, 'clear'],
		[copied, {email: {...email, personal: unknown}}, 'unknown'],
		[copied, {email: {...email, sourceOfTruth: unknown}}, 'unknown'],
		[copied, {}, 'clear'],
		[{...copied, testDataMasked: true}, {email}, 'clear'],
		[{...copied, testDataMasked: unknown}, {email}, 'fires'],
		[{testEnvironment: 'full', productionDataInTest: true}, {email}, 'unknown'],
		[{...copied, productionDataInTest: false}, {email}, 'clear'],
		[{testEnvironment: 'none'}, {email}, 'clear'],
	])('judges %j among %j as %s', (system, dataPoint, expected) => {
		expect(outcome(testDataUnmasked, {...system, around: {dataPoint: dataPoint ?? {}}})).toBe(
			expected,
		);
	});

	it('says what is in it, and that it sends', () => {
		expect(
			judged(testDataUnmasked, {...copied, testSends: true, around: {dataPoint: {email}}})[0]
				?.message,
		).toBe(
			'The test environment of it holds unmasked production data, email of real people among it, and it sends for real.',
		);
	});
});

describe('test-expectation-missing', () => {
	testExamplesOf(testExpectationMissing);

	it.each<[Flow, string]>([
		[{expectedFormat: none, expectedCount: '300 a day'}, 'fires'],
		[{existing: unknown, expectedFormat: none, expectedCount: '300 a day'}, 'fires'],
		[{existing: true, expectedFormat: none, expectedCount: none}, 'clear'],
		[{existing: false, expectedFormat: unknown, expectedCount: '300 a day'}, 'unknown'],
		[{}, 'unknown'],
	])('judges %j as %s', (flow, expected) => {
		expect(outcome(testExpectationMissing, flow)).toBe(expected);
	});

	it('names what is missing', () => {
		expect(
			judged(testExpectationMissing, {expectedFormat: none, expectedCount: none})[0]?.message,
		).toBe(
			'No expected format and expected quantity are written down for it, so its test can pass whatever comes out.',
		);
	});
});

describe('simpler-not-examined', () => {
	testExamplesOf(simplerNotExamined);

	it.each<[Project, string]>([
		[{simplerOption: 'One way only', simplerRejected: none}, 'fires'],
		[{simplerOption: 'One way only', simplerRejected: unknown}, 'unknown'],
		[{simplerOption: unknown, simplerRejected: none}, 'unknown'],
		[{simplerOption: 'One way only', simplerRejected: 'Sales edits both'}, 'clear'],
		[{}, 'unknown'],
	])('judges %j as %s', (project, expected) => {
		expect(outcome(simplerNotExamined, project)).toBe(expected);
	});

	const first = {from: 'crm', to: 'hub', direction: 'oneWay', carries: ['email']} as const;
	const second = {...first, from: 'hub', to: 'shop'} as const;

	it.each<[Record<string, Flow>, string]>([
		[{first, second}, 'fires'],
		[{first: {...first, from: 'hub', to: 'crm', direction: 'twoWay'}, second}, 'fires'],
		[{first, second, direct: {...first, to: 'shop'}}, 'clear'],
		[{direct: {...first, to: 'shop'}}, 'clear'],
		[{first}, 'clear'],
		[{first, second: {...second, carries: ['name']}}, 'clear'],
		[{first, second: {...second, from: unknown}}, 'unknown'],
		[{first, second: {...second, to: {disputed: ['shop', 'crm']}}}, 'unknown'],
	])('asks why of a detour where the question was put aside: %j is %s', (flow, expected) => {
		const around = {
			system: {crm: {}, hub: {}, shop: {}},
			dataPoint: {email: {sourceOfTruth: ['crm'], destinations: ['shop']}, name: {}},
			flow,
		};
		expect(outcome(simplerNotExamined, {around}, 'simplerOption')).toBe(expected);
	});

	it('names a detour, and takes the reason against the simpler set-up for its reason', () => {
		const around = {
			system: {crm: {}, hub: {}, shop: {}},
			dataPoint: {email: {sourceOfTruth: ['crm'], destinations: ['shop']}},
			flow: {first, second},
		};
		const [finding] = judged(simplerNotExamined, {around}, 'simplerOption');
		expect(finding?.message).toBe(
			'email reaches shop only by way of other systems, and no reason is given for the detour.',
		);
		const reasoned = {
			simplerOption: 'A direct flow',
			simplerRejected: 'The shop has no way in',
		};
		expect(outcome(simplerNotExamined, {...reasoned, around})).toBe('clear');
	});
});
