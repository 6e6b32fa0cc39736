import type {Question} from '../interview/question.ts';
import type {IsoDate} from '../plan/value.ts';
import type {SubjectKind} from '../plan/subject.ts';

/** A sentence or two; made only when it is needed where that takes a search through many names. */
export type Message = string | (() => string);

/** A subject's id, or why there is none: a sentence with the nearest name. */
export type Resolved =
	| {readonly ok: true; readonly id: string}
	| {readonly ok: false; readonly problem: Message};

/** What reading an answer needs besides its node. */
export interface ReadContext {
	/** Who said what is answered without a name, and when. */
	readonly by?: string;
	readonly on?: IsoDate;
	/** Notes a problem at a place of the file, given in UTF-16 units and in the file's terms. */
	readonly report: (at: number, path: string, message: Message) => void;
	/** Finds a subject by its id or its name. */
	readonly resolve: (kind: SubjectKind, name: string) => Resolved;
}

/** A question and the place of its answer, for messages. */
export interface Asked {
	readonly question: Question;
	readonly path: string;
}
