import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {asIsOrToBeMissing} from '../../source/rules/as-is-or-to-be-missing.ts';
import {commsTooLate} from '../../source/rules/comms-too-late.ts';
import {downstreamUnknown} from '../../source/rules/downstream-unknown.ts';
import {manualStepSurvives} from '../../source/rules/manual-step-survives.ts';
import {processUnmappedData} from '../../source/rules/process-unmapped-data.ts';
import {riskUnmitigated} from '../../source/rules/risk-unmitigated.ts';
import {none, unknown, type Example, type Rule} from '../../source/rules/engine/rule.ts';
import {teamNotTold} from '../../source/rules/team-not-told.ts';
import {walkthroughMissing} from '../../source/rules/walkthrough-missing.ts';
import {writeTriggersUnreviewed} from '../../source/rules/write-triggers-unreviewed.ts';
import {freshnessNotMet} from '../../source/rules/freshness-not-met.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {planWithAnswer, withUnknown} from './arbitrary-plan.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type Process = Example<'process'>;

describe('process-unmapped-data', () => {
	testExamplesOf(processUnmappedData);

	const around = {dataPoint: {price: {}, 'cost-centre': {}}};

	it.each<[Process, string]>([
		[{uses: ['price'], alsoUses: ['Colour']}, 'fires'],
		[{uses: ['price'], alsoUses: none}, 'clear'],
		[{uses: ['price', 'dropped'], alsoUses: none}, 'fires'],
		[{uses: none, alsoUses: none}, 'clear'],
		[{uses: unknown, alsoUses: none}, 'unknown'],
		[{uses: unknown, alsoUses: ['Colour']}, 'fires'],
		[{}, 'unknown'],
		// Listed in the meantime, under its id: the name is compared without regard to capitals.
		[{uses: ['price'], alsoUses: ['Price ']}, 'clear'],
		[{uses: ['price'], alsoUses: ['Cost centre']}, 'fires'],
		[{uses: ['price'], alsoUses: {disputed: [none, ['Colour']]}}, 'unknown'],
	])('judges %j as %s', (process, expected) => {
		expect(outcome(processUnmappedData, {...process, around})).toBe(expected);
	});

	it('names what is missing, and nothing by its id', () => {
		const message = (process: Process) =>
			judged(processUnmappedData, {...process, around})[0]?.message;
		expect(message({uses: none, alsoUses: ['Colour', 'price', 'Size']})).toBe(
			'it uses Colour and Size, which no data point on the list provides.',
		);
		expect(message({uses: ['dropped'], alsoUses: none})).toBe(
			'it uses a data point that has been taken off the list.',
		);
	});
});

describe('walkthrough-missing', () => {
	testExamplesOf(walkthroughMissing);

	it.each<[Process, string, string]>([
		[{walkthrough: 'toldByManager'}, 'fires', 'described by a manager'],
		[{walkthrough: 'none'}, 'fires', 'has not been walked through'],
		[{walkthrough: unknown}, 'fires', 'Nobody knows yet'],
		[{}, 'unknown', 'cannot be ruled out'],
	])('judges %j as %s', (process, expected, message) => {
		const [finding] = judged(walkthroughMissing, process);
		expect(finding?.outcome).toBe(expected);
		expect(finding?.message).toContain(message);
	});

	it('is clear where it does not apply', () => {
		expect(outcome(walkthroughMissing, {}, 'walkthrough')).toBe('clear');
	});
});

describe('as-is-or-to-be-missing', () => {
	testExamplesOf(asIsOrToBeMissing);

	const steps = [{step: 'Press the button'}];

	it.each<[Process, string]>([
		[{asIs: steps, toBe: steps}, 'clear'],
		[{asIs: none, toBe: steps}, 'fires'],
		[{asIs: steps, toBe: unknown}, 'fires'],
		[{toBe: unknown}, 'fires'],
		[{asIs: steps}, 'unknown'],
		[{}, 'unknown'],
		[{asIs: steps, toBe: {disputed: [none, steps]}}, 'unknown'],
	])('judges %j as %s', (process, expected) => {
		expect(outcome(asIsOrToBeMissing, process)).toBe(expected);
	});

	it('lets a new process do without its past', () => {
		expect(outcome(asIsOrToBeMissing, {toBe: steps}, 'asIs')).toBe('clear');
	});

	it('says which is missing', () => {
		expect(judged(asIsOrToBeMissing, {asIs: steps, toBe: unknown})[0]?.message).toBe(
			'Nobody has described it as it will be.',
		);
		expect(judged(asIsOrToBeMissing, {asIs: none, toBe: none})[0]?.message).toBe(
			'Nobody has described it as it is today or as it will be.',
		);
	});
});

