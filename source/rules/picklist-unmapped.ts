import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {askedOf, comparePairs, type FieldFacts, type FieldPair} from './field-pairs.ts';
import {allOf, anyOf, is, isNone, valueOf, type Verdict} from './logic.ts';
import {phrase} from './names.ts';
import {defineRule, none, unknown} from './rule.ts';
import {textKey} from './same-text.ts';

/** A list of values is only as complete as its rarest value, and that one turns up after go-live. */
export const picklistUnmapped = defineRule({
	id: 'picklist-unmapped',
	severity: 'high',
	area: 'dataPoints',
	about: 'dataPoint',
	title: 'Values of a list without a counterpart',
	why: 'Every record with such a value fails, or arrives with a value that somebody guessed.',
	action: 'Complete the table of values, and name what is written for a value that is not in it.',
	detects:
		'The data point is a list of values in either system, and a value of the source is neither in the value mapping nor among the values of the destination, or there is no value for anything unmapped.',
	notWhen:
		'Every value of the source has its counterpart and a value is named for anything else, or the formats are the same everywhere.',
	source: ['BODVE'],
	// Where the types do not fit at all, the missing table is part of that one cause.
	yieldsTo: ['type-mismatch'],
	check: (dataPoint, world) =>
		comparePairs(dataPoint, world, {
			judge: pair =>
				allOf(
					anyOf(isList(pair.source), isList(pair.target)),
					anyOf(hasUnmapped(pair, dataPoint), isNone(dataPoint.valueFallback)),
				),
			message: pair => gap(pair, dataPoint),
		}),
	examples: {
		fires: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			formats: 'differ',
			valueMap: [{from: 'Active', to: 'A'}],
			valueFallback: none,
			around: {
				system: {crm: {}, erp: {}},
				field: {
					'it@crm': {type: 'picklist', values: ['Active', 'Honorary']},
					'it@erp': {type: 'picklist'},
				},
			},
		},
		clear: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			formats: 'differ',
			valueMap: [
				{from: 'Active', to: 'A'},
				{from: 'Honorary', to: 'H'},
			],
			valueFallback: 'X',
			around: {
				system: {crm: {}, erp: {}},
				field: {
					'it@crm': {type: 'picklist', values: ['Active', 'Honorary']},
					'it@erp': {type: 'picklist'},
				},
			},
		},
		unknown: {
			sourceOfTruth: ['crm'],
			destinations: ['erp'],
			formats: 'differ',
			valueMap: unknown,
			valueFallback: 'X',
			around: {
				system: {crm: {}, erp: {}},
				field: {
					'it@crm': {type: 'picklist', values: ['Active', 'Honorary']},
					'it@erp': {type: 'picklist'},
				},
			},
		},
	},
});

/** Whether a field is a list of values: by its type, or because its values are listed although its type is not given. */
function isList({type, values}: FieldFacts): Verdict {
	const byType = is(type, 'picklist', 'multiPicklist');
	// The two values of a yes-or-no field may be listed too; that does not make it a list.
	const isListed = is(type, 'boolean') === 'fires' || values.state !== 'answered';
	return isListed ? byType : 'fires';
}

function hasUnmapped(pair: FieldPair, {valueMap}: View<'dataPoint'>): Verdict {
	const values = askedOf(['picklist', 'multiPicklist', 'boolean'], pair.source, pair.source.values);
	switch (values.state) {
		case 'answered': {
			if (valueMap.state === 'notApplicable') return 'clear';
			if (unmapped(pair, valueMap).length === 0) return 'clear';

			// Values that are the same in the destination need no row, so not knowing those leaves it open as well.
			const isOpen = [valueMap, pair.target.values].some(
				({state}) => state === 'unknown' || state === 'disputed',
			);
			return isOpen || valueMap.state === 'unanswered' ? 'unknown' : 'fires';
		}

		case 'none':
		case 'notApplicable': {
			return 'clear';
		}

		case 'unknown':
		case 'unanswered':
		case 'disputed': {
			return 'unknown';
		}
	}
}

/** The values of the source that have neither a row with a counterpart nor a namesake in the destination. */
function unmapped({source, target}: FieldPair, valueMap: View<'dataPoint'>['valueMap']): readonly string[] {
	const rows = valueOf(valueMap) ?? [];
	const mapped = rows.flatMap(({from = '', to = ''}) => (to.trim() === '' ? [] : [textKey(from)]));
	const known = new Set([...mapped, ...keysOf(target.values)]);
	return (valueOf(source.values) ?? []).filter(value => !known.has(textKey(value)));
}

function keysOf(values: Reading<readonly string[]>): readonly string[] {
	return (valueOf(values) ?? []).map(value => textKey(value));
}

function gap(pair: FieldPair, dataPoint: View<'dataPoint'>): string {
	const {name} = dataPoint.subject;
	const values = hasUnmapped(pair, dataPoint) === 'fires' ? unmapped(pair, dataPoint.valueMap) : [];
	const missing = values.map(value => `“${value}”`);
	const hasNoFallback = isNone(dataPoint.valueFallback) === 'fires';
	if (missing.length === 0) {
		return `Nothing says what is written to ${pair.to} for a value of ${name} that is not mapped.`;
	}

	const rest = hasNoFallback ? ', and no value is named for what is not mapped' : '';
	return `${phrase(missing)} of ${name} ${missing.length === 1 ? 'has' : 'have'} no counterpart in ${pair.to}${rest}.`;
}
