import type {Answer} from './answer.ts';

/**
 * The kinds of thing a question can be about. There is one `project`; a `field` is a data point as one system keeps it,
 * so it exists by derivation wherever a data point has a system, and is stored only once something is answered about it.
 */
export const subjectKinds = [
	'project',
	'system',
	'dataPoint',
	'field',
	'process',
	'audience',
	'risk',
	'syncPair',
	'flow',
] as const;

export type SubjectKind = (typeof subjectKinds)[number];

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answer to a question, if there is one. Ids may come from a file, so that what every object inherits is none. */
export function answerIn(answers: Answers, question: string): Answer | undefined {
	return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** One thing the plan speaks of. Ids are permanent and unique within their kind; names are free text and may change. */
export interface Subject<Kind extends SubjectKind = SubjectKind> {
	readonly kind: Kind;
	readonly id: string;
	readonly name: string;
	readonly answers: Answers;
}

/** Points at a subject without holding it. */
export interface SubjectRef<Kind extends SubjectKind = SubjectKind> {
	readonly kind: Kind;
	readonly id: string;
}

/** The project's only subject has this id. */
export const projectId = 'project';

/** The id of the field that a data point has in a system. */
export function fieldId(dataPoint: string, system: string): string {
	return `${dataPoint}@${system}`;
}

/** The data point and the system of a field's id. */
export function fieldParts(id: string): {readonly dataPoint: string; readonly system: string} {
	const at = id.lastIndexOf('@');
	return {dataPoint: id.slice(0, at), system: id.slice(at + 1)};
}

/** A subject's address in one string, `kind:id`: the key of maps and the form findings are named by. */
export function subjectKey({kind, id}: SubjectRef): string {
	return `${kind}:${id}`;
}

/** The subject such a key points at. */
export function refOfKey(key: string): SubjectRef {
	const end = key.indexOf(':');
	const kind = subjectKinds.find(name => name === key.slice(0, end));
	if (kind === undefined) throw new RangeError(`“${key}” is no key of a subject.`);
	return {kind, id: key.slice(end + 1)};
}
