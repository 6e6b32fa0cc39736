import {isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Whoever cannot go back must go on, whatever happens. */
export const rollbackMissing = defineRule({
	id: 'rollback-missing',
	severity: 'blocker',
	area: 'project',
	cause: 'switch-over-unplanned',
	about: 'project',
	title: 'There is no way back',
	why: 'If the switch-over goes wrong, people must improvise on live data in the middle of the night.',
	action: 'Write down what triggers going back, the steps, and the point after which it is no longer possible.',
	detects: 'No way back from the switch-over is described.',
	notWhen: 'The way back is described, even if it is simply the old import switched on again.',
	source: ['CUT'],
	check: project => ({
		verdict: isNone(project.rollback),
		message: 'No way back is described for a switch-over that goes wrong.',
	}),
	examples: {
		fires: {rollback: none},
		clear: {rollback: 'Restore the export of the night before; possible until Monday noon'},
		unknown: {rollback: unknown},
	},
});
