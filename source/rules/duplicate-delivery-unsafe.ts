import {allOf, anyOf, is, isNone, isSome, valueOf} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Whatever is sent over a network arrives twice some day. */
export const duplicateDeliveryUnsafe = defineRule({
	id: 'duplicate-delivery-unsafe',
	severity: 'high',
	area: 'technical',
	cause: 'records-unmatched',
	about: 'flow',
	title: 'A repeated message creates the record twice',
	why: 'When an answer gets lost, the message is sent again, and without a key a second record is made.',
	action: 'Update or create by an external identifier instead of always creating.',
	detects:
		'The flow only creates records and matches them by no key, and it repeats what failed or is started by messages that may come twice.',
	notWhen: 'A key tells that the record is there already, or nothing is ever sent a second time.',
	source: ['EIP', 'WAFEQ'],
	check(flow) {
		const isSentByMessage = is(flow.trigger, 'webhook', 'changeFeed');
		const {name} = flow.subject;
		return {
			verdict: allOf(
				is(flow.operation, 'create'),
				isNone(flow.matchKey),
				anyOf(isSome(flow.retry), isSentByMessage),
			),
			message: `${name} creates a record for every message and matches by no key, and ${
				isSentByMessage === 'fires'
					? 'its messages may come twice'
					: `repeats what failed ("${valueOf(flow.retry)?.trim()}")`
			}.`,
		};
	},
	examples: {
		fires: {trigger: 'webhook', operation: 'create', matchKey: none},
		clear: {trigger: 'webhook', operation: 'create', matchKey: 'Registration id'},
		unknown: {trigger: 'webhook', operation: 'create', matchKey: unknown},
	},
});
