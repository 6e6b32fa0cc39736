import {namesNoSystem} from './graph/listed-systems.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Every later question about a data point takes for granted that somebody knows which value is right. */
export const sotMissing = defineRule({
	id: 'sot-missing',
	severity: 'blocker',
	area: 'dataPoints',
	cause: 'truth-unsettled',
	about: 'dataPoint',
	title: 'No source of truth',
	why: 'When two values disagree, nobody can say which one is right, so every run may spread the wrong one.',
	action: 'Name the one system whose value counts in the end, and write down why it is that one.',
	detects:
		'The answer is that no system holds the truth, or the data point has its systems of record or destinations filled in and was left without a truth.',
	notWhen:
		'One system is named, whichever it is: different data points may well have different truths.',
	source: ['DP3', 'DP5'],
	check(dataPoint, world) {
		const {name} = dataPoint.subject;
		const {sourceOfTruth, systemsOfRecord, destinations} = dataPoint;
		if (sourceOfTruth.state === 'unanswered') {
			// Somebody went through the row and had nothing to put here, which is as good as "there is none".
			const isFilledIn = [systemsOfRecord, destinations].some(
				({state}) => state === 'answered' || state === 'none',
			);
			return {
				verdict: isFilledIn ? 'fires' : 'unknown',
				message: `It is said where ${name} is kept or goes to, but not which system's value counts.`,
			};
		}

		return {
			verdict: namesNoSystem(sourceOfTruth, world),
			message: `No system holds the truth of ${name}, so nobody can say which value is right.`,
		};
	},
	examples: {
		fires: {sourceOfTruth: none},
		clear: {sourceOfTruth: ['crm'], around: {system: {crm: {}}}},
		unknown: {sourceOfTruth: unknown},
	},
});
