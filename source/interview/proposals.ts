import type {Change, Step} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import type {Answer, Provenance} from '../plan/answer.ts';
import {freeId} from '../plan/slug.ts';
import {nameOf} from './naming.ts';
import {questions} from './questions.ts';
import {read, type Reading} from './reading.ts';

/** A pair of systems that ought to agree on a kind of record, as the data points' truths and destinations imply. */
export interface ProposedPair {
	readonly entity: string;
	readonly from: string;
	readonly to: string;
	readonly name: string;
}

/** The sync pairs that the data points imply and the plan does not have yet, in the order of the data points. */
export function proposedPairs(plan: Plan): readonly ProposedPair[] {
	const {syncPair, dataPoint} = questions;
	const seen = new Set(
		plan.subjects.syncPair.list.map(pair =>
			pairKey(
				textIn(read(pair, syncPair.entity)),
				textIn(read(pair, syncPair.from)),
				textIn(read(pair, syncPair.to)),
			),
		),
	);
	const proposed: ProposedPair[] = [];
	for (const point of plan.subjects.dataPoint) {
		const entity = textIn(read(point, dataPoint.entity)) || point.name;
		const [from] = idsIn(read(point, dataPoint.sourceOfTruth));
		for (const to of idsIn(read(point, dataPoint.destinations))) {
			const key = pairKey(entity, from ?? '', to);
			if (from !== undefined && from !== to && !seen.has(key)) {
				seen.add(key);
				const systems = [from, to]
					.map(id => nameOf(plan, {kind: 'system', id}))
					.join(' → ');
				proposed.push({entity, from, to, name: `${entity}: ${systems}`});
			}
		}
	}

	return proposed;
}

/** Takes proposed pairs into the plan, with what is known of them already answered. */
export function acceptPairs(
	plan: Plan,
	pairs: readonly ProposedPair[],
	provenance: Provenance,
): Step {
	const taken = new Set<string>();
	const answered = (value: string): Answer => ({state: 'answered', value, ...provenance});
	return {
		label: pairs.length === 1 ? 'sync pair added' : `${pairs.length} sync pairs added`,
		changes: pairs.map(({entity, from, to, name}, index): Change => {
			const id = freeId(
				name,
				'sync-pair',
				candidate => taken.has(candidate) || plan.subjects.syncPair.has(candidate),
			);
			taken.add(id);
			const answers = {entity: answered(entity), from: answered(from), to: answered(to)};
			return {
				type: 'added',
				subject: {kind: 'syncPair', id, name, answers},
				place: plan.subjects.syncPair.size + index,
			};
		}),
	};
}

function pairKey(entity: string, from: string, to: string): string {
	return JSON.stringify([entity.trim().toLowerCase(), from, to]);
}

function textIn(reading: Reading<string>): string {
	return reading.state === 'answered' ? reading.value : '';
}

function idsIn(reading: Reading<readonly string[]>): readonly string[] {
	return reading.state === 'answered' ? reading.value : [];
}
