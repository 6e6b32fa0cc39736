import type {Subject, SubjectKind} from '../plan/subject.ts';
import type {Question} from './question.ts';
import {questionsOf, type QuestionId, type ValueAt} from './questions.ts';
import {read, type Reading} from './reading.ts';

/** A subject with a typed reading under the name of each question about its kind: `flow.trigger`, `pair.approach`. */
export type View<Kind extends SubjectKind = SubjectKind> = {
	readonly [Id in QuestionId<Kind>]: Reading<ValueAt<Kind, Id>>;
} & {readonly subject: Subject<Kind>};

/** How a view reads: straight from the subject, or through somebody who notes what was read and settles disputes. */
export type Reader = (subject: Subject, question: Question) => Reading;

/** Views of one reader. Each reading is taken when its property is first used. */
export function viewsOf(reader: Reader): <Kind extends SubjectKind>(subject: Subject<Kind>) => View<Kind> {
	const prototypes = new Map<SubjectKind, object>();
	return function viewOf<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		let prototype = prototypes.get(subject.kind);
		if (prototype === undefined) {
			prototype = prototypeFor(subject.kind, reader);
			prototypes.set(subject.kind, prototype);
		}

		const view: View<Kind> = Object.create(prototype, {subject: {value: subject, enumerable: true}});
		return view;
	};
}

/** The plain view of a subject. */
export const viewOf = viewsOf(read);

function prototypeFor(kind: SubjectKind, reader: Reader): object {
	return Object.defineProperties(
		{},
		Object.fromEntries(
			questionsOf(kind).map(question => [
				question.id,
				{
					get(this: {readonly subject: Subject}) {
						return reader(this.subject, question);
					},
				},
			]),
		),
	);
}
