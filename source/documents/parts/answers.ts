import type {Answer, Claim, Provenance} from '../../plan/answer.ts';
import {subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Value} from '../../plan/value.ts';
import {formatDate, formatValue} from '../../interview/format-value.ts';
import {questionAt, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import type {Context} from '../context.ts';
import {called, calledInList, groundsOf, valueInWords} from '../saying.ts';
import {tableOf, type Table} from '../table.ts';

/** The answers about all subjects of one kind. */
export interface AnswerGroup {
	readonly title: string;
	readonly table: Table;
}

export interface AnswersPart {
	readonly groups: readonly AnswerGroup[];
}

const columns = ['About', 'Question', 'State', 'Answer', 'Rests on'];

const states: Readonly<Record<Answer['state'], string>> = {
	answered: 'answered',
	unknown: 'not known yet',
	notApplicable: 'does not apply',
	disputed: 'disputed',
};

/** Every answer of the plan, a row each, with its state and what it rests on. */
export function answersPart(context: Context): AnswersPart {
	const grounds = rememberedGrounds(context);
	return {
		groups: subjectKinds.flatMap(kind => {
			const table = tableOf(
				columns,
				context.plan.subjects[kind].list.flatMap((subject: Subject) =>
					rowsAbout(context, subject, grounds),
				),
			);
			return table === null ? [] : [{title: titleOf(kind), table}];
		}),
	};
}

function titleOf(kind: SubjectKind): string {
	return `About ${kind === 'project' ? 'the project' : subjectKindInfo[kind].many}`;
}

/** In the order the questions are asked; answers to questions that are no longer asked come last. */
function rowsAbout(
	context: Context,
	subject: Subject,
	grounds: GroundsInWords,
): ReadonlyArray<readonly string[]> {
	const name = calledInList(context, subject);
	const asked = questionsOf(subject.kind).filter(({id}) => Object.hasOwn(subject.answers, id));
	const others = Object.keys(subject.answers).filter(
		id => questionAt(subject.kind, id) === undefined,
	);
	return [...asked.map(({id}) => id), ...others].flatMap(id => {
		const question = questionAt(subject.kind, id);
		const answer = subject.answers[id];
		return answer === undefined
			? []
			: [
					[
						name,
						question?.label ?? `${id} (no longer asked)`,
						states[answer.state],
						contentAndNote(context, question, answer),
						grounds(answer),
					],
				];
	});
}

function contentAndNote(context: Context, question: Question | undefined, answer: Answer): string {
	const note = context.audience === 'internal' ? answer.note?.trim() : undefined;
	const words = contentOf(context, question, answer);
	return note === undefined || note === '' ? words : `${words} (note: ${note})`;
}

type GroundsInWords = (given: Provenance) => string;

/** Thousands of answers rest on the same few grounds: these are put into words once. */
function rememberedGrounds(context: Context): GroundsInWords {
	const known = new Map<string, string>();
	return given => {
		const key = JSON.stringify([given.basis, given.by, given.on]);
		const words = known.get(key) ?? groundsOf(context, given);
		known.set(key, words);
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
