import {describe, expect, it} from 'vitest';
import {blankRuleMissing} from '../../source/rules/blank-rule-missing.ts';
import {crossBorderUnchecked} from '../../source/rules/cross-border-unchecked.ts';
import {currencyUnstated} from '../../source/rules/currency-unstated.ts';
import {deleteRuleMissing} from '../../source/rules/delete-rule-missing.ts';
import {destinationNotServed} from '../../source/rules/destination-not-served.ts';
import {dpNoDestination} from '../../source/rules/dp-no-destination.ts';
import {dpNoProcess} from '../../source/rules/dp-no-process.ts';
import {fieldExample} from '../../source/rules/field-example.ts';
import {identifierChangeable} from '../../source/rules/identifier-changeable.ts';
import {identifierMissing} from '../../source/rules/identifier-missing.ts';
import {lengthOverflow} from '../../source/rules/length-overflow.ts';
import {meaningDiffers} from '../../source/rules/meaning-differs.ts';
import {personalNoPurpose} from '../../source/rules/personal-no-purpose.ts';
import {personalNoRetention} from '../../source/rules/personal-no-retention.ts';
import {picklistUnmapped} from '../../source/rules/picklist-unmapped.ts';
import {requiredWithoutDefault} from '../../source/rules/required-without-default.ts';
import {
	none,
	unknown,
	type Example,
	type ExampleSubject,
	type Surroundings,
} from '../../source/rules/rule.ts';
import {sotContested} from '../../source/rules/sot-contested.ts';
import {sotMissing} from '../../source/rules/sot-missing.ts';
import {sotMultiInstance} from '../../source/rules/sot-multi-instance.ts';
import {sotNotARecordSystem} from '../../source/rules/sot-not-a-record-system.ts';
import {specialDataUnreviewed} from '../../source/rules/special-data-unreviewed.ts';
import {transformUndefined} from '../../source/rules/transform-undefined.ts';
import {typeMismatch} from '../../source/rules/type-mismatch.ts';
import {zoneUnstated} from '../../source/rules/zone-unstated.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type DataPoint = Example<'dataPoint'>;
type Field = ExampleSubject<'field'>;
type FieldCase = [
	source: Field,
	target: Field,
	answers: ExampleSubject<'dataPoint'>,
	expected: string,
];

