import type {Step} from '../plan/change.ts';
import {applyChanges} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import {openPlanFile} from '../platform/plan-store.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {libraryOf} from './kept-where.ts';
import {changeablePlan} from './plan-named.ts';

/** What to do to a plan, and what to tell of it. */
export interface PlanChange<Result> {
	readonly step: Step & {readonly by?: string};
	readonly result: Result;
}

/**
 * Opens a plan for writing, does one step, and closes it. Nothing is written if working out the step throws.
 *
 * @throws {PlanFileError} if the plan is open elsewhere, among others.
 */
export async function changePlan<Result>(
	named: string,
	options: GlobalOptions,
	io: CommandIo,
	change: (plan: Plan) => PlanChange<Result> | Promise<PlanChange<Result>>,
): Promise<Result> {
	const store = openPlanFile(changeablePlan(named, options, io), {
		library: libraryOf(options, io),
		now: io.now,
	});
	try {
		const {step, result} = await change(store.plan);
		if (step.changes.length > 0) {
			store.commit({...step, inverse: applyChanges(store.plan, step.changes).inverse});
		}

		return result;
	} finally {
		store.close();
	}
}
