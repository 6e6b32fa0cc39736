import type {View} from '../interview/view.ts';
import {enumerated} from './wording/enumerated.ts';
import {allOf, anyOf, is, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';
import {isLoadOpen} from './graph/shared-loads.ts';
import type {World} from './engine/world.ts';

/** Who asks for what has changed is not told of what has gone. */
export const pollMissesDeletes = defineRule({
	id: 'poll-misses-deletes',
	severity: 'high',
	area: 'technical',
	cause: 'endings-undecided',
	about: 'flow',
	title: 'Deleted and merged records are never noticed',
	why: 'A record that no longer exists has no change date, so a flow that asks for changes never hears of it.',
	action: 'Compare the full list of identifiers now and then, or read the feed of deleted records if there is one.',
	detects:
		'The flow fetches on a schedule or by polling, and it carries a data point whose records are to be deleted or merged in the destinations too.',
	notWhen:
		'Ended records are kept or deactivated, which is a change like any other, or the source announces what it deletes.',
	source: ['IPAAS'],
	check(flow, world) {
		const isFetched = is(flow.trigger, 'poll', 'schedule');
		if (isFetched === 'clear') return isFetched;

		const {losing, verdict} = lossesOf(flow, world);
		return {
			verdict: allOf(isFetched, verdict),
			message: `${flow.subject.name} asks for changes, and ${enumerated(losing)} must be deleted or merged in the destination too: it never hears of that.`,
		};
	},
	examples: {
		fires: {
			trigger: 'poll',
			carries: ['email'],
			around: {dataPoint: {email: {deleteRule: 'delete'}}},
		},
		clear: {
			trigger: 'poll',
			carries: ['email'],
			around: {dataPoint: {email: {deleteRule: 'keep'}}},
		},
		unknown: {
			trigger: 'poll',
			carries: ['email'],
			around: {dataPoint: {email: {deleteRule: unknown}}},
		},
	},
});

/** Only what is open is noted: of a flow that carries thousands of data points, the others would all become facts. */
function lossesOf(
	flow: View<'flow'>,
	world: World,
): {readonly verdict: Verdict; readonly losing: readonly string[]} {
	if (isLoadOpen(flow)) return {verdict: 'unknown', losing: []};

	const judged = world
		.getAll('dataPoint', [...new Set(valueOf(flow.carries))])
		.map(dataPoint => ({dataPoint, verdict: isLost(dataPoint.unnoted)}));
	const losing = judged.flatMap(({dataPoint, verdict}) =>
		verdict === 'fires' ? [dataPoint.subject.name] : [],
	);
	if (losing.length > 0) return {verdict: 'fires', losing};

	const open = judged.filter(({verdict}) => verdict === 'unknown');
	return {verdict: anyOf(...open.map(({dataPoint}) => isLost(dataPoint))), losing};
}

function isLost({deleteRule}: View<'dataPoint'>): Verdict {
	return is(deleteRule, 'delete', 'merge');
}
