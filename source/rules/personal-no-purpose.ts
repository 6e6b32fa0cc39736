import {allOf, anyOf, is, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Personal data may only move for a reason that somebody can name. */
export const personalNoPurpose = defineRule({
	id: 'personal-no-purpose',
	severity: 'blocker',
	area: 'dataPoints',
	cause: 'privacy-unsettled',
	about: 'dataPoint',
	title: 'Personal data without purpose or legal basis',
	why: 'Without a purpose and a legal basis the transfer may not take place at all, however well it is built.',
	action: 'Ask whoever leads on privacy before it is built; leave the data point out if there is no ground.',
	detects:
		'The data point is personal data, of any category, and has no purpose or no legal basis.',
	notWhen: 'Both are given, or it is not about people.',
	source: ['GDPR30', 'CO2', 'practice'],
	check({personal, purpose, legalBasis, subject}) {
		const missing = [
			...(isNone(purpose) === 'fires' ? ['purpose'] : []),
			...(isNone(legalBasis) === 'fires' ? ['legal basis'] : []),
		];
		return {
			verdict: allOf(
				is(personal, 'personal', 'special'),
				anyOf(isNone(purpose), isNone(legalBasis)),
			),
			message: `${subject.name} is personal data and has no ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {personal: 'personal', purpose: 'Send newsletters', legalBasis: none},
		clear: {personal: 'personal', purpose: 'Send newsletters', legalBasis: 'consent'},
		unknown: {personal: 'personal', purpose: 'Send newsletters', legalBasis: unknown},
	},
});
