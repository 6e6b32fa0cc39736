import {namesNoSystem} from './graph/listed-systems.ts';
import {allOf, is, not} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** What goes nowhere either misses its destination or does not belong in the project. */
export const dpNoDestination = defineRule({
	id: 'dp-no-destination',
	severity: 'high',
	area: 'dataPoints',
	cause: 'drawing-incomplete',
	about: 'dataPoint',
	title: 'Goes to no system',
	why: 'Work is planned for data that reaches nobody, or the system that waits for it has been forgotten.',
	action: 'Add the destination, mark the data point as kept for reference only, or drop it.',
	detects: 'The data point has no destination and is not kept for reference only.',
	notWhen: 'It is listed for reference only, or it has a destination.',
	source: ['DP2'],
	check: (dataPoint, world) => ({
		verdict: allOf(
			namesNoSystem(dataPoint.destinations, world),
			not(is(dataPoint.referenceOnly, true)),
		),
		message: `${dataPoint.subject.name} goes to no system, and it is not listed for reference only.`,
	}),
	examples: {
		fires: {destinations: none, referenceOnly: false},
		clear: {destinations: none, referenceOnly: true},
		unknown: {destinations: unknown},
	},
});
