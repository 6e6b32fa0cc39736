import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A message that never came leaves no trace. */
export const webhookNoReconcile = defineRule({
	id: 'webhook-no-reconcile',
	severity: 'high',
	area: 'technical',
	cause: 'failures-unseen',
	about: 'flow',
	title: 'Missed webhooks stay missed',
	why: 'If the receiver was down for a minute, what was sent in that minute is lost, and nobody notices.',
	action: 'Compare both sides on a schedule, and fetch what is missing.',
	detects: 'The flow is started by webhooks, and no reconciliation is planned.',
	notWhen: 'The two sides are compared regularly, or the flow fetches its data itself.',
	source: ['SHOP-WH'],
	check: flow => ({
		verdict: allOf(is(flow.trigger, 'webhook'), isNone(flow.reconcile)),
		message: `${flow.subject.name} relies on webhooks, and nothing finds out later which of them never came.`,
	}),
	examples: {
		fires: {trigger: 'webhook', reconcile: none},
		clear: {trigger: 'webhook', reconcile: 'Counts and ids compared every night'},
		unknown: {trigger: 'webhook', reconcile: unknown},
	},
});
