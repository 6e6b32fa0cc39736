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

	test('draws no more than can be read, and says so', () => {
		const flow = Object.fromEntries(
			Array.from({length: 143}, (_, place) => [
				`f${place}`,
				{answers: {from: 'crm', to: 'erp'}},
			]),
		);
		const {edges, remarks} = picturePart(contextOf(buildPlan('P', {system: systems, flow})));
		expect(edges).toHaveLength(60);
		expect(remarks[0]).toBe(
			'The picture shows 60 of 143 connections; the others are listed under Flow sheets and Sync decisions.',
		);
	});
});
