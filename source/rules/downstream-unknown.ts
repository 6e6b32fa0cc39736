import {isNot} from './engine/logic.ts';
import {defineRule, none} from './engine/rule.ts';

/** Nobody misses a report until it is wrong. */
export const downstreamUnknown = defineRule({
	id: 'downstream-unknown',
	severity: 'high',
	area: 'processes',
	cause: 'process-not-followed',
	about: 'process',
	title: 'What depends on it has not been checked',
	why: 'Reports, billing runs and automations that read this data may break without anybody noticing for weeks.',
	action: 'Ask everybody who receives something from this process what they read, and note that it was asked.',
	detects:
		'The list of downstream effects was not checked with those who use them, or nobody knows the list.',
	notWhen: 'The list was checked, even if it turned out to be empty.',
	source: ['PF2'],
	check(process) {
		const {name} = process.subject;
		const nobodyKnows = process.downstream.state === 'unknown';
		return {
			// What nobody knows, nobody can have checked: an unanswered check then counts as missing.
			verdict:
				process.downstreamChecked.state === 'unanswered'
					? nobodyKnows
						? 'fires'
						: 'unknown'
					: isNot(process.downstreamChecked, true),
			message: nobodyKnows
				? `Nobody knows yet what depends on ${name}.`
				: `What depends on ${name} has not been checked with those who use it.`,
		};
	},
	examples: {
		fires: {downstream: ['Badge list'], downstreamChecked: false},
		clear: {downstream: none, downstreamChecked: true},
		unknown: {downstream: ['Badge list']},
	},
});
