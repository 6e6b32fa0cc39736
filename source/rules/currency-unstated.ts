import {leavesOpen} from '../plan/answer.ts';
import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {comparePairs, type FieldFacts, type FieldPair} from './graph/field-pairs.ts';
import {fieldExample} from './engine/field-example.ts';
import {allOf, anyOf, is, isNone, when, type Verdict} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {sameText} from './conditions/same-text.ts';

/** An amount is three facts: a number, a currency, and what the number counts. */
export const currencyUnstated = defineRule({
	id: 'currency-unstated',
	severity: 'high',
	area: 'dataPoints',
	cause: 'values-do-not-fit',
	about: 'dataPoint',
	title: 'Amount without currency, unit or rate',
	why: 'Amounts end up a hundred times too large or small, or in the wrong currency, and invoices go out with them.',
	action: 'State the currency, whether whole or minor units are counted, and by which rate and rounding it is converted.',
	detects:
		'The data point is an amount of money, and the truth states no currency, either side does not state what is counted, or there is no rule for the exchange rate although the two currencies are not stated to be the same.',
	notWhen:
		'All three are stated, the two sides state the same currency and so need no rate, or the formats are the same everywhere.',
	source: ['TYPES'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: pair =>
				allOf(
					anyOf(isAmount(pair.source), isAmount(pair.target)),
					anyOf(...gaps(pair, dataPoint).map(({verdict}) => verdict)),
				),
			message: pair => {
				const missing = gaps(pair, dataPoint)
					.filter(({verdict}) => verdict === 'fires')
					.map(({what}) => what);
				return `${dataPoint.subject.name} goes from ${pair.from} to ${pair.to} without stating ${phrase(missing)}.`;
			},
		}),
	examples: {
		fires: fieldExample(
			{type: 'integer', currency: none, minorUnit: 'minor'},
			{type: 'money', currency: 'EUR', minorUnit: 'whole'},
			{rateRule: 'Day rate, rounded to cents'},
		),
		clear: fieldExample(
			{type: 'money', currency: 'EUR', minorUnit: 'minor'},
			{type: 'money', currency: 'EUR', minorUnit: 'whole'},
			{rateRule: none},
		),
		unknown: fieldExample(
			{type: 'money', currency: 'USD', minorUnit: 'minor'},
			{type: 'money', currency: 'EUR', minorUnit: 'whole'},
			{rateRule: unknown},
		),
	},
});

/** Whether a field holds money: by its type, or because somebody spoke of its currency although it is a plain number. */
function isAmount({type, currency, minorUnit}: FieldFacts): Verdict {
	return anyOf(is(type, 'money'), isSpokenOf(currency), isSpokenOf(minorUnit));
}

function isSpokenOf(fact: Reading): Verdict {
	return leavesOpen(fact) ? 'unknown' : when(fact.state === 'answered' || fact.state === 'none');
}

function gaps(
	{source, target, from, to}: FieldPair,
	{rateRule}: View<'dataPoint'>,
): ReadonlyArray<{readonly what: string; readonly verdict: Verdict}> {
	return [
		{what: `the currency in ${from}`, verdict: isNone(source.currency)},
		{what: `whole or minor units in ${from}`, verdict: isNone(source.minorUnit)},
		{what: `whole or minor units in ${to}`, verdict: isNone(target.minorUnit)},
		{
			what: 'a rule for the exchange rate',
			verdict: allOf(isNone(rateRule), needsRate(source.currency, target.currency)),
		},
	];
}

/** A rate is needed unless both sides state the same currency; only an "I don't know yet" leaves that open. */
function needsRate(source: Reading<string>, target: Reading<string>): Verdict {
	if (source.state === 'answered' && target.state === 'answered') {
		return when(!sameText(source.value, target.value));
	}

	return leavesOpen(source) || leavesOpen(target) ? 'unknown' : 'fires';
}
