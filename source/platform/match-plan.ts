import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {slug as slugOf} from '../plan/slug.ts';

/** What a plan can be called by. */
export interface Named {
	readonly id: string;
	readonly title: string;
	/** The slug in its file's name: of the title it had in the beginning. */
	readonly slug: string;
}

/** No plan, or more than one, goes by the name that was given. */
export class PlanNotFound extends Error {
	override readonly name = 'PlanNotFound';
}

/**
 * The plan meant by a name: the one with that id, else with that title or slug, else the only one whose id, title or slug
 * begins so. Upper and lower case do not count.
 *
 * @throws {PlanNotFound} with the nearest names, or those it could be.
 */
export function matchPlan<T extends Named>(named: string, plans: readonly T[]): T {
	const wanted = named.trim().toLowerCase();
	const names = ({id, title, slug}: T) => [id, title.trim().toLowerCase(), slug, slugOf(title)];
	const ways: ReadonlyArray<(plan: T) => boolean> = [
		({id}) => id === wanted,
		plan => names(plan).includes(wanted),
		plan => wanted !== '' && names(plan).some(name => name.startsWith(wanted)),
	];
	for (const isMeant of ways) {
		const [first, ...others] = plans.filter(isMeant);
		if (first !== undefined) {
			if (others.length > 0) {
				throw new PlanNotFound(
					`More than one plan goes by ${quote(named)}: ${[first, ...others].map(inWords).join(', ')}. Name the one you mean by its id.`,
				);
			}

			return first;
		}
	}

	const known = plans.length === 0 ? ' The library is empty.' : nearest(named, plans);
	throw new PlanNotFound(
		`There is no plan ${quote(named)}.${known} Run “groundplan list” to see the saved plans, or give the path of a file.`,
	);
}

function inWords({id, title}: Named): string {
	return `${quote(title)} (${id})`;
}

/** The plan whose title, id or a word of whose title comes near, or else the first few there are. */
function nearest(named: string, plans: readonly Named[]): string {
	const byName = didYouMean(
		named,
		plans.flatMap(({id, title}) => [title, id]),
	);
	if (byName !== '') return byName;

	const alike = plans.find(({title}) => didYouMean(named, title.split(/[^\p{L}\p{N}]+/u)) !== '');
	const shown = plans.slice(0, 3).map(inWords).join(', ');
	return alike === undefined ? ` There is ${shown}.` : ` Did you mean ${quote(alike.title)}?`;
}
