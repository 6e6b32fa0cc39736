import type {Plan} from '../plan/plan.ts';
import {
	progressOf,
	totalProgress,
	type Progress,
	type SectionProgress,
} from '../interview/progress.ts';
import type {Depth, SectionId} from '../interview/question.ts';
import {questionAt} from '../interview/questions.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import type {Finding} from '../rules/engine/finding.ts';
import {severities, type Rule} from '../rules/engine/rule.ts';
import {
	findingsOf,
	judgedAnew,
	runRules,
	runRulesOnce,
	type Evaluation,
	type KeptEvaluation,
} from '../rules/engine/run-rules.ts';
import type {SubjectEvaluation} from '../rules/engine/subject-evaluation.ts';

// Each is worked out once a plan: screens ask for them at every key, and most keys change no answer.
const evaluated = new WeakMap<Plan['subjects'], Evaluation>();
const sorted = new WeakMap<Evaluation, readonly Finding[]>();
const progress = {
	essential: new WeakMap<Plan['subjects'], SectionProgress>(),
	full: new WeakMap<Plan['subjects'], SectionProgress>(),
};
const warningCounts = new WeakMap<Evaluation, Readonly<Record<SectionId, number>>>();
let latest: KeptEvaluation | undefined;

/** The findings of a plan; what the answers since the last time did not touch is taken over. */
export function evaluationOf(plan: Plan): Evaluation {
	const known = evaluated.get(plan.subjects);
	if (known !== undefined) {
		return known;
	}

	latest = runRules(plan, latest?.plan.id === plan.id ? latest : undefined);
	evaluated.set(plan.subjects, latest);
	return latest;
}

/** The findings of a plan for a document: those at hand, or else made for this once. */
export function evaluationForReading(plan: Plan): Evaluation {
	return evaluated.get(plan.subjects) ?? runRulesOnce(plan);
}

/** The findings in the order people read them: what fires before what cannot be ruled out, the worst first. */
export function sortedFindings(plan: Plan): readonly Finding[] {
	const evaluation = evaluationOf(plan);
	const known = sorted.get(evaluation);
	if (known !== undefined) {
		return known;
	}

	const rank = ({outcome, severity}: Finding) =>
		(outcome === 'fires' ? 0 : severities.length) + severities.indexOf(severity);
	const findings = findingsOf(evaluation).toSorted((left, right) => rank(left) - rank(right));
	sorted.set(evaluation, findings);
	return findings;
}

/** What fires now and did not fire before, and the other way round. */
export function findingsChanged(
	before: Evaluation,
	after: Evaluation,
): {readonly appeared: readonly Finding[]; readonly gone: readonly Finding[]} {
	const anew = judgedAnew(before, after).map(pair => ({
		old: firingIn(pair.before),
		current: firingIn(pair.after),
	}));
	return {
		appeared: anew.flatMap(({old, current}) => without(current, old)),
		gone: anew.flatMap(({old, current}) => without(old, current)),
	};
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
	const ids = new Set(others.map(({id}) => id));
	return findings.filter(({id}) => !ids.has(id));
}

function firingIn(evaluation: SubjectEvaluation | undefined): readonly Finding[] {
	return evaluation?.findings.filter(({outcome}) => outcome === 'fires') ?? [];
}

/** How far each section is at a depth. */
export function sectionProgress(plan: Plan, depth: Depth): SectionProgress {
	const known = progress[depth].get(plan.subjects);
	if (known !== undefined) {
		return known;
	}

	const made = progressOf(plan, depth);
	progress[depth].set(plan.subjects, made);
	return made;
}

export function planProgress(plan: Plan, depth: Depth): Progress {
	return totalProgress(sectionProgress(plan, depth));
}

/** How many findings that fire belong to each section. */
export function sectionWarnings(plan: Plan): Readonly<Record<SectionId, number>> {
	const evaluation = evaluationOf(plan);
	const known = warningCounts.get(evaluation);
	if (known !== undefined) {
		return known;
	}

	const counts = {
		project: 0,
		systems: 0,
		dataPoints: 0,
		processes: 0,
		sync: 0,
		technical: 0,
		goingLive: 0,
	};
	for (const evaluations of evaluation.byKind.values()) {
		for (const {firing, findings} of evaluations) {
			// Most subjects of a large plan have none, and this is counted after every answer.
			for (const {outcome, rule} of firing === 0 ? [] : findings) {
				counts[sectionOfRule(rule)] += outcome === 'fires' ? 1 : 0;
			}
		}
	}

	warningCounts.set(evaluation, counts);
	return counts;
}

const ruleSections = new Map<Rule, SectionId>();

/** The section in which a rule's warnings are dealt with: that of the first answer its example gives. */
export function sectionOfRule(rule: Rule): SectionId {
	const known = ruleSections.get(rule);
	if (known !== undefined) {
		return known;
	}

	const [first = ''] = Object.keys(rule.examples.fires);
	const section = questionAt(rule.about, first)?.section ?? subjectKindInfo[rule.about].section;
	ruleSections.set(rule, section);
	return section;
}
