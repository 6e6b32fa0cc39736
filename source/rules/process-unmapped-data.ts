import {slug} from '../plan/slug.ts';
import {anyOf, judge, valueOf} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {sameText} from './conditions/same-text.ts';
import type {World} from './engine/world.ts';

/** What a process needs and the list lacks will be retyped by somebody. */
export const processUnmappedData = defineRule({
	id: 'process-unmapped-data',
	severity: 'high',
	area: 'processes',
	cause: 'drawing-incomplete',
	about: 'process',
	title: 'Uses data that is not among the data points',
	why: 'The process will stop, or somebody will go on typing, because nothing brings the data that it needs.',
	action: 'Add the missing data to the list of data points, or describe how the process does without it.',
	detects:
		'The process is said to use data that is not on the list of data points, or that has been taken off it.',
	notWhen: 'A data point of that name has been added in the meantime.',
	source: ['DP5', 'PF1'],
	check(process, world) {
		const missing = (valueOf(process.alsoUses) ?? []).filter(name => !isListed(name, world));
		return {
			verdict: anyOf(
				judge(
					process.alsoUses,
					names => names?.some(name => !isListed(name, world)) ?? false,
				),
				judge(
					process.uses,
					ids => ids?.some(id => world.get('dataPoint', id) === undefined) ?? false,
				),
			),
			message:
				missing.length === 0
					? `${process.subject.name} uses a data point that has been taken off the list.`
					: `${process.subject.name} uses ${phrase(missing)}, which no data point on the list provides.`,
		};
	},
	examples: {
		fires: {uses: ['price'], alsoUses: ['Cost centre'], around: {dataPoint: {price: {}}}},
		clear: {uses: ['price'], alsoUses: none, around: {dataPoint: {price: {}}}},
		unknown: {uses: ['price'], alsoUses: unknown, around: {dataPoint: {price: {}}}},
	},
});

/** Looked up by the id that the name would get; comparing with every name would make each process cost the whole list. */
function isListed(name: string, world: World): boolean {
	const dataPoint = world.get('dataPoint', slug(name));
	return dataPoint !== undefined && sameText(dataPoint.subject.name, name);
}