const rules = [
	sotMissing,
	sotContested,
	sotMultiInstance,
	sotNotARecordSystem,
	dpNoDestination,
	destinationNotServed,
	dpNoProcess,
	meaningDiffers,
	transformUndefined,
	typeMismatch,
	lengthOverflow,
	picklistUnmapped,
	requiredWithoutDefault,
	blankRuleMissing,
	zoneUnstated,
	currencyUnstated,
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

const comparing = [
	transformUndefined,
	typeMismatch,
	lengthOverflow,
	picklistUnmapped,
	requiredWithoutDefault,
	zoneUnstated,
	currencyUnstated,
];

describe.each(comparing.map(rule => ({rule, id: rule.id})))('$id as a comparison', ({rule}) => {
	const {fires} = rule.examples;
	const speaksFirst = rule === transformUndefined || rule === typeMismatch;

	it('fires once for each destination that does not fit', () => {
		const twice: DataPoint = {
			...fires,
			destinations: ['erp', 'web'],
			around: {
				system: {crm: {}, erp: {}, web: {}},
				field: {...fires.around?.field, 'it@web': fires.around?.field?.['it@erp'] ?? {}},
			},
		};
		expect(judged(rule, twice).map(({id}) => id)).toStrictEqual([
			`${rule.id}:it+erp`,
			`${rule.id}:it+web`,
		]);
	});

	it('fires when one of two truths does not fit', () => {
		const twoTruths: DataPoint = {
			...fires,
			sourceOfTruth: ['fine', 'crm'],
			around: {
				system: {crm: {}, erp: {}, fine: {}},
				field: {...fires.around?.field, 'it@fine': fires.around?.field?.['it@erp'] ?? {}},
			},
		};
		const [finding, ...others] = judged(rule, twoTruths);
		expect(others).toStrictEqual([]);
		expect(finding).toMatchObject({outcome: 'fires', id: `${rule.id}:it+erp`});
	});

	it('is clear when the formats are the same, or nothing is to compare', () => {
		expect(outcome(rule, {...fires, formats: 'same'})).toBe('clear');
		expect(outcome(rule, {...fires}, 'formats')).toBe('clear');
		expect(outcome(rule, {...fires, sourceOfTruth: none})).toBe('clear');
		expect(outcome(rule, {...fires, sourceOfTruth: ['erp']})).toBe('clear');
		expect(outcome(rule, {...fires, destinations: none})).toBe('clear');
		expect(outcome(rule, {...fires, destinations: ['gone']})).toBe('clear');
	});

	it('stays open while truth or destinations are not known', () => {
		expect(outcome(rule, {...fires, destinations: unknown})).toBe('unknown');
		expect(
			judged(rule, {...fires, sourceOfTruth: unknown}).map(({subjects}) => subjects.length),
		).toStrictEqual([2]);
	});

	it('looks at the facts even when nobody knows whether the formats differ', () => {
		expect(outcome(rule, {...fires, formats: unknown})).toBe('fires');
		const {formats: _, ...unasked} = fires;
		expect(outcome(rule, unasked)).toBe('fires');
	});

	it('leaves it to the rules that speak first where nothing has been said', () => {
		const around = {system: {crm: {}, erp: {}}};
		expect(outcome(rule, {sourceOfTruth: ['crm'], destinations: ['erp'], around})).toBe(
			speaksFirst ? 'unknown' : 'clear',
		);
		expect(outcome(rule, {sourceOfTruth: ['crm'], around})).toBe(
			speaksFirst ? 'unknown' : 'clear',
		);
		expect(
			outcome(rule, {
				sourceOfTruth: ['crm'],
				destinations: ['erp'],
				formats: unknown,
				around,
			}),
		).toBe('unknown');
	});
});

describe('transform-undefined', () => {
	it.each<FieldCase>([
		[{}, {}, {transform: none}, 'fires'],
		[{type: 'text', unit: none}, {type: 'text', unit: none}, {transform: none}, 'clear'],
		[
			{type: 'text', unit: none},
			{type: 'text', unit: 'upper case'},
			{transform: none},
			'fires',
		],
		[
			{type: 'text', unit: unknown},
			{type: 'text', unit: none},
			{transform: none, formats: unknown},
			'unknown',
		],
		[{type: 'integer'}, {type: 'text'}, {transform: none, formats: unknown}, 'fires'],
		[{type: 'integer'}, {type: 'text'}, {transform: 'Leading zeros'}, 'clear'],
		[{type: 'integer'}, {type: 'text'}, {transform: unknown}, 'unknown'],
		[{type: 'integer'}, {type: 'text'}, {}, 'unknown'],
		[
			{type: 'picklist', unit: none, values: ['A', 'B']},
			{type: 'picklist', unit: none, values: ['B ', 'A']},
			{transform: none},
			'clear',
		],
		[
			{type: 'picklist', unit: none, values: ['A']},
			{type: 'picklist', unit: none, values: ['B']},
			{transform: none},
			'fires',
		],
		[
			{type: 'picklist', unit: none, values: none},
			{type: 'picklist', unit: none, values: ['B']},
			{transform: none},
			'fires',
		],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(transformUndefined, fieldExample(source, target, answers))).toBe(expected);
	});

	it('is clear where it does not apply', () => {
		expect(
			outcome(
				transformUndefined,
				fieldExample({type: 'integer'}, {type: 'text'}),
				'transform',
			),
		).toBe('clear');
	});
});

