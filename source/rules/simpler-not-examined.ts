import {allOf, anyOf, isNone, isSome} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** What is not built needs no maintenance. */
export const simplerNotExamined = defineRule({
	id: 'simpler-not-examined',
	severity: 'medium',
	area: 'technical',
	cause: 'more-than-needed',
	about: 'project',
	title: 'No simpler set-up has been weighed',
	why: 'Every part that could have been left out has to be built, watched and repaired for years.',
	action: 'Weigh a ready-made connector, one direction instead of two, and a direct route, and note why it is not enough.',
	detects: 'No simpler option was considered, or one was and nothing says why it was rejected.',
	notWhen: 'A simpler option is named together with the reason against it.',
	source: ['TC5'],
	check(project) {
		const isUnconsidered = isNone(project.simplerOption);
		return {
			verdict: anyOf(
				isUnconsidered,
				allOf(isSome(project.simplerOption), isNone(project.simplerRejected)),
			),
			message:
				isUnconsidered === 'fires'
					? 'Nobody has considered a simpler set-up.'
					: 'A simpler set-up was considered, and nothing says why it was rejected.',
		};
	},
	examples: {
		fires: {simplerOption: none},
		clear: {
			simplerOption: "The vendor's own connector",
			simplerRejected: 'It cannot carry the member number',
		},
		unknown: {simplerOption: unknown},
	},
});
