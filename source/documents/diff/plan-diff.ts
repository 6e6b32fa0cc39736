import type {Answer} from '../../plan/answer.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import type {Gate} from '../../rules/gates/gates.ts';
import type {Severity} from '../../rules/engine/rule.ts';

/** A subject with the name it has, or had before it was removed. */
export interface NamedSubject {
	readonly kind: SubjectKind;
	readonly id: string;
	readonly name: string;
}

/** A subject that came or went, with the number of answers about it; those about its fields are counted with it. */
export interface SubjectCount extends NamedSubject {
	readonly answers: number;
}

export interface RenamedSubject extends NamedSubject {
	readonly formerName: string;
}

/** What was said to a question at one time, in words. */
export interface Said {
	readonly state: Answer['state'] | 'unanswered';
	readonly text: string;
	/** On what it rests, such as "measured by Ben on 24 November 2026"; only of an answer that settles something. */
	readonly grounds?: string;
}

export interface AnswerChange {
	readonly subject: NamedSubject;
	readonly question: string;
	readonly label: string;
	readonly before: Said;
	readonly after: Said;
}

export interface WarningChange {
	/** The finding's id. */
	readonly id: string;
	readonly rule: string;
	readonly title: string;
	readonly severity: Severity;
	readonly subjects: readonly NamedSubject[];
	readonly message: string;
}

export interface GoneWarning extends WarningChange {
	/** Why it fires no more: ruled out, open again, or nothing is left for it to be about. */
	readonly now: 'settled' | 'cannotBeRuledOut' | 'subjectRemoved';
}

export interface RegradedWarning extends WarningChange {
	readonly formerSeverity: Severity;
}

export interface AcceptanceChange {
	/** The id of the finding that was accepted. */
	readonly id: string;
	readonly title: string;
	/** Who accepted it, when, until when and why; or why that no longer holds. */
	readonly text: string;
}

export interface GateChange {
	readonly gate: Gate['id'];
	readonly title: string;
	readonly before: 'open' | 'closed';
	readonly after: 'open' | 'closed';
}

/**
 * What is different between two states of a plan, in the plan's own terms and as plain data. Who said an answer and when, the
 * order of subjects, and the order of a list of systems or choices are no differences.
 */
export interface PlanDiff {
	readonly title: {readonly before: string; readonly after: string} | null;
	readonly gates: readonly GateChange[];
	readonly newlyWarned: readonly WarningChange[];
	readonly noLongerWarned: readonly GoneWarning[];
	readonly regraded: readonly RegradedWarning[];
	/** Acceptances made, or made anew. */
	readonly accepted: readonly AcceptanceChange[];
	readonly withdrawn: readonly AcceptanceChange[];
	/** Acceptances that still stand in the plan and no longer hold, because the answers behind them changed. */
	readonly lapsed: readonly AcceptanceChange[];
	/** Not known, disputed or not answered any more, and was not so before. */
	readonly newlyOpen: readonly AnswerChange[];
	/** Open before and after, with something else said: another owner or date, other claims. */
	readonly stillOpen: readonly AnswerChange[];
	/** Not known, disputed or not answered before, and answered now. */
	readonly settled: readonly AnswerChange[];
	readonly changed: readonly AnswerChange[];
	/** The same answer on another basis. */
	readonly regrounded: readonly AnswerChange[];
	readonly added: readonly SubjectCount[];
	readonly removed: readonly SubjectCount[];
	readonly renamed: readonly RenamedSubject[];
}
