import {display} from '../plan/display.ts';

/** A place in a text; lines and columns count from 1. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** Something in an answers file that could not be read. */
export interface FileProblem extends Position {
	/** The place in the file's own terms, such as `systems.sf.apiDocs`; empty where the file as a whole is meant. */
	readonly path: string;
	/** What was found, what was expected, and the nearest valid name, in a sentence or two. */
	readonly message: string;
}

/** Most problems that are reported of one file. */
export const mostProblems = 20;

/** The problems of a file as people read them, one a line, after a sentence that says what follows from them. */
export function describeProblems(fileName: string, problems: readonly FileProblem[]): string {
	const {length} = problems;
	const count =
		length >= mostProblems
			? `at least ${mostProblems} problems`
			: length === 1
				? 'a problem'
				: `${length} problems`;
	return [
		`${display(fileName)} could not be read because of ${count}; no plan was changed.`,
		...problems.map(({line, column, path, message}) => {
			const place = path === '' ? '' : ` (${display(path)})`;
			return `  line ${line}, column ${column}${place}: ${message}`;
		}),
	].join('\n');
}
