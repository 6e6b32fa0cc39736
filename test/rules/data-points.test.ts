import {describe, expect, it} from 'vitest';
import {blankRuleMissing} from '../../source/rules/blank-rule-missing.ts';
import {crossBorderUnchecked} from '../../source/rules/cross-border-unchecked.ts';
import {deleteRuleMissing} from '../../source/rules/delete-rule-missing.ts';
import {destinationNotServed} from '../../source/rules/destination-not-served.ts';
import {dpNoDestination} from '../../source/rules/dp-no-destination.ts';
import {dpNoProcess} from '../../source/rules/dp-no-process.ts';
import {identifierChangeable} from '../../source/rules/identifier-changeable.ts';
import {identifierMissing} from '../../source/rules/identifier-missing.ts';
import {meaningDiffers} from '../../source/rules/meaning-differs.ts';
import {personalNoPurpose} from '../../source/rules/personal-no-purpose.ts';
import {personalNoRetention} from '../../source/rules/personal-no-retention.ts';
import {
	none,
	unknown,
	type Example,
	type ExampleSubject,
	type Surroundings,
} from '../../source/rules/engine/rule.ts';
import {sotContested} from '../../source/rules/sot-contested.ts';
import {sotMissing} from '../../source/rules/sot-missing.ts';
import {sotMultiInstance} from '../../source/rules/sot-multi-instance.ts';
import {sotNotARecordSystem} from '../../source/rules/sot-not-a-record-system.ts';
import {specialDataUnreviewed} from '../../source/rules/special-data-unreviewed.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type DataPoint = Example<'dataPoint'>;

const rules = [
	sotMissing,
	sotContested,
	sotMultiInstance,
	sotNotARecordSystem,
	dpNoDestination,
	destinationNotServed,
	dpNoProcess,
	meaningDiffers,
	blankRuleMissing,
	identifierMissing,
	identifierChangeable,
	deleteRuleMissing,
	personalNoPurpose,
	personalNoRetention,
	specialDataUnreviewed,
];

describe.each(rules.map(rule => ({rule, id: rule.id})))('$id', ({rule}) => {
	testExamplesOf(rule);
});

describe('cross-border-unchecked', () => {
	testExamplesOf(crossBorderUnchecked);
});

/** Three systems: two instances of one product, and another. */
const system = {north: {product: 'Mailer'}, south: {product: 'mailer '}, crm: {product: 'CRM'}};

describe('sot-missing', () => {
	it.each<[DataPoint, string]>([
		[{sourceOfTruth: ['gone']}, 'fires'],
		[{sourceOfTruth: ['crm', 'gone']}, 'clear'],
		[{sourceOfTruth: ['crm', 'north']}, 'clear'],
		[{}, 'unknown'],
		[{systemsOfRecord: ['crm']}, 'fires'],
		[{destinations: ['crm']}, 'fires'],
		[{destinations: none}, 'fires'],
		[{destinations: unknown}, 'unknown'],
		[{sourceOfTruth: unknown, destinations: ['crm']}, 'unknown'],
		[{sourceOfTruth: {disputed: [none, ['crm']]}}, 'unknown'],
		[{sourceOfTruth: {disputed: [['north'], ['crm']]}}, 'clear'],
		[{systemsOfRecord: {disputed: [['north'], ['crm']]}}, 'fires'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(sotMissing, {...dataPoint, around: {system}})).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(
			outcome(sotMissing, {destinations: ['crm'], around: {system}}, 'sourceOfTruth'),
		).toBe('clear');
	});
});

