import {performance} from 'node:perf_hooks';

/** The value at a share of the sorted figures: 0.5 is the median, 0.99 all but the slowest hundredth. */
export function quantile(figures: readonly number[], share: number): number {
	const sorted = figures.toSorted((left, right) => left - right);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(figures: readonly number[]): number {
	return quantile(figures, 0.5);
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/**
 * Times two kinds of work in turn, so that a machine that gets slower slows both. One round of each goes uncounted first.
 */
export async function inTurn(
	rounds: number,
	first: () => Promise<number> | number,
	second: () => Promise<number> | number,
): Promise<{readonly first: readonly number[]; readonly second: readonly number[]}> {
	const figures = {first: new Array<number>(), second: new Array<number>()};
	for (let round = 0; round <= rounds; round += 1) {
		const pair = [await first(), await second()] as const;
		if (round > 0) {
			figures.first.push(pair[0]);
			figures.second.push(pair[1]);
		}
	}

	return figures;
}

/** One line of the report: a ratio of two medians against its goal, with the figures it comes from in milliseconds. */
export function ratioLine(
	name: string,
	above: readonly number[],
	below: readonly number[],
	goal: number,
): string {
	const ratio = median(above) / median(below);
	const figures = `${median(above).toFixed(2)} ÷ ${median(below).toFixed(2)} ms`;
	return `${name.padEnd(58)} ${ratio.toFixed(2).padStart(6)}  goal ≤ ${goal.toFixed(1).padStart(4)}  ${ratio <= goal ? 'met   ' : 'missed'}  (${figures}, medians of ${above.length})`;
}

/** The same for a figure in some unit that has a goal of its own. */
export function figureLine(
	name: string,
	unit: string,
	figures: readonly number[],
	goal: number,
): string {
	const figure = median(figures);
	return `${name.padEnd(58)} ${figure.toFixed(2).padStart(6)} ${unit}  goal ≤ ${goal} ${unit}  ${figure <= goal ? 'met   ' : 'missed'}  (median of ${figures.length})`;
}
