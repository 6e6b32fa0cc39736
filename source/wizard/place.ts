import type {Stop} from '../interview/stop.ts';

/**
 * Where in a plan somebody is: the one pointer. Together with the answers it decides the screen, so saving it is all that
 * resuming needs.
 */
export type Place =
	| {readonly view: 'outline'}
	| {readonly view: 'interview'; readonly stop: Stop}
	| {readonly view: 'review'}
	| {readonly view: 'warnings'}
	| {readonly view: 'preview'};
