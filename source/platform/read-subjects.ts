import type {DatabaseSync} from 'node:sqlite';
import type {Answer} from '../plan/answer.ts';
import {Collection} from '../plan/collection.ts';
import type {Subjects} from '../plan/plan.ts';
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
	const lists = new Map<SubjectKind, Subject[]>();
	for (const row of rowsOf(
		database,
		'SELECT kind, id, name, rank, sum FROM subjects ORDER BY kind, rank',
	)) {
		const [kind, id, json, rank] = [
			kindIn(row['kind']),
			textIn(row['id']),
			textIn(row['name']),
			numberIn(row['rank']),
		];
		checkSum(row, kind, id, json, rank);
		const name = parseText(json);
		order.load(kind, {id, name, rank});
		const list = lists.get(kind) ?? [];
		lists.set(kind, list);
		list.push({
			kind,
			id,
			name,
			answers: Object.fromEntries(answers.get(subjectKey({kind, id})) ?? []),
		});
	}

	return {subjects: collectionsOf(lists), order};
}

function readAnswers(
	database: DatabaseSync,
): ReadonlyMap<string, ReadonlyArray<readonly [string, Answer]>> {
	const answers = new Map<string, Array<readonly [string, Answer]>>();
	for (const row of rowsOf(database, 'SELECT kind, subject, question, json, sum FROM answers')) {
		const [kind, id, question, json] = [
			kindIn(row['kind']),
			textIn(row['subject']),
			textIn(row['question']),
			textIn(row['json']),
		];
		checkSum(row, kind, id, question, json);
		const key = subjectKey({kind, id});
		const about = answers.get(key) ?? [];
		answers.set(key, about);
		about.push([question, parseAnswer(json)]);
	}

	return answers;
}

function collectionsOf(lists: ReadonlyMap<SubjectKind, readonly Subject[]>): Subjects {
	function of<Kind extends SubjectKind>(kind: Kind): Collection<Kind> {
		return new Collection(
			(lists.get(kind) ?? []).filter(
				(subject): subject is Subject<Kind> => subject.kind === kind,
			),
		);
	}

	return {
		project: of('project'),
		system: of('system'),
		dataPoint: of('dataPoint'),
		field: of('field'),
		process: of('process'),
		audience: of('audience'),
		risk: of('risk'),
		syncPair: of('syncPair'),
		flow: of('flow'),
	};
}

function kindIn(value: unknown): SubjectKind {
	if (!isSubjectKind(value)) {
		throw new NotAsStored('it speaks of a kind of thing that plans do not have');
	}

	return value;
}
