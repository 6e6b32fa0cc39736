import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A record that cannot be recognised is created again. */
export const historyDuplicates = defineRule({
	id: 'history-duplicates',
	severity: 'high',
	area: 'sync',
	cause: 'records-unmatched',
	about: 'syncPair',
	title: 'Old records will be created again',
	why: 'The integration does not recognise old records without an identifier, so it creates each of them a second time.',
	action: 'Write a rule that recognises duplicates, and a routine for merging them; or build an identifier first.',
	detects:
		'The data is accepted as it is, and no identifier tells which records belong together.',
	notWhen: 'Both sides hold an identifier, also on the old records.',
	source: ['WW1'],
	check: pair => ({
		verdict: allOf(is(pair.approach, 'accept'), isNone(pair.identifier)),
		message: `The old data of ${pair.subject.name} stays as it is and has no identifier, so new records will duplicate old ones.`,
	}),
	examples: {
		fires: {approach: 'accept', identifier: none},
		clear: {approach: 'accept', identifier: 'Member number'},
		unknown: {approach: 'accept', identifier: unknown},
	},
});
