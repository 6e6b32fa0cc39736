import {renameSync, rmSync, existsSync} from 'node:fs';
import path from 'node:path';
import type {Change} from '../plan/change.ts';
import {applyChanges} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import {writeNewPlanFile} from './create-plan-file.ts';
import {planFilesIn} from './library.ts';
import {PlanFileError} from './plan-file-error.ts';
import {isPlanId, newPlanId, partsOfFileName, stampedFileName} from './plan-file-name.ts';
import {lockOrRefuse, openPlanFile} from './plan-store.ts';
import {makePrivateDirectory} from './private-directory.ts';
import {readPlanOnly} from './read-plan-file.ts';
import {syncDirectory} from './sync-directory.ts';

/** Where removed plans are kept. */
export function removedDirectory(library: string): string {
	return path.join(library, 'removed');
}

/**
 * Gives a plan another title, as a step of its history. Its file keeps its name, because scripts and settings name it.
 *
 * @throws {PlanFileError} held among others.
 */
export function renamePlan(planPath: string, title: string, now: () => Date): void {
	const store = openPlanFile(planPath, {now});
	try {
		const changes: readonly Change[] = [{type: 'titled', title}];
		store.commit({
			label: 'plan renamed',
			changes,
			inverse: applyChanges(store.plan, changes).inverse,
		});
	} finally {
		store.close();
	}
}

/**
 * Makes a plan of its own with the same answers. Its history begins anew.
 *
 * @returns the path of the new plan's file.
 * @throws {PlanFileError}
 */
export function duplicatePlan(
	library: string,
	planPath: string,
	title: string | undefined,
	now: () => Date,
): string {
	const {plan} = readPlanOnly(planPath);
	return writeNewPlanFile(
		library,
		{...plan, id: newPlanId(), title: title ?? `${plan.title} (copy)`},
		now(),
	);
}

/** The plan with an id that no plan of the library has and that can be part of a file's name. */
export function withFreeId(library: string, plan: Plan): Plan {
	return isPlanId(plan.id) && !isTaken(library, plan.id) ? plan : {...plan, id: newPlanId()};
}

function isTaken(library: string, id: string): boolean {
	try {
		return planFilesIn(library).some(file => partsOfFileName(file).id === id);
	} catch {
		// A library that cannot be read is a matter for whoever writes to it.
		return true;
	}
}

/**
 * Takes a plan out of the library; it is moved and can be restored. A damaged one can be removed too.
 *
 * @returns where it is now.
 * @throws {PlanFileError} held among others.
 */
export function removePlan(library: string, planPath: string, now: () => Date): string {
	settle(planPath);
	const lock = lockOrRefuse(planPath);
	try {
		const directory = removedDirectory(library);
		makePrivateDirectory(directory);
		const stamp = now()
			.toISOString()
			.replaceAll(/:|\.\d+/g, '');
		const target = path.join(directory, stampedFileName(planPath, stamp));
		renameSync(planPath, target);
		if (existsSync(`${planPath}-wal`)) {
			renameSync(`${planPath}-wal`, `${target}-wal`);
		}

		rmSync(`${planPath}-shm`, {force: true});
		syncDirectory(directory);
		return target;
	} finally {
		lock.release();
	}
}

/** Brings what a crash left beside a plan into it, if it is whole. */
function settle(planPath: string): void {
	try {
		openPlanFile(planPath).close();
	} catch (error) {
		if (
			!(error instanceof PlanFileError) ||
			error.fault === 'held' ||
			error.fault === 'missing'
		) {
			throw error;
		}
	}
}
