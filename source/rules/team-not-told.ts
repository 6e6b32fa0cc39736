import {anyOf, given, valueOf, type Verdict} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, unknown} from './engine/rule.ts';
import {textKey} from './conditions/same-text.ts';
import {teamsReached} from './graph/teams-reached.ts';

/** A team that hears of the change on the day works around it. */
export const teamNotTold = defineRule({
	id: 'team-not-told',
	severity: 'high',
	area: 'processes',
	cause: 'people-not-told',
	about: 'process',
	title: 'A team that takes part is told by nobody',
	why: 'A team that is surprised by the change works around it, and the data pays for it.',
	action: 'Add the team to an audience, with a message, a day and somebody who tells them.',
	detects: 'A team that takes part in the process is in no audience.',
	notWhen: 'An audience is named after the team or lists it, whatever the capitals and spaces.',
	source: ['PF1'],
	check(process, world) {
		const reached = world.all('audience').map(audience => teamsReached(audience));
		const isUntold = (team: string): Verdict => {
			if (reached.some(({all}) => all.has(textKey(team)))) return 'clear';
			return reached.some(({isOpen}) => isOpen) ? 'unknown' : 'fires';
		};
		const untold = (valueOf(process.teams) ?? []).filter(team => isUntold(team) === 'fires');
		return {
			verdict: given([process.teams], teams => anyOf(...teams.map(team => isUntold(team)))),
			message: `Nobody is to tell ${phrase(untold)} what changes in ${process.subject.name}.`,
		};
	},
	examples: {
		fires: {teams: ['Events', 'Finance'], around: {audience: {events: {teams: ['Events']}}}},
		clear: {
			teams: ['Events', 'Finance'],
			around: {audience: {events: {teams: ['Events']}, finance: {}}},
		},
		unknown: {
			teams: ['Events', 'Finance'],
			around: {audience: {events: {teams: ['Events']}, office: {teams: unknown}}},
		},
	},
});
