import {isSome} from '../plan/groups-by.ts';
import {rules} from './catalogue.ts';
import type {Finding} from './engine/finding.ts';
import {severities} from './engine/rule.ts';
import {rootCauses, type RootCause} from './root-causes.ts';

/** The findings that share a root cause. */
export interface CauseGroup {
	readonly cause: RootCause;
	/** What fires first, the worst before the rest, then by rule; those of one rule stay in the order they came in. */
	readonly findings: readonly [Finding, ...Finding[]];
}

const places = new Map(rules.map(({id}, index) => [id, index]));

/**
 * Findings by root cause: the cause with the worst first; of two whose worst weigh the same, the one that has more of them,
 * and so on down to what cannot be ruled out; at last the one that is settled first. Only findings that count give weight.
 */
export function groupByCause(
	findings: readonly Finding[],
	counts: (finding: Finding) => boolean = () => true,
): readonly CauseGroup[] {
	const byCause = Map.groupBy(findings, ({rule}) => rule.cause);
	const groups = rootCauses.flatMap(cause => {
		const same = inOrder(byCause.get(cause.id) ?? []);
		return isSome(same)
			? [{cause, findings: same, weights: weightsOf(same.filter(finding => counts(finding)))}]
			: [];
	});
	return groups
		.toSorted((left, right) => byWeights(left.weights, right.weights))
		.map(({cause, findings: same}) => ({cause, findings: same}));
}

/** How many findings there are of each rank, the worst rank first. */
function weightsOf(findings: readonly Finding[]): readonly number[] {
	const weights = Array.from({length: 2 * severities.length}, () => 0);
	for (const finding of findings) {
		const rank = rankOf(finding);
		weights[rank] = (weights[rank] ?? 0) + 1;
	}

	return weights;
}

/** From 0, the worst that fires, to the least that cannot be ruled out. */
function rankOf({outcome, severity}: Finding): number {
	return (outcome === 'fires' ? 0 : severities.length) + severities.indexOf(severity);
}

function byWeights(left: readonly number[], right: readonly number[]): number {
	const rank = left.findIndex((weight, place) => weight !== right[place]);
	return (right[rank] ?? 0) - (left[rank] ?? 0);
}

/** By rank, then by rule. A large plan has ten thousands of findings of few kinds, so that kinds are sorted and not findings. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
	const ofKind = Map.groupBy(
		findings,
		finding => rankOf(finding) * (rules.length + 1) + placeOf(finding),
	);
	return [...ofKind].toSorted(([left], [right]) => left - right).flatMap(([, same]) => same);
}

function placeOf({rule}: Finding): number {
	return places.get(rule.id) ?? rules.length;
}