describe('manual-step-survives', () => {
	testExamplesOf(manualStepSurvives);

	const edit = {step: 'Correct it', manual: true, system: 'crm', edits: ['address']};
	const address = {sourceOfTruth: ['erp'], destinations: ['crm']};
	const run = (toBe: Process['toBe'], dataPoint: object = address, flow: object = {}) =>
		outcome(manualStepSurvives, {
			...(toBe === undefined ? {} : {toBe}),
			around: {
				system: {crm: {}, erp: {}},
				dataPoint: {address: dataPoint},
				flow: {sync: {carries: none, ...flow}},
			},
		});

	it.each<[Process['toBe'], string]>([
		[[edit], 'fires'],
		[[{...edit, control: true}], 'clear'],
		[[{...edit, control: false}], 'fires'],
		[[{...edit, manual: false}], 'clear'],
		[[{step: 'Correct it', system: 'crm', edits: ['address']}], 'unknown'],
		[[{...edit, system: 'erp'}], 'clear'],
		[[{step: 'Correct it', manual: true, edits: ['address']}], 'unknown'],
		[[{...edit, system: 'gone'}], 'unknown'],
		[[{...edit, edits: ['gone']}], 'clear'],
		[[{step: 'Call the member', manual: true, system: 'crm'}], 'clear'],
		[
			[
				{...edit, control: true},
				{...edit, step: 'And again'},
			],
			'fires',
		],
		[none, 'clear'],
		[unknown, 'unknown'],
		[undefined, 'unknown'],
		[{disputed: [none, [edit]]}, 'unknown'],
		[{disputed: [[edit], [{...edit, step: 'Fix it'}]]}, 'fires'],
	])('judges the steps %j as %s', (toBe, expected) => {
		expect(run(toBe)).toBe(expected);
	});

	it('needs the data point to be integrated', () => {
		expect(run([edit], {...address, destinations: none})).toBe('clear');
		expect(run([edit], {...address, destinations: none}, {carries: ['address']})).toBe('fires');
		expect(run([edit], {...address, destinations: none}, {carries: unknown})).toBe('unknown');
		expect(
			run(
				[edit],
				{...address, destinations: none},
				{carries: {disputed: [['address'], none]}},
			),
		).toBe('unknown');
		expect(run([edit], {...address, destinations: unknown})).toBe('unknown');
	});

	it('needs the truth to be known', () => {
		expect(run([edit], {...address, sourceOfTruth: unknown})).toBe('unknown');
		expect(run([edit], {...address, sourceOfTruth: ['erp', 'crm']})).toBe('clear');
		expect(run([edit], {...address, sourceOfTruth: none})).toBe('fires');
	});

	it('finds one thing for each data point, with the step that does it', () => {
		const findings = judged(manualStepSurvives, {
			toBe: [edit, {...edit, step: 'Fix it', edits: ['address', 'phone']}],
			around: {system: {crm: {}, erp: {}}, dataPoint: {address, phone: address}},
		});
		expect(findings.map(({id}) => id)).toStrictEqual([
			'manual-step-survives:it+address',
			'manual-step-survives:it+phone',
		]);
		expect(findings[0]?.message).toBe(
			'In it, people will still change address by hand in crm ("Correct it"), which does not hold its truth.',
		);
	});
});

