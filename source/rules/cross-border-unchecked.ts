import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {crossesUncovered} from './conditions/border-crossing.ts';
import {carriesPersonal} from './conditions/carries-personal.ts';
import {endOf, flowsPerhapsAt} from './graph/flow-ends.ts';
import {allOf, anyOf, is, isNone, valueOf, type Verdict} from './engine/logic.ts';
import {namesOf} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/**
 * A safeguard belongs to a transfer, yet it is asked of a system, and only one of the two has to have it. So that one
 * transfer is not warned of twice, the finding sits on one of them: see `crossesUncovered`.
 */
export const crossBorderUnchecked = defineRule({
	id: 'cross-border-unchecked',
	severity: 'high',
	area: 'dataPoints',
	cause: 'privacy-unsettled',
	about: 'system',
	title: 'Personal data crosses a border unchecked',
	why: 'Personal data may leave its region only with a safeguard, and a transfer without one has to be stopped.',
	action: 'Confirm where both systems keep the data and which safeguard covers the transfer.',
	detects:
		'The system exchanges personal data with a system in another region over a flow, and no safeguard for transfers is named.',
	notWhen:
		'A safeguard is named for either of the two systems, both are in the same region, or what the flows between them carry is not personal.',
	source: ['GDPR30'],
	check(system, world) {
		const isUncovered = isNone(system.transferBasis);
		if (isUncovered === 'clear') return 'clear';

		const exchanges = exchangesOf(system, world);
		const partners = new Map(
			exchanges.flatMap(({partner, verdict}) =>
				partner !== undefined && verdict === 'fires' ? [[partner.subject.id, partner]] : [],
			),
		);
		return {
			verdict: allOf(isUncovered, anyOf(...exchanges.map(({verdict}) => verdict))),
			message: `${system.subject.name} (${valueOf(system.region) ?? ''}) exchanges personal data with ${namesOf([...partners.values()])} in another region, and no safeguard for the transfer is named.`,
		};
	},
	examples: {
		fires: {
			region: 'US',
			transferBasis: none,
			around: {
				system: {crm: {region: 'EU'}},
				dataPoint: {email: {personal: 'personal'}},
				flow: {nightly: {from: 'crm', to: 'it', carries: ['email']}},
			},
		},
		clear: {
			region: 'EU',
			transferBasis: none,
			around: {
				system: {crm: {region: 'EU'}},
				dataPoint: {email: {personal: 'personal'}},
				flow: {nightly: {from: 'crm', to: 'it', carries: ['email']}},
			},
		},
		unknown: {
			region: 'US',
			transferBasis: unknown,
			around: {
				system: {crm: {region: 'EU'}},
				dataPoint: {email: {personal: 'personal'}},
				flow: {nightly: {from: 'crm', to: 'it', carries: ['email']}},
			},
		},
	},
});

interface Exchange {
	readonly verdict: Verdict;
	readonly partner: View<'system'> | undefined;
}

/** A flow as it is seen from the system at one of its ends. */
interface Direction {
	readonly flow: View<'flow'>;
	readonly isInvolved: Verdict;
	readonly otherEnd: Reading<string>;
}

/** Each flow that has, or may have, the system at an end, with the verdict on it; a flow not drawn yet is left out. */
function exchangesOf(system: View<'system'>, world: World): readonly Exchange[] {
	const {id} = system.subject;
	// Many flows lead to few partners, and the regions of all systems are compared for each.
	const byPartner = new Map<string, Verdict>();
	const crosses = (partner: View<'system'>): Verdict => {
		const known = byPartner.get(partner.subject.id) ?? crossesUncovered(system, partner, world);
		byPartner.set(partner.subject.id, known);
		return known;
	};
	// Of some it is only open where they lead; they are looked at without taking notes.
	return flowsPerhapsAt(id, world).flatMap(flow => {
		const {from, to} = flow.unnoted;
		if (from.state === 'unanswered' || to.state === 'unanswered') return [];
		if (is(from, id) === 'clear' && is(to, id) === 'clear') return [];

		return [
			judgeExchange(
				system,
				{flow, isInvolved: is(flow.from, id), otherEnd: flow.to},
				crosses,
				world,
			),
			judgeExchange(
				system,
				{flow, isInvolved: is(flow.to, id), otherEnd: flow.from},
				crosses,
				world,
			),
		];
	});
}

function judgeExchange(
	system: View<'system'>,
	{flow, isInvolved, otherEnd}: Direction,
	crossesTo: (partner: View<'system'>) => Verdict,
	world: World,
): Exchange {
	const end = isInvolved === 'clear' ? 'absent' : endOf(otherEnd, world);
	const partner = typeof end === 'string' ? undefined : end;
	if (end === 'absent' || partner?.subject.id === system.subject.id) {
		return {verdict: 'clear', partner};
	}

	const crosses = allOf(isInvolved, partner === undefined ? 'unknown' : crossesTo(partner));
	// The load may be thousands of data points, so it is looked through last.
	return {
		verdict: crosses === 'clear' ? 'clear' : allOf(crosses, carriesPersonal(flow, world)),
		partner,
	};
}
