import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Every copy of personal data needs an end. */
export const personalNoRetention = defineRule({
	id: 'personal-no-retention',
	severity: 'high',
	area: 'dataPoints',
	cause: 'privacy-unsettled',
	about: 'dataPoint',
	title: 'Personal data without an end',
	why: 'Each destination keeps its copy for ever, and the original is the only one that anybody erases.',
	action: 'Say after how long it is erased, in every system that gets it.',
	detects:
		'The data point is personal data, of any category, and no term is given after which it is erased.',
	notWhen: 'A term is given, or it is not about people.',
	source: ['GDPR30'],
	check: ({personal, retention, subject}) => ({
		verdict: allOf(is(personal, 'personal', 'special'), isNone(retention)),
		message: `${subject.name} is personal data, and nothing says when it is erased.`,
	}),
	examples: {
		fires: {personal: 'personal', retention: none},
		clear: {personal: 'personal', retention: '7 years after the membership ends'},
		unknown: {personal: 'personal', retention: unknown},
	},
});
