import {subjectKey, subjectKinds, type Subject, type SubjectKind} from '../plan/subject.ts';
import type {Plan} from '../plan/plan.ts';
import {rules as catalogue} from './catalogue.ts';
import type {Fact, Finding} from './finding.ts';
import {agreed, type Verdict} from './logic.ts';
import type {Judgement, Rule} from './rule.ts';
import {World, type Dependency, type Glance, type Notes} from './world.ts';

/** All findings of a plan, with what is needed to bring them up to date cheaply after the next answer. */
export interface Evaluation {
	readonly plan: Plan;
	/** The findings about each subject that has any, by the rule's subject. */
	readonly bySubject: ReadonlyMap<string, SubjectEvaluation>;
	/** How many findings fire and how many cannot be ruled out. */
	readonly firing: number;
	readonly notRuledOut: number;
}

interface SubjectEvaluation {
	readonly subject: Subject;
	readonly dependencies: readonly Dependency[];
	readonly kinds: ReadonlySet<SubjectKind>;
	readonly findings: readonly Finding[];
}

/** Disputes are weighed against each other up to this many combinations of claims; beyond it each is judged on its own. */
const mostCombinations = 64;

/** Runs every rule on every subject it is about; what a previous evaluation found is kept where nothing it looked at changed. */
export function runRules(plan: Plan, previous?: Evaluation, rules: readonly Rule[] = catalogue): Evaluation {
	if (previous?.plan.subjects === plan.subjects) {
		return {...previous, plan};
	}

	const world = new World(plan);
	const changed = new Set(subjectKinds.filter(kind => previous?.plan.subjects[kind] !== plan.subjects[kind]));
	const bySubject = new Map<string, SubjectEvaluation>();
	let firing = 0;
	let notRuledOut = 0;
	for (const kind of subjectKinds) {
		const about = rules.filter(rule => rule.about === kind);
		if (about.length === 0) {
			continue;
		}

		for (const subject of plan.subjects[kind]) {
			const key = subjectKey(subject);
			const before = previous?.bySubject.get(key);
			const evaluation = before !== undefined && stillHolds(before, subject, plan, changed) ? before : evaluate(subject, about, world);
			bySubject.set(key, evaluation);
			for (const finding of evaluation.findings) {
				if (finding.outcome === 'fires') {
					firing += 1;
				} else {
					notRuledOut += 1;
				}
			}
		}
	}

	return {plan, bySubject, firing, notRuledOut};
}

/** Every finding, in the order of the subjects and, for each, of the catalogue. */
export function findingsOf(evaluation: Evaluation): readonly Finding[] {
	return [...evaluation.bySubject.values()].flatMap(({findings}) => findings);
}

function stillHolds(before: SubjectEvaluation, subject: Subject, plan: Plan, changed: ReadonlySet<SubjectKind>): boolean {
	return (
		before.subject === subject &&
		(before.kinds.isDisjointFrom(changed) || before.dependencies.every(({kind, holdsIn}) => !changed.has(kind) || holdsIn(plan)))
	);
}

function evaluate(subject: Subject, rules: readonly Rule[], world: World): SubjectEvaluation {
	const dependencies: Dependency[] = [];
	const findings = rules.flatMap(rule => {
		const outcome = runRule(rule, subject, world);
		dependencies.push(...outcome.dependencies);
		return outcome.findings;
	});
	return {
		subject,
		dependencies,
		kinds: new Set(dependencies.map(({kind}) => kind)),
		findings: findings.filter(finding => !isSilenced(finding, findings)),
	};
}

function isSilenced(finding: Finding, others: readonly Finding[]): boolean {
	const stronger = finding.rule.yieldsTo;
	return (
		stronger !== undefined &&
		others.some(
			other =>
				other.outcome === 'fires' &&
				stronger.includes(other.rule.id) &&
				other.subjects.every(subject => finding.subjects.includes(subject)),
		)
	);
}

/** One rule's findings about one subject, and everything the check looked at. */
export function runRule(
	rule: Rule,
	subject: Subject,
	world: World,
): {readonly findings: readonly Finding[]; readonly dependencies: readonly Dependency[]} {
	const once = (claims?: Notes['claims']) => world.noting(() => judgements(rule, subject, world), claims);
	const first = once();
	const combinations = rule.readsDisputes === true ? [] : claimCombinations(first.notes.disputes);
	const runs = combinations.length === 0 ? [first] : combinations.map(claims => once(claims));
	const glances = runs.flatMap(run => run.notes.glances);
	return {
		findings: merged(
			runs.map(run => run.result),
			subject,
		).flatMap(judgement => findingFrom(rule, subject, judgement, glances)),
		dependencies: runs.flatMap(run => run.notes.dependencies),
	};
}

