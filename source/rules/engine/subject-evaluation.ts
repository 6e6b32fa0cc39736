import {subjectKey, type Subject} from '../../plan/subject.ts';
import type {Dependants} from './dependants.ts';
import type {Finding} from './finding.ts';
import type {Rule} from './rule.ts';
import {runRule} from './run-rule.ts';
import type {World} from './world.ts';

/** What the rules about one subject found. */
export interface SubjectEvaluation {
	readonly subject: Subject;
	readonly findings: readonly Finding[];
	readonly firing: number;
	/** The findings and those that were silenced by them. */
	readonly all: readonly Finding[];
}

/** What rules are run with: the plan they look at, and where it is noted what they looked at. */
export interface Run {
	readonly world: World;
	/** Missing where nobody will bring up to date what is found. */
	readonly dependants: Dependants | undefined;
}

/** Runs rules about a subject. */
export function evaluateSubject(
	subject: Subject,
	rules: readonly Rule[],
	run: Run,
): SubjectEvaluation {
	const all: Finding[] = [];
	for (const rule of rules) all.push(...findingsFrom(rule, subject, run));
	return evaluationFrom(subject, all);
}

/** Runs some of the rules about a subject again, which itself is the same; what the others found is kept. */
export function evaluateAgain(
	{subject, all}: SubjectEvaluation,
	rules: readonly Rule[],
	again: ReadonlySet<Rule>,
	run: Run,
): SubjectEvaluation {
	return evaluationFrom(
		subject,
		rules.flatMap(rule =>
			again.has(rule)
				? findingsFrom(rule, subject, run)
				: all.filter(finding => finding.rule === rule),
		),
	);
}

function findingsFrom(rule: Rule, subject: Subject, {world, dependants}: Run): readonly Finding[] {
	if (dependants === undefined) return runRule(rule, subject, world);

	const dependencies = world.watch(subject);
	const findings = runRule(rule, subject, world);
	if (!dependencies.isEmpty) dependants.add(rule, subject, dependencies);
	return findings;
}

function evaluationFrom(subject: Subject, all: readonly Finding[]): SubjectEvaluation {
	const heard = all.filter(finding => !isSilenced(finding, all));
	return {
		subject,
		findings: heard.length === all.length ? all : heard,
		firing: heard.filter(({outcome}) => outcome === 'fires').length,
		all,
	};
}

function isSilenced(finding: Finding, others: readonly Finding[]): boolean {
	const stronger = finding.rule.yieldsTo;
	if (stronger === undefined) return false;

	const firing = others.filter(
		({outcome, rule}) => outcome === 'fires' && stronger.includes(rule.id),
	);
	if (firing.length === 0) return false;

	const keys = new Set(finding.subjects.map(subject => subjectKey(subject)));
	return firing.some(({subjects}) => subjects.every(subject => keys.has(subjectKey(subject))));
}
