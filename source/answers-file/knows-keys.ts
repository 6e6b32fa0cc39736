import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import type {MapNode} from './file-node.ts';
import type {ReadContext} from './read-context.ts';

/** Most keys that a message lists. */
const mostListed = 15;

/** Whether every key of a group is known; reports those that are not, with the nearest that is. `what` names the group: "an answer". */
export function knowsKeys(
	node: MapNode,
	known: readonly string[],
	path: string,
	context: Pick<ReadContext, 'report'>,
	what = 'an answer',
): boolean {
	const strange = node.entries.filter(({key}) => !known.includes(key));
	for (const {key, at} of strange) {
		const listed = known.length > mostListed ? '' : ` Its keys are ${known.join(', ')}.`;
		context.report(
			at,
			path === '' ? key : `${path}.${key}`,
			() => `${quote(key)} is not a key of ${what}.${didYouMean(key, known) || listed}`,
		);
	}

	return strange.length === 0;
}
