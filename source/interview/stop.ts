import type {SubjectKind, SubjectRef} from '../plan/subject.ts';

/** A place in the interview at which something is asked. Plain data: it is what a resumed interview starts from. */
export type Stop =
	| {readonly type: 'question'; readonly subject: SubjectRef; readonly question: string}
	/** The list of a kind of subjects is made here. */
	| {readonly type: 'list'; readonly kind: SubjectKind}
	/** Data points against systems: where the truth is, where records are kept, where the data goes. */
	| {readonly type: 'placement'};

export function isSameStop(left: Stop, right: Stop): boolean {
	switch (left.type) {
		case 'question': {
			return (
				right.type === 'question' &&
				left.question === right.question &&
				left.subject.kind === right.subject.kind &&
				left.subject.id === right.subject.id
			);
		}

		case 'list': {
			return right.type === 'list' && left.kind === right.kind;
		}

		case 'placement': {
			return right.type === 'placement';
		}
	}
}
