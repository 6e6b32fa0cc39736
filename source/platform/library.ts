import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {display} from '../plan/display.ts';
import {progressOf, totalProgress} from '../interview/progress.ts';
import type {Depth} from '../interview/question.ts';
import type {LibraryEntry} from '../wizard/effect.ts';
import {withHome} from './directories.ts';
import {reasonOf, systemCode} from './failure.ts';
import {matchPlan, type Named} from './match-plan.ts';
import {PlanFileError} from './plan-file-error.ts';
import {partsOfFileName, planExtension} from './plan-file-name.ts';
import {readPlanHead, readPlanOnly} from './read-plan-file.ts';

/** A plan in the library, as far as it can be told without reading its answers. */
export interface PlanInLibrary extends Named {
	readonly path: string;
}

/**
 * The plans of a library, the one changed last first. What cannot be opened is listed with its problem. Nothing is
 * written, not even a directory.
 *
 * @throws {PlanFileError} if the library is there and cannot be read.
 */
export function listPlans(library: string, depth: Depth): readonly LibraryEntry[] {
	return planFilesIn(library)
		.map(file => entryOf(file, depth))
		.toSorted((left, right) => (left.changed < right.changed ? 1 : -1));
}

/**
 * Finds what a name on the command line means: a path if it looks like one, else a plan of the library. Whether there is
 * a file at a path is left to whoever opens it.
 *
 * @throws {PlanNotFound | PlanFileError}
 */
export function findPlan(named: string, library: string): {readonly path: string} {
	return looksLikePath(named)
		? {path: path.resolve(withHome(named))}
		: matchPlan(named, plansIn(library));
}

/** The plans of a library by name; those that cannot be read by the name of their file. */
export function plansIn(library: string): readonly PlanInLibrary[] {
	return planFilesIn(library).map(file => {
		const {slug, id} = partsOfFileName(file);
		try {
			const head = readPlanHead(file);
			return {path: file, slug, id: head.id, title: head.title};
		} catch {
			return {path: file, slug, id, title: slug};
		}
	});
}

/** The paths of the plans in a directory; none if there is no such directory. */
export function planFilesIn(directory: string): readonly string[] {
	try {
		return readdirSync(directory)
			.filter(name => name.endsWith(planExtension) && !name.startsWith('.'))
			.toSorted()
			.map(name => path.join(directory, name));
	} catch (error) {
		if (systemCode(error) === 'ENOENT') {
			return [];
		}

		throw new PlanFileError(
			'unreadable',
			directory,
			`The library ${display(directory)} could not be read: ${reasonOf(error)}. No plan was changed. Put that right, or name another with --library.`,
			{cause: error},
		);
	}
}

/** Whether a name on the command line is a path: it has a separator, or the ending of a file a plan can be in. */
export function looksLikePath(named: string): boolean {
	return /[\\/]|\.(?:groundplan|ya?ml|json)$/i.test(named);
}

function entryOf(file: string, depth: Depth): LibraryEntry {
	try {
		const {id, title, changed, plan} = readPlanOnly(file);
		const {answered, asked} = totalProgress(progressOf(plan, depth));
		return {id, title, path: file, changed, answered, asked};
	} catch (error) {
		const {slug, id} = partsOfFileName(file);
		const changed = statSync(file, {throwIfNoEntry: false})?.mtime ?? new Date(0);
		const problem = error instanceof Error ? error.message : String(error);
		return {
			id,
			title: slug,
			path: file,
			changed: changed.toISOString(),
			answered: 0,
			asked: 0,
			problem,
		};
	}
}
