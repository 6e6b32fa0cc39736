import {applyChanges, type Change} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import type {Effect, History} from '../wizard/effect.ts';

/** What a session writes to its plan. */
export type Write = Extract<Effect, {readonly type: 'commitStep' | 'commitUndo' | 'commitRedo'}>;

/** A plan and what can be undone and redone. */
export interface Known {
	readonly plan: Plan;
	readonly history: History;
}

/** The plan and history after writes, in memory: what is in the file once they have all been written. */
export function replay(known: Known, writes: readonly Write[]): Known {
	return writes.reduce(afterWrite, known);
}

function afterWrite(known: Known, write: Write): Known {
	const {done, undone} = known.history;
	switch (write.type) {
		case 'commitStep': {
			return {
				plan: changed(known.plan, write.step.changes),
				history: {done: [...done, write.step], undone: []},
			};
		}

		case 'commitUndo': {
			const step = done.at(-1);
			return step === undefined
				? known
				: {
						plan: changed(known.plan, step.inverse),
						history: {done: done.slice(0, -1), undone: [...undone, step]},
					};
		}

		case 'commitRedo': {
			const step = undone.at(-1);
			return step === undefined
				? known
				: {
						plan: changed(known.plan, step.changes),
						history: {done: [...done, step], undone: undone.slice(0, -1)},
					};
		}
	}
}

function changed(plan: Plan, changes: readonly Change[]): Plan {
	return applyChanges(plan, changes).plan;
}
