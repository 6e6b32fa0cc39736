import type {SubjectKind} from '../plan/subject.ts';
import {viewOf, type View} from '../interview/view.ts';
import type {Verdict} from './logic.ts';
import type {World} from './world.ts';

/** How a condition looks at further subjects, so that it is noted exactly when the condition itself is. */
export type Look = <Kind extends SubjectKind>(view: View<Kind>) => View<Kind>;

const unnoted: Look = view => viewOf(view.subject);
const noted: Look = view => view;

/**
 * Whether a condition fires for any of some subjects, and the one that decided. Everyone is looked at without being noted,
 * and only the deciding one again with notes: thousands of open answers must not become thousands of facts of one finding.
 */
export function anySubject<Kind extends SubjectKind>(
	candidates: ReadonlyArray<View<Kind>>,
	condition: (subject: View<Kind>, look: Look) => Verdict,
): {readonly verdict: Verdict; readonly by?: View<Kind>} {
	const open: Array<View<Kind>> = [];
	for (const view of candidates) {
		const verdict = condition(viewOf(view.subject), unnoted);
		if (verdict === 'fires') return {verdict: condition(view, noted), by: view};
		if (verdict === 'unknown') open.push(view);
	}

	// A dispute looks open until it is read under one claim; then it may be clear, and the next open one decides.
	for (const view of open) {
		const verdict = condition(view, noted);
		if (verdict !== 'clear') return {verdict, by: view};
	}

	return {verdict: 'clear'};
}

/** The data points that stand in a system, or that may, because it is not fully known where they stand. */
export function placedIn(system: string, world: World): ReadonlyArray<View<'dataPoint'>> {
	return [...world.dataPointsIn(system), ...world.dataPointsOfUnknownPlace()];
}
