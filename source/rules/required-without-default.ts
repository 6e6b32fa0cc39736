import {allOf, is, isNone, judge, valueOf} from './engine/logic.ts';
import {fieldExample} from './engine/field-example.ts';
import {comparePairs} from './graph/field-pairs.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** One empty field at the source stops a whole record at the destination. */
export const requiredWithoutDefault = defineRule({
	id: 'required-without-default',
	severity: 'blocker',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Mandatory there, sometimes empty here',
	why: 'The destination refuses every record in which the source has nothing to give.',
	action: 'Agree on a default, have the gaps filled at the source, or route such records to somebody who fills them.',
	detects:
		'The field is mandatory in the destination, it is filled in for fewer than all records at the truth, and there is no default.',
	notWhen:
		'All records at the truth have a value, the destination has a default or does not insist, or the formats are the same everywhere.',
	source: ['BODVE'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: ({source, target}) =>
				allOf(
					is(target.required, true),
					judge(source.fillRate, rate => rate !== null && rate < 100),
					isNone(target.defaultValue),
				),
			message: ({source, from, to}) =>
				`${dataPoint.subject.name} is mandatory in ${to} without a default, and ${from} has it for only ${valueOf(source.fillRate) ?? 0} % of the records.`,
		}),
	examples: {
		fires: fieldExample({fillRate: 61}, {required: true, defaultValue: none}),
		clear: fieldExample({fillRate: 100}, {required: true, defaultValue: none}),
		unknown: fieldExample({fillRate: unknown}, {required: true, defaultValue: none}),
	},
});
