import type {View} from '../interview/view.ts';
import {enumerated} from './wording/enumerated.ts';
import {areOpposite, edgeOf, type Edge} from './graph/flow-ends.ts';
import {allOf, anyOf, is, judge, not, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown, type Judgement, type Severity} from './engine/rule.ts';
import {isLoadOpen, othersWithLoad, sharedLoads, type SharedLoad} from './graph/shared-loads.ts';
import type {World} from './engine/world.ts';

/** "Newest wins", in the ways people put it, and nothing besides. */
const newestWins =
	/^(?:\p{L}+ ){0,3}(?:newest|newer|latest|later|last|most recent)(?: [\p{L}\p{N}]+){0,4} wins?$/iu;

/** Two sides may change the same record between two runs; somebody has to say whose change stays. */
export const twoWayNoConflictRule = defineRule({
	id: 'two-way-no-conflict-rule',
	severity: 'blocker',
	area: 'technical',
	cause: 'several-writers',
	about: 'flow',
	title: 'Data goes both ways, and no rule says who wins',
	why: 'When both sides have changed a record, whoever writes last wins, and that is chance.',
	action: 'Give every field one owner, and write down what happens when the other side changes it too.',
	detects:
		'A flow goes both ways, or two flows carry the same data point in opposite directions, and there is no conflict rule, or only that the newest change wins.',
	notWhen:
		'A rule names the owner of each field, or flows in opposite directions carry different data points.',
	source: ['BIDI', 'BIDI2'],
	check(flow, world) {
		const shared = sharedLoads(flow, world);
		const edge = edgeOf(flow, world);
		const alone = judgeAlone(flow);
		if (shared === 'unknown') {
			return {...alone, verdict: anyOf(alone.verdict, mayMeetAny(edge, world))};
		}

		const doubtful = new Set(shared.flatMap(load => load.doubtful));
		const doubt = anyOf(...[...doubtful].map(other => mayMeet(edge, other, world)));
		return [
			{...alone, verdict: anyOf(alone.verdict, doubt)},
			...judgeOpposites(edge, shared, world),
		];
	},
	examples: {
		fires: {
			direction: 'twoWay',
			conflictRule: none,
			carries: ['email'],
			around: {dataPoint: {email: {}}},
		},
		clear: {
			direction: 'twoWay',
			conflictRule: 'The CRM owns e-mail, the shop owns the rest',
			carries: ['email'],
			around: {dataPoint: {email: {}}},
		},
		unknown: {
			direction: 'twoWay',
			conflictRule: unknown,
			carries: ['email'],
			around: {dataPoint: {email: {}}},
		},
	},
});

function judgeAlone(flow: View<'flow'>): Judgement {
	const {name} = flow.subject;
	return {
		verdict: allOf(is(flow.direction, 'twoWay'), isUndecided(flow)),
		severity: severityOf(flow),
		message: saysNewestWins(flow)
			? `${name} goes both ways, and the only rule is "${valueOf(flow.conflictRule)?.trim()}": clocks and mass edits then decide.`
			: `${name} goes both ways, and no rule says which side wins when both have changed a record.`,
	};
}

/** Each pair once, at the flow that comes first in the plan. */
function judgeOpposites(
	edge: Edge,
	shared: readonly SharedLoad[],
	world: World,
): readonly Judgement[] {
	const meetings = new Map<View<'flow'>, SharedLoad[]>();
	for (const load of shared) {
		for (const other of load.flows.slice(
			load.flows.findIndex(({subject}) => subject.id === edge.flow.subject.id) + 1,
		)) {
			meetings.set(other, [...(meetings.get(other) ?? []), load]);
		}
	}

	return [...meetings].flatMap(([other, loads]) => {
		const verdict = areInConflict(edge, edgeOf(other, world));
		const dataPoints = verdict === 'clear' ? [] : loads.flatMap(load => load.dataPoints());
		if (dataPoints.length === 0) return [];

		const names = enumerated([edge.flow.subject.name, other.subject.name]);
		const carried = enumerated(dataPoints.map(({name}) => name));
		const newest = [edge.flow, other].find(flow => saysNewestWins(flow));
		return {
			verdict,
			with: [other.subject],
			severity: severityOf(newest ?? edge.flow),
			message: `${names} carry ${carried} in opposite directions, and ${
				newest === undefined
					? 'no rule says which side wins'
					: `the only rule is "${valueOf(newest.conflictRule)?.trim()}": clocks and mass edits then decide`
			}.`,
		};
	});
}

/** Whether a flow that may carry anything meets an opposite one. */
function mayMeetAny(edge: Edge, world: World): Verdict {
	const others = othersWithLoad(edge.flow, world);
	return others.some(other => areInConflict(edge, edgeOf(other, world)) !== 'clear')
		? 'unknown'
		: 'clear';
}

/** Whether a flow meets one whose load is open: that is read last, so that it is a fact only where it matters. */
function mayMeet(edge: Edge, other: View<'flow'>, world: World): Verdict {
	return areInConflict(edge, edgeOf(other, world)) !== 'clear' && isLoadOpen(other)
		? 'unknown'
		: 'clear';
}

/** Flows that go both ways are judged on their own; a rule on either of two is a rule for both. */
function areInConflict(left: Edge, right: Edge): Verdict {
	const opposite = areOpposite(left, right);
	return opposite === 'clear'
		? opposite
		: allOf(
				opposite,
				not(is(left.flow.direction, 'twoWay')),
				not(is(right.flow.direction, 'twoWay')),
				isUndecided(left.flow),
				isUndecided(right.flow),
			);
}

function isUndecided({conflictRule}: View<'flow'>): Verdict {
	return judge(conflictRule, rule => rule === null || rule.trim() === '' || isNewestWins(rule));
}

function saysNewestWins({conflictRule}: View<'flow'>): boolean {
	return isNewestWins(valueOf(conflictRule) ?? '');
}

function severityOf(flow: View<'flow'>): Severity {
	return saysNewestWins(flow) ? 'medium' : 'blocker';
}

function isNewestWins(rule: string): boolean {
	return newestWins.test(rule.replaceAll(/[\s\-–.!]+/gu, ' ').trim());
}
