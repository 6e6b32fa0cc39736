import {leavesOpen, type Answer} from '../../plan/answer.ts';
import {answerIn, type Subject} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';
import type {Calculation} from '../arithmetic/calculation.ts';
import type {Glances} from './glances.ts';
import type {Rule, Severity} from './rule.ts';
import {SmallMap} from './small-map.ts';

/** An answer a finding rests on; `answer` is missing where nothing has been answered. */
export interface Fact {
	readonly subject: Subject;
	readonly question: Question;
	readonly answer?: Answer;
}

/**
 * Whom a finding is about. Without answers, because those that are no fact of the finding may have changed since it was made:
 * whoever wants them looks in the plan.
 */
export type FindingSubject = Pick<Subject, 'kind' | 'id' | 'name'>;

/** A warning about certain subjects: it fires, or it cannot be ruled out because something it needs is not known. */
export interface Finding {
	/** `rule:subject+subject`: the same as long as the same rule speaks of the same subjects. */
	readonly id: string;
	readonly rule: Rule;
	readonly severity: Severity;
	readonly outcome: 'fires' | 'unknown';
	/** First the one the rule is about, then those it stands in relation to. */
	readonly subjects: readonly FindingSubject[];
	readonly message: string;
	readonly facts: readonly Fact[];
	/** Those of the facts that are still open: answering them settles a finding that cannot be ruled out. */
	readonly openFacts: readonly Fact[];
	readonly calculation?: Calculation;
}

/** What a finding is made of; its facts and its words are worked out when somebody looks at them, as most never do. */
export interface FindingParts extends Pick<Finding, 'rule' | 'severity' | 'outcome' | 'subjects'> {
	/** What the check read on the way. */
	readonly glances: Glances;
	readonly firingMessage?: string | undefined;
	readonly calculation?: Calculation | undefined;
}

/** Makes a finding. */
export function findingFrom(parts: FindingParts): Finding {
	return new RecordedFinding(parts);
}

// A class, whose getters all findings share: a large plan has tens of thousands, and what they hold is collected as garbage
// while somebody types.
class RecordedFinding implements Finding {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly outcome: Finding['outcome'];
	readonly subjects: readonly FindingSubject[];
	declare readonly calculation?: Calculation;
	readonly #firingMessage: string | undefined;
	readonly #glances: Glances;

	constructor({
		rule,
		severity,
		outcome,
		subjects,
		glances,
		firingMessage,
		calculation,
	}: FindingParts) {
		this.rule = rule;
		this.severity = severity;
		this.outcome = outcome;
		this.subjects = subjects;
		this.#firingMessage = firingMessage;
		this.#glances = glances;
		if (calculation !== undefined) this.calculation = calculation;
	}

	get id(): string {
		return `${this.rule.id}:${this.subjects.map(({id}) => id).join('+')}`;
	}

	get facts(): readonly Fact[] {
		return factsFrom(this.#glances);
	}

	get openFacts(): readonly Fact[] {
		return factsFrom(this.#glances, isOpen);
	}

	get message(): string {
		return this.outcome === 'fires'
			? (this.#firingMessage ?? this.rule.title)
			: openMessage(this);
	}
}

function isOpen(answer: Answer | undefined): boolean {
	return answer === undefined || leavesOpen(answer);
}

/** The answers behind a finding, or those of a kind, each once, in the order in which they were read. */
function factsFrom(
	{subjects, questions}: Glances,
	isWanted: (answer: Answer | undefined) => boolean = () => true,
): readonly Fact[] {
	const facts: Fact[] = [];
	const asked = new SmallMap<Subject, Question[]>();
	for (const [place, subject] of subjects.entries()) {
		const question = questions[place];
		if (question === undefined) continue;

		const answer = answerIn(subject.answers, question.id);
		if (!isWanted(answer)) continue;

		const ofSubject = asked.get(subject) ?? [];
		if (ofSubject.includes(question)) continue;

		ofSubject.push(question);
		asked.set(subject, ofSubject);
		facts.push(answer === undefined ? {subject, question} : {subject, question, answer});
	}

	return facts;
}

function openMessage({
	rule: {title},
	openFacts: open,
}: Pick<Finding, 'rule' | 'openFacts'>): string {
	const names = open
		.slice(0, 3)
		.map(({subject, question}) => `${question.label} (${subject.name})`);
	const more = open.length > names.length ? ` and ${open.length - names.length} more` : '';
	return open.length === 0
		? `${title}: cannot be ruled out.`
		: `${title}: cannot be ruled out while this is open: ${names.join(', ')}${more}.`;
}
