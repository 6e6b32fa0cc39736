import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import type {Subject} from '../plan/subject.ts';
import {allOf, anyOf, given, isNone, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';
import {textKey} from './conditions/same-text.ts';
import {teamsMentioned, teamsReached} from './graph/teams-reached.ts';
import type {World} from './engine/world.ts';

/** People need time between hearing of a change and living with it. */
export const commsTooLate = defineRule({
	id: 'comms-too-late',
	severity: 'high',
	area: 'processes',
	cause: 'people-not-told',
	about: 'audience',
	title: 'Told too late, or on no day at all',
	why: 'Nobody can prepare for, or be trained in, something that has already been switched on.',
	action: 'Tell them at least two weeks before go-live, and fit the training in between.',
	detects: 'The first message to a team has no day, or comes on the day of go-live or later.',
	notWhen: 'Another audience that the same teams belong to is told before go-live.',
	source: ['PF1', 'CHANGE'],
	check(audience, world) {
		const late = isLate(audience, world);
		const {name} = audience.subject;
		const toldOn = valueOf(audience.toldOn);
		return {
			verdict: late === 'clear' ? late : isNotToldEarlier(audience, late, world),
			with: processesAffected(audience, world),
			message:
				toldOn === undefined
					? `No day is set on which ${name} is told what changes.`
					: `${name} is told on ${toldOn}, and go-live is on ${valueOf(world.project.goLive) ?? 'no set day'}.`,
		};
	},
	examples: {
		fires: {toldOn: '2027-03-03', around: {project: {project: {goLive: '2027-03-01'}}}},
		clear: {toldOn: '2027-02-10', around: {project: {project: {goLive: '2027-03-01'}}}},
		unknown: {toldOn: unknown, around: {project: {project: {goLive: '2027-03-01'}}}},
	},
});

function isLate({toldOn}: View<'audience'>, world: World): Verdict {
	return anyOf(
		isNone(toldOn),
		given([toldOn, world.project.goLive], (told, goLive) => told >= goLive),
	);
}

/** Whether a late message is the first that some team gets. */
function isNotToldEarlier(audience: View<'audience'>, late: Verdict, world: World): Verdict {
	const own = teamsReached(audience);
	const others = world
		.all('audience')
		.filter(other => other.subject.id !== audience.subject.id)
		.map(other => ({reach: teamsReached(other), late: isLate(other, world)}));
	const inTime = others.filter(other => other.late !== 'fires');
	if (own.isOpen) return allOf(late, inTime.length === 0 ? 'fires' : 'unknown');

	return anyOf(
		...[...own.named].map(team =>
			allOf(
				late,
				...inTime.map(other =>
					other.reach.all.has(team)
						? other.late
						: other.reach.isOpen
							? 'unknown'
							: 'fires',
				),
			),
		),
	);
}

/**
 * The processes whose teams the audience reaches, read past the notes: whom a message concerns does not decide whether it is
 * late, so a disagreement about it must not split the finding, nor its open answers count among the facts.
 */
function processesAffected(audience: View<'audience'>, world: World): readonly Subject[] {
	const reached = new Set(
		[audience.subject.name, ...teamsMentioned(audience.unnoted.teams)].map(name =>
			textKey(name),
		),
	);
	const takesPart = (teams: Reading<readonly string[]>) =>
		teamsMentioned(teams).some(team => reached.has(textKey(team)));
	return world
		.all('process')
		.flatMap(({subject, unnoted}) => (takesPart(unnoted.teams) ? [subject] : []));
}