describe('team-not-told', () => {
	testExamplesOf(teamNotTold);

	const run = (teams: Process['teams'], audience: Record<string, Example<'audience'>>) =>
		judged(teamNotTold, {...(teams === undefined ? {} : {teams}), around: {audience}})[0];

	it.each<[Process['teams'], Record<string, Example<'audience'>>, string | undefined]>([
		[['Finance'], {}, 'fires'],
		[[' finance'], {Finance: {}}, undefined],
		[['Finance'], {Office: {teams: ['FINANCE ']}}, undefined],
		[['Finance'], {Finance: {teams: ['Ledger']}}, undefined],
		[['Finance'], {Office: {}}, 'fires'],
		[['Finance'], {Office: {teams: unknown}}, 'unknown'],
		[['Finance'], {Office: {teams: unknown}, Finance: {teams: unknown}}, undefined],
		[['Finance'], {Office: {teams: {disputed: [['Finance'], ['Events']]}}}, 'unknown'],
		[none, {}, undefined],
		[unknown, {Finance: {}}, 'unknown'],
		[undefined, {Finance: {}}, 'unknown'],
		[{disputed: [['Finance'], ['Events']]}, {}, 'fires'],
		[{disputed: [['Finance'], ['Events']]}, {Finance: {}}, 'unknown'],
	])('judges %j told through %j as %s', (teams, audience, expected) => {
		expect(run(teams, audience)?.outcome).toBe(expected);
	});

	it('stays open where more people disagree than can be weighed against each other', () => {
		const disputed = {teams: {disputed: [['Events'], ['Press']]}};
		const audience = Object.fromEntries(
			Array.from({length: 7}, (_, place) => [`a${place}`, disputed]),
		);
		expect(run(['Finance'], audience)?.outcome).toBe('unknown');
	});

	it('is one finding that names every team', () => {
		expect(run(['Finance', 'Events', 'Press'], {events: {}})?.message).toBe(
			'Nobody is to tell Finance and Press what changes in it.',
		);
	});
});

describe('comms-too-late', () => {
	testExamplesOf(commsTooLate);

	const goLive = {project: {project: {goLive: '2027-03-01'}}};

	it.each<[Example<'audience'>, string]>([
		[{toldOn: '2027-02-28', around: goLive}, 'clear'],
		[{toldOn: '2027-03-01', around: goLive}, 'fires'],
		[{toldOn: none, around: goLive}, 'fires'],
		[{toldOn: none}, 'fires'],
		[{toldOn: '2027-03-03'}, 'unknown'],
		[{toldOn: '2027-03-03', around: {project: {project: {goLive: none}}}}, 'clear'],
		[{around: goLive}, 'unknown'],
		[{toldOn: {disputed: ['2027-03-03', '2027-04-01']}, around: goLive}, 'fires'],
		[{toldOn: {disputed: ['2027-02-03', '2027-04-01']}, around: goLive}, 'unknown'],
	])('judges %j as %s', (audience, expected) => {
		expect(outcome(commsTooLate, audience)).toBe(expected);
	});

	it.each<[Example<'audience'>['teams'], Example<'audience'>, string]>([
		[['Marketing'], {teams: ['marketing'], toldOn: '2027-01-10'}, 'clear'],
		[['Marketing', 'Press'], {teams: ['Marketing'], toldOn: '2027-01-10'}, 'fires'],
		[['Marketing'], {teams: ['Marketing'], toldOn: '2027-03-02'}, 'fires'],
		[['Marketing'], {teams: ['Marketing'], toldOn: unknown}, 'unknown'],
		[['Marketing'], {teams: unknown, toldOn: '2027-01-10'}, 'unknown'],
		[['Marketing'], {teams: unknown, toldOn: none}, 'fires'],
		[['Marketing'], {teams: ['Press'], toldOn: '2027-01-10'}, 'fires'],
		[unknown, {teams: ['Press'], toldOn: '2027-01-10'}, 'unknown'],
		[unknown, {teams: ['Press'], toldOn: '2027-03-02'}, 'fires'],
	])(
		'takes the first message that reaches %j, given another audience %j: %s',
		(teams, other, expected) => {
			const late = {toldOn: '2027-03-03', around: {...goLive, audience: {other}}};
			expect(outcome(commsTooLate, {...late, ...(teams === undefined ? {} : {teams})})).toBe(
				expected,
			);
		},
	);

	it('names the day, and the processes of the teams', () => {
		const process = {
			renew: {teams: ['Membership', 'IT']},
			consent: {teams: {disputed: [['it'], ['Press']]}},
			invoice: {teams: ['Finance']},
			other: {teams: unknown},
		};
		const [finding, ...others] = judged(commsTooLate, {
			toldOn: '2027-03-03',
			around: {...goLive, process},
		});
		expect(finding?.subjects.map(({id}) => id)).toStrictEqual(['it', 'renew', 'consent']);
		expect(finding?.outcome).toBe('fires');
		expect(finding?.message).toBe('it is told on 2027-03-03, and go-live is on 2027-03-01.');
		expect(others).toStrictEqual([]);
		expect(judged(commsTooLate, {toldOn: none, around: goLive})[0]?.message).toBe(
			'No day is set on which it is told what changes.',
		);
	});
});

