import type {Collection} from '../../plan/collection.ts';
import type {Subject, SubjectKind} from '../../plan/subject.ts';
import {viewOf, type View} from '../../interview/view.ts';
import type {Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** How a condition looks at further subjects, so that it is noted exactly when the condition itself is. */
export type Look = <Kind extends SubjectKind>(view: View<Kind>) => View<Kind>;

const unnoted: Look = view => view.unnoted;
const noted: Look = view => view;

/** What a condition gave for subjects it has seen, for conditions that depend on nothing but the subject itself. */
export type Seen<Kind extends SubjectKind> = WeakMap<Subject<Kind>, Verdict>;

/**
 * Whether a condition fires for any of some subjects, and the one that decided. Everyone is looked at without being noted,
 * and only the deciding one again with notes: thousands of open answers must not become thousands of facts of one finding.
 * A whole collection, as `World.subjects` gives it, may come with what the condition gave before.
 */
export function anySubject<Kind extends SubjectKind>(
	world: World,
	candidates: Collection<Kind> | ReadonlyArray<View<Kind>>,
	condition: (subject: View<Kind>, look: Look) => Verdict,
	seen: Seen<Kind> = new WeakMap(),
): {readonly verdict: Verdict; readonly by?: View<Kind>} {
	const open: Array<Subject<Kind>> = [];
	for (const candidate of candidates) {
		const isView = 'unnoted' in candidate;
		const subject = isView ? candidate.subject : candidate;
		let verdict = isView ? undefined : seen.get(subject);
		if (verdict === undefined) {
			verdict = condition(isView ? candidate.unnoted : viewOf(subject), unnoted);
			seen.set(subject, verdict);
		}

		if (verdict === 'fires') {
			const by = world.view(subject);
			return {verdict: condition(by, noted), by};
		}

		if (verdict === 'unknown') open.push(subject);
	}

	// A dispute looks open until it is read under one claim; then it may be clear, and the next open one decides.
	for (const subject of open) {
		const by = world.view(subject);
		const verdict = condition(by, noted);
		if (verdict !== 'clear') return {verdict, by};
	}

	return {verdict: 'clear'};
}

/** The data points that stand in a system, or that may, because it is not fully known where they stand. */
export function placedIn(system: string, world: World): ReadonlyArray<View<'dataPoint'>> {
	return [...world.dataPointsIn(system), ...world.dataPointsOfUnknownPlace()];
}
