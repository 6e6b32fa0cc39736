import type {Reading} from '../../interview/reading.ts';
import type {QuestionId} from '../../interview/questions.ts';
import type {View} from '../../interview/view.ts';
import type {Calculation} from '../arithmetic/calculation.ts';
import {isAnyKnown, type Figure, type Limits} from '../arithmetic/limits.ts';
import {initialLoad} from '../arithmetic/load.ts';
import {peakLoad, peaksTogether, type PeakLoad, type RateLimit} from '../arithmetic/peak.ts';
import {quotaTogether} from '../arithmetic/together.ts';
import {edgeOf} from './flow-ends.ts';
import {valueOf, type Verdict} from '../engine/logic.ts';
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
	return peakLoad(peakOf(flow), rateLimitOf(system));
}

/** The busiest hours of several flows on a system, should they be the same hour. */
export function peaksTogetherOn(
	flows: ReadonlyArray<View<'flow'>>,
	system: View<'system'>,
): Calculation {
	return peaksTogether(
		flows.map(flow => peakOf(flow)),
		rateLimitOf(system),
	);
}

/**
 * What flows ask of a system together, where several do: their peak hours against its rate limit, their ordinary days and their
 * initial loads against its daily quota. What nobody has given a figure for is left out.
 */
export function loadsTogetherOn(
	flows: ReadonlyArray<View<'flow'>>,
	system: View<'system'>,
): readonly Calculation[] {
	const having = (id: 'peakPerHour' | 'averageVolume' | 'initialRecords') => {
		const some = flows.filter(flow => (valueOf(flow[id]) ?? 0) > 0);
		return some.length > 1 ? some : [];
	};
	const peaks = having('peakPerHour');
	const quota = valueOf(system.dailyQuota);
	const limits = quota === undefined ? undefined : {...limitsOf(system), dailyQuota: quota};
	const daily = (what: string, id: 'averageVolume' | 'initialRecords') => {
		const some = having(id);
		return limits === undefined || some.length === 0
			? []
			: [
					quotaTogether(
						what,
						some.map(flow => ({
							flow: flow.subject.name,
							records: valueOf(flow[id]) ?? 0,
							recordsPerCall: figure(flow.batchUsed),
							callsPerBatch: figure(flow.callsPerBatch),
						})),
						limits,
					),
				];
	};
	return [
		...(peaks.length === 0 || valueOf(system.ratePerSecond) === undefined
			? []
			: [peaksTogetherOn(peaks, system)]),
		...daily('Ordinary days', 'averageVolume'),
		...daily('Initial loads', 'initialRecords'),
	];
}

function peakOf(flow: View<'flow'>): PeakLoad {
	return {
		flow: flow.subject.name,
		recordsPerHour: figure(flow.peakPerHour),
		recordsPerCall: figureUnlessSilent(flow, 'batchUsed'),
	};
}

function rateLimitOf(system: View<'system'>): RateLimit {
	return {
		system: system.subject.name,
		ratePerSecond: figure(system.ratePerSecond),
		quotaUsed:
			system.ratePerSecond.state === 'answered'
				? figure(system.quotaUsed)
				: figureUnlessSilent(system, 'quotaUsed'),
		batchMax: figureUnlessSilent(system, 'batchMax'),
	};
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
	const silent = view.unnoted[id];
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
