import {anyOf, isNone} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A dispute can be settled by a purpose or by a person; a project needs both. */
export const noGoalOrDecider = defineRule({
	id: 'no-goal-or-decider',
	severity: 'high',
	area: 'project',
	cause: 'nobody-decides',
	about: 'project',
	title: 'No goal, no measure or nobody who decides',
	why: 'When teams disagree there is nothing to decide by, or nobody to do it.',
	action: 'Name the goal, how success is measured, and the person who decides, before anything is designed.',
	detects: 'The project has no goal, no measure of success, or nobody who decides.',
	notWhen: 'All three are named, even if they are modest.',
	source: ['BLUE'],
	check(project) {
		const lacks = {
			'no goal': isNone(project.goal),
			'no measure of success': isNone(project.measure),
			'nobody who decides': isNone(project.decider),
		};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		return {
			verdict: anyOf(...Object.values(lacks)),
			message: `The project has ${phrase(missing)}.`,
		};
	},
	examples: {
		fires: {goal: 'Invoices without typing', measure: none, decider: ['Director Finance']},
		clear: {
			goal: 'Invoices without typing',
			measure: '4 h a month instead of 22',
			decider: ['Director Finance'],
		},
		unknown: {goal: 'Invoices without typing', measure: unknown, decider: ['Director Finance']},
	},
});