describe('sot-contested', () => {
	it.each<[DataPoint, string]>([
		[{sourceOfTruth: ['crm']}, 'clear'],
		[{sourceOfTruth: none}, 'clear'],
		[{sourceOfTruth: unknown}, 'unknown'],
		[{}, 'unknown'],
		// Named just now, and nobody was asked for a rule yet: it must be said at once.
		[{sourceOfTruth: ['crm', 'north']}, 'fires'],
		[{sourceOfTruth: ['crm', 'north'], precedence: none}, 'fires'],
		[{sourceOfTruth: ['crm', 'north'], precedence: unknown}, 'unknown'],
		[{sourceOfTruth: ['crm', 'north'], precedence: 'CRM for members'}, 'clear'],
		[{sourceOfTruth: ['crm', 'crm']}, 'clear'],
		[{sourceOfTruth: ['crm', 'gone']}, 'clear'],
		[{sourceOfTruth: {disputed: [['crm'], ['north']]}}, 'fires'],
		[{sourceOfTruth: {disputed: [['crm'], ['north', 'crm']]}}, 'fires'],
		[{sourceOfTruth: {disputed: [['crm'], ['north']]}, precedence: 'CRM for members'}, 'clear'],
		[{sourceOfTruth: {disputed: [['crm'], ['north']]}, precedence: unknown}, 'unknown'],
		[{sourceOfTruth: {disputed: [['crm'], none]}}, 'clear'],
		[{sourceOfTruth: {disputed: [['crm'], ['crm']]}}, 'clear'],
		[
			{sourceOfTruth: ['crm', 'north'], precedence: {disputed: [none, 'CRM for members']}},
			'unknown',
		],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(sotContested, {...dataPoint, around: {system}})).toBe(expected);
	});

	it('names the rivals, or who names which', () => {
		const message = (sourceOfTruth: DataPoint['sourceOfTruth']) =>
			judged(sotContested, {
				...(sourceOfTruth === undefined ? {} : {sourceOfTruth}),
				around: {system},
			})[0]?.message;
		expect(message(['crm', 'north'])).toBe(
			'crm and north both claim to hold the truth of it, and no rule says which one wins.',
		);
		expect(message(['crm', 'north', 'south'])).toContain('crm, north and south all claim');
		expect(message({disputed: [['crm'], ['north', 'south'], none]})).toBe(
			'Asked for the truth of it, somebody names crm, somebody names north and south and somebody names no system, and no rule says which one wins.',
		);
	});

	it('is clear where it does not apply', () => {
		const dataPoint: DataPoint = {sourceOfTruth: ['crm', 'north'], around: {system}};
		expect(outcome(sotContested, dataPoint, 'precedence')).toBe('clear');
		expect(outcome(sotContested, dataPoint, 'sourceOfTruth')).toBe('clear');
	});
});

describe('sot-multi-instance', () => {
	it.each<[DataPoint, string]>([
		[{sourceOfTruth: ['north', 'south'], systemsOfRecord: none}, 'fires'],
		[{sourceOfTruth: ['crm'], systemsOfRecord: ['crm', 'north', 'south']}, 'fires'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['south']}, 'fires'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['north']}, 'clear'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['north', 'crm']}, 'clear'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['south'], precedence: 'By region'}, 'clear'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['south'], precedence: unknown}, 'unknown'],
		[{sourceOfTruth: ['north', 'south'], systemsOfRecord: unknown}, 'fires'],
		[{sourceOfTruth: ['north'], systemsOfRecord: unknown}, 'unknown'],
		[{sourceOfTruth: unknown, systemsOfRecord: ['crm', 'north']}, 'unknown'],
		// One keeper cannot disagree with itself, whatever its product.
		[{sourceOfTruth: ['blank'], systemsOfRecord: ['blank']}, 'clear'],
		[{sourceOfTruth: ['crm'], systemsOfRecord: ['blank']}, 'unknown'],
		[{sourceOfTruth: ['north'], systemsOfRecord: ['south', 'blank']}, 'fires'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(
			outcome(sotMultiInstance, {...dataPoint, around: {system: {...system, blank: {}}}}),
		).toBe(expected);
	});
});

