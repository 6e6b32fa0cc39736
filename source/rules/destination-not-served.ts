import type {View} from '../interview/view.ts';
import {endsIn, possibleWays, reaches, sureWays, type Way} from './graph/flow-reach.ts';
import {carriersOf} from './graph/is-carried.ts';
import {listedSystems} from './graph/listed-systems.ts';
import type {Verdict} from './engine/logic.ts';
import {namesOf} from './wording/names.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** The list of data points and the drawing of flows are made at different times by different people. */
export const destinationNotServed = defineRule({
	id: 'destination-not-served',
	severity: 'high',
	area: 'dataPoints',
	cause: 'drawing-incomplete',
	about: 'dataPoint',
	title: 'No flow to a destination',
	why: 'The list of data promises something that no flow delivers, and the people at the destination find out after go-live.',
	action: 'Add the flow that carries it, or take the destination off the list.',
	detects:
		'A destination is reached by no chain of flows that carry the data point from a source of truth; connectors that exist and are kept count as flows.',
	notWhen:
		'The data point arrives by way of other systems, or on the way back of a two-way flow. Where nobody has named a truth, any flow that brings it will do.',
	source: ['DP2'],
	check(dataPoint, world) {
		const destinations = listedSystems(dataPoint.destinations, world);
		return destinations === undefined
			? 'unknown'
			: world.judgeEach(destinations, destination =>
					judgeDestination(dataPoint, destination, world),
				);
	},
	examples: {
		fires: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			around: {
				system: {crm: {}, erp: {}, mail: {}},
				flow: {f: {from: 'crm', to: 'mail', direction: 'oneWay', carries: ['it']}},
			},
		},
		clear: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			around: {
				system: {crm: {}, erp: {}, mail: {}},
				flow: {
					f: {from: 'crm', to: 'mail', direction: 'oneWay', carries: ['it']},
					g: {from: 'erp', to: 'mail', direction: 'twoWay', carries: ['it']},
				},
			},
		},
		unknown: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			around: {
				system: {crm: {}, erp: {}},
				flow: {f: {from: 'crm', to: 'erp', direction: 'oneWay', carries: unknown}},
			},
		},
	},
});

function judgeDestination(
	dataPoint: View<'dataPoint'>,
	destination: View<'system'>,
	world: World,
): readonly Judgement[] {
	const {id, name} = dataPoint.subject;
	const truths = listedSystems(dataPoint.sourceOfTruth, world);
	const others = truths?.filter(({subject}) => subject.id !== destination.subject.id);
	// The only truth listed as its own destination has the value already.
	if (others?.length === 0 && truths?.length !== 0) return [];

	const starts = others?.map(({subject}) => subject.id);
	const carriers = carriersOf(id, world);
	if (isReached(sureWays(carriers), destination.subject.id, starts)) {
		// Not knowing the truth, nobody can tell whether what arrives comes from it.
		return starts === undefined ? [{verdict: 'unknown', with: [destination.subject]}] : [];
	}

	const ways = possibleWays(carriers);
	const verdict: Verdict =
		// Before the first flow is drawn nothing is missing from the drawing.
		isReached(ways, destination.subject.id, starts) || !world.hasAny('flow')
			? 'unknown'
			: 'fires';
	const origin = others === undefined || others.length === 0 ? '' : ` from ${namesOf(others)}`;
	return [
		{
			verdict,
			with: [destination.subject],
			message: `No flow brings ${name}${origin} to ${destination.subject.name}, which is listed as its destination.`,
		},
	];
}

/** Without systems to start from, whatever ends in the destination reaches it. */
function isReached(
	ways: readonly Way[],
	destination: string,
	starts: readonly string[] = [],
): boolean {
	return starts.length === 0 ? endsIn(ways, destination) : reaches(starts, ways, destination);
}
