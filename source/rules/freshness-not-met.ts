import {freshness} from './arithmetic/freshness.ts';
import {asDuration} from './arithmetic/figures.ts';
import {valueOf, when} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** Data that comes too late for a step is missing at that step. */
export const freshnessNotMet = defineRule({
	id: 'freshness-not-met',
	severity: 'high',
	area: 'processes',
	cause: 'load-does-not-fit',
	about: 'process',
	title: 'The data is older than the process allows',
	why: "People at that step see yesterday's data, decide by it, and blame the integration.",
	action: 'Use a faster trigger, take out a hop, or agree that the process can live with older data.',
	detects:
		'The waits and run times of the flows from the source of truth to a destination add up to more than the process allows.',
	notWhen:
		'The process needs no particular freshness, or what it uses is carried by no flow, which is another warning.',
	source: ['MKTO', 'SF-PAT'],
	check(process, world) {
		const found = freshness(process, world);
		if (found === undefined) return 'clear';

		const {calculation, oldest = 'its data may be older'} = found;
		return {
			verdict:
				calculation.fit === 'notComputable'
					? 'unknown'
					: when(calculation.fit === 'doesNotFit'),
			message: `${process.subject.name} needs its data within ${asDuration(valueOf(process.freshWithin) ?? 0)}, and ${oldest}.`,
			calculation,
		};
	},
	examples: {
		fires: {
			freshWithin: 60,
			uses: ['price'],
			around: {
				system: {shop: {}, erp: {}},
				dataPoint: {price: {sourceOfTruth: ['erp'], destinations: ['shop']}},
				flow: {
					nightly: {
						from: 'erp',
						to: 'shop',
						carries: ['price'],
						direction: 'oneWay',
						trigger: 'schedule',
						interval: 1440,
						runTime: 40,
					},
				},
			},
		},
		clear: {
			freshWithin: 60,
			uses: ['price'],
			around: {
				system: {shop: {}, erp: {}},
				dataPoint: {price: {sourceOfTruth: ['erp'], destinations: ['shop']}},
				flow: {
					event: {
						from: 'erp',
						to: 'shop',
						carries: ['price'],
						direction: 'oneWay',
						trigger: 'webhook',
						runTime: 1,
					},
				},
			},
		},
		unknown: {
			freshWithin: 60,
			uses: ['price'],
			around: {
				system: {shop: {}, erp: {}},
				dataPoint: {price: {sourceOfTruth: ['erp'], destinations: ['shop']}},
				flow: {
					poll: {
						from: 'erp',
						to: 'shop',
						carries: ['price'],
						direction: 'oneWay',
						trigger: 'poll',
						interval: unknown,
						runTime: 5,
					},
				},
			},
		},
	},
});
