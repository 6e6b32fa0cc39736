import type {View} from '../interview/view.ts';
import {enumerated} from './wording/enumerated.ts';
import {flowsPerhapsAt} from './graph/flow-ends.ts';
import {peakLoadOn, peaksTogetherOn, sidesOf, verdictOf} from './graph/flow-load.ts';
import {anyOf, is, judge, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

const crm = {ratePerSecond: none} as const;

/** An average says nothing about Monday morning. */
export const peakOverRate = defineRule({
	id: 'peak-over-rate',
	severity: 'high',
	area: 'technical',
	cause: 'load-does-not-fit',
	about: 'flow',
	title: 'The peak hour exceeds the rate limit',
	why: 'What does not get through in the busiest hour piles up, and everything behind it comes late.',
	action: 'Put a queue in front, write in batches, or move what can wait to a quieter hour.',
	detects:
		'The records of the peak hour, divided by records per call and with a tenth for repeats, are more calls than a system at either end allows in an hour; or those of several flows together are, each of which fits alone.',
	notWhen: 'There is no rate limit, or the peaks stay within the share of it that is free.',
	source: ['MS-INT'],
	check(flow, world) {
		const isLoaded = judge(flow.peakPerHour, records => records !== null && records > 0);
		if (isLoaded === 'clear') return isLoaded;

		const {systems, isOpen} = sidesOf(flow, world);
		const bySystem = world.judgeEach(systems, system => {
			const calculation = peakLoadOn(flow, system);
			const sum = calculation.lines.at(-1)?.working ?? '';
			return {
				verdict: verdictOf(calculation),
				with: [system.subject],
				message:
					`In its peak hour ${flow.subject.name} makes more calls than ${system.subject.name} allows: ${sum}. ${calculation.advice ?? ''}`.trim(),
				calculation,
			};
		});
		// A system the flow may be too much for on its own needs no second warning.
		const fitting = systems.filter((_, place) => bySystem[place]?.verdict === 'clear');
		return [
			...bySystem,
			...world.judgeEach(fitting, system => judgeTogether(flow, system, world)),
			{verdict: isOpen ? 'unknown' : 'clear'},
		];
	},
	examples: {
		fires: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 5000,
			around: {system: {crm, mail: {ratePerSecond: 1, quotaUsed: 0}}},
		},
		clear: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 2000,
			around: {system: {crm, mail: {ratePerSecond: 1, quotaUsed: 0}}},
		},
		unknown: {
			from: 'crm',
			to: 'mail',
			peakPerHour: 2000,
			around: {system: {crm, mail: {ratePerSecond: unknown}}},
		},
	},
});

/**
 * Judges all flows of a system together, once, at the one that comes last in the plan: the limit is the system's, and the
 * busiest hour of the week is the same for most of them.
 */
function judgeTogether(
	flow: View<'flow'>,
	system: View<'system'>,
	world: World,
): readonly Judgement[] {
	const {id} = system.subject;
	const loaded = flowsPerhapsAt(id, world).filter(hasPeak);
	const sure = loaded.filter(other => isAt(other, id) === 'fires');
	const perhaps = loaded.filter(other => isAt(other, id) === 'unknown');
	const others = [...sure.slice(0, -1), ...perhaps];
	const isJudgedHere = sure.at(-1)?.subject.id === flow.subject.id && others.length > 0;
	if (!isJudgedHere || sure.some(each => isTooMuchAlone(each, system))) return [];

	const calculation = peaksTogetherOn(sure, system);
	const verdict = verdictOf(calculation);
	const names = enumerated(sure.map(({subject}) => subject.name));
	const sum = calculation.lines.at(-1)?.working ?? '';
	return [
		{
			// A flow of which it is open where it leads may add to the sum, and cannot make it less.
			verdict: perhaps.length === 0 ? verdict : anyOf(verdict, 'unknown'),
			with: [system.subject, ...others.map(({subject}) => subject)],
			message: `Should their peak hours fall together, ${names} make more calls than ${system.subject.name} allows: ${sum}.`,
			calculation,
		},
	];
}

/** Whether a flow is drawn and said to have a peak, or somebody said not to know; looked at past the notes. */
function hasPeak({unnoted: {peakPerHour, from, to}}: View<'flow'>): boolean {
	const isDrawn = from.state !== 'unanswered' && to.state !== 'unanswered';
	return (
		isDrawn &&
		peakPerHour.state !== 'unanswered' &&
		judge(peakPerHour, records => records !== null && records > 0) !== 'clear'
	);
}

function isAt({from, to}: View<'flow'>, system: string): Verdict {
	return anyOf(is(from, system), is(to, system));
}

function isTooMuchAlone(flow: View<'flow'>, system: View<'system'>): boolean {
	return peakLoadOn(flow.unnoted, system.unnoted).fit === 'doesNotFit';
}
