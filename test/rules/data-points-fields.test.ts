import {describe, expect, it} from 'vitest';
import {currencyUnstated} from '../../source/rules/currency-unstated.ts';
import {fieldExample} from '../../source/rules/engine/field-example.ts';
import {lengthOverflow} from '../../source/rules/length-overflow.ts';
import {picklistUnmapped} from '../../source/rules/picklist-unmapped.ts';
import {requiredWithoutDefault} from '../../source/rules/required-without-default.ts';
import {transformUndefined} from '../../source/rules/transform-undefined.ts';
import {typeMismatch} from '../../source/rules/type-mismatch.ts';
import {zoneUnstated} from '../../source/rules/zone-unstated.ts';
import {none, unknown, type Example, type ExampleSubject} from '../../source/rules/engine/rule.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type DataPoint = Example<'dataPoint'>;
type Field = ExampleSubject<'field'>;
type FieldCase = [
	source: Field,
	target: Field,
	answers: ExampleSubject<'dataPoint'>,
	expected: string,
];

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
	testExamplesOf(rule);

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
