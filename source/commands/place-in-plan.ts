import type {Plan} from '../plan/plan.ts';
import {bare, didYouMean} from '../interview/did-you-mean.ts';
import {sectionIds, type Depth, type SectionId} from '../interview/question.ts';
import {quote} from '../interview/quote.ts';
import {sections} from '../interview/section.ts';
import {sectionOf} from '../interview/route.ts';
import type {Stop} from '../interview/stop.ts';
import {stopsOfSection, subjectOf} from '../interview/walk.ts';
import type {Place} from '../wizard/place.ts';
import {reviewRows} from '../wizard/review.ts';
import {CommandError} from './command-error.ts';

/** Where in a plan somebody wants to begin. */
export interface Wanted {
	readonly section?: SectionId;
	readonly only?: 'unknown' | 'disputed' | 'warnings';
	/** The first question this person is to find out about. */
	readonly person?: string;
}

/** The section with an id or a title. */
export function sectionNamed(name: string): SectionId {
	const found = sections.find(
		({id, title}) => bare(id) === bare(name) || bare(title) === bare(name),
	);
	if (found === undefined) {
		throw new CommandError(
			`There is no section ${quote(name)}.${didYouMean(
				name,
				sections.flatMap(({id, title}) => [id, title]),
			)} The sections are ${sectionIds.join(', ')}.`,
		);
	}

	return found.id;
}

/** The first place that is wanted; nothing if the plan has none. All that is wanted has to hold. */
export function placeWanted(
	plan: Plan,
	depth: Depth,
	{section, only, person}: Wanted,
): Place | undefined {
	if (only === 'warnings') {
		return {view: 'warnings'};
	}

	if (only !== undefined || person !== undefined) {
		return at(
			answeredStops(plan).find(
				stop => isIn(section, stop) && isUnsettled(plan, stop, only, person),
			),
		);
	}

	return section === undefined ? undefined : at(firstOf(stopsOfSection(plan, depth, section)));
}

type QuestionStop = Extract<Stop, {readonly type: 'question'}>;

/** Full depth: somebody has said that it is unknown or disputed, whatever is asked now. */
function answeredStops(plan: Plan): readonly QuestionStop[] {
	return reviewRows(plan, 'full', 'everything').flatMap(row =>
		row.type === 'answer' && row.answer !== undefined ? [row.stop] : [],
	);
}

function isIn(section: SectionId | undefined, stop: QuestionStop): boolean {
	return section === undefined || sectionOf(stop) === section;
}

function isUnsettled(
	plan: Plan,
	stop: QuestionStop,
	only: Wanted['only'],
	person: string | undefined,
): boolean {
	const answer = subjectOf(plan, stop.subject)?.answers[stop.question];
	const isWanted = only === undefined || answer?.state === only;
	const isTheirs =
		person === undefined ||
		(answer?.state === 'unknown' && bare(answer.owner ?? '') === bare(person));
	return isWanted && isTheirs;
}

function at(stop: Stop | undefined): Place | undefined {
	return stop === undefined ? undefined : {view: 'interview', stop};
}

function firstOf<Item>(items: Iterable<Item>): Item | undefined {
	for (const item of items) {
		return item;
	}

	return undefined;
}
