import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {Position} from '../answers-file/file-problem.ts';
import {display} from '../plan/display.ts';
import type {Plan} from '../plan/plan.ts';
import {reasonOf} from './failure.ts';
import {findPlan} from './library.ts';
import {isPlanId} from './plan-file-name.ts';
import {readPlanOnly} from './read-plan-file.ts';

/** A plan from wherever it was named. */
export interface LoadedPlan {
	readonly plan: Plan;
	/** The file it was read from. */
	readonly path: string;
	/** Whether that is a plan of the library's kind, which can be changed, or an answers file, which is only read. */
	readonly kind: 'plan' | 'answersFile';
	/** Where the subjects and answers of an answers file stand in it, by the paths of `answerPath`; empty for a plan. */
	readonly positions: ReadonlyMap<string, Position>;
}

/** An answers file that could not be read. The message names every place, a line each. */
export class AnswersFileError extends Error {
	override readonly name = 'AnswersFileError';
}

/** Largest answers file read into memory, in bytes; no plan comes near it. */
const largestAnswersFile = 80_000_000;

/**
 * Reads a plan named by its title, its id, the path of its file, or the path of an answers file.
 *
 * @throws {PlanFileError | PlanNotFound | AnswersFileError}
 */
export async function loadPlan(named: string, library: string): Promise<LoadedPlan> {
	const found = findPlan(named, library);
	return isAnswersFile(found.path)
		? {
				...(await readAnswers(readText(found.path), found.path)),
				path: found.path,
				kind: 'answersFile',
			}
		: {
				plan: readPlanOnly(found.path).plan,
				path: found.path,
				kind: 'plan',
				positions: new Map(),
			};
}

/** Whether a path is that of an answers file, by its ending. */
export function isAnswersFile(file: string): boolean {
	return /\.(?:ya?ml|json)$/i.test(file);
}

/**
 * Reads an answers file from disk.
 *
 * @throws {AnswersFileError}
 */
export async function readPlanFromAnswers(file: string): Promise<Plan> {
	return planFromAnswers(readText(file), file);
}

/**
 * Reads the text of an answers file. A plan without an id gets one made of the file's name, so that reading it again gives
 * the same plan.
 *
 * @throws {AnswersFileError}
 */
export async function planFromAnswers(text: string, fileName: string): Promise<Plan> {
	return (await readAnswers(text, fileName)).plan;
}

async function readAnswers(
	text: string,
	fileName: string,
): Promise<Pick<LoadedPlan, 'plan' | 'positions'>> {
	const [{readAnswersFile}, {describeProblems}] = await Promise.all([
		import('../answers-file/read-answers-file.ts'),
		import('../answers-file/file-problem.ts'),
	]);
	const read = readAnswersFile(text, {fallbackId: idFromFileName(fileName)});
	if (!read.ok) {
		throw new AnswersFileError(describeProblems(fileName, read.problems));
	}

	return read;
}

/** Letters and digits of a file's name as a plan's id; too little of them is filled up. */
function idFromFileName(fileName: string): string {
	const letters = path
		.parse(fileName)
		.name.toLowerCase()
		.replaceAll(/[^a-z0-9]/g, '')
		.slice(0, 28);
	return isPlanId(letters) ? letters : `plan${letters}`;
}

function readText(file: string): string {
	let problem: string;
	let cause: unknown;
	try {
		const stats = statSync(file);
		if (stats.isFile() && stats.size <= largestAnswersFile) {
			return readFileSync(file, 'utf8');
		}

		problem = stats.isFile() ? 'it is larger than any plan' : 'it is not a file';
	} catch (error) {
		cause = error;
		problem =
			reasonOf(error) === 'the folder does not exist'
				? 'there is no such file'
				: reasonOf(error);
	}

	throw new AnswersFileError(
		`${display(path.normalize(file))} could not be read: ${display(problem)}. No plan was changed. Name another file.`,
		{cause},
	);
}
