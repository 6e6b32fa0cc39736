import type {Answer} from '../../plan/answer.ts';
import {subjectKey, type Subject} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';
import type {Finding} from '../../rules/engine/finding.ts';

/** An answer that is missing, not known yet or disputed, and the findings that rest on it. */
export interface NeededAnswer {
	readonly subject: Subject;
	readonly question: Question;
	readonly answer?: Answer;
	readonly findings: readonly Finding[];
}

/** The address of an answer in one string. */
export function answerKey(subject: Subject, question: Question): string {
	return `${subjectKey(subject)}/${question.id}`;
}

/** The open answers that findings rest on, by `answerKey`; those that the most rest on first. */
export function neededAnswers(findings: readonly Finding[]): ReadonlyMap<string, NeededAnswer> {
	const waiting = new Map<string, NeededAnswer & {readonly findings: Finding[]}>();
	for (const finding of findings) {
		for (const fact of finding.openFacts) {
			const key = answerKey(fact.subject, fact.question);
			const needed = waiting.get(key) ?? {...fact, findings: []};
			needed.findings.push(finding);
			waiting.set(key, needed);
		}
	}

	return new Map(
		[...waiting].toSorted(
			([, left], [, right]) => right.findings.length - left.findings.length,
		),
	);
}