describe('type-mismatch', () => {
	const types = [
		'text',
		'integer',
		'decimal',
		'money',
		'date',
		'dateTime',
		'boolean',
		'picklist',
		'multiPicklist',
		'reference',
	];

	it.each([
		['text', ['text']],
		['integer', ['text', 'integer', 'decimal', 'money']],
		['decimal', ['text', 'decimal', 'money']],
		['money', ['text', 'decimal', 'money']],
		['date', ['text', 'date', 'dateTime']],
		['dateTime', ['text', 'dateTime']],
		['boolean', ['text', 'boolean']],
		['picklist', ['text', 'picklist', 'multiPicklist']],
		['multiPicklist', ['text', 'multiPicklist']],
		['reference', ['text', 'reference']],
	])('lets %s be written to %j and nothing else', (from, fitting) => {
		const taken = types.filter(
			to =>
				outcome(
					typeMismatch,
					fieldExample({type: from}, {type: to, writable: true}, {transform: none}),
				) === 'clear',
		);
		expect(taken).toStrictEqual(fitting);
	});

	it.each<FieldCase>([
		[{type: 'boolean'}, {type: 'picklist', writable: true}, {transform: 'Yes and No'}, 'clear'],
		[{type: 'boolean'}, {type: 'picklist', writable: true}, {}, 'unknown'],
		[{type: 'boolean'}, {type: 'picklist'}, {transform: none}, 'fires'],
		[{type: 'text'}, {type: 'text', writable: false}, {transform: 'Copy'}, 'fires'],
		[{type: unknown}, {type: 'picklist', writable: false}, {}, 'fires'],
		[{type: 'text'}, {type: 'text'}, {transform: 'Copy'}, 'unknown'],
		[{type: 'text'}, {type: 'other', writable: true}, {transform: none}, 'unknown'],
		[{type: 'other'}, {type: 'text', writable: true}, {transform: 'As JSON'}, 'clear'],
		[
			{type: {disputed: ['boolean', 'text']}},
			{type: 'picklist', writable: true},
			{transform: none},
			'fires',
		],
		[
			{type: {disputed: ['boolean', 'text']}},
			{type: 'text', writable: true},
			{transform: none},
			'clear',
		],
		[
			{type: {disputed: ['boolean', 'picklist']}},
			{type: 'picklist', writable: true},
			{transform: none},
			'unknown',
		],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(typeMismatch, fieldExample(source, target, answers))).toBe(expected);
	});

	it('says whether it is the type or the field', () => {
		const message = (target: Field) =>
			judged(typeMismatch, fieldExample({type: 'boolean'}, target, {transform: none}))[0]
				?.message;
		expect(message({type: 'picklist'})).toMatch(
			/^it is of the type “.+” in crm and “.+” in erp, and nothing says how it is converted\.$/,
		);
		expect(message({type: 'picklist', writable: false})).toBe(
			'The field for it in erp cannot be written.',
		);
	});
});

describe('length-overflow', () => {
	it.each<FieldCase>([
		[{length: 80}, {length: 80}, {truncationRule: none}, 'clear'],
		[{length: 81}, {length: 80}, {truncationRule: none}, 'fires'],
		[{length: 81}, {length: 80}, {truncationRule: 'Cut at the last space'}, 'clear'],
		[{length: 81}, {length: 80}, {truncationRule: unknown}, 'unknown'],
		[{length: 81}, {length: 80}, {}, 'unknown'],
		[{length: 81}, {length: none}, {truncationRule: none}, 'clear'],
		[{length: none}, {length: 80}, {truncationRule: none}, 'fires'],
		[{length: none}, {length: none}, {truncationRule: none}, 'clear'],
		[{type: 'text', length: 81}, {type: 'text'}, {truncationRule: none}, 'unknown'],
		// A number has no length to be asked for, in either system.
		[{type: 'integer'}, {type: 'text', length: 10}, {truncationRule: none}, 'clear'],
		[{type: 'text', length: 10}, {type: 'integer'}, {truncationRule: none}, 'clear'],
		[{type: 'integer', length: 8}, {type: 'text', length: 10}, {truncationRule: none}, 'clear'],
		[
			{type: 'integer', length: unknown},
			{type: 'text', length: 10},
			{truncationRule: none},
			'unknown',
		],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(lengthOverflow, fieldExample(source, target, answers))).toBe(expected);
	});

	it('says how long', () => {
		const message = (length: Field['length']) =>
			judged(
				lengthOverflow,
				fieldExample(
					length === undefined ? {} : {length},
					{length: 80},
					{truncationRule: none},
				),
			)[0]?.message;
		expect(message(120)).toBe(
			'it may have 120 characters in crm and 80 characters in erp, and no rule says what happens to a longer one.',
		);
		expect(message(none)).toContain('any number of characters in crm');
	});
});

