import type {Collection} from '../../plan/collection.ts';
import {subjectKinds, type SubjectKind} from '../../plan/subject.ts';
import type {Plan} from '../../plan/plan.ts';
import {rules as catalogue} from '../catalogue.ts';
import {Dependants, type TouchedRules} from './dependants.ts';
import type {Finding} from './finding.ts';
import {between, PlanChanges} from './plan-changes.ts';
import type {Rule} from './rule.ts';
import {evaluateAgain, evaluateSubject, type SubjectEvaluation} from './subject-evaluation.ts';
import {World} from './world.ts';

/** All findings of a plan. */
export interface Evaluation {
	readonly plan: Plan;
	/** What was found about each subject, in the order of its collection. Kinds no rule is about are missing. */
	readonly byKind: ReadonlyMap<SubjectKind, readonly SubjectEvaluation[]>;
	/** How many findings fire and how many cannot be ruled out. */
	readonly firing: number;
	readonly notRuledOut: number;
}

/** The same with what is needed to bring it up to date cheaply after the next answer. */
export interface KeptEvaluation extends Evaluation {
	readonly dependants: Dependants;
}

/**
 * Runs every rule on every subject it is about. What a previous evaluation found is kept where nothing it looked at is
 * different, so that one answer costs only the checks that asked for what it changed.
 */
export function runRules(
	plan: Plan,
	previous?: KeptEvaluation,
	rules: readonly Rule[] = catalogue,
): KeptEvaluation {
	if (previous?.plan.subjects === plan.subjects) {
		return {...previous, plan};
	}

	const dependants = previous?.dependants ?? new Dependants();
	return {...new Update(plan, {previous, dependants}).evaluation(rules), dependants};
}

/** The findings of a plan that will not be brought up to date: less work, and half the room. */
export function runRulesOnce(plan: Plan): Evaluation {
	return new Update(plan, {previous: undefined, dependants: undefined}).evaluation(catalogue);
}

/** One evaluation that is being made, of another or anew. */
class Update {
	readonly #plan: Plan;
	readonly #previous: Evaluation | undefined;
	readonly #dependants: Dependants | undefined;
	readonly #world: World;
	readonly #changes: PlanChanges;
	readonly #touched: TouchedRules;
	#firing: number;
	#notRuledOut: number;

	constructor(
		plan: Plan,
		{
			previous,
			dependants,
		}: {
			readonly previous: Evaluation | undefined;
			readonly dependants: Dependants | undefined;
		},
	) {
		this.#plan = plan;
		this.#previous = previous;
		this.#dependants = dependants;
		this.#world = new World(plan);
		this.#changes = new PlanChanges(previous?.plan, plan);
		this.#touched = dependants?.touchedBy(this.#changes.subjects) ?? new Map();
		this.#firing = previous?.firing ?? 0;
		this.#notRuledOut = previous?.notRuledOut ?? 0;
	}

	evaluation(rules: readonly Rule[]): Evaluation {
		const byKind = new Map(
			subjectKinds.flatMap(kind => {
				const about = rules.filter(rule => rule.about === kind);
				return about.length === 0 ? [] : [[kind, this.#ofKind(kind, about)] as const];
			}),
		);
		return {
			plan: this.#plan,
			byKind,
			firing: this.#firing,
			notRuledOut: this.#notRuledOut,
		};
	}

	#ofKind(kind: SubjectKind, about: readonly Rule[]): readonly SubjectEvaluation[] {
		const before = this.#previous?.byKind.get(kind) ?? [];
		const touched = this.#touched.get(kind) ?? new Map<string, ReadonlySet<Rule>>();
		if (touched.size === 0 && !this.#changes.includes(kind)) return before;

		const run = {world: this.#world, dependants: this.#dependants};
		const subjects: Collection = this.#plan.subjects[kind];
		const common = this.#changes.common(kind);
		const known = new Map(between(before, common).map(old => [old.subject, old]));
		const isNew = new Set<SubjectEvaluation>();
		const changed = between(subjects.list, common).map(subject => {
			const old = known.get(subject);
			if (old !== undefined) {
				known.delete(subject);
				return old;
			}

			const made = evaluateSubject(subject, about, run);
			this.#count(made);
			isNew.add(made);
			return made;
		});
		for (const old of known.values()) this.#count(old, -1);

		const evaluations = [
			...before.slice(0, common.first),
			...changed,
			...before.slice(before.length - common.last),
		];
		for (const [id, again] of touched) {
			const place = subjects.indexOf(id);
			const old = evaluations[place];
			if (old !== undefined && !isNew.has(old)) {
				const made = evaluateAgain(old, about, again, run);
				this.#count(old, -1);
				this.#count(made);
				evaluations[place] = made;
			}
		}

		return evaluations;
	}

	#count({firing, findings}: SubjectEvaluation, times: 1 | -1 = 1): void {
		this.#firing += times * firing;
		this.#notRuledOut += times * (findings.length - firing);
	}
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
		const differ =
			(one: readonly unknown[]) => (evaluation: SubjectEvaluation, place: number) =>
				one[place] !== evaluation;
		const gone = new Map(
			old.filter(differ(current)).map(evaluation => [evaluation.subject.id, evaluation]),
		);
		const anew = current.filter(differ(old)).flatMap(evaluation => {
			const known = gone.get(evaluation.subject.id);
			gone.delete(evaluation.subject.id);
			return known === evaluation
				? []
				: [{after: evaluation, ...(known === undefined ? {} : {before: known})}];
		});
		return [...anew, ...[...gone.values()].map(evaluation => ({before: evaluation}))];
	});
}
