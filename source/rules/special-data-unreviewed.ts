import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Health, belief and the like do lasting harm when they get out. */
export const specialDataUnreviewed = defineRule({
	id: 'special-data-unreviewed',
	severity: 'blocker',
	area: 'dataPoints',
	cause: 'privacy-unsettled',
	about: 'dataPoint',
	title: 'Special personal data without a privacy review',
	why: 'What such data gives away cannot be taken back, and moving it unchecked is rarely allowed.',
	action: 'Have the impact assessed and recorded before anything moves, or leave the data point out.',
	detects:
		'The data point is of a special category of personal data, and no privacy review of it is recorded.',
	notWhen: 'A review is recorded, or the data is not of a special category.',
	source: ['practice'],
	check: ({personal, privacyReview, subject}) => ({
		verdict: allOf(is(personal, 'special'), isNone(privacyReview)),
		message: `${subject.name} is of a special category of personal data, and no privacy review is recorded.`,
	}),
	examples: {
		fires: {personal: 'special', privacyReview: none},
		clear: {personal: 'special', privacyReview: 'Impact assessment of May, approved'},
		unknown: {personal: 'special', privacyReview: unknown},
	},
});
