import type {Answer} from '../plan/answer.ts';
import type {Subject} from '../plan/subject.ts';
import type {Question} from '../interview/question.ts';
import type {Calculation} from './arithmetic/calculation.ts';
import type {Rule, Severity} from './rule.ts';

/** An answer a finding rests on; `answer` is missing where nothing has been answered. */
export interface Fact {
	readonly subject: Subject;
	readonly question: Question;
	readonly answer?: Answer;
}

/** A warning about certain subjects: it fires, or it cannot be ruled out because something it needs is not known. */
export interface Finding {
	/** `rule:subject+subject`: the same as long as the same rule speaks of the same subjects. */
	readonly id: string;
	readonly rule: Rule;
	readonly severity: Severity;
	readonly outcome: 'fires' | 'unknown';
	/** First the one the rule is about, then those it stands in relation to. */
	readonly subjects: readonly Subject[];
	readonly message: string;
	readonly facts: readonly Fact[];
	readonly calculation?: Calculation;
}

/** The facts that are still open: answering them settles a finding that cannot be ruled out. */
export function openFacts(finding: Finding): readonly Fact[] {
	return finding.facts.filter(({answer}) => answer === undefined || answer.state === 'unknown' || answer.state === 'disputed');
}
