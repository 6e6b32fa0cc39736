import type {Plan} from '../plan/plan.ts';
import {
	progressOf,
	totalProgress,
	type Progress,
	type SectionProgress,
} from '../interview/progress.ts';
import {sectionIds, type Depth, type SectionId} from '../interview/question.ts';
import {questionAt} from '../interview/questions.ts';
import type {Finding} from '../rules/finding.ts';
import {severities} from '../rules/rule.ts';
import {findingsOf, runRules, type Evaluation} from '../rules/run-rules.ts';

// Each is worked out once a plan: screens ask for them at every key, and most keys change no answer.
const evaluations = new WeakMap<Plan['subjects'], Evaluation>();
const sorted = new WeakMap<Evaluation, readonly Finding[]>();
const progress = {
	essential: new WeakMap<Plan['subjects'], SectionProgress>(),
	full: new WeakMap<Plan['subjects'], SectionProgress>(),
};
const warningCounts = new WeakMap<Evaluation, Readonly<Record<SectionId, number>>>();
let latest: Evaluation | undefined;

/** The findings of a plan; what the answers since the last time did not touch is taken over. */
export function evaluationOf(plan: Plan): Evaluation {
	const known = evaluations.get(plan.subjects);
	if (known !== undefined) {
		return known;
	}

	latest = runRules(plan, latest?.plan.id === plan.id ? latest : undefined);
	evaluations.set(plan.subjects, latest);
	return latest;
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

/** What fires now and did not fire before, and the other way round. Looks only at subjects whose findings were worked out anew. */
export function findingsChanged(
	before: Evaluation,
	after: Evaluation,
): {readonly appeared: readonly Finding[]; readonly gone: readonly Finding[]} {
	const appeared: Finding[] = [];
	const gone: Finding[] = [];
	const firing = (evaluation: Evaluation, key: string) =>
		evaluation.bySubject.get(key)?.findings.filter(({outcome}) => outcome === 'fires') ?? [];
	for (const [key, evaluated] of after.bySubject) {
		if (before.bySubject.get(key) !== evaluated) {
			const [old, current] = [firing(before, key), firing(after, key)];
			appeared.push(...current.filter(({id}) => old.every(other => other.id !== id)));
			gone.push(...old.filter(({id}) => current.every(other => other.id !== id)));
		}
	}

	return {appeared, gone};
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

/** How many findings that fire belong to each section: to that of the first answer they rest on. */
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
	for (const finding of findingsOf(evaluation)) {
		if (finding.outcome === 'fires') {
			counts[sectionOfFinding(finding)] += 1;
		}
	}

	warningCounts.set(evaluation, counts);
	return counts;
}

/** The section in which a finding is dealt with. */
export function sectionOfFinding(finding: Finding): SectionId {
	const [subject] = finding.subjects;
	const own = finding.facts.find(fact => fact.subject === subject)?.question;
	return (
		own?.section ??
		questionAt(finding.rule.about, finding.facts[0]?.question.id ?? '')?.section ??
		sectionIds[0]
	);
}
