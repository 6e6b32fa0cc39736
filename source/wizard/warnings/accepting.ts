import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import type {SectionId} from '../../interview/question.ts';
import {acceptedFindings, type Accepting} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {findingsOf} from '../../rules/engine/run-rules.ts';
import {evaluationOf, sectionOfRule, sectionWarnings} from '../derived.ts';

/** What was worked out last for the answers of a plan: most questions are about the same acceptances and the same day. */
const known = new WeakMap<
	Plan['subjects'],
	{
		readonly acceptances: Plan['acceptances'];
		readonly asOf: IsoDate;
		readonly accepting: Accepting;
	}
>();

/** The findings of a plan, and which of them somebody has accepted, as it stands on a day. */
export function acceptingOf(plan: Plan, asOf: IsoDate): Accepting {
	const before = known.get(plan.subjects);
	if (before?.acceptances === plan.acceptances && before.asOf === asOf) {
		return before.accepting;
	}

	const accepting = acceptedFindings(plan, findingsOf(evaluationOf(plan)), asOf);
	known.set(plan.subjects, {acceptances: plan.acceptances, asOf, accepting});
	return accepting;
}

/** The findings that count on a day: nobody has accepted them, or the acceptance does not hold any more. */
export function openFindings(plan: Plan, asOf: IsoDate): readonly Finding[] {
	return acceptingOf(plan, asOf).open;
}

/** How many findings count, those that fire and those that cannot be ruled out, and how many are accepted. */
export function warningCounts(
	plan: Plan,
	asOf: IsoDate,
): {readonly firing: number; readonly notRuledOut: number; readonly accepted: number} {
	const {firing, notRuledOut} = evaluationOf(plan);
	const accepted = acceptedIn(plan, asOf);
	const acceptedFiring = accepted.filter(({outcome}) => outcome === 'fires').length;
	return {
		firing: firing - acceptedFiring,
		notRuledOut: notRuledOut - (accepted.length - acceptedFiring),
		accepted: accepted.length,
	};
}

/** How many findings that fire and that nobody has accepted belong to each section. */
export function openSectionWarnings(
	plan: Plan,
	asOf: IsoDate,
): Readonly<Record<SectionId, number>> {
	const counts = {...sectionWarnings(plan)};
	for (const {outcome, rule} of acceptedIn(plan, asOf)) {
		counts[sectionOfRule(rule)] -= outcome === 'fires' ? 1 : 0;
	}

	return counts;
}

/** Whether anything in a plan has been accepted: without that, nobody needs to look at all its findings. */
export function hasAcceptances({acceptances}: Plan): boolean {
	return Object.keys(acceptances).length > 0;
}

function acceptedIn(plan: Plan, asOf: IsoDate): readonly Finding[] {
	return hasAcceptances(plan)
		? [...acceptingOf(plan, asOf).accepted.values()].flatMap(({finding, standing}) =>
				standing === 'holds' ? [finding] : [],
			)
		: [];
}