describe('picklist-unmapped', () => {
	const list: Field = {type: 'picklist', values: ['Active', 'Honorary']};
	const full = [
		{from: 'active ', to: 'A'},
		{from: 'Honorary', to: 'H'},
	];
	it.each<FieldCase>([
		[list, {type: 'picklist'}, {valueMap: full, valueFallback: 'X'}, 'clear'],
		[list, {type: 'picklist'}, {valueMap: full, valueFallback: none}, 'fires'],
		[list, {type: 'picklist'}, {valueMap: full, valueFallback: unknown}, 'unknown'],
		[
			list,
			{type: 'picklist'},
			{valueMap: [{from: 'Active', to: 'A'}, {from: 'Honorary'}], valueFallback: 'X'},
			'fires',
		],
		[list, {type: 'picklist'}, {valueMap: none, valueFallback: 'X'}, 'fires'],
		[
			list,
			{type: 'picklist', values: ['Honorary', 'Active', 'Other']},
			{valueMap: none, valueFallback: 'Other'},
			'clear',
		],
		[
			list,
			{type: 'picklist', values: unknown},
			{valueMap: none, valueFallback: 'Other'},
			'unknown',
		],
		[list, {type: 'picklist'}, {valueFallback: 'X'}, 'unknown'],
		[{type: 'picklist'}, {type: 'text'}, {valueMap: full, valueFallback: 'X'}, 'unknown'],
		[
			{type: 'picklist', values: none},
			{type: 'text'},
			{valueMap: none, valueFallback: 'X'},
			'clear',
		],
		[{type: 'text'}, {type: 'picklist'}, {valueMap: none, valueFallback: none}, 'fires'],
		[{type: 'text'}, {type: 'picklist'}, {valueMap: none, valueFallback: 'X'}, 'clear'],
		[{type: 'text'}, {type: 'text'}, {valueMap: none, valueFallback: none}, 'clear'],
		[{values: ['Active']}, {}, {valueMap: none, valueFallback: 'X'}, 'fires'],
		[
			{type: 'boolean', values: ['J', 'N']},
			{type: 'boolean', values: ['1', '0']},
			{valueMap: none, valueFallback: none},
			'clear',
		],
		[
			{type: unknown, values: ['J', 'N']},
			{type: 'boolean'},
			{valueMap: none, valueFallback: none},
			'unknown',
		],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(picklistUnmapped, fieldExample(source, target, answers))).toBe(expected);
	});

	it('is clear where no mapping applies', () => {
		const example = fieldExample(list, {type: 'picklist'});
		expect(outcome(picklistUnmapped, example, 'valueMap', 'valueFallback')).toBe('clear');
	});

	it('names the values', () => {
		const message = (answers: ExampleSubject<'dataPoint'>) =>
			judged(picklistUnmapped, fieldExample(list, {type: 'picklist'}, answers))[0]?.message;
		expect(message({valueMap: [{from: 'Active', to: 'A'}], valueFallback: none})).toBe(
			'“Honorary” of it has no counterpart in erp, and no value is named for what is not mapped.',
		);
		expect(message({valueMap: none, valueFallback: 'X'})).toBe(
			'“Active” and “Honorary” of it have no counterpart in erp.',
		);
		expect(message({valueMap: full, valueFallback: none})).toBe(
			'Nothing says what is written to erp for a value of it that is not mapped.',
		);
	});
});

