import {carriersOf} from './graph/is-carried.ts';
import {allOf, anyOf, is, isNone} from './engine/logic.ts';
import {namesOf} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A blank is a value too: left to itself, it travels like any other. */
export const blankRuleMissing = defineRule({
	id: 'blank-rule-missing',
	severity: 'medium',
	area: 'dataPoints',
	cause: 'endings-undecided',
	about: 'dataPoint',
	title: 'Nobody said what a blank does',
	why: 'A field left empty at the source may wipe a good value in the destination.',
	action: 'Decide whether a blank erases, is ignored, or becomes a default.',
	detects: 'A flow that updates records carries the data point, and there is no rule for blanks.',
	notWhen: 'A rule for blanks is given, or the flows that carry it only create records.',
	source: ['BIDI2'],
	check(dataPoint, world) {
		const hasNoRule = isNone(dataPoint.blankRule);
		if (hasNoRule === 'clear') return 'clear';

		const {id, name} = dataPoint.subject;
		const carriers = carriersOf(id, world).map(({flow, carries}) => ({
			flow,
			updates: allOf(carries, is(flow.operation, 'update', 'upsert')),
		}));
		const updating = carriers.filter(({updates}) => updates === 'fires').map(({flow}) => flow);
		return {
			verdict: allOf(hasNoRule, anyOf(...carriers.map(({updates}) => updates))),
			message: `${namesOf(updating)} ${updating.length === 1 ? 'updates' : 'update'} ${name}, and nothing says what a blank does.`,
		};
	},
	examples: {
		fires: {
			blankRule: none,
			around: {flow: {nightly: {operation: 'upsert', carries: ['it']}}},
		},
		clear: {
			blankRule: none,
			around: {flow: {nightly: {operation: 'create', carries: ['it']}}},
		},
		unknown: {
			blankRule: unknown,
			around: {flow: {nightly: {operation: 'upsert', carries: ['it']}}},
		},
	},
});
