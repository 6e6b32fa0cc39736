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
	return fullTableAbout(
		context,
		subjects,
		questions.filter(
			question =>
				question.depth === 'essential' ||
				subjects.some(subject => answerTo(subject, question) !== undefined),
		),
	);
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
		columns: [
			capitalised(subjectKindInfo[first.kind].one),
			...questions.map(({label}) => label),
		],
		rows: subjects.map(subject => [
			called(context, subject),
			...questions.map(question => said(context, subject, question)),
		]),
	};
}

/**
 * A table about subjects in whose place one row stands for all of them that say the same, so that a reader sees who differs.
 * `null` stays `null`.
 */
export function grouped(
	context: Context,
	subjects: readonly Subject[],
	table: Table | null,
): Table | null {
	const [first] = subjects;
	if (first === undefined || table === null) return null;

	const rows = table.rows.flatMap(([, ...cells], place) => {
		const subject = subjects[place];
		return subject === undefined ? [] : [{subject, cells}];
	});
	return {
		columns: [capitalised(subjectKindInfo[first.kind].many), ...table.columns.slice(1)],
		rows: groupsBy(rows, ({cells}) => JSON.stringify(cells)).map(same => [
			namedTogether(
				context,
				same.map(({subject}) => subject),
			),
			...same[0].cells,
		]),
	};
}

/** A table of these rows; `null` where there are none. */
export function tableOf(
	columns: readonly string[],
	rows: ReadonlyArray<readonly string[]>,
): Table | null {
	return rows.length === 0 ? null : {columns, rows};
}
