import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {contractYaml, type ContractData} from '../../source/documents/contract/contract-yaml.ts';
import {dataContracts} from '../../source/documents/contract/data-contracts.ts';
import {hostileInputs} from '../hostile-inputs.ts';
import {association} from './association.ts';
import {bookshop} from './bookshop.ts';
import {buildPlan, disputed, told, unknown, type Given, type GivenSubjects} from './build-plan.ts';
import {filledPlan} from './filled-plan.ts';

const customProperties = z
	.array(
		z.strictObject({property: z.string(), value: z.union([z.string(), z.array(z.string())])}),
	)
	.optional();

/** What the standard asks of the keys we write, and no other keys: our reading of its version 3.0.2. */
const contractShape = z.strictObject({
	apiVersion: z.literal('v3.0.2'),
	kind: z.literal('DataContract'),
	id: z.string().min(1),
	name: z.string(),
	version: z.string(),
	status: z.literal('draft'),
	description: z.strictObject({purpose: z.string()}).optional(),
	schema: z
		.array(
			z.strictObject({
				name: z.string().min(1),
				businessName: z.string(),
				logicalType: z.literal('object'),
				properties: z
					.array(
						z
							.strictObject({
								name: z.string().min(1),
								businessName: z.string(),
								description: z.string().optional(),
								physicalName: z.string().optional(),
								logicalType: z
									.enum([
										'string',
										'date',
										'number',
										'integer',
										'array',
										'boolean',
									])
									.optional(),
								logicalTypeOptions: z
									.strictObject({maxLength: z.int().min(0)})
									.optional(),
								physicalType: z.string().optional(),
								required: z.boolean().optional(),
								primaryKey: z.boolean().optional(),
								unique: z.boolean().optional(),
								classification: z.string().optional(),
								transformSourceObjects: z.array(z.string()).min(1).optional(),
								transformDescription: z.string().optional(),
								quality: z
									.array(
										z.strictObject({
											type: z.literal('text'),
											description: z.string(),
										}),
									)
									.optional(),
								customProperties,
							})
							// The standard allows a length only where the value is a text.
							.refine(
								({logicalType, logicalTypeOptions}) =>
									logicalTypeOptions === undefined || logicalType === 'string',
							),
					)
					.min(1),
			}),
		)
		.length(1),
	customProperties,
	slaProperties: z
		.array(
			z.strictObject({
				property: z.literal('retention'),
				value: z.string(),
				element: z.string(),
			}),
		)
		.optional(),
});

type Contract = z.infer<typeof contractShape>;

const read = (text: string): Contract => contractShape.parse(parse(text));

const contractsOf = (plan: Parameters<typeof dataContracts>[0]): readonly Contract[] =>
	dataContracts(plan).map(({text}) => read(text));

/** The property of the only data point of a plan, with what the contract says beside it. */
function propertyOf(answers: Readonly<Record<string, Given>>, others: GivenSubjects = {}) {
	const [contract] = contractsOf(
		buildPlan('P', {
			system: {crm: {name: 'CRM', answers: {owner: ['Ben']}}, erp: {name: 'ERP'}},
			dataPoint: {
				d: {
					name: 'Member number',
					answers: {entity: 'Person', sourceOfTruth: ['crm'], ...answers},
				},
			},
			...others,
		}),
	);
	const property = contract?.schema[0]?.properties[0];
	const custom = Object.fromEntries(
		(property?.customProperties ?? []).map(({property: name, value}) => [name, value]),
	);
	return {contract, property, custom};
}

