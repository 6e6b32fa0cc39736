/** What a piece of text is; how that looks is the screen's affair. */
export type Style = 'plain' | 'strong' | 'code' | 'heading' | 'label' | 'rule';

/** Text without line breaks in one style, safe to show. */
export interface Run {
	readonly text: string;
	readonly style: Style;
	/** It is what is being searched for. */
	readonly isMatch?: true;
}

/** One line of the screen. */
export type ScreenLine = readonly Run[];

export function run(text: string, style: Style = 'plain'): Run {
	return {text, style};
}

/** The text of runs without their styles. */
export function textOfRuns(runs: readonly Run[]): string {
	return runs.map(({text}) => text).join('');
}

/** The runs with what the pattern finds marked; what is found may lie in several of them. The pattern must be global. */
export function withMatches(runs: readonly Run[], pattern: RegExp | undefined): readonly Run[] {
	if (pattern === undefined) {
		return runs;
	}

	const marked: Run[] = [];
	let done = 0;
	for (const {0: found, index} of textOfRuns(runs).matchAll(pattern)) {
		marked.push(...sliceRuns(runs, done, index));
		done = index + found.length;
		marked.push(
			...sliceRuns(runs, index, done).map((piece): Run => ({...piece, isMatch: true})),
		);
	}

	return done === 0 ? runs : [...marked, ...sliceRuns(runs, done)];
}

/** The runs of a stretch of their text. */
function sliceRuns(
	runs: readonly Run[],
	start: number,
	end: number = Number.POSITIVE_INFINITY,
): ScreenLine {
	return cutRuns(runs, [[start, end]])[0] ?? [];
}

/** The runs of several stretches, which follow one another; takes time in proportion to the text and not to its square. */
export function cutRuns(
	runs: readonly Run[],
	stretches: ReadonlyArray<readonly [start: number, end: number]>,
): readonly ScreenLine[] {
	let first = 0;
	let firstStart = 0;
	return stretches.map(([start, end]) => {
		const line: Run[] = [];
		let place = firstStart;
		for (let index = first; index < runs.length && place < end; index += 1) {
			const piece = runs[index] ?? run('');
			const text = piece.text.slice(Math.max(0, start - place), Math.max(0, end - place));
			if (text !== '') {
				line.push({...piece, text});
			}

			if (place + piece.text.length <= end) {
				first = index + 1;
				firstStart = place + piece.text.length;
			}

			place += piece.text.length;
		}

		return line;
	});
}
