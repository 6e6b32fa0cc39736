import {cleanUp} from './arithmetic/clean-up.ts';
import {allOf, anyOf, is, isNone, when, type Verdict} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** A clean-up without hours, a name and a day is a wish. */
export const cleanupUnresourced = defineRule({
	id: 'cleanup-unresourced',
	severity: 'high',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'A clean-up that cannot be finished',
	why: 'A clean-up that lacks people or time is still unfinished at go-live, and go-live then brings in the bad data.',
	action: 'Compare the hours it takes with the hours there are, then clean less or find more people; name who leads it and by when.',
	detects:
		'The data is to be cleaned up, and nobody leads it, no day is set, or it takes more hours than there are.',
	notWhen: 'It has a leader and a day, and the hours suffice.',
	source: ['WW2'],
	check(pair) {
		const calculation = cleanUp(pair);
		const isUnled = isNone(pair.cleanUpOwner);
		const hasNoDay = isNone(pair.cleanUpBy);
		const tooLong: Verdict =
			calculation?.fit === 'notComputable'
				? 'unknown'
				: when(calculation?.fit === 'doesNotFit');
		const reasons = [
			...(isUnled === 'fires' ? ['nobody leads it'] : []),
			...(hasNoDay === 'fires' ? ['no day is set for it'] : []),
			...(tooLong === 'fires'
				? [
						`it takes more hours than there are (${calculation?.lines.at(-1)?.working ?? ''})`,
					]
				: []),
		];
		return {
			verdict: allOf(is(pair.approach, 'clean'), anyOf(isUnled, hasNoDay, tooLong)),
			message: `The clean-up of ${pair.subject.name} will not be finished: ${phrase(reasons)}.`,
			...(calculation === undefined ? {} : {calculation}),
		};
	},
	examples: {
		fires: {
			approach: 'clean',
			cleanUpOwner: ['Mara'],
			cleanUpBy: '2027-01-31',
			cleanUpRecords: 3800,
			cleanUpMinutes: 6,
			cleanUpHours: 120,
		},
		clear: {
			approach: 'clean',
			cleanUpOwner: ['Mara'],
			cleanUpBy: '2027-01-31',
			cleanUpRecords: 1200,
			cleanUpMinutes: 6,
			cleanUpHours: 120,
		},
		unknown: {
			approach: 'clean',
			cleanUpOwner: ['Mara'],
			cleanUpBy: '2027-01-31',
			cleanUpRecords: unknown,
			cleanUpMinutes: 6,
			cleanUpHours: 120,
		},
	},
});
