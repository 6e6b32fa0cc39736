import {existsSync, realpathSync} from 'node:fs';
import path from 'node:path';
import {emptyPlan, type Plan} from '../plan/plan.ts';
import {withHome} from './directories.ts';
import {withFreeId} from './library-changes.ts';
import {AnswersFileError, planFromAnswers, readPlanFromAnswers} from './load-plan.ts';
import {readExample} from './package-files.ts';
import {PlanFileError} from './plan-file-error.ts';
import {newPlanId, planExtension, planFileName} from './plan-file-name.ts';
import {PlanSession} from './plan-session.ts';
import {createPlanFile, openPlanFile} from './plan-store.ts';
import {readPlanFile, readPlanOnly} from './read-plan-file.ts';

const noHistory = {done: [], undone: []};

/** A session of a plan file; of one that cannot be changed, with the reason in a sentence or two. */
export function sessionOf(
	planPath: string,
	library: string,
	now: () => Date,
): {readonly session: PlanSession; readonly readOnly?: string} {
	try {
		const store = openPlanFile(planPath, {library, now});
		const {path: real, plan, history, drafts} = store;
		return {
			session: new PlanSession(
				{path: real, plan, history, drafts, open: () => openPlanFile(real, {now})},
				store,
			),
		};
	} catch (error) {
		if (
			error instanceof PlanFileError &&
			(error.fault === 'held' || error.fault === 'notWritable')
		) {
			return {
				session: new PlanSession({...readPlanFile(planPath), path: realpathSync(planPath)}),
				readOnly: error.message,
			};
		}

		throw error;
	}
}

/** A session of a new plan in the library. Its file is made when the session first settles, now or once it can be. */
export function sessionOfNew(plan: Plan, library: string, now: () => Date): PlanSession {
	const planPath = path.join(library, planFileName(plan));
	return new PlanSession({
		path: planPath,
		plan,
		history: noHistory,
		drafts: {},
		// It is there if it was made and then could not be opened. The id tells it from any other.
		open: () =>
			existsSync(planPath)
				? openPlanFile(planPath, {now})
				: createPlanFile(library, plan, now),
	});
}

export function planCalled(title: string): Plan {
	return emptyPlan(newPlanId(), title);
}

/**
 * The plan of an answers file, or a copy of a plan file, to be put into the library.
 *
 * @throws {AnswersFileError | PlanFileError}
 */
export async function planToImport(named: string, library: string): Promise<Plan> {
	const file = path.resolve(withHome(named));
	return file.endsWith(planExtension)
		? {...readPlanOnly(file).plan, id: newPlanId()}
		: withFreeId(library, await readPlanFromAnswers(file));
}

/**
 * The plan of an example, with an id of its own.
 *
 * @throws {AnswersFileError} if there is no such example.
 */
export async function planOfExample(name: string): Promise<Plan> {
	const text = readExample(name);
	if (text === undefined) {
		throw new AnswersFileError(`There is no example of the name ${name}.`);
	}

	return {...(await planFromAnswers(text, `${name}.yaml`)), id: newPlanId()};
}
