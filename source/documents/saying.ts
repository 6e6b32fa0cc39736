import type {Answer, Claim, Provenance} from '../plan/answer.ts';
import {answerIn, type Subject, type SubjectRef} from '../plan/subject.ts';
import {isList, isRow, type Value} from '../plan/value.ts';
import {applies} from '../interview/applies.ts';
import {formatDate, formatNumber, formatValue, type NameOf} from '../interview/format-value.ts';
import type {TableInput} from '../interview/input.ts';
import {nameOf} from '../interview/naming.ts';
import type {Question} from '../interview/question.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import type {Context} from './context.ts';
import {together} from './grouped-rows.ts';

type Setting = Pick<Context, 'plan' | 'audience'>;

/** What stands where an answer is missing, and where the question does not arise. */
export const notAnswered = 'not answered';
export const notAsked = '–';

/** A subject's name as the document writes it; never empty. */
export function called({plan}: Pick<Context, 'plan'>, ref: SubjectRef): string {
	const name = nameOf(plan, ref).trim();
	return name === '' ? '(without a name)' : name;
}

/** The same in a list of subjects of several kinds, where the project is not called by its title. */
export function calledInList(setting: Pick<Context, 'plan'>, ref: SubjectRef): string {
	return ref.kind === 'project' ? 'The project' : called(setting, ref);
}

/** Up to here subjects are named even where they are all there are. */
const mostNamed = 5;

/** Different subjects in a sentence: by their names, or "all 12 data points" where they are all of their kind, and many. */
export function namedTogether(
	setting: Pick<Context, 'plan'>,
	subjects: readonly SubjectRef[],
): string {
	const [first] = subjects;
	if (
		first !== undefined &&
		subjects.length > mostNamed &&
		isAllOfKind(setting, first, subjects)
	) {
		return `all ${formatNumber(subjects.length)} ${subjectKindInfo[first.kind].many}`;
	}

	return together(subjects.map(subject => calledInList(setting, subject)));
}

/** Never true of fields: those of which nothing was said are not among the subjects of the plan. */
function isAllOfKind(
	{plan}: Pick<Context, 'plan'>,
	{kind}: SubjectRef,
	subjects: readonly SubjectRef[],
): boolean {
	return (
		kind !== 'field' &&
		subjects.length === plan.subjects[kind].list.length &&
		subjects.every(subject => subject.kind === kind)
	);
}

/** The answer to a question about a subject, if any. */
export function answerTo(subject: Subject, question: Question): Answer | undefined {
	return answerIn(subject.answers, question.id);
}

/** What was answered to a question about a subject, in words; a dash where the question does not arise. */
export function said(setting: Setting, subject: Subject, question: Question): string {
	const answer = answerTo(subject, question);
	return answer === undefined && !applies(setting.plan, subject, question)
		? notAsked
		: inWords(setting, question, answer);
}

/** An answer in words, whatever its state, with its note for those who may read it. */
export function inWords(setting: Setting, question: Question, answer: Answer | undefined): string {
	return withNote(setting, stateInWords(setting, question, answer), answer);
}

/** Words with the note taken with them, for those who may read it. */
export function withNote(
	{audience}: Pick<Setting, 'audience'>,
	words: string,
	given: Provenance | undefined,
): string {
	const note = audience === 'internal' ? given?.note?.trim() : undefined;
	return note === undefined || note === '' ? words : `${words} (note: ${note})`;
}

function stateInWords(setting: Setting, question: Question, answer: Answer | undefined): string {
	switch (answer?.state) {
		case undefined: {
			return notAnswered;
		}

		case 'answered': {
			return valueInWords(setting, question, answer.value);
		}

		case 'unknown': {
			const owner = answer.owner?.trim();
			const by = answer.due === undefined ? '' : `, by ${formatDate(answer.due)}`;
			return `not known yet (${owner === undefined || owner === '' ? 'nobody asked to find out' : owner}${by})`;
		}

		case 'notApplicable': {
			return `does not apply: ${answer.reason}`;
		}

		case 'disputed': {
			return `disputed: ${claimsInWords(setting, question, answer.claims).join(' or ')}`;
		}
	}
}

/** Each side of a disagreement: what is claimed, and by whom where the reader may know. */
export function claimsInWords(
	setting: Setting,
	question: Question,
	claims: readonly Claim[],
): readonly string[] {
	return claims.map(claim => {
		const value = `“${valueInWords(setting, question, claim.value)}”`;
		return setting.audience === 'internal' && claim.by !== undefined
			? `${value} (${claim.by})`
			: value;
	});
}

/** A value in words; the answer "there is none" as the question words it. */
export function valueInWords(
	{plan}: Pick<Context, 'plan'>,
	question: Question,
	value: Value,
): string {
	if (value === null) {
		return question.none ?? 'none';
	}

	const nameIn: NameOf = (kind, id) => called({plan}, {kind, id});
	const {input} = question;
	if (input.read(value) === undefined) {
		return notAnswered;
	}

	return input.kind === 'table' && isList(value)
		? value.map(row => rowInWords(input, row, nameIn)).join('; ')
		: formatValue(input, value, nameIn);
}

/** A row by its first cell, with the others behind it: "Annual congress (from 15 February 2027, until 12 March 2027)". */
function rowInWords({columns}: TableInput, row: Value, nameIn: NameOf): string {
	const cells = Object.entries(columns).flatMap(([name, {label, input}]) => {
		const cell = isRow(row) && Object.hasOwn(row, name) ? row[name] : undefined;
		return cell === undefined
			? []
			: [
					{
						label: label.toLowerCase(),
						isDate: input.kind === 'date',
						words: formatValue(input, cell, nameIn),
					},
				];
	});
	const [first, ...others] = cells;
	const rest = others.map(({label, isDate, words}) => `${label}${isDate ? '' : ':'} ${words}`);
	return `${first?.words ?? ''}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`;
}

/** On what an answer rests: "stated by Mara on 23 November 2026"; for a client only the kind of evidence. */
export function groundsOf({audience}: Setting, {basis = 'stated', by, on}: Provenance): string {
	if (audience === 'client') {
		return basis;
	}

	return [
		basis,
		by === undefined ? '' : ` by ${by}`,
		on === undefined ? '' : ` on ${formatDate(on)}`,
	].join('');
}
