import {groupsBy} from '../plan/groups-by.ts';
import type {Subject} from '../plan/subject.ts';
import type {Question} from '../interview/question.ts';
import {capitalised} from './wording.ts';
import {answerTo, called, namedTogether, said} from './saying.ts';
import type {Context} from './context.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';

/** Every row has a cell for every column. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: ReadonlyArray<readonly string[]>;
}

/**
 * A row a subject, a column a question. Questions of the full interview have a column once one of the subjects has an answer
 * to them. `null` where no column is left.
 */
export function tableAbout(
	context: Context,
	subjects: readonly Subject[],
	questions: readonly Question[],
): Table | null {
	return fullTableAbout(context, subjects, inUse(subjects, questions));
}

/** The same with every question, for what a reader has to see even while nobody has answered it. */
export function fullTableAbout(
	context: Context,
	subjects: readonly Subject[],
	questions: readonly Question[],
): Table | null {
	const [first] = subjects;
	if (first === undefined || questions.length === 0) {
		return null;
	}

	return {
		columns: columnsOf(subjectKindInfo[first.kind].one, questions),
		rows: subjects.map(subject => [
			called(context, subject),
			...cellsOf(context, subject, questions),
		]),
	};
}

/** The same with one row for all subjects that say the same, so that a reader sees who differs. */
export function groupedTableAbout(
	context: Context,
	subjects: readonly Subject[],
	questions: readonly Question[],
): Table | null {
	const [first] = subjects;
	if (first === undefined || questions.length === 0) {
		return null;
	}

	const rows = subjects.map(subject => ({subject, cells: cellsOf(context, subject, questions)}));
	return {
		columns: columnsOf(subjectKindInfo[first.kind].many, questions),
		rows: groupsBy(rows, ({cells}) => JSON.stringify(cells)).map(same => [
			namedTogether(
				context,
				same.map(({subject}) => subject),
			),
			...same[0].cells,
		]),
	};
}

/** The essential questions, and those of the full interview of which one of the subjects has an answer. */
export function inUse(
	subjects: readonly Subject[],
	questions: readonly Question[],
): readonly Question[] {
	return questions.filter(
		question =>
			question.depth === 'essential' ||
			subjects.some(subject => answerTo(subject, question) !== undefined),
	);
}

function columnsOf(about: string, questions: readonly Question[]): readonly string[] {
	return [capitalised(about), ...questions.map(({label}) => label)];
}

function cellsOf(
	context: Context,
	subject: Subject,
	questions: readonly Question[],
): readonly string[] {
	return questions.map(question => said(context, subject, question));
}

/** A table of these rows; `null` where there are none. */
export function tableOf(
	columns: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): Table | null {
	return rows.length === 0 ? null : {columns, rows};
}
