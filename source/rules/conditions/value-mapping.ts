import {leavesOpen} from '../../plan/answer.ts';
import type {View} from '../../interview/view.ts';
import {askedOf, type FieldPair} from '../graph/field-pairs.ts';
import {valueOf, type Verdict} from '../engine/logic.ts';
import {textKey} from './same-text.ts';

/** Whether a value of the source has no counterpart in the destination. */
export function hasUnmapped(pair: FieldPair, {valueMap}: View<'dataPoint'>): Verdict {
	const {source, target} = pair;
	switch (askedOf(['picklist', 'multiPicklist', 'boolean'], source, source.values).state) {
		case 'answered': {
			const isMapped = unmappedValues(pair, valueMap).length === 0;
			if (isMapped || valueMap.state === 'notApplicable') return 'clear';

			// A value the destination has as well needs no row, so not knowing its values leaves that open.
			const isOpen = [valueMap, target.values].some(fact => leavesOpen(fact));
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
export function unmappedValues(
	{source, target}: FieldPair,
	valueMap: View<'dataPoint'>['valueMap'],
): readonly string[] {
	const rows = valueOf(valueMap) ?? [];
	const mapped = rows.flatMap(({from = '', to = ''}) => (to.trim() === '' ? [] : [from]));
	const known = new Set(
		[...mapped, ...(valueOf(target.values) ?? [])].map(value => textKey(value)),
	);
	return (valueOf(source.values) ?? []).filter(value => !known.has(textKey(value)));
}
