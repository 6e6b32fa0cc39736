import {allOf, anyOf, isNone, isSome, when} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {firstDetour} from './graph/detours.ts';

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
	detects:
		'No simpler option was considered, or one was and nothing says why it was rejected; or data takes a detour over other systems, and weighing simpler options was said not to apply.',
	notWhen: 'A simpler option is named together with the reason against it.',
	source: ['TC5'],
	check(project, world) {
		const {simplerOption, simplerRejected} = project;
		const isUnconsidered = isNone(simplerOption);
		// Whoever gives a reason gives it for the whole of the set-up. Only where the question was put aside is it held against
		// the drawing, which nothing else then speaks for.
		const detour = simplerOption.state === 'notApplicable' ? firstDetour(world) : undefined;
		return {
			verdict: anyOf(
				isUnconsidered,
				allOf(isSome(simplerOption), isNone(simplerRejected)),
				detour === 'unknown' ? detour : when(detour !== undefined),
			),
			message:
				typeof detour === 'object'
					? `${detour.dataPoint.name} reaches ${detour.destination.name} only by way of other systems, and no reason is given for the detour.`
					: isUnconsidered === 'fires'
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