/** What a terminal would obey, and what turns or hides text. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

describe('the data contracts', () => {
	test('are one draft for each kind of record, with a file name of its own', () => {
		const files = dataContracts(association());
		expect(files.map(({name}) => name)).toEqual([
			'contract-person.odcs.yaml',
			'contract-company.odcs.yaml',
			'contract-event.odcs.yaml',
			'contract-registration.odcs.yaml',
			'contract-invoice.odcs.yaml',
		]);
		const contracts = files.map(({text}) => read(text));
		expect(
			contracts.flatMap(({schema}) => schema.flatMap(({properties}) => properties)),
		).toHaveLength(17);
		expect(new Set(contracts.map(({id}) => id)).size).toBe(5);
	});

	test.each([
		['the bookshop', bookshop],
		['a plan with every answer', filledPlan(() => 'x')],
		['a plan with notes', filledPlan(() => 'x', 'noted')],
		['a plan that knows nothing', filledPlan(() => 'x', 'unknown')],
		['a plan in dispute', filledPlan(() => 'x', 'disputed')],
	])('have the structure of the standard: %s', (_, plan) => {
		expect(() => contractsOf(plan)).not.toThrow();
	});

	test('take the data point as its source of truth keeps it', () => {
		const {contract, property, custom} = propertyOf(
			{
				meaning: 'Given when somebody joins',
				identifier: 'member-number',
				transform: 'copied',
				personal: 'personal',
				destinations: ['erp'],
				qualityThreshold: '95 % filled',
				retention: '7 years',
				steward: ['Jo'],
				formats: 'differ',
			},
			{
				project: {project: {answers: {goal: 'Less typing'}}},
				field: {
					'd@crm': {
						answers: {fieldName: 'member_no', type: 'text', length: 8, required: true},
					},
					'd@erp': {answers: {fieldName: 'cust', type: 'integer', length: 10}},
				},
			},
		);
		expect(property).toMatchObject({
			name: 'member-number',
			businessName: 'Member number',
			description: 'Given when somebody joins',
			physicalName: 'member_no',
			logicalType: 'string',
			logicalTypeOptions: {maxLength: 8},
			physicalType: 'Text',
			required: true,
			primaryKey: true,
			unique: true,
			classification: 'Personal',
			transformSourceObjects: ['CRM'],
			transformDescription: 'copied',
			quality: [{type: 'text', description: '95 % filled'}],
		});
		expect(custom).toMatchObject({
			sourceOfTruth: 'CRM',
			destinations: 'ERP',
			identifier: 'member-number',
		});
		expect(contract).toMatchObject({
			description: {purpose: 'Less typing'},
			customProperties: [
				{property: 'owners', value: ['Ben (CRM)']},
				{property: 'stewards', value: ['Jo (Member number)']},
			],
			slaProperties: [
				{property: 'retention', value: '7 years', element: 'person.member-number'},
			],
		});
	});

	test('invent nothing, and name what is not settled', () => {
		const {property, custom, contract} = propertyOf({
			meaning: unknown('Jo'),
			transform: disputed({value: 'copied', by: 'Ann'}, {value: null}),
			destinations: null,
			personal: told('personal', {note: 'says Ann'}),
			identifier: null,
		});
		expect(Object.keys(property ?? {})).toEqual([
			'name',
			'businessName',
			'classification',
			'transformSourceObjects',
			'customProperties',
		]);
		expect(custom['notSettled']).toEqual(
			expect.arrayContaining(['Meaning', 'Transformation', 'Systems of record']),
		);
		expect(JSON.stringify(contract)).not.toMatch(/Ann/);
	});

	test('say of a field nothing while two systems claim the truth', () => {
		const {property} = propertyOf(
			{sourceOfTruth: ['crm', 'erp']},
			{field: {'d@crm': {answers: {type: 'text', required: true}}}},
		);
		expect(property).not.toHaveProperty('logicalType');
		expect(property).not.toHaveProperty('required');
		expect(property?.transformSourceObjects).toEqual(['CRM', 'ERP']);
	});

	test('call nothing a key where the records have several', () => {
		const point = (name: string, identifier: string) => ({
			name,
			answers: {entity: 'Person', identifier},
		});
		const keysIn = (dataPoint: NonNullable<GivenSubjects['dataPoint']>) =>
			contractsOf(buildPlan('P', {dataPoint}))[0]?.schema[0]?.properties.map(
				({primaryKey = false, unique = false}) => [primaryKey, unique],
			);
		expect(keysIn({a: point('Number', 'number'), b: point('Name', 'number')})).toEqual([
			[true, true],
			[false, false],
		]);
		expect(keysIn({a: point('Number', 'number'), b: point('E-mail', 'e mail')})).toEqual([
			[false, true],
			[false, true],
		]);
		expect(keysIn({a: point('Name', '!'), b: point('?', 'number')})).toEqual([
			[false, false],
			[false, false],
		]);
	});

	test('leave out data points without a kind of record, and take one kind in two spellings as one', () => {
		const named = (entity: Given) => ({name: 'Same name', answers: {entity}});
		const [contract, ...others] = contractsOf(
			buildPlan('P', {
				dataPoint: {a: named('Person'), b: named(' person '), c: named(unknown()), d: {}},
			}),
		);
		expect(others).toEqual([]);
		expect(contract?.name).toBe('Person');
		expect(contract?.schema[0]?.properties.map(({name}) => name)).toEqual([
			'same-name',
			'same-name-2',
		]);
		expect(dataContracts(buildPlan('P', {}))).toEqual([]);
	});

	test('have file names of their own whatever the kinds are called', () => {
		const names = ['a/b', 'A b', '..', '!!', 'con', '日本'];
		const files = dataContracts(
			buildPlan('P', {
				dataPoint: Object.fromEntries(
					names.map((entity, place) => [`d${place}`, {answers: {entity}}]),
				),
			}),
		);
		expect(files.map(({name}) => name)).toEqual([
			'contract-a-b.odcs.yaml',
			'contract-a-b-2.odcs.yaml',
			'contract-record.odcs.yaml',
			'contract-record-2.odcs.yaml',
			'contract-con.odcs.yaml',
			'contract-日本.odcs.yaml',
		]);
	});

	test('hold hostile answers as plain text, with nothing hidden', () => {
		const inputs = ['markdown', 'unicode', 'terminal-escape', 'template', 'csv-formula']
			.flatMap(kind => hostileInputs(kind))
			.map(({input}) => input);
		for (const input of inputs) {
			const plan = filledPlan(() => input);
			for (const {name, text} of dataContracts(plan)) {
				const [property] = read(text).schema[0]?.properties ?? [];
				expect(property?.transformDescription).toBe(input);
				expect(name).toMatch(/^contract-[\p{L}\p{N}-]+\.odcs\.yaml$/u);
				const lines = text.split('\n');
				// What joins an emoji may stay, as on the screen.
				expect(lines.filter(line => hidden.test(line))).toEqual([]);
			}
		}
	});
});

const dataShape: z.ZodType<ContractData> = z.lazy(() =>
	z.union([
		z.string(),
		z.number(),
		z.boolean(),
		z.array(dataShape),
		z.record(z.string(), dataShape),
	]),
);

describe('the YAML of a contract', () => {
	test('is read as it was written', () => {
		const scalar = fc.oneof(
			fc.string({unit: 'grapheme'}),
			fc.constantFrom(
				'yes',
				'No',
				'on',
				'null',
				'1.0',
				'2026-11-24',
				'- a',
				'a: b',
				'# c',
				'',
			),
			fc.integer(),
			fc.boolean(),
		);
		const {data} = fc.letrec(tie => ({
			data: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('item'), {
				minKeys: 1,
				noNullPrototype: true,
			}),
			item: fc.oneof(
				{maxDepth: 3},
				scalar,
				fc.array(tie('item'), {minLength: 1, maxLength: 3}),
				tie('data'),
			),
		}));
		fc.assert(
			fc.property(data, written => {
				const contract = z.record(z.string(), dataShape).parse(written);
				expect(parse(contractYaml(contract))).toEqual(contract);
			}),
		);
	});

	test.each(['yes', 'NO', 'on', 'y', '2026-11-24'])(
		'quotes %s, which some readers take for something else than text',
		text => {
			expect(contractYaml({a: text})).toBe(`a: "${text}"\n`);
		},
	);
});
