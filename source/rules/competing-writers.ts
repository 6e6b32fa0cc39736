import type {View} from '../interview/view.ts';
import {enumerated} from './enumerated.ts';
import {allOf, anyOf, is, judge, valueOf, type Verdict} from './logic.ts';
import {defineRule, unknown, type Judgement} from './rule.ts';
import {mayCompete, sharedBy, writersInto, writesEntity, type Writers} from './writers.ts';
import type {World} from './world.ts';

type WaysIn = ReadonlyArray<{readonly name?: string; readonly offOn?: string}>;

/** A value that two hands write changes back and forth, and each believes the other is wrong. */
export const competingWriters = defineRule({
	id: 'competing-writers',
	severity: 'high',
	area: 'technical',
	about: 'system',
	title: 'Several ways write the same data into one system',
	why: 'Each overwrites what the other wrote, so values change back and forth and nobody can say which was right.',
	action: 'Leave one way of writing for each data point, and set the day on which the others are switched off.',
	detects:
		'Two flows write the same data point into the system, or an import or script without a day of its switch-off writes beside a flow or another import, or an old path of the project has no such day.',
	notWhen: 'The flows carry different data points, or every old way in has a day on which it ends.',
	source: ['BIDI', 'practice'],
	check(system, world) {
		const {id, name} = system.subject;
		const writers = writersInto(id, world);
		const shared = sharedBy(writers, world);
		const ofFlows = shared.map(
			({flows, dataPoints}): Judgement => ({
				verdict: 'fires',
				with: flows,
				message: `${enumerated(flows.map(flow => flow.name))} write ${enumerated(dataPoints.map(dataPoint => dataPoint.name))} into ${name}, each over the other.`,
			}),
		);
		return [
			...ofFlows,
			...(ofFlows.length === 0 ? [{verdict: mayCompete(id, writers, world)}] : []),
			...judgeSyncPairs(system, writers, world),
			...judgeOldPaths(system, world),
		];
	},
	examples: {
		fires: {
			around: {
				system: {crm: {}, shop: {}},
				dataPoint: {email: {}},
				flow: {
					'from CRM': {from: 'crm', to: 'it', carries: ['email']},
					'from shop': {from: 'shop', to: 'it', carries: ['email']},
				},
			},
		},
		clear: {
			around: {
				system: {crm: {}, shop: {}},
				dataPoint: {email: {}, order: {}},
				flow: {
					'from CRM': {from: 'crm', to: 'it', carries: ['email']},
					'from shop': {from: 'shop', to: 'it', carries: ['order']},
				},
			},
		},
		unknown: {
			around: {
				system: {crm: {}, shop: {}},
				dataPoint: {email: {}},
				flow: {
					'from CRM': {from: 'crm', to: 'it', carries: ['email']},
					'from shop': {from: 'shop', to: 'it', carries: unknown},
				},
			},
		},
	},
});

/** Imports and scripts that were named with a sync pair into the system. */
function judgeSyncPairs(system: View<'system'>, writers: Writers, world: World): readonly Judgement[] {
	return world.all('syncPair').flatMap((pair): readonly Judgement[] => {
		const verdict = allOf(is(pair.to, system.subject.id), neverEnds(pair.otherWriters));
		if (verdict === 'clear') return [];

		const ways = valueOf(pair.otherWriters) ?? [];
		const isOneOfSeveral = judge(pair.otherWriters, rows => rows !== null && rows.length > 1);
		const beside = isOneOfSeveral === 'fires' ? {verdict: isOneOfSeveral} : writesEntity(pair, writers, world);
		const others = beside.flow?.name ?? enumerated(ways.filter(({offOn}) => offOn !== undefined).map(nameOfWay));
		return [
			{
				verdict: allOf(verdict, anyOf(isOneOfSeveral, beside.verdict)),
				with: [pair.subject],
				message: `${unended(ways)} into ${system.subject.name}${others === '' ? '' : ` beside ${others}`}.`,
			},
		];
	});
}

/** Where an old path of the project writes is not asked; it is judged once, with the first system. */
function judgeOldPaths(system: View<'system'>, world: World): readonly Judgement[] {
	const [first] = world.all('system');
	if (first?.subject.id !== system.subject.id) return [];

	const {oldPaths, subject} = world.project;
	return [{verdict: neverEnds(oldPaths), with: [subject], message: `${unended(valueOf(oldPaths) ?? [])}.`}];
}
