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

/** Views of one reader. Each reading is taken when its property is used. */
export function viewsOf(reader: Reader): <Kind extends SubjectKind>(subject: Subject<Kind>) => View<Kind> {
	const classes = new Map<SubjectKind, new (subject: Subject) => {readonly subject: Subject}>();
	return function viewOf<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		let viewClass = classes.get(subject.kind);
		if (viewClass === undefined) {
			viewClass = classFor(subject.kind, reader);
			classes.set(subject.kind, viewClass);
		}

		// A class an engine can optimise: rules look at tens of thousands of views after one answer.
		const view: View<Kind> = Reflect.construct(viewClass, [subject]);
		return view;
	};
}

/** The plain view of a subject. */
export const viewOf = viewsOf(read);

function classFor(kind: SubjectKind, reader: Reader): new (subject: Subject) => {readonly subject: Subject} {
	class SubjectView {
		readonly subject: Subject;

		constructor(subject: Subject) {
			this.subject = subject;
		}
	}

	for (const question of questionsOf(kind)) {
		Object.defineProperty(SubjectView.prototype, question.id, {
			get(this: SubjectView) {
				return reader(this.subject, question);
			},
		});
	}

	return SubjectView;
}
