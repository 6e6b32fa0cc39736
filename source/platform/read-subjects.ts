import type {DatabaseSync} from 'node:sqlite';
import type {Answer} from '../plan/answer.ts';
import {collected, type Subjects} from '../plan/plan.ts';
import {subjectKey, type Subject, type SubjectKind} from '../plan/subject.ts';
import {isSubjectKind, NotAsStored, parseAnswer, parseText} from './stored-json.ts';
import {checkSum, numberIn, rowsOf, textIn} from './stored-row.ts';
import {SubjectOrder} from './subject-order.ts';

/** Reads all subjects with their answers, and their order for whoever is going to change it. */
export function readSubjects(database: DatabaseSync): {
	readonly subjects: Subjects;
	readonly order: SubjectOrder;
} {
	const answers = readAnswers(database);
	const order = new SubjectOrder();
	const subjects: Subject[] = [];
	for (const [kindText, idText, nameJson, rankNumber, sum] of rowsOf(
		database,
		'SELECT kind, id, name, rank, sum FROM subjects ORDER BY kind, rank',
	)) {
		const kind = kindIn(kindText);
		const id = textIn(idText);
		const json = textIn(nameJson);
		const rank = numberIn(rankNumber);
		checkSum(sum, kind, id, json, rank);
		const name = parseText(json);
		order.load(kind, {id, name, rank});
		subjects.push({
			kind,
			id,
			name,
			answers: Object.fromEntries(answers.get(subjectKey({kind, id})) ?? []),
		});
	}

	return {subjects: collected(subjects), order};
}

type AnswerEntries = ReadonlyArray<readonly [question: string, answer: Answer]>;

/** The answers about each subject, by its key. The rows about one come together. */
function readAnswers(database: DatabaseSync): ReadonlyMap<string, AnswerEntries> {
	const bySubject = new Map<string, AnswerEntries>();
	let last: {readonly kind: SubjectKind; readonly id: string} | undefined;
	let about: Array<AnswerEntries[number]> = [];
	for (const [kindText, idText, questionText, jsonText, sum] of rowsOf(
		database,
		'SELECT kind, subject, question, json, sum FROM answers ORDER BY kind, subject',
	)) {
		const kind = kindIn(kindText);
		const id = textIn(idText);
		const question = textIn(questionText);
		const json = textIn(jsonText);
		checkSum(sum, kind, id, question, json);
		if (last?.kind !== kind || last.id !== id) {
			last = {kind, id};
			about = [];
			bySubject.set(subjectKey(last), about);
		}

		about.push([question, parseAnswer(json)]);
	}

	return bySubject;
}

function kindIn(value: unknown): SubjectKind {
	if (!isSubjectKind(value)) {
		throw new NotAsStored('it speaks of a kind of thing that plans do not have');
	}

	return value;
}
