import {peakLoadOn, sidesOf, verdictOf} from './graph/flow-load.ts';
import {judge} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

const crm = {ratePerSecond: none} as const;

/** An average says nothing about Monday morning. */
export const peakOverRate = defineRule({
	id: 'peak-over-rate',
	severity: 'high',
	area: 'technical',
	cause: 'load-does-not-fit',
	about: 'flow',
	title: 'The peak hour exceeds the rate limit',
	why: 'What does not get through in the busiest hour piles up, and everything behind it comes late.',
	action: 'Put a queue in front, write in batches, or move what can wait to a quieter hour.',
	detects:
		'The records of the peak hour, divided by records per call and with a tenth for repeats, are more calls than a system at either end allows in an hour.',
	notWhen: 'There is no rate limit, or the peak stays within the share of it that is free.',
	source: ['MS-INT'],
	check(flow, world) {
		const hasPeak = judge(flow.peakPerHour, records => records !== null && records > 0);
		if (hasPeak === 'clear') return hasPeak;

		const {systems, isOpen} = sidesOf(flow, world);
		const bySystem = world.judgeEach(systems, system => {
			const calculation = peakLoadOn(flow, system);
			const sum = calculation.lines.at(-1)?.working ?? '';
			return {
				verdict: verdictOf(calculation),
				with: [system.subject],
				message:
					`In its peak hour ${flow.subject.name} makes more calls than ${system.subject.name} allows: ${sum}. ${calculation.advice ?? ''}`.trim(),
				calculation,
			};
		});
		return [...bySystem, {verdict: isOpen ? 'unknown' : 'clear'}];
	},
	examples: {
		fires: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 5000,
			around: {system: {crm, mail: {ratePerSecond: 1, quotaUsed: 0}}},
		},
		clear: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 2000,
			around: {system: {crm, mail: {ratePerSecond: 1, quotaUsed: 0}}},
		},
		unknown: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 2000,
			around: {system: {crm, mail: {ratePerSecond: unknown}}},
		},
	},
});
