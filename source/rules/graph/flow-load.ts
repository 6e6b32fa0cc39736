import type {Reading} from '../../interview/reading.ts';
import type {QuestionId} from '../../interview/questions.ts';
import {viewOf, type View} from '../../interview/view.ts';
import type {Calculation} from '../arithmetic/calculation.ts';
import {isAnyKnown, type Figure, type Limits} from '../arithmetic/limits.ts';
import {initialLoad} from '../arithmetic/load.ts';
import {peakLoad} from '../arithmetic/peak.ts';
import {edgeOf} from './flow-ends.ts';
import type {Verdict} from '../engine/logic.ts';
import type {World} from '../engine/world.ts';

/** The initial load of a flow on the system at one of its ends. */
export function initialLoadOn(flow: View<'flow'>, system: View<'system'>): Calculation {
	return initialLoad(
		{
			flow: flow.subject.name,
			records: figure(flow.initialRecords),
			recordsPerCall: figureUnlessSilent(flow, 'batchUsed'),
			callsPerBatch: figureUnlessSilent(flow, 'callsPerBatch'),
			window: figure(flow.window),
		},
		limitsOf(system),
	);
}

/** The busiest hour of a flow on the system at one of its ends. */
export function peakLoadOn(flow: View<'flow'>, system: View<'system'>): Calculation {
	return peakLoad(
		{
			flow: flow.subject.name,
			recordsPerHour: figure(flow.peakPerHour),
			recordsPerCall: figureUnlessSilent(flow, 'batchUsed'),
		},
		{
			system: system.subject.name,
			ratePerSecond: figure(system.ratePerSecond),
			quotaUsed:
				system.ratePerSecond.state === 'answered'
					? figure(system.quotaUsed)
					: figureUnlessSilent(system, 'quotaUsed'),
			batchMax: figureUnlessSilent(system, 'batchMax'),
		},
	);
}

/** The systems at a flow's ends, both with limits of their own; `isOpen` while one of them is not known. */
export function sidesOf(
	flow: View<'flow'>,
	world: World,
): {readonly systems: ReadonlyArray<View<'system'>>; readonly isOpen: boolean} {
	const {from, to} = edgeOf(flow, world);
	const systems = new Map(
		[from, to].flatMap(end => (typeof end === 'object' ? [[end.subject.id, end]] : [])),
	);
	return {systems: [...systems.values()], isOpen: from === 'unknown' || to === 'unknown'};
}

/** What a sum says as a verdict: it fires where something does not fit. */
export function verdictOf({fit}: Calculation): Verdict {
	switch (fit) {
		case 'doesNotFit': {
			return 'fires';
		}

		case 'notComputable': {
			return 'unknown';
		}

		case 'fits':
		case 'tight': {
			return 'clear';
		}
	}
}

function limitsOf(system: View<'system'>): Limits {
	const limits = {
		system: system.subject.name,
		ratePerSecond: figure(system.ratePerSecond),
		dailyQuota: figure(system.dailyQuota),
		concurrency: figure(system.concurrency),
		batchMax: figureUnlessSilent(system, 'batchMax'),
	};
	const needsShare =
		isAnyKnown(limits) && !(limits.ratePerSecond === 'none' && limits.dailyQuota === 'none');
	return {
		...limits,
		quotaUsed: needsShare ? figure(system.quotaUsed) : figureUnlessSilent(system, 'quotaUsed'),
		latency:
			typeof limits.concurrency === 'number'
				? figure(system.latency)
				: figureUnlessSilent(system, 'latency'),
	};
}

type Figures = 'batchUsed' | 'callsPerBatch' | 'quotaUsed' | 'latency' | 'batchMax';

/** A figure the sum can do without: read past the notes where nothing was said, for answering it would settle nothing. */
function figureUnlessSilent<Kind extends 'flow' | 'system'>(
	view: View<Kind>,
	id: Figures & QuestionId<Kind>,
): Figure {
	const silent = viewOf(view.subject)[id];
	return figure(silent.state === 'unanswered' ? silent : view[id]);
}

function figure(reading: Reading<number>): Figure {
	switch (reading.state) {
		case 'answered': {
			return reading.value;
		}

		case 'none':
		case 'notApplicable': {
			return 'none';
		}

		case 'unknown':
		case 'disputed': {
			return 'unknown';
		}

		case 'unanswered': {
			return 'unanswered';
		}
	}
}