function judgements(rule: Rule, subject: Subject, world: World): readonly Judgement[] {
	const result = rule.check(world.view(subject), world);
	if (typeof result === 'string') {
		return [{verdict: result}];
	}

	return 'verdict' in result ? [result] : result;
}

/** Every way of choosing one claim in each dispute; none where there is no dispute, or too many ways. */
function claimCombinations(disputes: ReadonlyMap<string, number>): ReadonlyArray<ReadonlyMap<string, number>> {
	let combinations: ReadonlyArray<ReadonlyMap<string, number>> = disputes.size === 0 ? [] : [new Map()];
	for (const [key, claims] of disputes) {
		combinations = combinations.flatMap(chosen => Array.from({length: claims}, (_, claim) => new Map(chosen).set(key, claim)));
		if (combinations.length > mostCombinations) {
			return [];
		}
	}

	return combinations;
}

/** Judgements about the same subjects under each choice of claims, as one: it fires only if it fires under all of them. */
function merged(runs: ReadonlyArray<readonly Judgement[]>, subject: Subject): readonly Judgement[] {
	const [only] = runs;
	if (only === undefined || runs.length === 1) {
		return only ?? [];
	}

	const byKey = new Map<string, Judgement[]>();
	for (const judgement of runs.flat()) {
		const key = keyOf(subject, judgement);
		byKey.set(key, [...(byKey.get(key) ?? []), judgement]);
	}

	return [...byKey.values()].map(same => {
		const verdicts: Verdict[] = same.map(({verdict}) => verdict);
		const verdict = same.length < runs.length ? agreed([...verdicts, 'clear']) : agreed(verdicts);
		const firing = same.find(judgement => judgement.verdict === 'fires') ?? same[0];
		return {...firing, verdict};
	});
}

function findingFrom(rule: Rule, subject: Subject, judgement: Judgement, glances: readonly Glance[]): readonly Finding[] {
	if (judgement.verdict === 'clear') {
		return [];
	}

	const subjects = [subject, ...(judgement.with ?? [])];
	const facts = factsFrom(glances, subjects);
	const finding = {
		id: `${rule.id}:${subjects.map(({id}) => id).join('+')}`,
		rule,
		severity: judgement.severity ?? rule.severity,
		outcome: judgement.verdict,
		subjects,
		message: judgement.verdict === 'fires' ? (judgement.message ?? rule.title) : openMessage(rule, facts),
		facts,
		...(judgement.calculation === undefined ? {} : {calculation: judgement.calculation}),
	};
	return [finding];
}

/** The answers behind a finding: those about its own subjects, and open ones wherever they are. */
function factsFrom(glances: readonly Glance[], subjects: readonly Subject[]): readonly Fact[] {
	const facts = new Map<string, Fact>();
	for (const {subject, question} of glances) {
		const answer = Object.hasOwn(subject.answers, question.id) ? subject.answers[question.id] : undefined;
		const isOpen = answer === undefined || answer.state === 'unknown' || answer.state === 'disputed';
		if (isOpen || subjects.includes(subject)) {
			facts.set(`${subjectKey(subject)}/${question.id}`, {subject, question, ...(answer === undefined ? {} : {answer})});
		}
	}

	return [...facts.values()];
}

function openMessage(rule: Rule, facts: readonly Fact[]): string {
	const open = facts.filter(({answer}) => answer === undefined || answer.state === 'unknown' || answer.state === 'disputed');
	const names = open.slice(0, 3).map(({subject, question}) => `${question.label} (${subject.name})`);
	const more = open.length > names.length ? ` and ${open.length - names.length} more` : '';
	return open.length === 0 ? `${rule.title}: cannot be ruled out.` : `${rule.title}: cannot be ruled out while this is open: ${names.join(', ')}${more}.`;
}

function keyOf(subject: Subject, judgement: Judgement): string {
	return [subject, ...(judgement.with ?? [])].map(involved => subjectKey(involved)).join('+');
}
