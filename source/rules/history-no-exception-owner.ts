import {allOf, is, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Accepting the past means working its exceptions, for years. */
export const historyNoExceptionOwner = defineRule({
	id: 'history-no-exception-owner',
	severity: 'high',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'Old data accepted, its exceptions owned by nobody',
	why: 'Old and new records will not match, and every mismatch waits for somebody whose job it is.',
	action: 'Name who works the exceptions, how they arrive there, and within what time they are settled.',
	detects: 'The data is accepted as it is, and nobody works the exceptions that follow.',
	notWhen: 'Somebody works the exceptions, or the data is overwritten or cleaned up.',
	source: ['WW1'],
	check: pair => ({
		verdict: allOf(is(pair.approach, 'accept'), isNone(pair.exceptionOwner)),
		message: `The old data of ${pair.subject.name} stays as it is, and nobody works the exceptions that follow from it.`,
	}),
	examples: {
		fires: {approach: 'accept', exceptionOwner: none},
		clear: {approach: 'accept', exceptionOwner: ['Membership']},
		unknown: {approach: 'accept', exceptionOwner: unknown},
	},
});
