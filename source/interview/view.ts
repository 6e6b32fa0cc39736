import type {Subject, SubjectKind} from '../plan/subject.ts';
import type {Question} from './question.ts';
import {questionsOf, type QuestionId, type ValueAt} from './questions.ts';
import {read, type Reading} from './reading.ts';

/** A subject with a typed reading under the name of each question about its kind: `flow.trigger`, `pair.approach`. */
export type View<Kind extends SubjectKind = SubjectKind> = {
	readonly [Id in QuestionId<Kind>]: Reading<ValueAt<Kind, Id>>;
} & {
	readonly subject: Subject<Kind>;
	/** The same subject, read without its being noted: for a look at many of which few matter. */
	readonly unnoted: View<Kind>;
};

/** How a view reads: straight from the subject, or through somebody who notes what was read and settles disputes. */
export type Reader = (subject: Subject, question: Question, isNoted: boolean) => Reading;

/** Views of one reader. Each reading is taken when its property is used. */
export function viewsOf(
	reader: Reader,
): <Kind extends SubjectKind>(subject: Subject<Kind>) => View<Kind> {
	const classes = new Map<SubjectKind, typeof SubjectView>();
	return function viewOf<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		let viewClass = classes.get(subject.kind);
		if (viewClass === undefined) {
			viewClass = classFor(subject.kind, reader);
			classes.set(subject.kind, viewClass);
		}

		const view = new viewClass(subject);
		if (isViewOf(view, subject)) {
			return view;
		}

		throw new TypeError('A view holds another subject than it was made for.');
	};
}

/** The plain view of a subject. */
export const viewOf = viewsOf(read);

// A class, because rules make tens of thousands of views after one answer, and objects of a class are made thirty times faster
// than objects with defined properties.
class SubjectView {
	readonly subject: Subject;
	readonly isNoted: boolean;

	constructor(subject: Subject, isNoted = true) {
		this.subject = subject;
		this.isNoted = isNoted;
	}
}

/** True by construction: a kind's class has a getter for each of its questions. */
function isViewOf<Kind extends SubjectKind>(
	view: {readonly subject: Subject},
	subject: Subject<Kind>,
): view is View<Kind> {
	return view.subject === subject;
}

function classFor(kind: SubjectKind, reader: Reader): typeof SubjectView {
	class KindView extends SubjectView {
		get unnoted(): SubjectView {
			return this.isNoted ? new KindView(this.subject, false) : this;
		}
	}

	for (const question of questionsOf(kind)) {
		Object.defineProperty(KindView.prototype, question.id, {
			get(this: SubjectView) {
				return reader(this.subject, question, this.isNoted);
			},
		});
	}

	return KindView;
}
