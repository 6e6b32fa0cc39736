import type {Plan} from '../plan/plan.ts';
import type {Subject} from '../plan/subject.ts';
import {viewOf} from '../interview/view.ts';
import {asDuration} from '../rules/arithmetic/figures.ts';
import {legsOf} from '../rules/arithmetic/route.ts';
import {valueOf} from '../rules/engine/logic.ts';
import type {CalculationModel} from './calculation-model.ts';
import type {Context} from './context.ts';
import {called} from './saying.ts';

/** The processes that use each data point, by its id. */
export type ProcessesByDataPoint = ReadonlyMap<string, ReadonlyArray<Subject<'process'>>>;

export function processesByDataPoint({subjects}: Plan): ProcessesByDataPoint {
	const byDataPoint = new Map<string, Array<Subject<'process'>>>();
	for (const process of subjects.process) {
		for (const id of new Set(valueOf(viewOf(process).uses) ?? [])) {
			const known = byDataPoint.get(id);
			if (known === undefined) byDataPoint.set(id, [process]);
			else known.push(process);
		}
	}

	return byDataPoint;
}

/**
 * How old data gets in one flow: the wait for the next run and the run, in minutes, beside what the processes allow that use
 * what it carries. The sum over every hop is a process's own. Nothing where neither figure is known. Sources: MKTO, SF-PAT.
 */
export function addedAge(
	context: Context,
	flow: Subject<'flow'>,
	processes: ProcessesByDataPoint,
): readonly CalculationModel[] {
	const view = viewOf(flow);
	const [leg] = legsOf(view, 'fires');
	if (leg === undefined || (leg.interval === undefined && leg.run === undefined)) {
		return [];
	}

	const {interval, run} = leg;
	const figure = (minutes: number | undefined) =>
		minutes === undefined ? 'not known' : asDuration(minutes);
	const served = new Set((valueOf(view.carries) ?? []).flatMap(id => processes.get(id) ?? []));
	const allowed = [...served].flatMap(process => {
		const minutes = valueOf(viewOf(process).freshWithin);
		return minutes === undefined
			? []
			: [`Allowed by ${called(context, process)}: ${asDuration(minutes)}`];
	});
	const sum =
		interval === undefined || run === undefined
			? `at least ${asDuration((interval ?? 0) + (run ?? 0))}`
			: asDuration(interval + run);
	return [
		{
			title: `Age the data gains in ${called(context, flow)}`,
			lines: [
				`Longest wait for the next run: ${figure(interval)}`,
				`Run: ${figure(run)}`,
				`Together: ${figure(interval)} + ${figure(run)} = ${sum}`,
				...allowed,
			],
			conclusion:
				allowed.length === 0
					? 'No process that uses this data says how fresh it has to be.'
					: 'The whole way from the source of truth is reckoned under Processes.',
		},
	];
}
