import type {View} from '../interview/view.ts';
import {goesNowhere, listedSystems} from './graph/listed-systems.ts';
import {is} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, unknown} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** The most expensive kind of error: everything is copied correctly and read wrongly. */
export const meaningDiffers = defineRule({
	id: 'meaning-differs',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Means different things in different systems',
	why: 'The value arrives as it was sent, and people act on something else than what it says.',
	action: 'Agree on one definition, or treat the two meanings as two data points.',
	detects: 'The data point is said to mean different things in the systems that hold it.',
	notWhen: 'Everybody means the same by it, even if the field has another name.',
	source: ['SRC'],
	check(dataPoint, world) {
		const verdict = is(dataPoint.meaningAgreed, 'differs');
		if (verdict !== 'fires') {
			// What goes nowhere is not asked about.
			const isUnasked =
				dataPoint.meaningAgreed.state === 'unanswered' && goesNowhere(dataPoint, world);
			return isUnasked ? 'clear' : verdict;
		}

		const meanings = meaningsOf(dataPoint, world);
		return {
			verdict,
			message: `${dataPoint.subject.name} does not mean the same everywhere${meanings.length === 0 ? '' : `: ${phrase(meanings)}`}.`,
		};
	},
	examples: {
		fires: {meaningAgreed: 'differs'},
		clear: {meaningAgreed: 'same'},
		unknown: {meaningAgreed: unknown},
	},
});

function meaningsOf(dataPoint: View<'dataPoint'>, world: World): readonly string[] {
	const systems = [dataPoint.sourceOfTruth, dataPoint.destinations].flatMap(
		reading => listedSystems(reading, world) ?? [],
	);
	const bySystem = new Map(systems.map(({subject}) => [subject.id, subject.name]));
	return [...bySystem].flatMap(([id, name]) => {
		const {localMeaning} = world.field(dataPoint.subject.id, id);
		return localMeaning.state === 'answered' ? [`“${localMeaning.value}” in ${name}`] : [];
	});
}