describe('sot-not-a-record-system', () => {
	it.each<[DataPoint, string]>([
		[{sourceOfTruth: ['crm'], systemsOfRecord: none}, 'fires'],
		[{sourceOfTruth: ['crm', 'north'], systemsOfRecord: ['crm']}, 'fires'],
		[{sourceOfTruth: ['crm'], systemsOfRecord: ['north', 'crm']}, 'clear'],
		[{sourceOfTruth: none, systemsOfRecord: none}, 'clear'],
		[{sourceOfTruth: none, systemsOfRecord: unknown}, 'clear'],
		[{sourceOfTruth: unknown, systemsOfRecord: ['crm']}, 'unknown'],
		[{sourceOfTruth: ['crm']}, 'unknown'],
		[{sourceOfTruth: {disputed: [['crm'], ['north']]}, systemsOfRecord: ['crm']}, 'unknown'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(sotNotARecordSystem, {...dataPoint, around: {system}})).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(
			outcome(
				sotNotARecordSystem,
				{sourceOfTruth: ['crm'], around: {system}},
				'systemsOfRecord',
			),
		).toBe('clear');
	});
});

describe('dp-no-destination', () => {
	it.each<[DataPoint, string]>([
		[{destinations: none}, 'unknown'],
		[{destinations: none, referenceOnly: unknown}, 'unknown'],
		[{destinations: ['gone'], referenceOnly: false}, 'fires'],
		[{destinations: ['crm'], referenceOnly: false}, 'clear'],
		[{referenceOnly: true}, 'clear'],
		[{}, 'unknown'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(dpNoDestination, {...dataPoint, around: {system}})).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(outcome(dpNoDestination, {referenceOnly: false}, 'destinations')).toBe('clear');
	});
});

