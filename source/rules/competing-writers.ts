import type {ValueAt} from '../interview/questions.ts';
import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {enumerated} from './wording/enumerated.ts';
import {allOf, anyOf, is, judge, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import {mayCompete, sharedBy, writersInto, writesEntity, type Writers} from './graph/writers.ts';
import type {World} from './engine/world.ts';

/** An import or script that writes beside the flows; the project's old paths have the same columns. */
type Way = ValueAt<'syncPair', 'otherWriters'>[number];

/** A value that two hands write changes back and forth, and each believes the other is wrong. */
export const competingWriters = defineRule({
	id: 'competing-writers',
	severity: 'high',
	area: 'technical',
	cause: 'several-writers',
	about: 'system',
	title: 'Several ways write the same data into one system',
	why: 'Each overwrites what the other wrote, so values change back and forth and nobody can say which was right.',
	action: 'Leave one way of writing for each data point, and set the day on which the others are switched off.',
	detects:
		'Two flows write the same data point into the system, or an import or script without a day of its switch-off writes beside a flow or another import, or an old path of the project has no such day.',
	notWhen:
		'The flows carry different data points, or every old way in has a day on which it ends.',
	source: ['BIDI', 'practice'],
	check(system, world) {
		const {id, name} = system.subject;
		const writers = writersInto(id, world);
		const shared = sharedBy(writers, world);
		const ofFlows = shared.map(({flows, dataPoints}): Judgement => ({
			verdict: 'fires',
			with: flows,
			message: `${enumerated(flows.map(flow => flow.name))} write ${enumerated(dataPoints.map(dataPoint => dataPoint.name))} into ${name}, each over the other.`,
		}));
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
function judgeSyncPairs(
	system: View<'system'>,
	writers: Writers,
	world: World,
): readonly Judgement[] {
	return world.judgeEach(world.all('syncPair'), pair => {
		// Pairs into other systems are looked at past the notes.
		if (is(pair.unnoted.to, system.subject.id) === 'clear') return [];

		const verdict = allOf(is(pair.to, system.subject.id), neverEnds(pair.otherWriters));
		if (verdict === 'clear') return [];

		const isOneOfSeveral = judge(pair.otherWriters, ways => ways !== null && ways.length > 1);
		const besides =
			isOneOfSeveral === 'fires'
				? undefined
				: writesEntity(pair, system.subject.id, writers, world);
		const ways = enumerated((valueOf(pair.otherWriters) ?? []).map(way => nameOf(way)));
		return [
			{
				verdict: allOf(verdict, anyOf(isOneOfSeveral, besides?.verdict ?? 'clear')),
				with: [pair.subject],
				message: `${ways} ${besides === undefined ? 'write' : 'writes'} into ${system.subject.name}${
					besides?.flow === undefined ? '' : ` beside ${besides.flow.name}`
				}. ${noDayFor(pair.otherWriters)}`,
			},
		];
	});
}

/** The project's list of old paths does not say where they write, so it is judged once, with the first system. */
function judgeOldPaths(system: View<'system'>, world: World): readonly Judgement[] {
	const [first] = world.all('system');
	if (first?.subject.id !== system.subject.id) return [];

	const {oldPaths, subject} = world.project;
	return [{verdict: neverEnds(oldPaths), with: [subject], message: noDayFor(oldPaths)}];
}

function neverEnds(ways: Reading<readonly Way[]>): Verdict {
	return judge(ways, rows => rows?.some(({offOn}) => offOn === undefined) ?? false);
}

function noDayFor(ways: Reading<readonly Way[]>): string {
	const open = (valueOf(ways) ?? []).filter(({offOn}) => offOn === undefined);
	return `No day is set on which ${enumerated(open.map(way => nameOf(way)))} will be switched off.`;
}

function nameOf({name}: Way): string {
	return name === undefined ? 'an import without a name' : `"${name}"`;
}
