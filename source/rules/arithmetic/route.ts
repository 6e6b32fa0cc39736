import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Reading} from '../../interview/reading.ts';
import type {View} from '../../interview/view.ts';
import {is, valueOf, type Verdict} from '../engine/logic.ts';

/** One flow as a data point may travel along it, in one direction, and how old the value may get on the way, in minutes. */
export interface Leg {
	readonly flow: View<'flow'>;
	/** The system's id; `undefined` where it is not known, which may be any. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	/** False while it is open whether the data point travels here at all. */
	readonly isCertain: boolean;
	/** The wait for the next run, and the run; `undefined` where the figure is not known. */
	readonly interval: number | undefined;
	readonly run: number | undefined;
	/** What is not known about it, by the questions' labels and the flow's name. */
	readonly missing: readonly string[];
}

/** A way from one system to another, leg by leg, and its minutes in total. */
export interface Route {
	readonly legs: readonly Leg[];
	readonly minutes: number;
}

/** The least and the most that a leg can take: what is not known may be nothing, or for ever. */
export const least = ({interval = 0, run = 0}: Leg): number => interval + run;
export const most = ({interval = Infinity, run = Infinity}: Leg): number => interval + run;

/** The legs a data point travels along with one flow that may carry it: one, two where the flow goes both ways, or none. */
export function legsOf(flow: View<'flow'>, isCarried: Verdict): readonly Leg[] {
	const goesBack = is(flow.direction, 'twoWay');
	const hasNoEnd = [flow.from, flow.to].some(
		({state}) => state === 'none' || state === 'notApplicable',
	);
	if (isCarried === 'clear' || hasNoEnd) return [];

	const from = valueOf(flow.from);
	const to = valueOf(flow.to);
	const interval = intervalOf(flow);
	const run = minutesOf(flow.runTime);
	const name = ({label}: Question<'flow'>) => `${label} (${flow.subject.name})`;
	const about = questions.flow;
	const missing = [
		...(isCarried === 'unknown' ? [name(about.carries)] : []),
		...(from === undefined ? [name(about.from)] : []),
		...(to === undefined ? [name(about.to)] : []),
		...(interval === undefined
			? [name(isAsked(flow.trigger) ? about.interval : about.trigger)]
			: []),
		...(run === undefined ? [name(about.runTime)] : []),
	];
	const isCertain = isCarried === 'fires' && from !== undefined && to !== undefined;
	const forth = {flow, from, to, isCertain, interval, run, missing};
	if (goesBack === 'clear') return [forth];

	const back = {...forth, from: to, to: from};
	return [
		forth,
		goesBack === 'fires'
			? back
			: {...back, isCertain: false, missing: [...missing, name(about.direction)]},
	];
}

/** What announces its changes waits for no next run, whatever interval is left over from an earlier answer. */
function intervalOf({trigger, interval}: View<'flow'>): number | undefined {
	if (is(trigger, 'webhook', 'changeFeed') === 'fires') return 0;
	return trigger.state === 'disputed' ? undefined : minutesOf(interval);
}

/** Whether the interview has come to the interval: it asks for one as soon as it has heard of a trigger, even an unknown one. */
function isAsked({state}: View<'flow'>['trigger']): boolean {
	return state !== 'unanswered' && state !== 'disputed';
}

function minutesOf(reading: Reading<number>): number | undefined {
	return reading.state === 'none' || reading.state === 'notApplicable' ? 0 : valueOf(reading);
}

/** The fastest route from any of some systems to another, if there is one. */
export function fastestRoute(
	legs: readonly Leg[],
	from: readonly string[],
	to: string,
	minutesOfLeg: (leg: Leg) => number,
): Route | undefined {
	const reached = new Map<string, Route>(from.map(system => [system, start]));
	// A leg that leads nobody knows where may lead anywhere, and one that comes from nobody knows where leaves from the start.
	let anywhere: Route | undefined;
	const routeTo = (system: string | undefined) =>
		system === undefined ? start : faster(reached.get(system), anywhere);
	for (let improved = true; improved;) {
		improved = false;
		for (const leg of legs) {
			const before = routeTo(leg.from);
			const known = leg.to === undefined ? anywhere : routeTo(leg.to);
			const minutes = (before?.minutes ?? Infinity) + minutesOfLeg(leg);
			if (before === undefined || (known !== undefined && minutes >= known.minutes)) continue;
			const route = {legs: [...before.legs, leg], minutes};
			improved = true;
			if (leg.to === undefined) {
				anywhere = route;
			} else {
				reached.set(leg.to, route);
			}
		}
	}

	return routeTo(to);
}

const start: Route = {legs: [], minutes: 0};

function faster(left: Route | undefined, right: Route | undefined): Route | undefined {
	return left === undefined || (right !== undefined && right.minutes < left.minutes)
		? right
		: left;
}
