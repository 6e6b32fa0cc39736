import {describe, expect, it} from 'vitest';
import {competingWriters} from '../../source/rules/competing-writers.ts';
import {
	none,
	unknown,
	type Example,
	type ExampleSubject,
	type Surroundings,
} from '../../source/rules/engine/rule.ts';
import {dataPoint, flow, found, system, type Flow} from './flow-plans.ts';
import {judged, testExamplesOf} from './judged.ts';

describe('competing-writers', () => {
	testExamplesOf(competingWriters);

	const upload = [{name: 'Monthly list'}];
	const person = {from: 'crm', to: 'mail', entity: 'person '} as const;
	const project = {project: {oldPaths: none}};
	const pairOf = (otherWriters: ExampleSubject<'syncPair'>['otherWriters']) => ({
		pair: {...person, ...(otherWriters === undefined ? {} : {otherWriters})},
	});

	it.each<[string, Readonly<Record<string, Flow>>, readonly string[]]>([
		[
			'two flows with one data point',
			{one: flow('crm', 'mail'), two: flow('shop', 'mail')},
			['fires mail+one+two'],
		],
		[
			'two flows with different data points',
			{one: flow('crm', 'mail'), two: flow('shop', 'mail', {carries: ['price']})},
			[],
		],
		[
			'two flows with a data point that no longer exists',
			{
				one: flow('crm', 'mail', {carries: ['gone']}),
				two: flow('shop', 'mail', {carries: ['gone']}),
			},
			[],
		],
		[
			'one that goes both ways',
			{one: flow('mail', 'crm', {direction: 'twoWay'}), two: flow('shop', 'mail')},
			['fires mail+one+two'],
		],
		[
			'one set of flows once',
			{
				one: flow('crm', 'mail', {carries: ['email', 'name']}),
				two: flow('shop', 'mail', {carries: ['name', 'email']}),
			},
			['fires mail+one+two'],
		],
		[
			'each set of flows',
			{
				one: flow('crm', 'mail', {carries: ['email', 'name']}),
				two: flow('shop', 'mail'),
				three: flow('erp', 'mail', {carries: ['name']}),
			},
			['fires mail+one+two', 'fires mail+one+three'],
		],
		[
			'a load not known',
			{one: flow('crm', 'mail'), two: flow('shop', 'mail', {carries: unknown})},
			['unknown mail'],
		],
		[
			'a single flow with a load not known',
			{two: flow('shop', 'mail', {carries: unknown})},
			[],
		],
		[
			'a load not known beside one that carries nothing',
			{
				one: flow('crm', 'mail', {carries: none}),
				two: flow('shop', 'mail', {carries: unknown}),
			},
			[],
		],
		[
			'an end not known',
			{one: flow('crm', 'mail'), two: flow('shop', 'mail', {to: unknown})},
			['unknown mail'],
		],
		[
			'an end in dispute, twice the same system',
			{
				one: flow('crm', 'mail'),
				two: flow('shop', 'mail', {to: {disputed: ['mail', 'mail']}}),
			},
			['fires mail+one+two'],
		],
		[
			'a load in dispute that competes under either claim',
			{
				one: flow('crm', 'mail'),
				two: flow('shop', 'mail', {carries: {disputed: [['email'], ['email', 'price']]}}),
			},
			['fires mail+one+two'],
		],
		[
			'a load in dispute',
			{
				one: flow('crm', 'mail'),
				two: flow('shop', 'mail', {carries: {disputed: [['email'], ['price']]}}),
			},
			['unknown mail+one+two'],
		],
	])('judges %s', (_, flows, expected) => {
		expect(found(competingWriters, flows, {project})).toStrictEqual(expected);
	});

	it.each<[string, Readonly<Record<string, Flow>>, Surroundings['syncPair'], readonly string[]]>([
		[
			'an upload without a day beside a flow',
			{one: flow('crm', 'mail')},
			pairOf(upload),
			['fires mail+pair'],
		],
		[
			'an upload that ends',
			{one: flow('crm', 'mail')},
			pairOf([{name: 'Monthly list', offOn: '2027-03-01'}]),
			[],
		],
		['an upload that is the only way in', {}, pairOf(upload), []],
		[
			'an upload beside a flow of other records',
			{one: flow('crm', 'mail', {carries: ['price']})},
			pairOf(upload),
			[],
		],
		[
			'two ways in, one without a day',
			{},
			pairOf([...upload, {name: 'Script', offOn: '2027-03-01'}]),
			['fires mail+pair'],
		],
		[
			'two ways in that both end',
			{},
			pairOf([
				{name: 'A', offOn: '2027-03-01'},
				{name: 'B', offOn: '2027-03-01'},
			]),
			[],
		],
		['no other way in', {one: flow('crm', 'mail')}, pairOf(none), []],
		[
			'ways in that are not known',
			{one: flow('crm', 'mail')},
			pairOf(unknown),
			['unknown mail+pair'],
		],
		[
			'ways in that nobody has asked for',
			{one: flow('crm', 'mail')},
			pairOf(undefined),
			['unknown mail+pair'],
		],
		[
			'a flow of which the load is not known',
			{one: flow('crm', 'mail', {carries: unknown})},
			pairOf(upload),
			['unknown mail+pair'],
		],
		[
			'a flow of which the end is not known',
			{one: flow('crm', 'mail', {to: unknown})},
			pairOf(upload),
			['unknown mail+pair'],
		],
		[
			'a pair whose kind of record is not known',
			{one: flow('crm', 'mail')},
			{pair: {...person, entity: unknown, otherWriters: upload}},
			['unknown mail+pair'],
		],
		[
			'a pair into another system',
			{one: flow('crm', 'mail')},
			{pair: {...person, to: 'shop', otherWriters: upload}},
			[],
		],
	])('judges %s', (_, flows, syncPair, expected) => {
		expect(found(competingWriters, flows, {project, syncPair: syncPair ?? {}})).toStrictEqual(
			expected,
		);
	});

	it('judges an old path of the project once', () => {
		const ofPaths = (oldPaths: ExampleSubject<'project'>['oldPaths']) =>
			found(
				competingWriters,
				{},
				{project: {project: oldPaths === undefined ? {} : {oldPaths}}},
			);
		expect(ofPaths([{name: 'Weekly list'}])).toStrictEqual(['fires crm+project']);
		expect(ofPaths([{name: 'Weekly list', offOn: '2027-03-01'}])).toStrictEqual([]);
		expect(ofPaths(undefined)).toStrictEqual(['unknown crm+project']);
	});

	it('names who writes what', () => {
		const around = (more: Surroundings): Example<'system'> => ({around: {dataPoint, ...more}});
		const messages = (more: Surroundings) =>
			judged(competingWriters, around({project, ...more})).map(({message}) => message);
		expect(messages({flow: {one: flow('crm', 'it'), two: flow('shop', 'it')}})).toStrictEqual([
			'one and two write email into it, each over the other.',
		]);
		expect(
			messages({
				flow: {one: flow('crm', 'it')},
				syncPair: {pair: {to: 'it', entity: 'Person', otherWriters: upload}},
			}),
		).toStrictEqual([
			'"Monthly list" writes into it beside one. No day is set on which "Monthly list" will be switched off.',
		]);
		expect(
			messages({
				syncPair: {
					pair: {
						to: 'it',
						entity: 'Person',
						otherWriters: [...upload, {offOn: '2027-03-01'}],
					},
				},
			}),
		).toStrictEqual([
			'"Monthly list" and an import without a name write into it. No day is set on which "Monthly list" will be switched off.',
		]);
		expect(messages({project: {project: {oldPaths: upload}}})).toStrictEqual([
			'No day is set on which "Monthly list" will be switched off.',
		]);
	});

	it('makes no fact of flows that lead elsewhere', () => {
		const [finding] = judged(competingWriters, {
			around: {
				dataPoint,
				system,
				project,
				flow: {one: flow('crm', 'it'), two: flow('shop', 'it'), blank: {}},
			},
		});
		expect(
			finding?.facts
				.map(({subject, question}) => `${subject.id}.${question.id}`)
				.filter(fact => fact.startsWith('blank')),
		).toStrictEqual([]);
	});
});