describe('required-without-default', () => {
	it.each<FieldCase>([
		[{fillRate: 99.9}, {required: true, defaultValue: none}, {}, 'fires'],
		[{fillRate: 61}, {required: false}, {}, 'clear'],
		[{fillRate: 61}, {required: true, defaultValue: 'n/a'}, {}, 'clear'],
		[{fillRate: 61}, {required: true, defaultValue: unknown}, {}, 'unknown'],
		[{fillRate: 61}, {required: true}, {}, 'unknown'],
		[{fillRate: 61}, {required: unknown, defaultValue: none}, {}, 'unknown'],
		[{}, {required: true, defaultValue: none}, {}, 'unknown'],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(requiredWithoutDefault, fieldExample(source, target, answers))).toBe(
			expected,
		);
	});
});

describe('zone-unstated', () => {
	it.each<FieldCase>([
		[{type: 'date', zone: 'UTC'}, {type: 'date', zone: none}, {}, 'fires'],
		[{type: 'text'}, {type: 'dateTime', zone: none}, {}, 'fires'],
		// The zone of a text is not asked for.
		[{type: 'text'}, {type: 'dateTime', zone: 'UTC'}, {}, 'clear'],
		[{type: 'dateTime', zone: none}, {type: 'text'}, {}, 'fires'],
		[{type: 'text', zone: none}, {type: 'text'}, {}, 'clear'],
		[{type: 'date', zone: 'UTC'}, {type: 'date'}, {}, 'unknown'],
		[{type: unknown, zone: none}, {type: 'text'}, {}, 'unknown'],
		[{zone: 'UTC'}, {zone: 'UTC'}, {}, 'clear'],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(zoneUnstated, fieldExample(source, target, answers))).toBe(expected);
	});

	it('says on which sides', () => {
		const [finding] = judged(
			zoneUnstated,
			fieldExample({type: 'date', zone: none}, {type: 'date', zone: none}),
		);
		expect(finding?.message).toBe(
			'it has no time zone in crm and erp, so it may shift on its way to erp.',
		);
	});
});

describe('currency-unstated', () => {
	const euros: Field = {type: 'money', currency: 'EUR', minorUnit: 'whole'};
	it.each<FieldCase>([
		[euros, {...euros, currency: 'eur '}, {rateRule: none}, 'clear'],
		[euros, {...euros, currency: 'USD'}, {rateRule: none}, 'fires'],
		[euros, {...euros, currency: 'USD'}, {rateRule: 'Day rate'}, 'clear'],
		[euros, {...euros, currency: 'USD'}, {}, 'unknown'],
		[euros, {...euros, currency: none}, {rateRule: none}, 'fires'],
		[euros, {...euros, currency: none}, {rateRule: 'Day rate'}, 'clear'],
		[euros, {...euros, currency: unknown}, {rateRule: none}, 'unknown'],
		[euros, {type: 'money', minorUnit: 'whole'}, {rateRule: none}, 'fires'],
		[{...euros, currency: none}, euros, {rateRule: 'Day rate'}, 'fires'],
		[{...euros, minorUnit: none}, euros, {rateRule: none}, 'fires'],
		[euros, {...euros, minorUnit: none}, {rateRule: none}, 'fires'],
		[euros, {...euros, minorUnit: unknown}, {rateRule: none}, 'unknown'],
		[
			{type: 'integer', minorUnit: 'minor', currency: none},
			{type: 'decimal'},
			{rateRule: unknown},
			'fires',
		],
		[
			{type: 'integer', minorUnit: unknown, currency: unknown},
			{type: 'decimal'},
			{rateRule: unknown},
			'unknown',
		],
		[{type: 'integer'}, {type: 'decimal'}, {rateRule: none}, 'clear'],
		[{type: unknown}, {type: 'decimal'}, {rateRule: none}, 'unknown'],
	])('judges %j to %j with %j as %s', (source, target, answers, expected) => {
		expect(outcome(currencyUnstated, fieldExample(source, target, answers))).toBe(expected);
	});

	it('says what is not stated', () => {
		const [finding] = judged(
			currencyUnstated,
			fieldExample({...euros, currency: none}, {...euros, minorUnit: none}, {rateRule: none}),
		);
		expect(finding?.message).toBe(
			'it goes from crm to erp without stating the currency in crm, whole or minor units in erp and a rule for the exchange rate.',
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
