import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {listedSystems} from './graph/listed-systems.ts';
import {allOf, when} from './engine/logic.ts';
import {namesOf, phrase} from './wording/names.ts';
import {hasNoPrecedence} from './conditions/precedence.ts';
import {defineRule, unknown} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** Two truths are two truths whether one person names both or two people name one each, so disputes are read here. */
export const sotContested = defineRule({
	id: 'sot-contested',
	severity: 'blocker',
	area: 'dataPoints',
	cause: 'truth-unsettled',
	about: 'dataPoint',
	title: 'Two systems claim the truth',
	why: 'Without a rule, whichever system writes last wins, and the other value is gone without anybody noticing.',
	action: 'Choose one of them, or write down which one counts for which records.',
	detects:
		'Two or more systems are named as the source of truth, by one person or by people who disagree, and no rule of precedence is given. Not having been asked for a rule counts as having none.',
	notWhen: 'A rule says which system wins when, or only one system is named.',
	source: ['DP4', 'MDM'],
	readsDisputes: true,
	check(dataPoint, world) {
		const rivals = rivalsIn(dataPoint.sourceOfTruth, world);
		return {
			verdict: allOf(
				rivals === undefined ? 'unknown' : when(rivals.length > 1),
				hasNoPrecedence(dataPoint),
			),
			message: `${claim(dataPoint, rivals ?? [], world)}, and no rule says which one wins.`,
		};
	},
	examples: {
		fires: {sourceOfTruth: ['crm', 'shop'], around: {system: {crm: {}, shop: {}}}},
		clear: {
			sourceOfTruth: ['crm', 'shop'],
			precedence: 'Shop for customers without a contract, CRM for everybody else',
			around: {system: {crm: {}, shop: {}}},
		},
		unknown: {
			sourceOfTruth: ['crm', 'shop'],
			precedence: unknown,
			around: {system: {crm: {}, shop: {}}},
		},
	},
});

/** Every system that anybody takes for the truth. */
function rivalsIn(
	truth: Reading<readonly string[]>,
	world: World,
): ReadonlyArray<View<'system'>> | undefined {
	return truth.state === 'disputed'
		? listedSystems(
				{state: 'answered', value: truth.claims.flatMap(({value}) => value ?? [])},
				world,
			)
		: listedSystems(truth, world);
}

function claim(
	{sourceOfTruth, subject}: View<'dataPoint'>,
	rivals: ReadonlyArray<View<'system'>>,
	world: World,
): string {
	if (sourceOfTruth.state !== 'disputed') {
		return `${namesOf(rivals)} ${rivals.length === 2 ? 'both' : 'all'} claim to hold the truth of ${subject.name}`;
	}

	const claims = sourceOfTruth.claims.map(({value, by = 'somebody'}) => {
		const systems = world.getAll('system', value ?? []);
		return `${by} names ${systems.length === 0 ? 'no system' : namesOf(systems)}`;
	});
	return `Asked for the truth of ${subject.name}, ${phrase(claims)}`;
}
