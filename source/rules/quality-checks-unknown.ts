import {isUnknown} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** What a system checks on entry decides which records get in. */
export const qualityChecksUnknown = defineRule({
	id: 'quality-checks-unknown',
	severity: 'low',
	area: 'technical',
	cause: 'systems-unproven',
	about: 'system',
	title: 'Nobody knows which checks it makes on its data',
	why: 'Records are turned away for reasons nobody foresaw, or bad ones come out because nothing stopped them.',
	action: 'List the mandatory fields, validation and duplicate rules that apply to what is read and written.',
	detects: 'It is not known which quality checks the system has built in.',
	notWhen: 'The checks are listed, or it is known that there are none.',
	source: ['TC2'],
	check: system => ({
		verdict: isUnknown(system.qualityChecks),
		message: `Nobody knows yet which checks ${system.subject.name} makes on its data.`,
	}),
	examples: {
		fires: {qualityChecks: unknown},
		clear: {qualityChecks: ['E-mail is mandatory']},
		unknown: {},
	},
});
