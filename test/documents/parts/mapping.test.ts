import {describe, expect, test} from 'vitest';
import {mappingPart} from '../../../source/documents/parts/mapping.ts';
import {buildPlan, disputed, notApplicable, told, unknown, type Given} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const system = {crm: {name: 'CRM'}, erp: {name: 'ERP'}, shop: {name: 'Shop'}};

function partOf(
	answers: Readonly<Record<string, Given>>,
	others: Partial<Parameters<typeof buildPlan>[1]> = {},
	audience: 'client' | 'internal' = 'internal',
): ReturnType<typeof mappingPart> {
	const plan = buildPlan('P', {
		system,
		dataPoint: {d: {name: 'E-mail', answers}},
		...others,
	});
	return mappingPart(contextOf(plan, [], audience));
}

const flow = (from: string, to: string, further: Readonly<Record<string, Given>> = {}) => ({
	answers: {from, to, carries: ['d'], direction: 'oneWay', ...further},
});

describe('the mapping', () => {
	test('sets each field beside the one it is copied to, with the rule between them', () => {
		const {groups} = partOf(
			{
				sourceOfTruth: ['crm'],
				destinations: ['erp'],
				formats: 'differ',
				transform: 'To lower case',
				truncationRule: 'Cut after 80',
				blankRule: 'ignore',
			},
			{
				field: {
					'd@crm': {
						answers: {fieldName: 'mail', type: 'text', length: 255, required: false},
					},
					'd@erp': {
						answers: {
							fieldName: 'email',
							type: 'text',
							length: 80,
							required: true,
							defaultValue: 'none@example',
						},
					},
				},
				flow: {f: {name: 'F1', ...flow('crm', 'erp')}},
			},
		);
		expect(groups).toEqual([
			{
				title: 'CRM → ERP',
				table: {
					columns: [
						'Data point',
						'Carried by',
						'Source: field name',
						'Source: type',
						'Source: length',
						'Source: mandatory',
						'Rule',
						'Target: field name',
						'Target: type',
						'Target: length',
						'Target: mandatory',
						'Target: default',
						'What a blank does',
					],
					rows: [
						[
							'E-mail',
							'F1',
							'mail',
							'Text',
							'255 characters',
							'no',
							'To lower case. Rule for text too long: Cut after 80.',
							'email',
							'Text',
							'80 characters',
							'yes',
							'none@example',
							'Ignore',
						],
					],
				},
			},
		]);
	});

	test('shows what nobody answered by a question mark, and by a dash what is not asked', () => {
		const {groups} = partOf({
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			formats: 'same',
			transform: unknown('Jo'),
		});
		expect(groups[0]?.table.rows).toEqual([
			[
				'E-mail',
				'no flow',
				'?',
				'–',
				'–',
				'–',
				'not known yet (Jo)',
				'?',
				'–',
				'–',
				'–',
				'–',
				'?',
			],
		]);
	});

	test.each([
		['the only truth, where no flow goes', ['crm'], {}, 'CRM → Shop'],
		[
			'where the flow comes from, whatever the truth',
			['crm'],
			{f: flow('erp', 'shop')},
			'ERP → Shop',
		],
		[
			'the truth, where flows come from several systems',
			['crm'],
			{f: flow('erp', 'shop'), g: flow('crm', 'shop')},
			'CRM → Shop',
		],
		[
			'the other end of a flow that goes both ways',
			['crm', 'erp'],
			{f: flow('shop', 'erp', {direction: 'twoWay'})},
			'ERP → Shop',
		],
		['the other truth, where the destination is one', ['crm', 'shop'], {}, 'CRM → Shop'],
		[
			'a flow that may or may not carry it: no source',
			[],
			{f: flow('crm', 'shop', {carries: unknown()})},
			'Source or target not settled',
		],
	] as const)('takes as source %s', (_, sourceOfTruth, flows, title) => {
		const {groups} = partOf(
			{
				sourceOfTruth: sourceOfTruth.length === 0 ? null : sourceOfTruth,
				destinations: ['shop'],
			},
			{flow: flows},
		);
		expect(groups.map(group => group.title)).toEqual([title]);
	});

	test.each([
		['several truths', ['crm', 'erp'], ['shop'], {}, ['CRM, ERP', 'Shop']],
		[
			'flows from two systems without the truth',
			['shop'],
			['shop'],
			{f: flow('crm', 'shop'), g: flow('erp', 'shop')},
			['not settled: CRM and ERP', 'Shop'],
		],
		['destinations not known', ['crm'], unknown('Jo'), {}, ['CRM', 'not known yet (Jo)']],
		[
			'destinations in dispute',
			['crm'],
			disputed({value: ['erp'], by: 'Ada'}, {value: null}),
			{},
			['CRM', 'disputed: “ERP” (Ada) or “No system receives it”'],
		],
	] as const)('says what is not settled: %s', (_, sourceOfTruth, destinations, flows, ends) => {
		const {groups} = partOf({sourceOfTruth, destinations}, {flow: flows});
		const [group] = groups;
		expect(group?.title).toBe('Source or target not settled');
		expect(group?.table.rows.map(row => row.slice(1, 3))).toEqual([ends]);
	});

	test('has a row for every destination, one group a pair of systems', () => {
		const {groups} = partOf({sourceOfTruth: ['crm'], destinations: ['erp', 'shop', 'erp']});
		expect(groups.map(({title, table}) => [title, table.rows.length])).toEqual([
			['CRM → ERP', 1],
			['CRM → Shop', 1],
		]);
	});

	test('names the data points that go nowhere', () => {
		expect(partOf({sourceOfTruth: ['crm'], destinations: null})).toEqual({
			groups: [],
			values: null,
			remarks: ['Without a destination: E-mail.'],
		});
	});

	test('lists the values with what they become, and what becomes of any other', () => {
		const values = (answers: Readonly<Record<string, Given>>, audience?: 'client') =>
			partOf({destinations: ['erp'], formats: 'differ', ...answers}, {}, audience).values
				?.rows;
		const valueMap = told([{from: 'Active', to: 'A'}, {from: 'Lapsed'}], {note: 'ask Jo'});
		expect(values({valueMap, valueFallback: 'Other'})).toEqual([
			['E-mail', 'Active', 'A'],
			['E-mail', 'Lapsed', 'not answered'],
			['E-mail', 'any other value', 'Other'],
			['E-mail', 'note', 'ask Jo'],
		]);
		expect(values({valueMap}, 'client')).toEqual([
			['E-mail', 'Active', 'A'],
			['E-mail', 'Lapsed', 'not answered'],
			['E-mail', 'any other value', 'not answered'],
		]);
		expect(values({valueMap: notApplicable('a text')})).toEqual([
			['E-mail', 'any value', 'does not apply: a text'],
			['E-mail', 'any other value', 'not answered'],
		]);
		expect(values({})).toBeUndefined();
	});
});
