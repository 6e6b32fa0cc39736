import {subjectKey, subjectKinds, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Plan} from '../../plan/plan.ts';
import {rules as catalogue} from '../catalogue.ts';
import {findingFrom, type Finding} from './finding.ts';
import {agreed, type Verdict} from './logic.ts';
import type {Judgement, Rule} from './rule.ts';
import {PlanChanges, type Dependencies} from './dependencies.ts';
import {World, type ChosenClaims, type Glance} from './world.ts';

/** All findings of a plan, with what is needed to bring them up to date cheaply after the next answer. */
export interface Evaluation {
	readonly plan: Plan;
	/** What was found about each subject, in the order of its collection. Kinds no rule is about are missing. */
	readonly byKind: ReadonlyMap<SubjectKind, readonly SubjectEvaluation[]>;
	/** How many findings fire and how many cannot be ruled out. */
	readonly firing: number;
	readonly notRuledOut: number;
}

/** What the rules about one subject found, and what they looked at on the way. */
export interface SubjectEvaluation {
	readonly subject: Subject;
	readonly dependencies: Dependencies;
	readonly findings: readonly Finding[];
	readonly firing: number;
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
	const changes = new PlanChanges(previous?.plan, plan);
	const byKind = new Map<SubjectKind, readonly SubjectEvaluation[]>();
	let firing = 0;
	let findings = 0;
	for (const kind of subjectKinds) {
		const about = rules.filter(rule => rule.about === kind);
		if (about.length > 0) {
			const before = counterparts(previous?.byKind.get(kind) ?? []);
			const evaluations = plan.subjects[kind].list.map((subject, place) => {
				const known = before(subject, place);
				const holds =
					known?.subject === subject && known.dependencies.holdIn(plan, changes);
				return holds ? known : evaluate(subject, about, world);
			});
			byKind.set(kind, evaluations);
			for (const evaluation of evaluations) {
				firing += evaluation.firing;
				findings += evaluation.findings.length;
			}
		}
	}

	return {plan, byKind, firing, notRuledOut: findings - firing};
}

/** Every finding, in the order of the subjects and, for each, of the catalogue. */
export function findingsOf({byKind}: Evaluation): readonly Finding[] {
	return [...byKind.values()].flatMap(evaluations =>
		evaluations.flatMap(({findings}) => findings),
	);
}

/** The subjects that were judged anew between two evaluations, with what was found about them before and after. */
export function judgedAnew(
	before: Evaluation,
	after: Evaluation,
): ReadonlyArray<{readonly before?: SubjectEvaluation; readonly after?: SubjectEvaluation}> {
	return subjectKinds.flatMap(kind => {
		const [old, current] = [before.byKind.get(kind) ?? [], after.byKind.get(kind) ?? []];
		const [inOld, inCurrent] = [counterparts(old), counterparts(current)];
		const anew = current.flatMap((evaluation, place) => {
			const known = inOld(evaluation.subject, place);
			return known === evaluation
				? []
				: [{after: evaluation, ...(known === undefined ? {} : {before: known})}];
		});
		const gone = old.flatMap((evaluation, place) =>
			inCurrent(evaluation.subject, place) === undefined ? [{before: evaluation}] : [],
		);
		return [...anew, ...gone];
	});
}

/** Finds what was found about a subject: mostly at the same place, and by its id where the order has changed. */
function counterparts(
	evaluations: readonly SubjectEvaluation[],
): (subject: Subject, place: number) => SubjectEvaluation | undefined {
	let byId: ReadonlyMap<string, SubjectEvaluation> | undefined;
	return ({id}, place) => {
		const there = evaluations[place];
		if (there?.subject.id === id) return there;
		byId ??= new Map(evaluations.map(evaluation => [evaluation.subject.id, evaluation]));
		return byId.get(id);
	};
}

function evaluate(subject: Subject, rules: readonly Rule[], world: World): SubjectEvaluation {
	const dependencies = world.watch();
	const all = rules.flatMap(rule => runRule(rule, subject, world));
	const findings = all.filter(finding => !isSilenced(finding, all));
	return {
		subject,
		dependencies,
		findings,
		firing: findings.filter(({outcome}) => outcome === 'fires').length,
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
			findingOf(rule, subject, judgement, first.notes.glances),
		);
	}

	const runs = combinations.map(claims => once(claims));
	const glances = runs.flatMap(({notes}) => notes.glances);
	const judged = merged(
		runs.map(({result}) => result),
		subject,
	);
	return judged.flatMap(judgement => findingOf(rule, subject, judgement, glances));
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

function findingOf(
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
