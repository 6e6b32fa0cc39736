import type {Answer, Claim, Provenance} from '../../plan/answer.ts';
import {subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Value} from '../../plan/value.ts';
import {formatDate, formatValue} from '../../interview/format-value.ts';
import {questionAt, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import type {Context} from '../context.ts';
import {called, groundsOf, namedTogether, valueInWords, withNote} from '../saying.ts';
import type {Table} from '../table.ts';

/** The answers about all subjects of one kind. */
export interface AnswerGroup {
	readonly title: string;
	/** What holds where a row says nothing else: "answered, stated by Mara on 23 November 2026". */
	readonly usual: string;
	readonly table: Table;
}

export interface AnswersPart {
	readonly groups: readonly AnswerGroup[];
}

/** What was answered to one question in the same words, on the same grounds, about one subject or several. */
interface Row {
	readonly question: string;
	readonly content: string;
	readonly state: Answer['state'];
	readonly grounds: string;
	readonly subjects: Subject[];
}

const states: Readonly<Record<Answer['state'], string>> = {
	answered: 'answered',
	unknown: 'not known yet',
	notApplicable: 'does not apply',
	disputed: 'disputed',
};

/**
 * Every answer of the plan, with its state and what it rests on: by question, so that it can be seen who differs, and a row for
 * all that have the same.
 */
export function answersPart(context: Context): AnswersPart {
	const grounds = rememberedGrounds(context);
	return {
		groups: subjectKinds.flatMap(kind => {
			const rows = rowsAbout(context, kind, grounds);
			return rows.length === 0
				? []
				: [{title: titleOf(kind), ...inTable(context, kind, rows)}];
		}),
	};
}

function titleOf(kind: SubjectKind): string {
	return `About ${kind === 'project' ? 'the project' : subjectKindInfo[kind].many}`;
}

/** In the order the questions are asked; answers to questions that are no longer asked come last. */
function rowsAbout(context: Context, kind: SubjectKind, grounds: GroundsInWords): readonly Row[] {
	const byQuestion = new Map<string, Map<string, Row>>(
		questionsOf(kind).map(({id}) => [id, new Map()]),
	);
	const subjects: readonly Subject[] = context.plan.subjects[kind].list;
	for (const subject of subjects) {
		for (const [id, answer] of Object.entries(subject.answers)) {
			const question = questionAt(kind, id);
			const row = {
				question: question?.label ?? `${id} (no longer asked)`,
				content: withNote(context, contentOf(context, question, answer), answer),
				state: answer.state,
				grounds: grounds(answer),
			};
			const rows = byQuestion.get(id) ?? new Map<string, Row>();
			byQuestion.set(id, rows);
			// Grounds as JSON end where they end, whatever people typed.
			const key = `${row.state} ${JSON.stringify(row.grounds)}${row.content}`;
			const same = rows.get(key);
			if (same === undefined) rows.set(key, {...row, subjects: [subject]});
			else same.subjects.push(subject);
		}
	}

	return [...byQuestion.values()].flatMap(rows => [...rows.values()]);
}

/** What most answers have in common is said once above them, and the others say what is different. */
function inTable(
	context: Context,
	kind: SubjectKind,
	rows: readonly Row[],
): Omit<AnswerGroup, 'title'> {
	const usual = mostFrequentGrounds(rows);
	const otherwise = ({state, grounds}: Row) =>
		[
			...(state === 'answered' ? [] : [states[state]]),
			...(grounds === usual ? [] : [grounds]),
		].join(', ');
	const isNamed = kind !== 'project';
	const isSame = rows.every(row => otherwise(row) === '');
	return {
		usual: `${states.answered}, ${usual}`,
		table: {
			columns: [
				'Question',
				'Answer',
				...(isNamed ? ['About'] : []),
				...(isSame ? [] : ['Otherwise']),
			],
			rows: rows.map(row => [
				row.question,
				row.content,
				...(isNamed ? [namedTogether(context, row.subjects)] : []),
				...(isSame ? [] : [otherwise(row)]),
			]),
		},
	};
}

/** Of several that are equally frequent the first. */
function mostFrequentGrounds(rows: readonly Row[]): string {
	const counts = new Map<string, number>();
	for (const {grounds, subjects} of rows) {
		counts.set(grounds, (counts.get(grounds) ?? 0) + subjects.length);
	}

	const [first = ['', 0]] = [...counts].toSorted(([, left], [, right]) => right - left);
	return first[0];
}

type GroundsInWords = (given: Provenance) => string;

/** Thousands of answers rest on the same few grounds, and most on those of the answer before: these are put into words once. */
function rememberedGrounds(context: Context): GroundsInWords {
	let last: Provenance = {};
	let words = groundsOf(context, last);
	return given => {
		if (given.by !== last.by || given.on !== last.on || given.basis !== last.basis) {
			last = given;
			words = groundsOf(context, given);
		}

		return words;
	};
}

function contentOf(context: Context, question: Question | undefined, answer: Answer): string {
	switch (answer.state) {
		case 'answered': {
			return valueOf(context, question, answer.value);
		}

		case 'unknown': {
			const owner = answer.owner?.trim();
			const by = answer.due === undefined ? '' : `, by ${formatDate(answer.due)}`;
			return `${owner === undefined || owner === '' ? 'nobody asked to find out' : owner}${by}`;
		}

		case 'notApplicable': {
			return answer.reason;
		}

		case 'disputed': {
			return answer.claims.map(claim => claimOf(context, question, claim)).join(' or ');
		}
	}
}

/** A claim with what it rests on and its note, for those who may read them. */
function claimOf(context: Context, question: Question | undefined, claim: Claim): string {
	const value = `“${valueOf(context, question, claim.value)}”`;
	if (context.audience === 'client') {
		return value;
	}

	const note = claim.note?.trim();
	return `${value} (${groundsOf(context, claim)}${note === undefined || note === '' ? '' : `, note: ${note}`})`;
}

/** A value in words; one that its question can no longer read, or whose question is gone, as it is stored. */
function valueOf(context: Context, question: Question | undefined, value: Value): string {
	if (question === undefined) {
		return JSON.stringify(value);
	}

	return value === null || question.input.read(value) !== undefined
		? valueInWords(context, question, value)
		: `no longer readable: ${formatValue(question.input, value, (kind, id) => called(context, {kind, id}))}`;
}
