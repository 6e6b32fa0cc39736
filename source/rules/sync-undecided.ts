import {allOf, anyOf, is, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** An approach that nobody chose is chosen by the first load. */
export const syncUndecided = defineRule({
	id: 'sync-undecided',
	severity: 'high',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'What happens to old data is not decided',
	why: 'If nobody decides what happens to the data that differs today, the first load decides it.',
	action: 'Choose an approach, and write down why, who decided and on which day.',
	detects: 'The approach is undecided, or it was chosen without a reason, a name or a day.',
	notWhen: 'Nothing needs to be done, and that was decided with a reason, by somebody, on a day.',
	source: ['SY3'],
	check(pair) {
		const lacks = {
			'no reason': isNone(pair.approachReason),
			'nobody who decided': isNone(pair.decidedBy),
			'no day': isNone(pair.decidedOn),
		};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		const undecided = is(pair.approach, 'undecided');
		return {
			verdict: anyOf(
				undecided,
				allOf(
					is(pair.approach, 'overwrite', 'clean', 'accept', 'noneNeeded'),
					anyOf(...Object.values(lacks)),
				),
			),
			message:
				undecided === 'fires'
					? `What happens to the data of ${pair.subject.name} that differs today is undecided.`
					: `The approach to ${pair.subject.name} names ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {
			approach: 'clean',
			approachReason: none,
			decidedBy: ['Finance'],
			decidedOn: '2026-11-20',
		},
		clear: {
			approach: 'clean',
			approachReason: 'Few enough to check',
			decidedBy: ['Finance'],
			decidedOn: '2026-11-20',
		},
		unknown: {
			approach: 'clean',
			approachReason: 'Few enough to check',
			decidedBy: unknown,
			decidedOn: '2026-11-20',
		},
	},
});