describe('downstream-unknown', () => {
	testExamplesOf(downstreamUnknown);

	it.each<[Process, string]>([
		[{downstream: none, downstreamChecked: true}, 'clear'],
		[{downstream: unknown, downstreamChecked: true}, 'clear'],
		[{downstream: none, downstreamChecked: false}, 'fires'],
		[{downstream: ['Badge list'], downstreamChecked: unknown}, 'fires'],
		[{downstream: unknown}, 'fires'],
		[{downstream: ['Badge list']}, 'unknown'],
		[{}, 'unknown'],
		[{downstreamChecked: {disputed: [true, false]}}, 'unknown'],
	])('judges %j as %s', (process, expected) => {
		expect(outcome(downstreamUnknown, process)).toBe(expected);
	});

	it('is clear where a check does not apply', () => {
		expect(outcome(downstreamUnknown, {downstream: unknown}, 'downstreamChecked')).toBe(
			'clear',
		);
	});

	it('tells what nobody knows from what nobody checked', () => {
		expect(judged(downstreamUnknown, {downstream: unknown})[0]?.message).toBe(
			'Nobody knows yet what depends on it.',
		);
		expect(judged(downstreamUnknown, {downstreamChecked: false})[0]?.message).toContain(
			'has not been checked',
		);
	});
});

describe('risk-unmitigated', () => {
	testExamplesOf(riskUnmitigated);

	it.each<[Example<'risk'>, string]>([
		[{impact: 'high', mitigation: none}, 'fires'],
		[{likelihood: 'high', owner: none}, 'fires'],
		[{impact: 'medium', likelihood: 'low', mitigation: none, owner: none}, 'clear'],
		[{impact: unknown, likelihood: 'low', mitigation: none}, 'unknown'],
		[{impact: 'high', mitigation: 'Compare', owner: unknown}, 'unknown'],
		[
			{impact: unknown, likelihood: unknown, mitigation: 'Compare', owner: ['Finance']},
			'clear',
		],
	])('judges %j as %s', (risk, expected) => {
		expect(outcome(riskUnmitigated, risk)).toBe(expected);
	});

	it('names what is missing, with the processes concerned', () => {
		const [finding] = judged(riskUnmitigated, {
			impact: 'high',
			mitigation: none,
			owner: none,
			processes: ['invoice', 'gone'],
			around: {process: {invoice: {}}},
		});
		expect(finding?.subjects.map(({id}) => id)).toStrictEqual(['it', 'invoice']);
		expect(finding?.message).toBe(
			'The risk "it" is rated high, and nothing is done against it and nobody owns it.',
		);
	});

	it('is one finding even where people disagree about the processes', () => {
		const findings = judged(riskUnmitigated, {
			impact: 'high',
			mitigation: none,
			processes: {disputed: [['invoice'], none]},
			around: {process: {invoice: {}}},
		});
		expect(findings.map(finding => finding.outcome)).toStrictEqual(['fires']);
	});
});

