import type {Answer} from '../plan/answer.ts';
import {fieldParts, subjectKey, type Subject, type SubjectKind} from '../plan/subject.ts';
import type {Question} from '../interview/question.ts';
import type {Calculation} from './arithmetic/calculation.ts';
import type {Rule, Severity} from './rule.ts';
import type {Glance} from './world.ts';

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

/** What a finding is made of; its facts and its words are worked out when somebody looks at them, as most never do. */
export interface FindingParts extends Pick<
	Finding,
	'rule' | 'severity' | 'outcome' | 'subjects' | 'calculation'
> {
	/** What the check read on the way. */
	readonly glances: readonly Glance[];
	readonly firingMessage?: string;
}

/** Makes a finding. */
export function findingFrom({glances, firingMessage, ...parts}: FindingParts): Finding {
	const {rule, outcome, subjects} = parts;
	let facts: readonly Fact[] | undefined;
	return {
		...parts,
		id: `${rule.id}:${subjects.map(({id}) => id).join('+')}`,
		get facts() {
			facts ??= factsFrom(glances, subjects, outcome);
			return facts;
		},
		get message() {
			return outcome === 'fires' ? (firingMessage ?? rule.title) : openMessage(this);
		},
	};
}

/** The facts that are still open: answering them settles a finding that cannot be ruled out. */
export function openFacts({facts}: Pick<Finding, 'facts'>): readonly Fact[] {
	return facts.filter(({answer}) => isOpen(answer));
}

function isOpen(answer: Answer | undefined): boolean {
	return answer === undefined || answer.state === 'unknown' || answer.state === 'disputed';
}

/**
 * The answers behind a finding: those about its own subjects and their fields, and open ones wherever they are. A check that
 * judges several pairs reads about all of them; what is said about the other systems of other pairs is left out.
 */
function factsFrom(
	glances: readonly Glance[],
	subjects: readonly Subject[],
	outcome: Finding['outcome'],
): readonly Fact[] {
	const own = new Set(subjects.map(subject => subjectKey(subject)));
	const kinds = new Set(subjects.map(({kind}) => kind));
	const isOwn = (subject: Subject) =>
		own.has(subjectKey(subject)) ||
		(subject.kind === 'field' &&
			own.has(subjectKey({kind: 'dataPoint', id: fieldParts(subject.id).dataPoint})));
	const facts = new Map<string, Fact>();
	const elsewhere = new Map<string, Fact>();
	for (const {subject, question} of glances) {
		const answer = Object.hasOwn(subject.answers, question.id)
			? subject.answers[question.id]
			: undefined;
		const fact = {subject, question, ...(answer === undefined ? {} : {answer})};
		const key = `${subjectKey(subject)}/${question.id}`;
		if (isOwn(subject)) {
			facts.set(key, fact);
		} else if (isOpen(answer)) {
			(kinds.has(subject.kind) ? elsewhere : facts).set(key, fact);
		}
	}

	const isComplete =
		outcome === 'fires' || [...facts.values()].some(({answer}) => isOpen(answer));
	return isComplete ? [...facts.values()] : [...facts.values(), ...elsewhere.values()];
}

function openMessage(finding: Pick<Finding, 'rule' | 'subjects' | 'facts'>): string {
	const {title} = finding.rule;
	const open = openFacts(finding);
	const names = open
		.slice(0, 3)
		.map(({subject, question}) => `${question.label} (${nameIn(finding, subject)})`);
	const more = open.length > names.length ? ` and ${open.length - names.length} more` : '';
	return open.length === 0
		? `${title}: cannot be ruled out.`
		: `${title}: cannot be ruled out while this is open: ${names.join(', ')}${more}.`;
}

/** A subject's name; a field has none of its own and is called by its data point and system. */
function nameIn({subjects}: Pick<Finding, 'subjects'>, subject: Subject): string {
	if (subject.kind !== 'field') {
		return subject.name;
	}

	const {dataPoint, system} = fieldParts(subject.id);
	const named = (kind: SubjectKind, id: string) =>
		subjects.find(other => other.kind === kind && other.id === id)?.name ?? id;
	return `${named('dataPoint', dataPoint)} in ${named('system', system)}`;
}
