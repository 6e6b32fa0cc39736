import {leavesOpen} from '../plan/answer.ts';
import type {View} from '../interview/view.ts';
import {listedSystems} from './graph/listed-systems.ts';
import {allOf, type Verdict} from './engine/logic.ts';
import {namesOf, phrase} from './wording/names.ts';
import {hasNoPrecedence} from './conditions/precedence.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {textKey} from './conditions/same-text.ts';

/** Instances of one product look alike and share their field names, which hides that each keeps a value of its own. */
export const sotMultiInstance = defineRule({
	id: 'sot-multi-instance',
	severity: 'high',
	area: 'dataPoints',
	cause: 'truth-unsettled',
	about: 'dataPoint',
	title: 'Several instances of one product keep it',
	why: 'Each instance has its own copy and its own users, so sooner or later they say different things about the same record.',
	action: 'Write down which instance owns which region, brand or group of records.',
	detects:
		'At least two systems of the same product are among the sources of truth and systems of record, and no rule of precedence is given. Not having been asked for a rule counts as having none.',
	notWhen:
		'A rule says which instance counts for which records, or the systems are of different products.',
	source: ['DP4'],
	check(dataPoint, world) {
		const truths = listedSystems(dataPoint.sourceOfTruth, world);
		const records = listedSystems(dataPoint.systemsOfRecord, world);
		const keepers = eachOnce([...(truths ?? []), ...(records ?? [])]);
		const groups = instancesOfOneProduct(keepers);
		const areAllKnown = truths !== undefined && records !== undefined;
		return {
			verdict: allOf(
				groups.length > 0 ? 'fires' : mayBeInstances(keepers, areAllKnown),
				hasNoPrecedence(dataPoint),
			),
			message: `${phrase(groups.map(group => namesOf(group)))} are instances of one product, each keeps ${dataPoint.subject.name}, and no rule says which one owns which records.`,
		};
	},
	examples: {
		fires: {
			sourceOfTruth: ['north'],
			systemsOfRecord: ['north', 'south'],
			precedence: none,
			around: {system: {north: {product: 'Mailer'}, south: {product: 'mailer '}}},
		},
		clear: {
			sourceOfTruth: ['north'],
			systemsOfRecord: ['north', 'shop'],
			around: {system: {north: {product: 'Mailer'}, shop: {product: 'Shop'}}},
		},
		unknown: {
			sourceOfTruth: ['north'],
			systemsOfRecord: ['north', 'south'],
			around: {system: {north: {product: 'Mailer'}, south: {product: unknown}}},
		},
	},
});

function eachOnce(systems: ReadonlyArray<View<'system'>>): ReadonlyArray<View<'system'>> {
	return [...new Map(systems.map(system => [system.subject.id, system])).values()];
}

function instancesOfOneProduct(
	systems: ReadonlyArray<View<'system'>>,
): ReadonlyArray<ReadonlyArray<View<'system'>>> {
	const byProduct = Map.groupBy(systems, ({product}) =>
		product.state === 'answered' ? textKey(product.value) : '',
	);
	return [...byProduct].flatMap(([product, group]) =>
		product !== '' && group.length > 1 ? [group] : [],
	);
}

/** Where no instances are found, a product or a keeper not known yet may still make some; one keeper alone cannot. */
function mayBeInstances(keepers: ReadonlyArray<View<'system'>>, areAllKnown: boolean): Verdict {
	const hasOpenProduct =
		keepers.length > 1 &&
		keepers.some(({product}) => product.state === 'unanswered' || leavesOpen(product));
	return areAllKnown && !hasOpenProduct ? 'clear' : 'unknown';
}
