import type {SubjectKind} from '../plan/subject.ts';
import type {Input, ValueOf} from './input.ts';

/** The seven sections, in the order of the interview. */
export const sectionIds = [
	'project',
	'systems',
	'dataPoints',
	'processes',
	'sync',
	'technical',
	'goingLive',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** `essential` is what an hour bears; `full` adds everything a real discovery asks. */
export type Depth = 'essential' | 'full';

/**
 * When a question is asked: every entry must hold. The key is a question about the same subject, or `kind.question` for the
 * project, or for the data point behind a field. The values are those that make it hold; besides stored values they may be
 * `any` (something other than none was answered), `none`, `several` (a list of two or more) and `unknown`.
 */
export type When = Readonly<Record<string, ReadonlyArray<string | boolean>>>;

/** One question of the interview: the only definition behind the screen, the line mode, the answers file and the printed list. */
export interface Question<Kind extends SubjectKind = SubjectKind, I extends Input = Input> {
	/** Permanent: answers are stored under it. Unique among the questions about one kind of subject. */
	readonly id: string;
	readonly about: Kind;
	readonly section: SectionId;
	/** A few words that name the answer in lists, tables and the plan: "Source of truth". */
	readonly label: string;
	/** The question as it is put to people. `{name}` is the subject's name; `{from}`, `{to}`, `{dataPoint}`, `{system}` where it has them. */
	readonly ask: string;
	/** Why it is worth asking, in a sentence or two. */
	readonly why: string;
	/** What a good answer looks like, best with an example. */
	readonly good: string;
	readonly input: I;
	/** How the answer "there is none" reads, where there can be none. */
	readonly none?: string;
	readonly depth: Depth;
	readonly when?: When;
	/** Codes of the sources it comes from. */
	readonly source: readonly string[];
}

/** What a section's file writes for each question; the rest follows from where it stands. */
export type Definition<I extends Input> = Omit<
	Question<SubjectKind, I>,
	'id' | 'about' | 'section'
>;

/** Makes the questions of one section about one kind of subject from their definitions; the key becomes the id. */
export function questionsAbout<
	Kind extends SubjectKind,
	Inputs extends Readonly<Record<string, Input>>,
>(
	about: Kind,
	section: SectionId,
	definitions: {readonly [Id in keyof Inputs]: Definition<Inputs[Id]>},
): {readonly [Id in keyof Inputs]: Question<Kind, Inputs[Id]>};
export function questionsAbout(
	about: SubjectKind,
	section: SectionId,
	definitions: Readonly<Record<string, Definition<Input>>>,
): Readonly<Record<string, Question>> {
	return Object.fromEntries(
		Object.entries(definitions).map(([id, definition]) => [
			id,
			{id, about, section, ...definition},
		]),
	);
}

/** The type of the value that answers a question. */
export type AnswerValue<Q> = Q extends {readonly input: infer I} ? ValueOf<I> : never;
