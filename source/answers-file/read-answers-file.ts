import {quote} from '../interview/quote.ts';
import type {Plan} from '../plan/plan.ts';
import {formatVersion} from './answer-form.ts';
import {nameOfType, valueAt, type FileNode} from './file-node.ts';
import {mostProblems, type FileProblem, type Position} from './file-problem.ts';
import {parseFile} from './parse-file.ts';
import type {ReadContext} from './read-context.ts';
import {readPlan} from './read-plan.ts';

/** A plan and where its subjects and answers stand in the file, by the paths of `answerPath`; or everything that is wrong. */
export type ReadFile =
	| {readonly ok: true; readonly plan: Plan; readonly positions: ReadonlyMap<string, Position>}
	| {readonly ok: false; readonly problems: readonly FileProblem[]};

/**
 * Reads an answers file, YAML or JSON, into a plan. `fallbackId` becomes the plan's id where the file names none. Never
 * throws: whatever is wrong, up to twenty places, comes back with line, column and what to write instead. Comments are not
 * kept; a key with nothing after it counts as not answered.
 */
export function readAnswersFile(
	text: string,
	{fallbackId}: {readonly fallbackId: string},
): ReadFile {
	const file = parseFile(text);
	if (!file.ok) {
		return file;
	}

	const {root, placeOf} = file;
	const problems: FileProblem[] = [];
	const report: ReadContext['report'] = (at, path, message) => {
		if (problems.length < mostProblems) {
			problems.push({
				...placeOf(at),
				path,
				message: typeof message === 'string' ? message : message(),
			});
		}
	};

	const stranger = notOurs(root);
	if (stranger !== undefined || root.type !== 'map') {
		return {ok: false, problems: [{...placeOf(root.at), path: '', message: stranger ?? ''}]};
	}

	const positions = new Map<string, Position>();
	const plan = readPlan(root, fallbackId, report, (path, at) => {
		positions.set(path, placeOf(at));
	});
	return problems.length === 0
		? {ok: true, plan, positions}
		: {
				ok: false,
				problems: problems.toSorted(
					(left, right) => left.line - right.line || left.column - right.column,
				),
			};
}

/** The place of a subject or an answer in a file, by its path; `undefined` if it is not there or the file cannot be read. */
export function positionOf(text: string, path: string): Position | undefined {
	const file = readAnswersFile(text, {fallbackId: 'plan'});
	return file.ok ? file.positions.get(path) : undefined;
}

/** Why a file is no answers file of this version; nothing else is worth saying about it then. */
function notOurs(root: FileNode): string | undefined {
	const begins = `An answers file begins with “groundplan: ${formatVersion}”`;
	if (root.type !== 'map') {
		return `${begins}; here stands ${nameOfType(root)}.`;
	}

	const version = valueAt(root, 'groundplan');
	if (version === undefined) {
		return `${begins}; this file does not, so it is something else.`;
	}

	const number =
		version.type === 'scalar' && /^\d{1,9}$/.test(version.text) ? Number(version.text) : 0;
	if (number > formatVersion) {
		return `The file is of version ${number} of the format, and this Groundplan reads up to version ${formatVersion}. Install a newer Groundplan to read it.`;
	}

	return number === formatVersion
		? undefined
		: `${begins}; here stands ${version.type === 'scalar' ? quote(version.text) : nameOfType(version)}.`;
}
