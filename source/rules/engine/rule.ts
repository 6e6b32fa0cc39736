import type {Value} from '../../plan/value.ts';
import type {Subject, SubjectKind} from '../../plan/subject.ts';
import type {QuestionId} from '../../interview/questions.ts';
import type {View} from '../../interview/view.ts';
import type {Calculation} from '../arithmetic/calculation.ts';
import type {RootCauseId} from '../root-causes.ts';
import type {Glances} from './glances.ts';
import type {Verdict} from './logic.ts';
import type {World} from './world.ts';

/** How much it will hurt: a blocker closes a gate, high needs a decision before the next one, medium an answer before go-live, low is advice. */
export const severities = ['blocker', 'high', 'medium', 'low'] as const;

export type Severity = (typeof severities)[number];

/** The five areas of the catalogue. */
export type Area = 'dataPoints' | 'processes' | 'sync' | 'technical' | 'project';

/** What a check says of one subject, or of one pair of subjects. */
export interface Judgement {
	readonly verdict: Verdict;
	/** Subjects besides the one the rule is about, such as the destination that is not served. */
	readonly with?: readonly Subject[];
	/** The finding in one or two sentences that name what was said; without it the rule's title serves. */
	readonly message?: string;
	/** Where the catalogue raises or lowers the severity for a named reason. */
	readonly severity?: Severity;
	readonly calculation?: Calculation;
	/** What was read for this judgement alone, where a check judges one thing after another: see `World.judgeEach`. */
	readonly glances?: Glances;
}

/** A value as an example writes it: stored data, or one of the marks below. */
export type ExampleValue =
	| Value
	| typeof none
	| typeof unknown
	| {readonly disputed: readonly Value[]};

/** In an example: "there is none". */
export const none = {mark: 'none'} as const;

/** In an example: "I don't know yet". */
export const unknown = {mark: 'unknown'} as const;

/** One subject of an example: its name (which becomes its id), and its answers. */
export type ExampleSubject<Kind extends SubjectKind> = {
	readonly [Id in QuestionId<Kind>]?: ExampleValue;
};

/** The subjects around the judged one, by kind and id; the id doubles as the name. */
export type Surroundings = {
	readonly [Kind in SubjectKind]?: Readonly<Record<string, ExampleSubject<Kind>>>;
};

/** The judged subject's answers, and what stands around it where the rule looks further. */
export type Example<Kind extends SubjectKind> = ExampleSubject<Kind> & {
	readonly around?: Surroundings;
};

/** One warning of the catalogue, with everything that is written about it. */
export interface Rule<Kind extends SubjectKind = SubjectKind> {
	/** Permanent: acceptances are stored under it. */
	readonly id: string;
	readonly severity: Severity;
	readonly area: Area;
	/** What lies behind it; findings of several rules that share it are settled by one step. */
	readonly cause: RootCauseId;
	/** The kind of subject it judges, one by one. */
	readonly about: Kind;
	readonly title: string;
	readonly why: string;
	readonly action: string;
	/** The condition in a sentence, in the words of the interview. */
	readonly detects: string;
	/** Where it must not be raised although it may look like it. */
	readonly notWhen: string;
	readonly source: readonly string[];
	/** Rules whose finding about the same subjects makes this one superfluous: one cause, one warning. */
	readonly yieldsTo?: readonly string[];
	/** The rule itself handles disputed answers; otherwise it is run once under every claim. */
	readonly readsDisputes?: boolean;
	// A method, so that a rule about one kind can stand in a list of rules about any.
	check(subject: View<Kind>, world: World): Verdict | Judgement | readonly Judgement[];
	readonly examples: {
		readonly fires: Example<Kind>;
		readonly clear: Example<Kind>;
		readonly unknown: Example<Kind>;
	};
}

/** Declares a rule; its file exports nothing else. */
export function defineRule<Kind extends SubjectKind>(rule: Rule<Kind>): Rule<Kind> {
	return rule;
}
