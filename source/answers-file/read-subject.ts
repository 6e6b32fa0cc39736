import {didYouMean} from '../interview/did-you-mean.ts';
import {questionAt, questionsOf} from '../interview/questions.ts';
import {quote} from '../interview/quote.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import type {Answer} from '../plan/answer.ts';
import {fieldId, type Answers, type Subject, type SubjectKind} from '../plan/subject.ts';
import {subjectKeys} from './answer-form.ts';
import {answerPath} from './answer-path.ts';
import {isBlank, nameOfType, type Entry, type FileNode} from './file-node.ts';
import {readAnswer} from './read-answer.ts';
import type {ReadContext} from './read-context.ts';
import {readKept} from './read-kept.ts';

/** Notes where something stands in the file. */
export type Locate = (path: string, at: number) => void;

/** The answers about a subject from the entries of its group; keys that are neither questions nor the group's own are reported. */
export function readAnswers(
	kind: SubjectKind,
	id: string,
	entries: readonly Entry[],
	context: ReadContext,
	locate: Locate,
): Answers {
	const path = answerPath({kind, id});
	const own = ownKeys(kind);
	const answers: Array<readonly [string, Answer]> = [];
	let kept: Answers = {};
	for (const {key, at, value} of entries) {
		const question = questionAt(kind, key);
		const answerAt = `${path}.${key}`;
		if (question !== undefined) {
			const answer = readAnswer(value, {question, path: answerAt}, context);
			locate(answerAt, at);
			answers.push(...(answer === undefined ? [] : [[key, answer] as const]));
		} else if (key === subjectKeys.kept && !isBlank(value)) {
			kept = readKept(value, answerAt, context);
		} else if (!own.includes(key)) {
			const known = [...questionsOf(kind).map(({id: questionId}) => questionId), ...own];
			context.report(
				at,
				answerAt,
				() =>
					`${quote(key)} is not a question about a ${subjectKindInfo[kind].one}.${didYouMean(key, known)}`,
			);
		}
	}

	return {...kept, ...Object.fromEntries(answers)};
}

function ownKeys(kind: SubjectKind): readonly string[] {
	const {id, name, fields, kept} = subjectKeys;
	switch (kind) {
		case 'field': {
			return [kept];
		}

		case 'project': {
			return [name, kept];
		}

		case 'dataPoint': {
			return [id, name, fields, kept];
		}

		default: {
			return [id, name, kept];
		}
	}
}

/** The fields of a data point: a group of answers for each system, by its id or name. */
export function readFields(
	dataPoint: string,
	node: FileNode,
	context: ReadContext,
	locate: Locate,
): ReadonlyArray<Subject<'field'>> {
	const path = `${answerPath({kind: 'dataPoint', id: dataPoint})}.${subjectKeys.fields}`;
	if (node.type !== 'map') {
		context.report(
			node.at,
			path,
			`Fields are grouped by system: {sf: {type: text}}; here stands ${nameOfType(node)}.`,
		);
		return [];
	}

	const systems = new Set<string>();
	return node.entries.flatMap(({key, at, value}) => {
		const found = context.resolve('system', key);
		const problem = found.ok ? fieldProblem(found.id, value, systems) : found.problem;
		if (!found.ok || problem !== undefined) {
			context.report(at, `${path}.${key}`, problem ?? '');
			return [];
		}

		systems.add(found.id);
		const id = fieldId(dataPoint, found.id);
		locate(answerPath({kind: 'field', id}), at);
		const answers =
			value.type === 'map' ? readAnswers('field', id, value.entries, context, locate) : {};
		return [{kind: 'field', id, name: id, answers}];
	});
}

function fieldProblem(
	system: string,
	value: FileNode,
	before: ReadonlySet<string>,
): string | undefined {
	if (before.has(system)) {
		return `${quote(system)} stands here twice, by its id and by its name; put the two together.`;
	}

	return value.type === 'map' || isBlank(value)
		? undefined
		: `The answers about this field were expected, such as {type: text, length: 80}; here stands ${nameOfType(value)}.`;
}