describe('destination-not-served', () => {
	type Flow = ExampleSubject<'flow'>;
	const oneWay = (from: string, to: string): Flow => ({
		from,
		to,
		direction: 'oneWay',
		carries: ['it'],
	});
	const twoWay = (from: string, to: string): Flow => ({
		from,
		to,
		direction: 'twoWay',
		carries: ['it'],
	});
	const elsewhere: Flow = {from: 'crm', to: 'north', direction: 'oneWay', carries: none};

	it.each<[what: string, dataPoint: DataPoint, flows: readonly Flow[], expected: string]>([
		['a direct flow', {}, [oneWay('crm', 'north')], 'clear'],
		['an existing connector', {}, [{...oneWay('crm', 'north'), existing: true}], 'clear'],
		['the way back of a two-way flow', {}, [twoWay('north', 'crm')], 'clear'],
		['the wrong direction', {}, [oneWay('north', 'crm')], 'fires'],
		['a chain', {}, [oneWay('south', 'north'), oneWay('crm', 'south')], 'clear'],
		['a chain that begins elsewhere', {}, [oneWay('south', 'north')], 'fires'],
		[
			'a circle that never gets there',
			{},
			[twoWay('crm', 'south'), twoWay('south', 'crm')],
			'fires',
		],
		['a flow with another load', {}, [elsewhere], 'fires'],
		['a flow whose load is not known', {}, [{...elsewhere, carries: unknown}], 'unknown'],
		[
			'a flow of unknown load to elsewhere',
			{},
			[{...oneWay('crm', 'south'), carries: unknown}],
			'fires',
		],
		[
			'a flow whose load is disputed',
			{},
			[{...elsewhere, carries: {disputed: [['it'], none]}}],
			'unknown',
		],
		[
			'a disputed load that has it either way',
			{},
			[{...elsewhere, carries: {disputed: [['it'], ['it', 'x']]}}],
			'clear',
		],
		[
			'a direction not known',
			{},
			[{from: 'north', to: 'crm', direction: unknown, carries: ['it']}],
			'unknown',
		],
		[
			'a direction not known, but right either way',
			{},
			[{from: 'crm', to: 'north', carries: ['it']}],
			'clear',
		],
		[
			'a start not known',
			{},
			[{from: unknown, to: 'north', direction: 'oneWay', carries: ['it']}],
			'unknown',
		],
		[
			'an end not known',
			{},
			[{from: 'crm', to: unknown, direction: 'oneWay', carries: ['it']}],
			'unknown',
		],
		[
			'an end not known of a flow from elsewhere',
			{},
			[{from: 'south', to: unknown, direction: 'oneWay', carries: ['it']}],
			'fires',
		],
		['no flow drawn yet', {}, [], 'unknown'],
		[
			'no truth, but a flow that brings it',
			{sourceOfTruth: none},
			[oneWay('south', 'north')],
			'clear',
		],
		['no truth and no flow', {sourceOfTruth: none}, [elsewhere], 'fires'],
		[
			'a truth not known, and a flow that brings it',
			{sourceOfTruth: unknown},
			[oneWay('south', 'north')],
			'unknown',
		],
		['a truth not known, and no flow', {sourceOfTruth: unknown}, [elsewhere], 'fires'],
		[
			'one of two truths served from the other',
			{sourceOfTruth: ['crm', 'north']},
			[oneWay('crm', 'north')],
			'clear',
		],
		[
			'one of two truths served from nowhere',
			{sourceOfTruth: ['crm', 'north']},
			[oneWay('north', 'crm')],
			'fires',
		],
		['the truth as its own destination', {sourceOfTruth: ['north']}, [elsewhere], 'clear'],
		['destinations not known', {destinations: unknown}, [elsewhere], 'unknown'],
		['no destinations', {destinations: none}, [elsewhere], 'clear'],
		['a destination that is gone', {destinations: ['gone']}, [elsewhere], 'clear'],
	])('judges %s', (_, dataPoint, flows, expected) => {
		const flow = Object.fromEntries(flows.map((each, index) => [`f${index}`, each]));
		expect(
			outcome(destinationNotServed, {
				sourceOfTruth: ['crm'],
				destinations: ['north'],
				...dataPoint,
				around: {system, flow},
			}),
		).toBe(expected);
	});

	it('speaks of each destination on its own', () => {
		const findings = judged(destinationNotServed, {
			sourceOfTruth: ['crm'],
			destinations: ['north', 'south'],
			around: {system, flow: {f: oneWay('crm', 'north')}},
		});
		expect(findings.map(({id, message}) => [id, message])).toStrictEqual([
			[
				'destination-not-served:it+south',
				'No flow brings it from crm to south, which is listed as its destination.',
			],
		]);
	});
});

describe('dp-no-process', () => {
	it.each<[Surroundings['process'], string]>([
		[{}, 'unknown'],
		[{a: {uses: none}, b: {}}, 'unknown'],
		[{a: {uses: ['other']}}, 'fires'],
		[{a: {uses: ['other']}, b: {uses: ['other', 'it']}}, 'clear'],
		[{a: {uses: unknown}, b: {uses: ['it']}}, 'clear'],
		[{a: {uses: {disputed: [['it'], none]}}}, 'unknown'],
		[{a: {uses: {disputed: [['it'], ['it', 'other']]}}}, 'clear'],
	])('judges %j as %s', (process, expected) => {
		expect(outcome(dpNoProcess, {around: process === undefined ? {} : {process}})).toBe(
			expected,
		);
	});
});

describe('meaning-differs', () => {
	it.each<[DataPoint, string]>([
		[{destinations: none}, 'clear'],
		[{destinations: none, meaningAgreed: 'differs'}, 'fires'],
		[{destinations: none, meaningAgreed: unknown}, 'unknown'],
		[{destinations: ['crm']}, 'unknown'],
		[{meaningAgreed: {disputed: ['same', 'differs']}}, 'unknown'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(meaningDiffers, {...dataPoint, around: {system}})).toBe(expected);
	});

	it('quotes what it means where', () => {
		const field = {
			'it@crm': {localMeaning: 'has paid'},
			'it@north': {localMeaning: 'gets mail'},
		};
		const [finding] = judged(meaningDiffers, {
			sourceOfTruth: ['crm'],
			destinations: ['north', 'south'],
			meaningAgreed: 'differs',
			around: {system, field},
		});
		expect(finding?.message).toBe(
			'it does not mean the same everywhere: “has paid” in crm and “gets mail” in north.',
		);
	});
});

