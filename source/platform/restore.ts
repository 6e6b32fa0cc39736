import {copyFileSync, chmodSync, constants, existsSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';
import {quote} from '../interview/quote.ts';
import {display} from '../plan/display.ts';
import {backupsDirectory} from './backups.ts';
import {looksLikePath, planFilesIn, plansIn} from './library.ts';
import {removedDirectory, removePlan} from './library-changes.ts';
import {matchPlan, PlanNotFound, type Named} from './match-plan.ts';
import {partsOfFileName, planExtension} from './plan-file-name.ts';
import {readPlanFile, readPlanHead} from './read-plan-file.ts';
import {syncDirectory} from './sync-directory.ts';
import {withHome} from './directories.ts';

/** A state of a plan that can be brought back. */
export interface Restorable extends Named {
	readonly path: string;
	/** `removed` is the plan itself as it was removed; a backup is how it was when it was opened on some day. */
	readonly from: 'removed' | 'backup';
	/** When the plan was last changed in this state, ISO 8601 with time. */
	readonly changed: string;
}

/** What was brought back. */
export interface Restored {
	readonly path: string;
	readonly title: string;
	readonly changed: string;
	/** Where the file is that stood in its place. */
	readonly setAside?: string;
}

/** Every state that can be brought back and is whole, the latest first. */
export function listRestorable(library: string): readonly Restorable[] {
	const directories = [
		['removed', removedDirectory(library)],
		['backup', backupsDirectory(library)],
	] as const;
	return directories
		.flatMap(([from, directory]) =>
			planFilesIn(directory).flatMap(file => restorable(from, file)),
		)
		.toSorted((left, right) => (left.changed < right.changed ? 1 : -1));
}

/**
 * Brings back a removed plan, or the last good state of one that is there. The file in its place is not changed: it is
 * moved to the removed plans, and can be restored in its turn if it is whole.
 *
 * @throws {PlanNotFound | PlanFileError} held among others.
 */
export function restorePlan(library: string, named: string, now: () => Date): Restored {
	const states = listRestorable(library);
	const {id, path: current} = whichPlan(library, named, states);
	const isThere = existsSync(current);
	const best = states.find(state => state.id === id && (!isThere || state.from === 'backup'));
	if (best === undefined) {
		throw new PlanNotFound(
			`There is no earlier state of ${quote(named)} to bring back${isThere ? `; ${display(current)} was not changed` : ''}. Groundplan keeps one of every day on which a plan is opened.`,
		);
	}

	const setAside = isThere ? removePlan(library, current, now) : undefined;
	bringBack(best, current);
	return {
		path: current,
		title: best.title,
		changed: best.changed,
		...(setAside === undefined ? {} : {setAside}),
	};
}

function whichPlan(
	library: string,
	named: string,
	states: readonly Restorable[],
): {readonly id: string; readonly path: string} {
	if (looksLikePath(named)) {
		const file = path.resolve(withHome(named));
		return {id: idOf(file), path: file};
	}

	const present = plansIn(library);
	const gone = new Map(
		states
			.filter(({id}) => present.every(plan => plan.id !== id))
			.map(state => [state.id, state]),
	);
	const meant = matchPlan(named, [...present, ...gone.values()]);
	return {
		id: meant.id,
		path:
			present.find(({id}) => id === meant.id)?.path ??
			path.join(library, `${partsOfFileName(meant.path).base}${planExtension}`),
	};
}

/** The id in a plan's file, or in the name of one that cannot be read. */
function idOf(file: string): string {
	try {
		return readPlanHead(file).id;
	} catch {
		return partsOfFileName(file).id;
	}
}

function bringBack({from, path: source}: Restorable, target: string): void {
	if (from === 'removed') {
		renameSync(source, target);
	} else {
		const temporary = `${target}.unfinished`;
		rmSync(temporary, {force: true});
		copyFileSync(source, temporary, constants.COPYFILE_EXCL);
		chmodSync(temporary, 0o600);
		renameSync(temporary, target);
	}

	syncDirectory(path.dirname(target));
}

function restorable(from: Restorable['from'], file: string): readonly Restorable[] {
	try {
		const {id, title, changed} = readPlanFile(file);
		return [{id, title, changed, from, path: file, slug: partsOfFileName(file).slug}];
	} catch {
		return [];
	}
}
