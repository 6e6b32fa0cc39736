import {questions} from '../../interview/questions.ts';
import type {View} from '../../interview/view.ts';
import {carriersOf} from '../graph/is-carried.ts';
import {valueOf} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';
import type {Calculation, CalculationLine, Fit} from './calculation.ts';
import {asDuration} from './figures.ts';
import {fitOf} from './limits.ts';
import {fastestRoute, least, legsOf, most, type Leg} from './route.ts';

/** How old the data of a process may be, at the data point and destination that decide. */
export interface Freshness {
	readonly calculation: Calculation;
	/** "Invoice number in Salesforce may be 24 h 40 min old"; missing where no route decides. */
	readonly oldest?: string;
}

/** How long a data point takes to one destination, in minutes: between `least` and `most`, as far as is known. */
interface Wait {
	readonly what: string;
	readonly legs: readonly Leg[];
	readonly least: number;
	readonly most: number;
	/** False while it is open whether the data point gets there at all. */
	readonly isCertain: boolean;
	readonly missing: readonly string[];
}

/**
 * The age of what a process uses against the age it allows. For every data point it uses and every destination, the wait is
 * that of the fastest route from a system that holds the truth: each hop's interval and run time, in minutes. The slowest of
 * these waits counts. `undefined` where no freshness is needed, or no flow carries what the process uses. Sources: MKTO, SF-PAT.
 */
export function freshness(process: View<'process'>, world: World): Freshness | undefined {
	const {freshWithin, uses} = process;
	if ([freshWithin, uses].some(({state}) => state === 'none' || state === 'notApplicable')) {
		return undefined;
	}

	const open =
		uses.state === 'answered'
			? []
			: [`${questions.process.uses.label} (${process.subject.name})`];
	const waits: Wait[] = [];
	for (const dataPoint of world.getAll('dataPoint', valueOf(uses) ?? [])) {
		const legs = carriersOf(dataPoint.subject.id, world).flatMap(({flow, carries}) =>
			legsOf(flow, carries),
		);
		if (legs.length > 0) {
			const found = waitsFor(dataPoint, legs, world);
			waits.push(...found.waits);
			open.push(...found.open);
		}
	}

	if (waits.length === 0 && open.length === 0) return undefined;
	return compare(process, waits, open, world);
}

function waitsFor(
	dataPoint: View<'dataPoint'>,
	legs: readonly Leg[],
	world: World,
): {readonly waits: readonly Wait[]; readonly open: readonly string[]} {
	const {sourceOfTruth, destinations, subject} = dataPoint;
	if (
		[sourceOfTruth, destinations].some(
			({state}) => state === 'none' || state === 'notApplicable',
		)
	) {
		return {waits: [], open: []};
	}

	const open = [
		...(sourceOfTruth.state === 'answered' ? [] : [questions.dataPoint.sourceOfTruth]),
		...(destinations.state === 'answered' ? [] : [questions.dataPoint.destinations]),
	].map(({label}) => `${label} (${subject.name})`);
	const truths = world
		.getAll('system', valueOf(sourceOfTruth) ?? [])
		.map(system => system.subject.id);
	const certain = legs.filter(({isCertain}) => isCertain);
	const waits = world
		.getAll('system', valueOf(destinations) ?? [])
		.flatMap((system): readonly Wait[] => {
			const {id, name} = system.subject;
			// A destination that itself holds one of several truths waits for the others.
			const others = truths.filter(truth => truth !== id);
			const quickest =
				others.length === 0 ? undefined : fastestRoute(legs, others, id, least);
			if (quickest === undefined) return [];

			const sure = fastestRoute(certain, others, id, most);
			return [
				{
					what: `${subject.name} in ${name}`,
					legs: (sure ?? quickest).legs,
					least: quickest.minutes,
					most: sure?.minutes ?? Infinity,
					isCertain: sure !== undefined,
					missing: quickest.legs.flatMap(({missing}) => missing),
				},
			];
		});
	return {waits, open};
}

