import {goesNowhere} from './graph/listed-systems.ts';
import {allOf, anyOf, is, isNone, isSome} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Two systems agree about a record only if both know which record it is. */
export const identifierMissing = defineRule({
	id: 'identifier-missing',
	severity: 'high',
	area: 'dataPoints',
	cause: 'records-unmatched',
	about: 'dataPoint',
	title: 'No key that both sides hold',
	why: 'Records are matched by resemblance, so some are doubled and some are written into the wrong one.',
	action: 'Give the records a key that both systems keep, or keep a table of which belongs to which, before anything is written.',
	detects:
		'There is no identifier, or it is not held on both sides, and there is no cross-reference table.',
	notWhen:
		'Both sides hold the identifier, a cross-reference table is kept, or the data point goes nowhere.',
	source: ['SY2', 'SF-X'],
	check(dataPoint, world) {
		const {identifier, identifierShared, crossReference, subject} = dataPoint;
		const hasNoKey = isNone(identifier);
		if (goesNowhere(dataPoint, world)) return 'clear';

		return {
			verdict: anyOf(
				// Without an identifier nobody is asked for a table that translates it.
				allOf(
					hasNoKey,
					crossReference.state === 'unanswered' ? 'fires' : isNone(crossReference),
				),
				allOf(isSome(identifier), is(identifierShared, false), isNone(crossReference)),
			),
			message:
				identifier.state === 'answered'
					? `The identifier of ${subject.name}, ${identifier.value}, is not held on both sides, and there is no cross-reference table.`
					: `Nothing identifies the records of ${subject.name} on both sides.`,
		};
	},
	examples: {
		fires: {identifier: 'Invoice number', identifierShared: false, crossReference: none},
		clear: {identifier: 'Invoice number', identifierShared: true},
		unknown: {identifier: 'Invoice number', identifierShared: unknown, crossReference: none},
	},
});
