import type {View} from '../../interview/view.ts';
import {allOf, given, isNone, valueOf, type Verdict} from '../engine/logic.ts';
import {sameText} from './same-text.ts';
import type {World} from '../engine/world.ts';

/**
 * Whether what two systems exchange crosses from one region to another with no safeguard named at the partner, and it is
 * this system that has to answer for it.
 */
export function crossesUncovered(
	system: View<'system'>,
	partner: View<'system'>,
	world: World,
): Verdict {
	const areApart = given(
		[system.region, partner.region],
		(here, there) => !sameText(here, there),
	);
	if (areApart === 'clear' || isPartnersToAnswer(system, partner, world)) return 'clear';

	const {transferBasis} = partner;
	// A partner that was not asked, or has no use for the question, covers nothing.
	const isUnhelpful =
		transferBasis.state === 'unanswered' || transferBasis.state === 'notApplicable';
	return allOf(areApart, isUnhelpful ? 'fires' : isNone(transferBasis));
}

/**
 * Whether the finding sits on the partner: on the one whose region fewer systems share, because that is the one people
 * think of as abroad and answer for. Both have it where neither region is the rarer, and as long as any region is not
 * known: otherwise an "I don't know yet" about a third system could move the finding, as if it had been answered.
 */
function isPartnersToAnswer(
	system: View<'system'>,
	partner: View<'system'>,
	world: World,
): boolean {
	const regions = world.all('system').map(({region}) => valueOf(region));
	if (regions.includes(undefined)) return false;

	const sharing = ({region}: View<'system'>) =>
		regions.filter((other = '') => sameText(other, valueOf(region) ?? '')).length;
	return sharing(system) > sharing(partner);
}
