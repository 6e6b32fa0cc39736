import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A claim that nobody has checked is a belief; counting takes an hour. */
export const syncUnproven = defineRule({
	id: 'sync-unproven',
	severity: 'medium',
	area: 'sync',
	cause: 'sync-believed',
	about: 'syncPair',
	title: 'Claimed to be in step, without evidence',
	why: 'Until somebody has counted, "synchronised" is a belief, and the first surprise comes after go-live.',
	action: 'Compare the counts on both sides and look at a sample of a hundred records.',
	detects: 'The pair is said to be in step, fully or partly, and there is no evidence for it.',
	notWhen: 'A sample or a count is named as evidence, or nobody claims that the two agree.',
	source: ['SY1'],
	check: pair => ({
		verdict: allOf(is(pair.claim, 'yes', 'partly'), isNone(pair.evidence)),
		message: `${pair.subject.name} is said to be in step, and nobody has checked it.`,
	}),
	examples: {
		fires: {claim: 'yes', evidence: none},
		clear: {claim: 'yes', evidence: 'Sample of 200 records, 97 % agree'},
		unknown: {claim: 'yes', evidence: unknown},
	},
});
