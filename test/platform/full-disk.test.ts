import {expect, test} from 'vitest';
import {emptyPlan} from '../../source/plan/plan.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import {adding, stepOn} from './sample-plan.ts';
import {commandFor, restOf, start} from './start-program.ts';
import {temporaryDirectory} from './temporary-directory.ts';

/** A limit on the size of every file, in KiB: at it, the system refuses to write, as it does on a full disk. */
const limits = [40, 64, 77, 100, 141, 200, 333];

test.each(limits)(
	'with no more than %i KiB for a file, what was saved stays whole',
	{timeout: 60_000},
	async limit => {
		const library = temporaryDirectory();
		const store = createPlanFile(library, emptyPlan('full2345', 'Full'));
		store.close();
		// Ignored, the signal of the limit becomes an error of the write.
		const program = start(
			'bash',
			'-c',
			`trap '' XFSZ; ulimit -f ${limit}; exec "$@"`,
			'bash',
			...commandFor('answer-steadily', store.path, '2000'),
		);
		const printed = await restOf(program);
		const failure = printed.at(-1);
		expect(failure).toMatch(/^failed: (the disk is full|the disk reported an error)$/);

		const {plan, history} = readPlanFile(store.path);
		const saved = printed.slice(0, -1);
		expect(plan.subjects.dataPoint.list.map(({id}) => id)).toEqual(
			saved.map(number => `d${number}`),
		);
		expect(history.done.map(({label}) => label)).toEqual(
			saved.map(number => `answer ${number}`),
		);

		// And with room again it goes on.
		const again = openPlanFile(store.path);
		again.commit(stepOn(again.plan, adding('afterwards')));
		again.close();
		expect(readPlanFile(store.path).plan.subjects.dataPoint.has('afterwards')).toBe(true);
	},
);
