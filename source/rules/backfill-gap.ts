import {anyOf, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Data goes on changing while it is being copied. */
export const backfillGap = defineRule({
	id: 'backfill-gap',
	severity: 'high',
	area: 'project',
	cause: 'switch-over-unplanned',
	about: 'project',
	title: 'Changes during the load fall into a gap',
	why: 'What changes between the copy and the switch-on is in neither, and nobody knows which records it was.',
	action: 'Note the time of the copy, and bring in every change since then before, or right after, switching on.',
	detects:
		'It is not settled what is loaded before go-live, or how changes during the load are caught.',
	notWhen:
		'Both are described, or writing is frozen from the copy until the switch-on and that is said.',
	source: ['MIG'],
	check(project) {
		const lacks = {
			'what is loaded before go-live': isNone(project.backfill),
			'how changes during the load are caught': isNone(project.gapCover),
		};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		return {
			verdict: anyOf(...Object.values(lacks)),
			message: `Nothing says ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {backfill: 'All registrations of this year', gapCover: none},
		clear: {
			backfill: 'All registrations of this year',
			gapCover: 'A second run loads what changed since the first began',
		},
		unknown: {backfill: 'All registrations of this year', gapCover: unknown},
	},
});