describe('blank-rule-missing', () => {
	it.each<[DataPoint, Surroundings['flow'], string]>([
		[{blankRule: none}, {f: {operation: 'update', carries: ['it']}}, 'fires'],
		[{blankRule: 'ignore'}, {f: {operation: 'update', carries: ['it']}}, 'clear'],
		[{}, {f: {operation: 'update', carries: ['it']}}, 'unknown'],
		[{blankRule: none}, {f: {operation: unknown, carries: ['it']}}, 'unknown'],
		[{blankRule: none}, {f: {carries: ['it']}}, 'unknown'],
		[{blankRule: none}, {f: {carries: ['other']}}, 'clear'],
		[
			{blankRule: none},
			{f: {operation: 'create', carries: ['it']}, g: {operation: 'upsert', carries: unknown}},
			'unknown',
		],
		[{blankRule: none}, {f: {operation: 'create', carries: unknown}}, 'clear'],
		[
			{blankRule: none},
			{f: {operation: 'update', carries: ['it']}, g: {operation: unknown, carries: unknown}},
			'fires',
		],
		[
			{blankRule: none},
			{f: {operation: 'update', carries: {disputed: [['it'], ['other']]}}},
			'unknown',
		],
		[{blankRule: none}, {}, 'clear'],
	])('judges %j with %j as %s', (dataPoint, flow, expected) => {
		expect(
			outcome(blankRuleMissing, {...dataPoint, around: flow === undefined ? {} : {flow}}),
		).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(
			outcome(
				blankRuleMissing,
				{around: {flow: {f: {operation: 'update', carries: ['it']}}}},
				'blankRule',
			),
		).toBe('clear');
	});
});

describe('identifier-missing', () => {
	it.each<[DataPoint, string]>([
		[{identifier: none}, 'fires'],
		[{identifier: none, crossReference: none}, 'fires'],
		[{identifier: none, crossReference: 'Table in the CRM'}, 'clear'],
		[{identifier: none, crossReference: unknown}, 'unknown'],
		[{identifier: 'Id', identifierShared: false}, 'unknown'],
		[{identifier: 'Id', identifierShared: false, crossReference: 'Table in the CRM'}, 'clear'],
		[
			{identifier: 'Id', identifierShared: unknown, crossReference: 'Table in the CRM'},
			'clear',
		],
		[{identifier: 'Id'}, 'unknown'],
		[{identifier: unknown}, 'unknown'],
		[{identifier: unknown, identifierShared: false, crossReference: none}, 'unknown'],
		[{}, 'unknown'],
		[{identifier: none, destinations: none}, 'clear'],
		[{identifier: none, destinations: unknown}, 'fires'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(identifierMissing, dataPoint)).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(outcome(identifierMissing, {}, 'identifier')).toBe('clear');
	});
});

describe('identifier-changeable', () => {
	it.each<[DataPoint, string]>([
		[{identifierType: 'email'}, 'fires'],
		[{identifierType: 'phone'}, 'fires'],
		[{identifierType: 'name'}, 'fires'],
		[{identifierType: 'systemId'}, 'clear'],
		[{identifierType: 'other'}, 'clear'],
		[{identifier: none}, 'clear'],
		[{}, 'unknown'],
		[{identifier: unknown, identifierType: 'email'}, 'fires'],
		// Where it goes nowhere the key still splits records.
		[{identifierType: 'email', destinations: none}, 'fires'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(identifierChangeable, dataPoint)).toBe(expected);
	});
});

