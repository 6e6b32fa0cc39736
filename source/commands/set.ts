import type {Answer, Basis, Provenance} from '../plan/answer.ts';
import type {Change} from '../plan/change.ts';
import {applyChanges} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import {formatNumber} from '../interview/format-value.ts';
import {parseDate} from '../interview/parse-date.ts';
import {parseValue} from '../interview/parse-value.ts';
import type {Question} from '../interview/question.ts';
import {quote} from '../interview/quote.ts';
import {inWords} from '../documents/saying.ts';
import {evaluationOf, findingsChanged} from '../wizard/derived.ts';
import {warningNews} from '../wizard/warnings/warning-notice.ts';
import {subjectNamed} from '../wizard/subject-named.ts';
import {answerTarget} from './answer-target.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {changePlan} from './change-plan.ts';
import {tell} from './print.ts';

export interface SetOptions extends GlobalOptions {
	readonly plan: string;
	/** Each `PATH=VALUE`. */
	readonly answers: readonly string[];
	readonly by?: string;
	readonly basis?: Basis;
	readonly note?: string;
}

interface Given {
	readonly path: string;
	readonly question: Question;
	readonly change: Extract<Change, {readonly type: 'answered'}>;
	readonly answer: Answer;
}

/** Answers questions from the command line: all of them in one step that can be undone, or none where one is wrong. */
export async function runSet(options: SetOptions, io: CommandIo): Promise<void> {
	const given = await changePlan(options.plan, options, io, plan => {
		const answers = options.answers.map(text =>
			readAnswer(plan, text, provenance(options, io)),
		);
		return {
			result: {answers, plan},
			step: {
				label:
					answers.length === 1
						? `${answers[0]?.question.label ?? ''} set`
						: `${formatNumber(answers.length)} answers set`,
				changes: answers.map(({change}) => change),
				...(options.by === undefined ? {} : {by: options.by}),
			},
		};
	});
	report(given, options, io);
}

function report(
	{plan, answers}: {readonly plan: Plan; readonly answers: readonly Given[]},
	options: SetOptions,
	io: CommandIo,
): void {
	const after = applyChanges(
		plan,
		answers.map(({change}) => change),
	).plan;
	tell(
		io,
		options,
		...answers.map(
			({path, question, answer}) =>
				`${path}: ${inWords({plan: after, audience: 'internal'}, question, answer)}`,
		),
	);
	const {appeared, gone} = findingsChanged(evaluationOf(plan), evaluationOf(after));
	tell(
		io,
		options,
		...warningNews(plan, after, appeared, dayOf(io.now())).map(
			({what, words}) => `${what}: ${words}`,
		),
		...gone.map(({rule}) => `Warning settled: ${rule.title}`),
		'Saved.',
	);
}

function provenance({by, basis, note}: SetOptions, io: CommandIo): Provenance {
	return {
		...(by === undefined ? {} : {by}),
		on: dayOf(io.now()),
		...(basis === undefined ? {} : {basis}),
		...(note === undefined ? {} : {note}),
	};
}

function readAnswer(plan: Plan, text: string, said: Provenance): Given {
	const equals = text.indexOf('=');
	if (equals < 1) {
		throw new CommandError(
			`${quote(text)} is not PATH=VALUE, such as project.goal="Fewer phone calls". Nothing was changed.`,
		);
	}

	const path = text.slice(0, equals);
	const {subject, question} = answerTarget(plan, path);
	const answer = parseAnswer(plan, path, question, text.slice(equals + 1), said);
	return {
		path,
		question,
		answer,
		change: {type: 'answered', subject, question: question.id, answer},
	};
}

const unknownForm = /^unknown(?::(?<owner>[^:]*)(?::(?<due>.*))?)?$/is;
const notApplicableForm = /^not-applicable(?::(?<reason>.*))?$/is;

function parseAnswer(
	plan: Plan,
	path: string,
	question: Question,
	text: string,
	said: Provenance,
): Answer {
	const trimmed = text.trim();
	const unknown = unknownForm.exec(trimmed)?.groups;
	if (unknown !== undefined) {
		const owner = unknown['owner']?.trim() ?? '';
		const due = unknown['due']?.trim() ?? '';
		return {
			state: 'unknown',
			...(owner === '' ? {} : {owner}),
			...(due === '' ? {} : {due: dueDate(path, due)}),
			...said,
		};
	}

	const notApplicable = notApplicableForm.exec(trimmed)?.groups;
	if (notApplicable !== undefined) {
		const reason = notApplicable['reason']?.trim() ?? '';
		if (reason === '') {
			throw new CommandError(
				`${path}: say why it does not apply, as in not-applicable:"Paid by the group". Nothing was changed.`,
			);
		}

		return {state: 'notApplicable', reason, ...said};
	}

	if (trimmed.toLowerCase() === 'none' && question.none !== undefined) {
		return {state: 'answered', value: null, ...said};
	}

	const parsed = parseValue(
		question.input,
		text,
		(kind, name) => subjectNamed(plan, kind, name)?.id,
	);
	if (!parsed.ok) {
		throw new CommandError(`${path}: ${parsed.problem} Nothing was changed.`);
	}

	return {state: 'answered', value: parsed.value, ...said};
}

function dueDate(path: string, text: string): string {
	const parsed = parseDate(text);
	if (!parsed.ok || typeof parsed.value !== 'string') {
		throw new CommandError(`${path}: ${parsed.ok ? '' : parsed.problem} Nothing was changed.`);
	}

	return parsed.value;
}
