import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Overwriting needs a way to say which record is which; without one it destroys good data. */
export const overwriteNoIdentifier = defineRule({
	id: 'overwrite-no-identifier',
	severity: 'blocker',
	area: 'sync',
	cause: 'records-unmatched',
	about: 'syncPair',
	title: 'Overwriting without an identifier',
	why: 'Without an identifier records are matched by guess, and wherever the guess is wrong a good record is lost.',
	action: 'Build an identifier that both sides hold, or clean up by hand instead.',
	detects:
		'The destination is to be overwritten, and no identifier tells which records belong together.',
	notWhen: 'Both sides hold an identifier.',
	source: ['SY3'],
	check: pair => ({
		verdict: allOf(is(pair.approach, 'overwrite'), isNone(pair.identifier)),
		message: `${pair.subject.name} is to be overwritten, and no identifier says which record is which.`,
	}),
	examples: {
		fires: {approach: 'overwrite', identifier: none},
		clear: {approach: 'overwrite', identifier: 'Member number'},
		unknown: {approach: 'overwrite', identifier: unknown},
	},
});
