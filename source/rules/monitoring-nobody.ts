import {anyOf, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Somebody finds out that it has stopped; better somebody who is paid for it. */
export const monitoringNobody = defineRule({
	id: 'monitoring-nobody',
	severity: 'high',
	area: 'project',
	cause: 'failures-unseen',
	about: 'project',
	title: 'Nobody watches it, or nobody works on what fails',
	why: 'A failure is then found by customers, days later, and by then there are many.',
	action: 'Say what is watched, who is alerted in which hours, and who works through the records that failed.',
	detects:
		'Nothing is monitored, nobody is told of failures, or nobody works through the exceptions.',
	notWhen: 'All three are named, also where one person does all of it.',
	source: ['DATAMESH'],
	check(project) {
		const lacks = {
			'watches the integration': isNone(project.monitoring),
			'is told of failures': isNone(project.alertTo),
			'works through the records that failed': isNone(project.exceptionOwner),
		};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		return {
			verdict: anyOf(...Object.values(lacks)),
			message: `After go-live nobody ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {monitoring: 'Failed runs per hour', alertTo: ['Jo'], exceptionOwner: none},
		clear: {
			monitoring: 'Failed runs per hour',
			alertTo: ['Jo'],
			exceptionOwner: ['Membership'],
		},
		unknown: {monitoring: 'Failed runs per hour', alertTo: ['Jo'], exceptionOwner: unknown},
	},
});
