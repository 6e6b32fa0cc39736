import type {View} from '../../interview/view.ts';
import {isNone, type Verdict} from '../engine/logic.ts';

/**
 * Fires when no rule says which of several truths wins. Unlike elsewhere, not having been asked counts as having none:
 * the second truth was named and nobody gave a rule with it, and that must be said while the people who named it still sit
 * at the table. "I don't know yet" leaves it open, because somebody has taken it on.
 */
export function hasNoPrecedence(dataPoint: View<'dataPoint'>): Verdict {
	return dataPoint.precedence.state === 'unanswered' ? 'fires' : isNone(dataPoint.precedence);
}
