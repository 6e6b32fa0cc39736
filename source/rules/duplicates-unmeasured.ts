import type {View} from '../interview/view.ts';
import {anyOf, isUnknown, judge, valueOf} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** From more duplicates than this, in per cent of the records, a match is likely to hit the wrong twin. */
const tooMany = 5;

/** Matching cannot tell twins apart. */
export const duplicatesUnmeasured = defineRule({
	id: 'duplicates-unmeasured',
	severity: 'medium',
	area: 'sync',
	cause: 'records-unmatched',
	about: 'syncPair',
	title: 'Duplicates not counted, or too many',
	why: 'Where a record exists twice, matching may update the wrong one of the two.',
	action: 'Count the duplicates on both sides, and merge them before records are matched.',
	detects: `Nobody knows the share of duplicates on one of the sides, or it is above ${tooMany} %, which weighs more.`,
	notWhen: `The duplicates on both sides were counted, and neither share is above ${tooMany} %.`,
	source: ['BODVE'],
	check(pair) {
		const sides = [pair.duplicatesSource, pair.duplicatesDestination];
		const areMany = anyOf(
			...sides.map(side => judge(side, rate => rate !== null && rate > tooMany)),
		);
		return {
			verdict: anyOf(areMany, ...sides.map(side => isUnknown(side))),
			message:
				areMany === 'fires'
					? tooManyMessage(pair)
					: `Nobody knows how many duplicates ${pair.subject.name} has${whereUnknown(pair)}.`,
			...(areMany === 'fires' ? {severity: 'high'} : {}),
		};
	},
	examples: {
		fires: {duplicatesSource: 2, duplicatesDestination: unknown},
		clear: {duplicatesSource: 2, duplicatesDestination: 5},
		unknown: {duplicatesSource: 2},
	},
});

function tooManyMessage({
	subject,
	duplicatesSource,
	duplicatesDestination,
}: View<'syncPair'>): string {
	const rates = [valueOf(duplicatesSource) ?? 0, valueOf(duplicatesDestination) ?? 0];
	return `${Math.max(...rates)} % of the records are duplicates on one side of ${subject.name}, so matching can hit the wrong twin.`;
}

function whereUnknown({duplicatesSource, duplicatesDestination}: View<'syncPair'>): string {
	const both = duplicatesSource.state === 'unknown' && duplicatesDestination.state === 'unknown';
	return both
		? ' on either side'
		: duplicatesSource.state === 'unknown'
			? ' at its source'
			: ' at its destination';
}
