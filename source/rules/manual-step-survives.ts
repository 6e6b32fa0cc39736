import type {ValueAt} from '../interview/questions.ts';
import type {View} from '../interview/view.ts';
import {isCarried} from './graph/is-carried.ts';
import {allOf, anyOf, given, isSome, judge, valueOf, when, type Verdict} from './engine/logic.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

type Step = ValueAt<'process', 'toBe'>[number];

/** A copy that people go on correcting does not stay a copy. */
export const manualStepSurvives = defineRule({
	id: 'manual-step-survives',
	severity: 'medium',
	area: 'processes',
	cause: 'several-writers',
	about: 'process',
	title: 'Still changed by hand away from its source of truth',
	why: 'What people change in a copy is overwritten by the next run, or the copy drifts away from the truth unnoticed.',
	action: 'Drop the step, move it to the system that holds the truth, or keep it as a named control.',
	detects:
		'In the process as it will be, people change an integrated data point by hand in a system that is not its source of truth.',
	notWhen:
		'The step is kept as a control, or is done in the source of truth, or the data point is not integrated.',
	source: ['SY2'],
	check(process, world) {
		const steps = valueOf(process.toBe);
		if (steps === undefined) return given([process.toBe], () => true);

		const editing = new Map<string, Step[]>();
		for (const step of steps.filter(
			({manual, control}) => manual !== false && control !== true,
		)) {
			for (const id of step.edits ?? []) {
				editing.set(id, [...(editing.get(id) ?? []), step]);
			}
		}

		return world.judgeEach(world.getAll('dataPoint', [...editing.keys()]), dataPoint =>
			judgeEdits(process, dataPoint, editing.get(dataPoint.subject.id) ?? [], world),
		);
	},
	examples: {
		fires: {
			toBe: [{step: 'Correct the address', manual: true, system: 'crm', edits: ['address']}],
			around: {
				system: {crm: {}, erp: {}},
				dataPoint: {address: {sourceOfTruth: ['erp'], destinations: ['crm']}},
			},
		},
		clear: {
			toBe: [{step: 'Correct the address', manual: true, system: 'erp', edits: ['address']}],
			around: {
				system: {crm: {}, erp: {}},
				dataPoint: {address: {sourceOfTruth: ['erp'], destinations: ['crm']}},
			},
		},
		unknown: {
			toBe: [{step: 'Correct the address', manual: true, system: 'crm', edits: ['address']}],
			around: {
				system: {crm: {}, erp: {}},
				dataPoint: {address: {sourceOfTruth: unknown, destinations: ['crm']}},
			},
		},
	},
});

function judgeEdits(
	process: View<'process'>,
	dataPoint: View<'dataPoint'>,
	steps: readonly Step[],
	world: World,
): Judgement {
	const isIntegrated = anyOf(
		isSome(dataPoint.destinations),
		isCarried(dataPoint.subject.id, world),
	);
	const verdicts = steps.map(step =>
		allOf(isManual(step), isOutsideTruth(step, dataPoint, world), isIntegrated),
	);
	const step = steps[verdicts.indexOf('fires')];
	const place =
		step?.system === undefined ? undefined : world.get('system', step.system)?.subject.name;
	return {
		verdict: anyOf(...verdicts),
		with: [dataPoint.subject],
		message: `In ${process.subject.name}, people will still change ${dataPoint.subject.name} by hand in ${place ?? 'a system'}${
			step?.step === undefined ? '' : ` ("${step.step}")`
		}, which does not hold its truth.`,
	};
}

function isManual({manual}: Step): Verdict {
	return manual === undefined ? 'unknown' : when(manual);
}

function isOutsideTruth({system}: Step, dataPoint: View<'dataPoint'>, world: World): Verdict {
	return system === undefined || world.get('system', system) === undefined
		? 'unknown'
		: judge(dataPoint.sourceOfTruth, truths => !(truths ?? []).includes(system));
}