function compare(
	process: View<'process'>,
	waits: readonly Wait[],
	open: readonly string[],
	world: World,
): Freshness {
	const {name} = process.subject;
	const allowed = valueOf(process.freshWithin);
	const judged = waits.map(wait => ({wait, fit: fitOfWait(wait, allowed)}));
	const late = slowest(judged.filter(({fit}) => fit === 'doesNotFit'));
	const unclear = judged.filter(({fit}) => fit === 'notComputable');
	const shown = late ?? slowest(unclear) ?? slowest(judged);
	const isOpen = late === undefined && (open.length > 0 || unclear.length > 0);
	const fit = isOpen ? 'notComputable' : (shown?.fit ?? 'fits');
	const age = shown === undefined ? undefined : ageOf(shown.wait.legs);
	const missing = isOpen
		? [
				...(allowed === undefined
					? [`${questions.process.freshWithin.label} (${name})`]
					: []),
				...open,
				...unclear.flatMap(({wait}) => wait.missing),
			]
		: [];
	return {
		calculation: {
			title: `Freshness for ${name}`,
			lines: [
				...(shown === undefined || age === undefined
					? []
					: [
							...shown.wait.legs.map(leg => lineOf(leg, world)),
							{
								label: shown.wait.what,
								working: shown.wait.legs.map(leg => ageOf([leg])).join(' + '),
								result: age,
							},
						]),
				{
					label: `Needed by ${name}`,
					working: `${age ?? 'not known'} against ${allowed === undefined ? 'not known' : asDuration(allowed)}`,
					result:
						fit === 'notComputable'
							? 'not computable'
							: fit === 'doesNotFit'
								? 'too old'
								: 'fresh enough',
				},
			],
			fit,
			missing: [...new Set(missing)],
		},
		...(shown === undefined || age === undefined
			? {}
			: {oldest: `${shown.wait.what} may be ${age} old`}),
	};
}

/** Late for certain once even the fastest way is too slow, in time once a certain way is fast enough. */
function fitOfWait(wait: Wait, allowed: number | undefined): Fit {
	if (allowed === undefined || !wait.isCertain) return 'notComputable';
	if (fitOf(wait.least, allowed, []) === 'doesNotFit') return 'doesNotFit';

	const fit = fitOf(wait.most, allowed, []);
	return fit === 'doesNotFit' ? 'notComputable' : fit;
}

function slowest<Judged extends {readonly wait: Wait}>(
	judged: readonly Judged[],
): Judged | undefined {
	const [first, ...others] = judged;
	return (
		first &&
		others.reduce(
			(slow, other) => (minutesOf(other.wait) > minutesOf(slow.wait) ? other : slow),
			first,
		)
	);
}

function minutesOf(wait: Wait): number {
	return Number.isFinite(wait.most) ? wait.most : wait.least;
}

function ageOf(legs: readonly Leg[]): string {
	const minutes = legs.reduce((sum, leg) => sum + least(leg), 0);
	const isKnown = legs.every(({interval, run}) => interval !== undefined && run !== undefined);
	return `${isKnown ? '' : 'at least '}${asDuration(minutes)}`;
}

function lineOf(leg: Leg, world: World): CalculationLine {
	const {flow, from, to, interval, run} = leg;
	const nameOf = (system: string | undefined) =>
		system === undefined
			? 'a system not known'
			: (world.get('system', system)?.subject.name ?? 'a system no longer listed');
	const waiting =
		interval === undefined
			? 'interval not known'
			: interval === 0
				? 'at once'
				: `every ${asDuration(interval)}`;
	return {
		label: `${nameOf(from)} → ${nameOf(to)}, ${flow.subject.name}`,
		working: `${waiting} + ${run === undefined ? 'run not known' : `${asDuration(run)} run`}`,
		result: ageOf([leg]),
	};
}
