import {leavesOpen} from '../../plan/answer.ts';
import type {Reading} from '../../interview/reading.ts';
import type {View} from '../../interview/view.ts';
import type {ValueAt} from '../../interview/questions.ts';
import {listedSystems} from './listed-systems.ts';
import {anyOf, is, when, type Verdict} from '../engine/logic.ts';
import type {Judgement} from '../engine/rule.ts';
import type {World} from '../engine/world.ts';

/** What the comparing rules look at in a field. */
export type FieldFacts = Omit<View<'field'>, 'subject' | 'unnoted' | 'fieldName' | 'localMeaning'>;

export type FieldType = ValueAt<'field', 'type'>;

/** A data point as a source of truth keeps it and as a destination does, with the two systems' names for messages. */
export interface FieldPair {
	readonly source: FieldFacts;
	readonly target: FieldFacts;
	readonly from: string;
	readonly to: string;
}

/** How a rule compares. */
interface Comparison {
	readonly judge: (pair: FieldPair) => Verdict;
	readonly message: (pair: FieldPair) => string;
	/** Gives `unknown` even where nothing at all has been said about the formats. */
	readonly speaksFirst?: boolean;
}

const open = {state: 'unknown'} as const;

/** Stands for the field of a system that is not known; every comparison with it stays open. */
const notKnown: FieldFacts = {
	type: open,
	unit: open,
	length: open,
	required: open,
	defaultValue: open,
	fillRate: open,
	writable: open,
	values: open,
	zone: open,
	currency: open,
	minorUnit: open,
};

/**
 * Compares a data point's field at the truth with that in each destination: a judgement for every destination that is not
 * clear. With several truths, one that does not fit is enough.
 *
 * Clear without looking where the formats are said to be the same everywhere, or where there is no truth to compare with
 * (which is a warning of its own).
 *
 * Silent where nothing has been said: formats unanswered and no answer about any of the fields, or destinations
 * unanswered. The fields are asked about only once the formats are said to differ or not to be known, so half a dozen open
 * findings for every destination would all wait for that one answer; the rules that speak first say it for all. An "I don't
 * know yet" is an answer: it is never silent, so no answer turned into one can clear a finding.
 */
export function comparePairs(
	dataPoint: View<'dataPoint'>,
	world: World,
	{judge, message, speaksFirst = false}: Comparison,
): readonly Judgement[] {
	const {formats} = dataPoint;
	if (formats.state === 'notApplicable' || is(formats, 'same') === 'fires') return [];

	if (!speaksFirst && isUntouched(dataPoint, world)) return [];

	const destinations = listedSystems(dataPoint.destinations, world);
	if (destinations === undefined) {
		const isSilent = dataPoint.destinations.state === 'unanswered' && !speaksFirst;
		const nowhere = {source: notKnown, target: notKnown, from: '', to: ''};
		return isSilent || judge(nowhere) === 'clear' ? [] : [{verdict: 'unknown'}];
	}

	const truths = listedSystems(dataPoint.sourceOfTruth, world);
	return world.judgeEach(destinations, ({subject: destination}) => {
		const target = world.field(dataPoint.subject.id, destination.id);
		const to = destination.name;
		const pairs: readonly FieldPair[] = truths
			?.filter(({subject}) => subject.id !== destination.id)
			.map(({subject: {id, name}}) => ({
				source: world.field(dataPoint.subject.id, id),
				target,
				from: name,
				to,
			})) ?? [{source: notKnown, target, from: 'its source', to}];
		const isSilent =
			!speaksFirst &&
			formats.state === 'unanswered' &&
			(truths !== undefined || dataPoint.sourceOfTruth.state === 'unanswered') &&
			!isMentioned(target) &&
			!pairs.some(({source}) => isMentioned(source));
		if (isSilent) return [];

		const verdicts = pairs.map(judge);
		const firing = pairs[verdicts.indexOf('fires')];
		const verdict = anyOf(...verdicts);
		return verdict === 'clear'
			? []
			: [
					{
						verdict,
						with: [destination],
						...(firing === undefined ? {} : {message: message(firing)}),
					},
				];
	});
}

/**
 * Whether nothing has been said about any format, and nobody has yet to find out where the value comes from and goes. Of most
 * data points of a large plan that is all there is to see.
 */
function isUntouched(dataPoint: View<'dataPoint'>, world: World): boolean {
	const {formats, destinations, sourceOfTruth, subject} = dataPoint;
	return (
		formats.state === 'unanswered' &&
		!leavesOpen(destinations) &&
		!leavesOpen(sourceOfTruth) &&
		world.fieldsOf(subject.id).length === 0
	);
}

function isMentioned(field: FieldFacts | View<'field'>): boolean {
	return 'subject' in field && Object.keys(field.subject.answers).length > 0;
}

/**
 * A fact that is asked about only in fields of certain types. Unanswered in a field of another type it is not missing, it
 * does not apply.
 */
export function askedOf<V>(
	types: readonly FieldType[],
	{type}: FieldFacts,
	fact: Reading<V>,
): Reading<V> {
	return fact.state === 'unanswered' && type.state === 'answered' && !types.includes(type.value)
		? {state: 'notApplicable', reason: 'Not asked of this type'}
		: fact;
}

/** Whether two facts differ; "there is none" differs from anything else, and what does not apply differs from nothing. */
export function differ<V>(
	left: Reading<V>,
	right: Reading<V>,
	isSame: (left: V, right: V) => boolean,
): Verdict {
	if (left.state === 'notApplicable' || right.state === 'notApplicable') return 'clear';
	if (left.state === 'none' && right.state === 'none') return 'clear';
	if (left.state === 'answered' && right.state === 'answered') {
		return when(!isSame(left.value, right.value));
	}

	const isSaid = ({state}: Reading) => state === 'none' || state === 'answered';
	return isSaid(left) && isSaid(right) ? 'fires' : 'unknown';
}
