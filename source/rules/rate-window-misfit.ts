import {initialLoadOn, sidesOf, verdictOf} from './graph/flow-load.ts';
import {judge} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

const crm = {ratePerSecond: none, dailyQuota: none, concurrency: none} as const;
const load = {from: 'crm', to: 'mail', initialRecords: 240_000, window: 600} as const;

/** The first load is the largest there will ever be, and the night it is planned for is short. */
export const rateWindowMisfit = defineRule({
	id: 'rate-window-misfit',
	severity: 'blocker',
	area: 'technical',
	cause: 'load-does-not-fit',
	about: 'flow',
	title: 'The initial load does not fit into its window',
	why: "The load is still running when work starts again, or the day's quota is gone before it ends.",
	action: 'Load in batches, split the load, give it a longer window, or ask the vendor for a higher limit.',
	detects:
		'By the limits of a system at either end, less the share already used, the initial load takes longer than its window.',
	notWhen: 'There is no initial load, or the limits at both ends let it through in time.',
	source: ['MKTO', 'SF-BULK'],
	check(flow, world) {
		const isLoaded = judge(flow.initialRecords, records => records !== null && records > 0);
		if (isLoaded === 'clear') return isLoaded;

		const {systems, isOpen} = sidesOf(flow, world);
		const bySystem = world.judgeEach(systems, system => {
			const calculation = initialLoadOn(flow, system);
			const sum = calculation.lines.at(-1)?.working ?? '';
			return {
				verdict: verdictOf(calculation),
				with: [system.subject],
				message:
					`The initial load of ${flow.subject.name} does not fit into its window on ${system.subject.name}: ${sum}. ${calculation.advice ?? ''}`.trim(),
				calculation,
			};
		});
		return [...bySystem, {verdict: isOpen ? 'unknown' : 'clear'}];
	},
	examples: {
		fires: {
			...load,
			batchUsed: 1,
			around: {system: {crm, mail: {...crm, ratePerSecond: 5, quotaUsed: 10}}},
		},
		clear: {
			...load,
			batchUsed: 300,
			around: {system: {crm, mail: {...crm, ratePerSecond: 5, quotaUsed: 10}}},
		},
		unknown: {
			...load,
			batchUsed: 1,
			around: {system: {crm, mail: {...crm, ratePerSecond: unknown}}},
		},
	},
});
