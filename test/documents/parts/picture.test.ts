import {describe, expect, test} from 'vitest';
import {picturePart} from '../../../source/documents/parts/picture.ts';
import {overwriteNoIdentifier} from '../../../source/rules/overwrite-no-identifier.ts';
import {buildPlan, unknown} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const systems = {crm: {name: 'Salesforce'}, erp: {name: 'NetSuite'}};
const dataPoint = Object.fromEntries(
	['a', 'b', 'c', 'd', 'e'].map(id => [
		id,
		{name: `Point ${id}`, answers: {entity: `Kind ${id}`}},
	]),
);

describe('the picture', () => {
	test('has a node a system and an arrow a flow with what it carries, its trigger and its direction', () => {
		const plan = buildPlan('P', {
			system: systems,
			dataPoint,
			flow: {
				f: {
					answers: {
						from: 'crm',
						to: 'erp',
						carries: ['a', 'a', 'b'],
						trigger: 'poll',
						interval: 30,
						direction: 'twoWay',
						existing: true,
					},
				},
			},
		});
		expect(picturePart(contextOf(plan))).toEqual({
			nodes: [
				{id: 's1', label: 'Salesforce'},
				{id: 's2', label: 'NetSuite'},
			],
			edges: [
				{
					from: 's1',
					to: 's2',
					label: 'Kind a and Kind b, polled every 30 min, both ways, exists today',
					isManual: false,
					isTwoWay: true,
				},
			],
			blocked: [],
			table: null,
			remarks: [],
		});
	});

	test('names a few kinds of record and counts the others', () => {
		const plan = buildPlan('P', {
			system: systems,
			dataPoint,
			flow: {
				f: {
					answers: {
						from: 'crm',
						to: 'erp',
						carries: ['a', 'b', 'c', 'd', 'e'],
						trigger: 'webhook',
					},
				},
			},
		});
		expect(picturePart(contextOf(plan)).edges[0]?.label).toBe(
			'Kind a, Kind b, Kind c and 2 more, on each event',
		);
	});

	test('says what is not settled instead of leaving it out', () => {
		const plan = buildPlan('P', {
			system: systems,
			flow: {
				f: {answers: {from: 'crm', to: 'erp', carries: unknown()}},
				g: {answers: {from: 'crm'}},
			},
		});
		const {edges, remarks} = picturePart(contextOf(plan));
		expect(edges.map(({label}) => label)).toEqual(['load not settled, trigger not settled']);
		expect(remarks).toEqual([
			'Not drawn, because it is not settled between which systems they run: 1 connection.',
		]);
	});

	test('dots what is done by hand or by import today, and leaves out what is automatic or not done', () => {
		const pair = (method: string) => ({
			answers: {entity: 'Person', from: 'crm', to: 'erp', method},
		});
		const plan = buildPlan('P', {
			system: systems,
			syncPair: {m: pair('manual'), i: pair('import'), a: pair('auto'), n: pair('none')},
		});
		expect(
			picturePart(contextOf(plan)).edges.map(({label, isManual}) => [label, isManual]),
		).toEqual([
			['Person, by hand today', true],
			['Person, by import today', true],
		]);
	});

	test('marks in words what a blocker lies on', () => {
		const plan = buildPlan('P', {
			system: systems,
			syncPair: {
				p: {
					answers: {
						entity: 'Person',
						from: 'crm',
						to: 'erp',
						method: 'manual',
						approach: 'overwrite',
						identifier: null,
					},
				},
			},
		});
		const {edges, blocked} = picturePart(contextOf(plan, [overwriteNoIdentifier]));
		expect(edges[0]?.label).toBe('BLOCKED, Person, by hand today');
		expect(blocked).toEqual([0]);
	});

	test('draws as much as can be read, and counts more than that', () => {
		const flows = (number: number) =>
			Object.fromEntries(
				Array.from({length: number}, (_, place) => [
					`f${place}`,
					{
						answers: {
							...(place % 3 === 0
								? {from: 'erp', to: 'crm'}
								: {from: 'crm', to: 'erp'}),
							...(place < 5 ? {trigger: 'manual'} : {direction: 'twoWay'}),
						},
					},
				]),
			);
		const pictureOf = (number: number) => {
			const flow = {...flows(number), unsettled: {answers: {from: 'crm'}}};
			const system = {...systems, shop: {name: 'Shop'}};
			return picturePart(contextOf(buildPlan('P', {system, flow})));
		};
		const drawn = pictureOf(60);
		expect([drawn.edges.length, drawn.table]).toEqual([60, null]);
		expect(pictureOf(143)).toEqual({
			nodes: [],
			edges: [],
			blocked: [],
			table: {
				columns: ['From', 'To', 'Connections', 'Both ways', 'By hand or import', 'Blocked'],
				rows: [
					['NetSuite', 'Salesforce', '48', '46', '2', '–'],
					['Salesforce', 'NetSuite', '95', '92', '3', '–'],
				],
			},
			remarks: [
				'143 connections are more than a drawing can show so that it can be read. Each stands under Flow sheets or Sync decisions.',
				'1 system without a connection stands only under Systems.',
				'Not counted, because it is not settled between which systems they run: 1 connection.',
			],
		});
	});
});
