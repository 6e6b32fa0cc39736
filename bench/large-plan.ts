import {applyChanges, type Change} from '../source/plan/change.ts';
import {emptyPlan, type Plan} from '../source/plan/plan.ts';
import type {SubjectKind} from '../source/plan/subject.ts';
import type {Value} from '../source/plan/value.ts';

const systemCount = 50;
const pointsPerFlow = 20;

/**
 * A plan with this many data points: fifty systems, a flow for every twenty points, a process for every other flow. Each point
 * has a truth, a destination and a handful of answers, as real ones have; made the same way every time.
 */
export function largePlan(points: number): Plan {
	const changes: Change[] = [];
	const add = (kind: SubjectKind, id: string, answers: Readonly<Record<string, Value>>) => {
		const answered = Object.fromEntries(
			Object.entries(answers).map(([question, value]) => [
				question,
				{state: 'answered' as const, value, by: 'Bench', on: '2026-01-01'},
			]),
		);
		changes.push({
			type: 'added',
			subject: {kind, id, name: `${kind} ${id}`, answers: answered},
			place: changes.length,
		});
	};

	for (let index = 0; index < systemCount; index += 1) {
		add('system', `s${index}`, {
			product: `Product ${index % 7}`,
			maturity: 'mature',
			apiDocs: 'verified',
			trialCalls: true,
			region: 'EU',
		});
	}

	const system = (index: number) => `s${index % systemCount}`;
	for (let index = 0; index < points; index += 1) {
		const flow = Math.floor(index / pointsPerFlow);
		add('dataPoint', `p${index}`, {
			entity: `Entity ${index % 40}`,
			meaning: `What point ${index} means`,
			sourceOfTruth: [system(flow)],
			systemsOfRecord: [system(flow)],
			destinations: [system(flow + 1)],
			identifier: 'number',
			transform: 'copied as it is',
			personal: 'no',
		});
	}

	for (let index = 0; index * pointsPerFlow < points; index += 1) {
		const carried = Array.from(
			{length: Math.min(pointsPerFlow, points - index * pointsPerFlow)},
			(_, place) => `p${index * pointsPerFlow + place}`,
		);
		add('flow', `f${index}`, {
			from: system(index),
			to: system(index + 1),
			carries: carried,
			direction: 'oneWay',
			trigger: 'schedule',
		});
		if (index % 2 === 0) {
			add('process', `r${index}`, {
				uses: carried,
				walkthrough: 'withDoers',
				downstreamChecked: true,
			});
		}
	}

	return applyChanges(emptyPlan(`bench${points}`, `Plan of ${points} data points`), changes).plan;
}
