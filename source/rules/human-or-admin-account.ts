import {anyOf, is, isNone, valueOf} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, unknown} from './engine/rule.ts';

const saidOfAccount = {
	dedicated: [],
	shared: ['it runs under a shared account'],
	personal: ['it runs under the account of a person'],
	admin: ["it runs under an administrator's account"],
} as const;

/** An integration outlives the people who set it up. */
export const humanOrAdminAccount = defineRule({
	id: 'human-or-admin-account',
	severity: 'high',
	area: 'technical',
	cause: 'systems-unproven',
	about: 'flow',
	title: 'Runs under the wrong account, or nobody keeps its secrets',
	why: 'It stops on the day somebody leaves or changes a password, and until then it may do more than it should.',
	action: 'Give the flow an account of its own with no more rights than it needs, and name who renews its secrets.',
	detects:
		'The flow uses a shared, personal or administrator account, or nobody owns its secrets.',
	notWhen: 'It has a dedicated account, and somebody is named who keeps its secrets.',
	source: ['SF-USER'],
	check(flow) {
		const isUnowned = isNone(flow.secretOwner);
		const reasons = [
			...saidOfAccount[valueOf(flow.account) ?? 'dedicated'],
			...(isUnowned === 'fires' ? ['nobody keeps its passwords and keys'] : []),
		];
		return {
			verdict: anyOf(is(flow.account, 'shared', 'personal', 'admin'), isUnowned),
			message: `${flow.subject.name}: ${phrase(reasons)}.`,
		};
	},
	examples: {
		fires: {account: 'admin', secretOwner: ['Jo']},
		clear: {account: 'dedicated', secretOwner: ['Jo']},
		unknown: {account: 'dedicated', secretOwner: unknown},
	},
});