describe('write-triggers-unreviewed', () => {
	testExamplesOf(writeTriggersUnreviewed);

	const run = (
		flow: object,
		dataPoint: object = {},
		automationsReviewed: boolean | typeof unknown = false,
	) =>
		outcome(writeTriggersUnreviewed, {
			automationsReviewed,
			around: {system: {crm: {}}, flow: {sync: flow}, dataPoint: {email: dataPoint}},
		});
	const away = {from: 'it', to: 'crm', direction: 'oneWay'};

	it.each<[object, object, string]>([
		[{from: 'crm', to: 'it'}, {destinations: none}, 'fires'],
		[away, {destinations: none}, 'clear'],
		[{...away, direction: 'twoWay'}, {destinations: none}, 'fires'],
		[{...away, direction: unknown}, {destinations: none}, 'unknown'],
		[{...away, to: unknown}, {destinations: none}, 'unknown'],
		[{...away, from: unknown}, {destinations: none}, 'clear'],
		[{...away, from: unknown, direction: 'twoWay'}, {destinations: none}, 'unknown'],
		[away, {destinations: ['crm', 'it']}, 'fires'],
		[away, {destinations: ['crm']}, 'clear'],
		[away, {destinations: unknown}, 'unknown'],
		[away, {}, 'unknown'],
		[away, {destinations: {disputed: [['it'], ['crm']]}}, 'unknown'],
		[away, {destinations: {disputed: [['it'], ['it', 'crm']]}}, 'fires'],
	])('with the flow %j and the data point %j it is %s', (flow, dataPoint, expected) => {
		expect(run(flow, dataPoint)).toBe(expected);
	});

	it('needs the review to be done, and known to be', () => {
		expect(run({to: 'it'}, {}, true)).toBe('clear');
		expect(run({to: 'it'}, {}, unknown)).toBe('fires');
		expect(outcome(writeTriggersUnreviewed, {around: {flow: {sync: {to: 'it'}}}})).toBe(
			'unknown',
		);
		expect(
			outcome(
				writeTriggersUnreviewed,
				{around: {flow: {sync: {to: 'it'}}}},
				'automationsReviewed',
			),
		).toBe('clear');
	});

	it('says whether it is known to be missing', () => {
		const around = {flow: {sync: {to: 'it'}}};
		expect(
			judged(writeTriggersUnreviewed, {automationsReviewed: unknown, around})[0]?.message,
		).toContain('nobody knows whether');
		expect(
			judged(writeTriggersUnreviewed, {automationsReviewed: false, around})[0]?.message,
		).toContain('nobody has reviewed');
	});

	it('rests on one open data point, however many there are', () => {
		const dataPoint = Object.fromEntries(
			Array.from({length: 50}, (_, place) => [`field-${place}`, {}]),
		);
		const [finding] = judged(writeTriggersUnreviewed, {
			automationsReviewed: false,
			around: {dataPoint},
		});
		expect(finding?.facts.map(({subject}) => subject.id)).toStrictEqual(['it', 'field-0']);
	});
});

