import {isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Messages overtake each other. */
export const orderAssumed = defineRule({
	id: 'order-assumed',
	severity: 'medium',
	area: 'technical',
	cause: 'failures-unseen',
	about: 'flow',
	title: 'Nothing is done about children before parents',
	why: 'A registration that arrives before its event finds nothing to belong to, and fails.',
	action: 'Load in a fixed order, or park what comes too early and try again later.',
	detects: 'Nothing is planned for a record that arrives before the one it belongs to.',
	notWhen:
		'A fixed order or a place for early records is described, or the question does not apply because no record depends on another.',
	source: ['FOURTH'],
	check: flow => ({
		verdict: isNone(flow.ordering),
		message: `Nothing is planned for records of ${flow.subject.name} that arrive before those they belong to.`,
	}),
	examples: {
		fires: {ordering: none},
		clear: {ordering: 'Events first, then registrations'},
		unknown: {ordering: unknown},
	},
});