describe('delete-rule-missing', () => {
	it.each<[DataPoint, string]>([
		[{removals: ['merged', 'deactivated'], deleteRule: none}, 'fires'],
		[{removals: none, deleteRule: none}, 'clear'],
		[{removals: none}, 'clear'],
		[{removals: unknown, deleteRule: none}, 'unknown'],
		[{removals: unknown, deleteRule: 'keep'}, 'clear'],
		[{deleteRule: unknown}, 'unknown'],
		[{}, 'unknown'],
		[{destinations: none}, 'clear'],
		[{removals: ['deleted'], deleteRule: none, destinations: unknown}, 'fires'],
	])('judges %j as %s', (dataPoint, expected) => {
		expect(outcome(deleteRuleMissing, dataPoint)).toBe(expected);
	});
});

describe('personal data', () => {
	it.each<[DataPoint, purpose: string, retention: string, review: string]>([
		[
			{personal: 'personal', purpose: none, legalBasis: 'consent', retention: '1 year'},
			'fires',
			'clear',
			'clear',
		],
		[
			{personal: 'personal', purpose: none, legalBasis: unknown, retention: unknown},
			'fires',
			'unknown',
			'clear',
		],
		[
			{
				personal: 'special',
				purpose: 'Catering',
				legalBasis: none,
				retention: none,
				privacyReview: none,
			},
			'fires',
			'fires',
			'fires',
		],
		[{personal: 'special', privacyReview: 'Assessed in May'}, 'unknown', 'unknown', 'clear'],
		[
			{personal: 'no', purpose: none, legalBasis: none, retention: none, privacyReview: none},
			'clear',
			'clear',
			'clear',
		],
		[
			{
				personal: unknown,
				purpose: none,
				legalBasis: none,
				retention: none,
				privacyReview: none,
			},
			'unknown',
			'unknown',
			'unknown',
		],
		[
			{
				personal: unknown,
				purpose: 'Catering',
				legalBasis: 'consent',
				retention: '1 year',
				privacyReview: 'Done',
			},
			'clear',
			'clear',
			'clear',
		],
		[
			{
				personal: {disputed: ['personal', 'special']},
				purpose: none,
				retention: none,
				privacyReview: none,
			},
			'fires',
			'fires',
			'unknown',
		],
		[{}, 'unknown', 'unknown', 'unknown'],
	])('judges %j as %s, %s and %s', (dataPoint, purpose, retention, review) => {
		expect(outcome(personalNoPurpose, dataPoint)).toBe(purpose);
		expect(outcome(personalNoRetention, dataPoint)).toBe(retention);
		expect(outcome(specialDataUnreviewed, dataPoint)).toBe(review);
	});

	it('says what is missing', () => {
		const message = (dataPoint: DataPoint) =>
			judged(personalNoPurpose, {personal: 'personal', ...dataPoint})[0]?.message;
		expect(message({purpose: none, legalBasis: 'consent'})).toBe(
			'it is personal data and has no purpose.',
		);
		expect(message({purpose: none, legalBasis: none})).toBe(
			'it is personal data and has no purpose and legal basis.',
		);
	});
});