describe('freshness-not-met', () => {
	testExamplesOf(freshnessNotMet);

	const systems = {erp: {}, hub: {}, shop: {}, mail: {}};
	const price = {sourceOfTruth: ['erp'], destinations: ['shop']};
	const nightly = {
		from: 'erp',
		to: 'shop',
		direction: 'oneWay',
		carries: ['price'],
		trigger: 'schedule',
		interval: 1440,
		runTime: 40,
	} as const;
	const poll = {...nightly, trigger: 'poll', interval: 30, runTime: 5} as const;
	const event = {
		from: 'erp',
		to: 'shop',
		direction: 'oneWay',
		carries: ['price'],
		trigger: 'webhook',
		runTime: 1,
	} as const;

	type Flows = Record<string, Example<'flow'>>;
	const example = (
		freshWithin: Process['freshWithin'],
		flow: Flows,
		dataPoint: Example<'dataPoint'> = price,
	): Process => ({
		...(freshWithin === undefined ? {} : {freshWithin}),
		uses: ['price'],
		around: {system: systems, dataPoint: {price: dataPoint}, flow},
	});
	const run = (...given: Parameters<typeof example>) =>
		outcome(freshnessNotMet, example(...given));

	it.each<[Process['freshWithin'], Flows, string]>([
		[60, {event}, 'clear'],
		[1480, {nightly}, 'clear'],
		[1479, {nightly}, 'fires'],
		[35, {poll}, 'clear'],
		[34, {poll}, 'fires'],
		[none, {nightly}, 'clear'],
		[unknown, {nightly}, 'unknown'],
		[undefined, {nightly}, 'unknown'],
		[unknown, {}, 'clear'],
		// An interval left over from an earlier answer does not slow down what announces its changes.
		[60, {event: {...event, interval: 1440}}, 'clear'],
		[60, {feed: {...event, trigger: 'changeFeed'}}, 'clear'],
		[60, {by: {...nightly, trigger: unknown}}, 'fires'],
		[60, {by: {...event, trigger: unknown}}, 'unknown'],
		[60, {poll: {...poll, runTime: unknown}}, 'unknown'],
		[29, {poll: {...poll, runTime: unknown}}, 'fires'],
		[60, {nightly: {...nightly, existing: true}}, 'fires'],
		[60, {nightly, event}, 'clear'],
		[60, {nightly, event: {...event, runTime: unknown}}, 'unknown'],
		[60, {nightly, event: {...event, carries: unknown}}, 'unknown'],
		[60, {nightly: {...nightly, carries: unknown}}, 'unknown'],
		[60, {nightly: {...nightly, carries: none}}, 'clear'],
		[60, {nightly: {...nightly, carries: {disputed: [['price'], none]}}}, 'unknown'],
		[60, {nightly: {...nightly, from: unknown}}, 'unknown'],
		[60, {nightly: {...nightly, to: unknown}}, 'unknown'],
		[60, {nightly: {...nightly, to: 'mail'}}, 'clear'],
		[60, {nightly: {...nightly, from: 'shop', to: 'erp'}}, 'clear'],
		[60, {nightly: {...nightly, from: 'shop', to: 'erp', direction: 'twoWay'}}, 'fires'],
		[60, {nightly: {...nightly, from: 'shop', to: 'erp', direction: unknown}}, 'unknown'],
		[60, {nightly: {...nightly, interval: {disputed: [60, 1440]}}}, 'fires'],
		[90, {nightly: {...nightly, interval: {disputed: [30, 1440]}}}, 'unknown'],
		[60, {first: {...poll, to: 'hub'}, second: {...poll, from: 'hub'}}, 'fires'],
		[70, {first: {...poll, to: 'hub'}, second: {...poll, from: 'hub'}}, 'clear'],
		[60, {first: {...poll, to: unknown}, second: {...poll, from: 'hub'}}, 'unknown'],
		[
			60,
			{
				first: {...poll, to: 'hub'},
				back: {...poll, from: 'hub', to: 'erp'},
				second: {...event, from: 'hub'},
			},
			'clear',
		],
	])('within %j minutes over %j is %s', (freshWithin, flows, expected) => {
		expect(run(freshWithin, flows)).toBe(expected);
	});

	it.each<[Example<'dataPoint'>, string]>([
		[{...price, sourceOfTruth: none}, 'clear'],
		[{...price, sourceOfTruth: unknown}, 'unknown'],
		[{...price, destinations: none}, 'clear'],
		[{...price, destinations: unknown}, 'unknown'],
		[{...price, destinations: ['erp']}, 'clear'],
		[{...price, destinations: ['shop', 'gone']}, 'fires'],
		[{...price, sourceOfTruth: ['gone']}, 'clear'],
		[{...price, sourceOfTruth: ['erp', 'shop']}, 'fires'],
	])('of the data point %j is %s', (dataPoint, expected) => {
		expect(run(60, {nightly}, dataPoint)).toBe(expected);
	});

	it('starts at the nearest of several truths', () => {
		expect(
			run(
				60,
				{nightly, event: {...event, from: 'hub'}},
				{...price, sourceOfTruth: ['erp', 'hub']},
			),
		).toBe('clear');
	});

	it('depends on knowing what the process uses', () => {
		expect(outcome(freshnessNotMet, {freshWithin: 60, uses: none})).toBe('clear');
		expect(outcome(freshnessNotMet, {freshWithin: 60, uses: unknown})).toBe('unknown');
		expect(outcome(freshnessNotMet, {freshWithin: 60})).toBe('unknown');
		expect(judged(freshnessNotMet, {freshWithin: 60})[0]?.calculation).toMatchObject({
			lines: [
				{label: 'Needed by it', working: 'not known against 1 h', result: 'not computable'},
			],
			fit: 'notComputable',
			missing: ['Data points used (it)'],
		});
	});

	it('needs no interval or run time where none applies', () => {
		expect(outcome(freshnessNotMet, {freshWithin: 60, uses: none}, 'freshWithin')).toBe(
			'clear',
		);
		expect(run(60, {by: {...event, runTime: none}})).toBe('clear');
	});

	it('takes the slowest data point and destination, and prints hop by hop', () => {
		const [finding] = judged(freshnessNotMet, {
			freshWithin: 1440,
			uses: ['price', 'stock'],
			around: {
				system: systems,
				dataPoint: {price: {...price, destinations: ['shop', 'mail']}, stock: price},
				flow: {
					event: {...event, carries: ['price', 'stock'], to: 'hub'},
					relay: {...poll, from: 'hub', carries: ['price', 'stock']},
					nightly: {...nightly, from: 'hub', to: 'mail'},
				},
			},
		});
		expect(finding?.calculation).toStrictEqual({
			title: 'Freshness for it',
			lines: [
				{label: 'erp → hub, event', working: 'at once + 1 min run', result: '1 min'},
				{
					label: 'hub → mail, nightly',
					working: 'every 24 h + 40 min run',
					result: '24 h 40 min',
				},
				{label: 'price in mail', working: '1 min + 24 h 40 min', result: '24 h 41 min'},
				{label: 'Needed by it', working: '24 h 41 min against 24 h', result: 'too old'},
			],
			fit: 'doesNotFit',
			missing: [],
		});
		expect(finding?.message).toBe(
			'it needs its data within 24 h, and price in mail may be 24 h 41 min old.',
		);
	});

	it('prints the slowest of several that are too slow', () => {
		const [finding] = judged(freshnessNotMet, {
			freshWithin: 1,
			uses: ['price', 'stock', 'colour'],
			around: {
				system: systems,
				dataPoint: {price, stock: price, colour: price},
				flow: {
					poll,
					nightly: {...nightly, carries: ['stock']},
					event: {...event, runTime: 2, carries: ['colour']},
				},
			},
		});
		expect(finding?.message).toBe(
			'it needs its data within 1 min, and stock in shop may be 24 h 40 min old.',
		);
	});

	it('stays open where more people disagree than can be weighed against each other', () => {
		const disputed = {...nightly, trigger: {disputed: ['webhook', 'schedule']}};
		expect(
			run(
				60,
				Object.fromEntries(Array.from({length: 7}, (_, place) => [`f${place}`, disputed])),
			),
		).toBe('unknown');
	});

	it('names the figures it lacks', () => {
		const {calculation} =
			judged(
				freshnessNotMet,
				example(60, {poll: {...poll, runTime: unknown}, other: {...nightly, to: unknown}}),
			)[0] ?? {};
		expect(calculation).toMatchObject({
			lines: [
				{working: 'every 30 min + run not known', result: 'at least 30 min'},
				{result: 'at least 30 min'},
				{result: 'not computable'},
			],
			missing: ['Run time (poll)'],
		});
		const missing = (flow: Example<'flow'>) =>
			judged(freshnessNotMet, example(60, {flow: {...poll, ...flow}}))[0]?.calculation
				?.missing;
		expect(missing({interval: unknown})).toStrictEqual(['Interval (flow)']);
		expect(missing({carries: unknown, from: unknown, to: unknown})).toStrictEqual([
			'Data points carried (flow)',
			'From (flow)',
			'To (flow)',
		]);
		expect(missing({from: 'shop', to: 'erp', direction: unknown})).toStrictEqual([
			'Direction (flow)',
		]);
		const {trigger: _, interval: __, ...unasked} = poll;
		expect(
			judged(freshnessNotMet, example(60, {flow: unasked}))[0]?.calculation?.missing,
		).toStrictEqual(['Trigger (flow)']);
	});
});

