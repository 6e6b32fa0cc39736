import {goesNowhere} from './graph/listed-systems.ts';
import {allOf, isNone, isSome} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Copies do not know that their original is gone. */
export const deleteRuleMissing = defineRule({
	id: 'delete-rule-missing',
	severity: 'high',
	area: 'dataPoints',
	cause: 'endings-undecided',
	about: 'dataPoint',
	title: 'No rule for records that end',
	why: 'Records that are gone at the truth live on in the destinations, get letters and are counted.',
	action: 'Decide what follows in the destinations: delete, deactivate, merge or keep.',
	detects:
		'Records can be deleted, merged or deactivated at the truth, and there is no rule for what follows in the destinations.',
	notWhen:
		'Records never end at the truth, a rule is given, even "keep", or the data point goes nowhere.',
	source: ['IPAAS'],
	check: (dataPoint, world) =>
		goesNowhere(dataPoint, world)
			? 'clear'
			: {
					verdict: allOf(isSome(dataPoint.removals), isNone(dataPoint.deleteRule)),
					message: `Records of ${dataPoint.subject.name} can end at the truth, and nothing says what happens to them in the destinations.`,
				},
	examples: {
		fires: {removals: ['deleted'], deleteRule: none},
		clear: {removals: ['deleted'], deleteRule: 'keep'},
		unknown: {removals: ['deleted'], deleteRule: unknown},
	},
});
