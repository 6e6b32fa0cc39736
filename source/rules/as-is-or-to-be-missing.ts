import type {Reading} from '../interview/reading.ts';
import {anyOf, isNone, type Verdict} from './engine/logic.ts';
import {defineRule, none} from './engine/rule.ts';

/** A change is the difference between two descriptions. */
export const asIsOrToBeMissing = defineRule({
	id: 'as-is-or-to-be-missing',
	severity: 'high',
	area: 'processes',
	cause: 'process-not-followed',
	about: 'process',
	title: 'Not described as it is or as it will be',
	why: 'Without both descriptions nobody can say what changes for whom, and what gets simpler.',
	action: 'Write down the steps as they are done today and as they will be done after the change.',
	detects:
		'There are no steps for the process as it is, or none for the process as it will be, or nobody knows them.',
	notWhen: 'One of the two does not apply and the reason is given, as for a process that is new.',
	source: ['PF2'],
	check(process) {
		const asIs = hasNoSteps(process.asIs);
		const toBe = hasNoSteps(process.toBe);
		const missing = [
			...(asIs === 'fires' ? ['as it is today'] : []),
			...(toBe === 'fires' ? ['as it will be'] : []),
		];
		return {
			verdict: anyOf(asIs, toBe),
			message: `Nobody has described ${process.subject.name} ${missing.join(' or ')}.`,
		};
	},
	examples: {
		fires: {asIs: [{step: 'Type the list into the CRM'}], toBe: none},
		clear: {
			asIs: [{step: 'Type the list into the CRM'}],
			toBe: [{step: 'The list arrives by itself'}],
		},
		unknown: {asIs: [{step: 'Type the list into the CRM'}]},
	},
});

/** A process whose steps nobody knows has none that could be judged, so "I don't know" counts as none. */
function hasNoSteps(steps: Reading): Verdict {
	return steps.state === 'unknown' ? 'fires' : isNone(steps);
}
