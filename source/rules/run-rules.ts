import {subjectKey, subjectKinds, type Subject, type SubjectKind} from '../plan/subject.ts';
import type {Plan} from '../plan/plan.ts';
import {rules as catalogue} from './catalogue.ts';
import {findingFrom, type Finding} from './finding.ts';
import {agreed, type Verdict} from './logic.ts';
import type {Judgement, Rule} from './rule.ts';
import {World, type ChosenClaims, type Dependencies, type Glance} from './world.ts';

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
	readonly dependencies: Dependencies;
	readonly findings: readonly Finding[];
}

/** Disputes are weighed against each other up to this many combinations of claims; beyond it each is judged on its own. */
const mostCombinations = 64;

/** Runs every rule on every subject it is about; what a previous evaluation found is kept where nothing it looked at changed. */
export function runRules(
	plan: Plan,
	previous?: Evaluation,
	rules: readonly Rule[] = catalogue,
): Evaluation {
	if (previous?.plan.subjects === plan.subjects) {
		return {...previous, plan};
	}

	const world = new World(plan);
	const changed = new Set(
		subjectKinds.filter(kind => previous?.plan.subjects[kind] !== plan.subjects[kind]),
	);
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
			const evaluation =
				before !== undefined && stillHolds(before, subject, plan, changed)
					? before
					: evaluate(subject, about, world);
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

function stillHolds(
	{subject, dependencies}: SubjectEvaluation,
	now: Subject,
	plan: Plan,
	changed: ReadonlySet<SubjectKind>,
): boolean {
	return subject === now && dependencies.holdIn(plan, changed);
}

function evaluate(subject: Subject, rules: readonly Rule[], world: World): SubjectEvaluation {
	const dependencies = world.watch();
	const findings = rules.flatMap(rule => runRule(rule, subject, world));
	return {
		subject,
		dependencies,
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

/** One rule's findings about one subject. */
export function runRule(rule: Rule, subject: Subject, world: World): readonly Finding[] {
	const once = (claims?: ChosenClaims) =>
		world.noting(() => judgements(rule, subject, world), claims);
	const first = once();
	const combinations = rule.readsDisputes === true ? [] : claimCombinations(first.notes.disputes);
	if (combinations.length === 0) {
		return first.result.flatMap(judgement =>
			finding(rule, subject, judgement, first.notes.glances),
		);
	}

	const runs = combinations.map(claims => once(claims));
	const glances = runs.flatMap(({notes}) => notes.glances);
	const judged = merged(
		runs.map(({result}) => result),
		subject,
	);
	return judged.flatMap(judgement => finding(rule, subject, judgement, glances));
}

function judgements(rule: Rule, subject: Subject, world: World): readonly Judgement[] {
	const result = rule.check(world.view(subject), world);
	if (typeof result === 'string') {
		return [{verdict: result}];
	}

	return 'verdict' in result ? [result] : result;
}

/** Every way of choosing one claim in each dispute; none where there is no dispute, or too many ways. */
function claimCombinations(disputes: ReadonlyMap<string, number>): readonly ChosenClaims[] {
	let combinations: readonly ChosenClaims[] = disputes.size === 0 ? [] : [new Map()];
	for (const [key, claims] of disputes) {
		combinations = combinations.flatMap(chosen =>
			Array.from({length: claims}, (_, claim) => new Map(chosen).set(key, claim)),
		);
		if (combinations.length > mostCombinations) {
			return [];
		}
	}

	return combinations;
}

/** Judgements about the same subjects under each choice of claims, as one: it fires only if it fires under all of them. */
function merged(runs: ReadonlyArray<readonly Judgement[]>, subject: Subject): readonly Judgement[] {
	const byKey = new Map<string, Judgement[]>();
	for (const judgement of runs.flat()) {
		const key = keyOf(subject, judgement);
		byKey.set(key, [...(byKey.get(key) ?? []), judgement]);
	}

	return [...byKey.values()].map(same => {
		const verdicts: Verdict[] = same.map(({verdict}) => verdict);
		const verdict =
			same.length < runs.length ? agreed([...verdicts, 'clear']) : agreed(verdicts);
		const firing = same.find(judgement => judgement.verdict === 'fires') ?? same[0];
		return {...firing, verdict};
	});
}

function finding(
	rule: Rule,
	subject: Subject,
	judgement: Judgement,
	glances: readonly Glance[],
): readonly Finding[] {
	const {verdict, severity = rule.severity, message, calculation} = judgement;
	return verdict === 'clear'
		? []
		: [
				findingFrom({
					rule,
					severity,
					outcome: verdict,
					subjects: [subject, ...(judgement.with ?? [])],
					glances,
					...(message === undefined ? {} : {firingMessage: message}),
					...(calculation === undefined ? {} : {calculation}),
				}),
			];
}

function keyOf(subject: Subject, judgement: Judgement): string {
	return [subject, ...(judgement.with ?? [])].map(involved => subjectKey(involved)).join('+');
}