describe('what nobody knows', () => {
	const rules: readonly Rule[] = [
		processUnmappedData,
		walkthroughMissing,
		asIsOrToBeMissing,
		manualStepSurvives,
		teamNotTold,
		commsTooLate,
		downstreamUnknown,
		riskUnmitigated,
		writeTriggersUnreviewed,
		freshnessNotMet,
	];

	it('never clears a finding, and is judged the same from scratch and after a change', () => {
		fc.assert(
			fc.property(planWithAnswer, ({plan, subject, question}) => {
				const evaluation = runRules(plan, undefined, rules);
				const changed = withUnknown(plan, subject, question);
				const after = findingsOf(runRules(changed, evaluation, rules));
				const judgedBy = ({rule, subjects: [first]}: Finding) => `${rule.id} ${first?.id}`;
				const remains = after.map(finding => judgedBy(finding));
				expect(remains).toStrictEqual(
					expect.arrayContaining(
						findingsOf(evaluation).map(finding => judgedBy(finding)),
					),
				);
				const fresh = findingsOf(runRules(changed, undefined, rules));
				expect(after.map(({id, outcome: is, message}) => [id, is, message])).toStrictEqual(
					fresh.map(({id, outcome: is, message}) => [id, is, message]),
				);
			}),
			{numRuns: 50},
		);
	});
});
