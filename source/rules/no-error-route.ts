import {anyOf, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Every flow fails for some record; the question is who hears of it. */
export const noErrorRoute = defineRule({
	id: 'no-error-route',
	severity: 'high',
	area: 'technical',
	cause: 'failures-unseen',
	about: 'flow',
	title: 'Failed records are not repeated, or go nowhere',
	why: 'A record that failed disappears, and is missed only by the customer it belongs to.',
	action: 'Repeat a few times with growing pauses, then put the record on a list that somebody owns.',
	detects: 'Nothing is repeated when it fails, or what has failed for good is put nowhere.',
	notWhen:
		'There is a bounded number of repeats, and a place with an owner for what still fails.',
	source: ['RETRY', 'FS'],
	check(flow) {
		const lacks = {
			'nothing is tried again': isNone(flow.retry),
			'what has failed for good is put nowhere': isNone(flow.errorRoute),
		};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		return {
			verdict: anyOf(...Object.values(lacks)),
			message: `When a record fails in ${flow.subject.name}, ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {retry: 'Three times', errorRoute: none},
		clear: {
			retry: 'Three times',
			errorRoute: 'A list that Finance works through every morning',
		},
		unknown: {retry: 'Three times', errorRoute: unknown},
	},
});
