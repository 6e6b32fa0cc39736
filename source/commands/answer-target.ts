import type {Plan} from '../plan/plan.ts';
import {
	fieldId,
	projectId,
	subjectKinds,
	type Subject,
	type SubjectKind,
	type SubjectRef,
} from '../plan/subject.ts';
import {bare, didYouMean} from '../interview/did-you-mean.ts';
import type {Question} from '../interview/question.ts';
import {questionAt, questionsOf} from '../interview/questions.ts';
import {quote} from '../interview/quote.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {subjectNamed} from '../wizard/subject-named.ts';
import {CommandError} from './command-error.ts';

/** The subject and the question that a path means. */
export interface AnswerTarget {
	readonly subject: SubjectRef;
	readonly question: Question;
}

const listedKinds = subjectKinds.filter(kind => kind !== 'field');
const fieldsMark = `.${subjectKindInfo.field.collection}.`;

/**
 * Reads a path such as `project.goal`, `systems.crm.maturity` or `dataPoints.E-mail.fields.crm.length`. Subjects go by id
 * or name, which may have dots in it; questions by id or label.
 *
 * @throws {CommandError} that names what is nearest.
 */
export function answerTarget(plan: Plan, path: string): AnswerTarget {
	const [first, last] = [path.indexOf('.'), path.lastIndexOf('.')];
	const collection = first === -1 ? path : path.slice(0, first);
	const kind = kindNamed(collection);
	if (first === -1 || (kind !== 'project' && first === last)) {
		throw new CommandError(
			`${quote(path)} names no question. Write ${kind === 'project' ? 'project.QUESTION' : `${collection}.NAME.QUESTION`}. Nothing was changed.`,
		);
	}

	if (kind === 'project') {
		return {
			subject: {kind, id: projectId},
			question: questionNamed(kind, path.slice(first + 1)),
		};
	}

	const middle = path.slice(first + 1, last);
	const fields = middle.lastIndexOf(fieldsMark);
	if (kind === 'dataPoint' && fields !== -1) {
		const dataPoint = subjectOrError(plan, 'dataPoint', middle.slice(0, fields));
		const system = subjectOrError(plan, 'system', middle.slice(fields + fieldsMark.length));
		return {
			subject: {kind: 'field', id: fieldId(dataPoint.id, system.id)},
			question: questionNamed('field', path.slice(last + 1)),
		};
	}

	const {id} = subjectOrError(plan, kind, middle);
	return {subject: {kind, id}, question: questionNamed(kind, path.slice(last + 1))};
}

function kindNamed(collection: string): SubjectKind {
	const kind = listedKinds.find(listed => subjectKindInfo[listed].collection === collection);
	if (kind === undefined) {
		const collections = listedKinds.map(listed => subjectKindInfo[listed].collection);
		throw new CommandError(
			`A path begins with ${collections.join(', ')}, not with ${quote(collection)}.${didYouMean(collection, collections)} Nothing was changed.`,
		);
	}

	return kind;
}

function subjectOrError(plan: Plan, kind: SubjectKind, name: string): Subject {
	const subject = subjectNamed(plan, kind, name);
	if (subject === undefined) {
		const {one} = subjectKindInfo[kind];
		const known = plan.subjects[kind].list.flatMap(({id, name: called}) => [called, id]);
		throw new CommandError(
			`The plan has no ${one} called ${quote(name)}.${didYouMean(name, known)} Nothing was changed.`,
		);
	}

	return subject;
}

function questionNamed(kind: SubjectKind, name: string): Question {
	const question =
		questionAt(kind, name) ??
		questionsOf(kind).find(
			({id, label}) => bare(id) === bare(name) || bare(label) === bare(name),
		);
	if (question === undefined) {
		const known = questionsOf(kind).flatMap(({id, label}) => [label, id]);
		throw new CommandError(
			`There is no question ${quote(name)} about a ${subjectKindInfo[kind].one}.${didYouMean(name, known)} Nothing was changed.`,
		);
	}

	return question;
}
