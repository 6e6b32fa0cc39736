import leven, {closestMatch} from 'leven';

/** Most letters that may differ for one text to be offered in place of another. */
const mostDifferent = 3;

/** The candidate a mistyped text most likely means, if any is near: upper and lower case, spaces and signs do not count. */
function nearest(text: string, candidates: readonly string[]): string | undefined {
	const meant = bare(text);
	const byBare = new Map(candidates.map(candidate => [bare(candidate), candidate]));
	byBare.delete('');
	const found = closestMatch(meant, [...byBare.keys()], {
		maxDistance: Math.min(mostDifferent, Math.floor(meant.length / 2)),
	});
	return found === undefined ? undefined : byBare.get(found);
}

/** The letters and digits of a text in lower case: what two spellings of one word have in common. */
export function bare(text: string): string {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The candidates by how little they differ from a text, case, spaces and signs aside. */
export function nearestFirst(text: string, candidates: readonly string[]): readonly string[] {
	const meant = bare(text);
	return candidates
		.map(candidate => ({candidate, distance: leven(meant, bare(candidate))}))
		.toSorted((left, right) => left.distance - right.distance)
		.map(({candidate}) => candidate);
}

/** "Did you mean …?" with a space before it, or nothing where no candidate is near. */
export function didYouMean(text: string, candidates: readonly string[]): string {
	const found = nearest(text, candidates);
	return found === undefined ? '' : ` Did you mean “${found}”?`;
}