describe('cross-border-unchecked between systems', () => {
	type System = ExampleSubject<'system'>;
	const flow: ExampleSubject<'flow'> = {from: 'crm', to: 'it', carries: ['price', 'email']};
	const dataPoint = {email: {personal: 'personal'}, price: {personal: 'no'}};

	const judgedBetween = (own: System, other: System, more: Surroundings = {}) =>
		outcome(crossBorderUnchecked, {
			...own,
			around: {dataPoint, flow: {f: flow}, ...more, system: {crm: other, ...more.system}},
		});

	it.each<[own: System, other: System, expected: string]>([
		[{region: 'US', transferBasis: none}, {region: 'EU'}, 'fires'],
		[{region: 'US', transferBasis: 'Standard clauses'}, {region: 'EU'}, 'clear'],
		[
			{region: 'US', transferBasis: none},
			{region: 'EU', transferBasis: 'Standard clauses'},
			'clear',
		],
		[{region: 'US', transferBasis: none}, {region: 'EU', transferBasis: unknown}, 'unknown'],
		[{region: 'US', transferBasis: none}, {region: 'EU', transferBasis: none}, 'fires'],
		[{region: 'US'}, {region: 'EU'}, 'unknown'],
		[{region: ' eu', transferBasis: none}, {region: 'EU'}, 'clear'],
		[{region: unknown, transferBasis: none}, {region: 'EU'}, 'unknown'],
		[{region: 'US', transferBasis: none}, {}, 'unknown'],
	])('judges %j beside %j as %s', (own, other, expected) => {
		expect(judgedBetween(own, other)).toBe(expected);
	});

	it.each<[what: string, flows: Surroundings['flow'], expected: string]>([
		['a flow in the other direction', {f: {...flow, from: 'it', to: 'crm'}}, 'fires'],
		['nothing personal', {f: {...flow, carries: ['price']}}, 'clear'],
		['special data', {f: {...flow, carries: ['diet']}}, 'fires'],
		['data of which nobody knows', {f: {...flow, carries: ['price', 'note']}}, 'unknown'],
		['a load not known', {f: {...flow, carries: unknown}}, 'unknown'],
		['no load', {f: {...flow, carries: none}}, 'clear'],
		['a data point that is gone', {f: {...flow, carries: ['gone']}}, 'clear'],
		['a flow between others', {f: {...flow, to: 'erp'}}, 'clear'],
		['a flow within itself', {f: {...flow, from: 'it'}}, 'clear'],
		['an own end not known', {f: {...flow, to: unknown}}, 'unknown'],
		[
			'an end not known, within the region',
			{f: {...flow, from: 'abroad', to: unknown}},
			'clear',
		],
		['the other end not known', {f: {...flow, from: unknown}}, 'unknown'],
		['the other end not asked yet', {f: {to: 'it', carries: ['email']}}, 'clear'],
		['no flow', {}, 'clear'],
	])('judges %s', (_, flows, expected) => {
		const more: Surroundings = {
			system: {erp: {region: 'EU'}, abroad: {region: 'US'}},
			dataPoint: {...dataPoint, diet: {personal: 'special'}, note: {}},
			...(flows === undefined ? {} : {flow: flows}),
		};
		expect(judgedBetween({region: 'US', transferBasis: none}, {region: 'EU'}, more)).toBe(
			expected,
		);
	});

	it('sits on the system whose region is the rarer', () => {
		const more = {system: {erp: {region: 'EU'}}};
		expect(judgedBetween({region: 'US', transferBasis: unknown}, {region: 'EU'}, more)).toBe(
			'unknown',
		);
		expect(
			judgedBetween(
				{region: 'EU', transferBasis: none},
				{region: 'US', transferBasis: unknown},
				more,
			),
		).toBe('clear');
	});

	it('sits on both as long as that cannot be told', () => {
		const more = {system: {erp: {region: unknown}}};
		expect(
			judgedBetween(
				{region: 'EU', transferBasis: none},
				{region: 'US', transferBasis: none},
				more,
			),
		).toBe('fires');
		expect(
			judgedBetween(
				{region: 'US', transferBasis: none},
				{region: 'EU', transferBasis: none},
				more,
			),
		).toBe('fires');
	});

	it('is clear for a system to which the question does not apply, and leaves the other to answer it', () => {
		const around = {dataPoint, flow: {f: flow}};
		expect(
			outcome(
				crossBorderUnchecked,
				{region: 'US', around: {...around, system: {crm: {region: 'EU'}}}},
				'transferBasis',
			),
		).toBe('clear');
	});
});
