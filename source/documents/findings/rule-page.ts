import {subjectKinds} from '../../plan/subject.ts';
import {questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {sourceNames} from '../../interview/sources.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import type {Rule} from '../../rules/engine/rule.ts';
import {rootCauseOf, type RootCause} from '../../rules/root-causes.ts';
import {rulesReading} from '../../rules/engine/rules-reading.ts';
import {areaTitles} from './area-titles.ts';
import {exampleFragment} from './example-fragment.ts';

/** A text a rule rests on: its code, its name, and where it is found if there is an address. */
export interface SourceEntry {
	readonly code: string;
	readonly name: string;
	readonly address?: string;
}

/** An example of a rule, as a fragment of an answers file, under a line that says what comes of it. */
export interface ExampleEntry {
	readonly title: string;
	readonly fragment: string;
}

/** Everything that is written about a rule, ready to be laid out. */
export interface RulePage extends Pick<
	Rule,
	'id' | 'title' | 'severity' | 'why' | 'action' | 'detects' | 'notWhen'
> {
	readonly area: string;
	readonly cause: RootCause;
	/** "each data point", "the project". */
	readonly about: string;
	/** Ids of the rules whose finding about the same subjects makes this one superfluous. */
	readonly yieldsTo: readonly string[];
	readonly questions: readonly Question[];
	readonly sources: readonly SourceEntry[];
	readonly examples: readonly ExampleEntry[];
}

const outcomes = [
	['fires', 'It fires'],
	['clear', 'It is clear'],
	['unknown', 'It cannot be ruled out'],
] as const;

/** The documentation of a rule, for the reference and for `explain`. */
export function rulePage(rule: Rule): RulePage {
	const {id, title, severity, why, action, detects, notWhen, about, area} = rule;
	return {
		id,
		title,
		severity,
		why,
		action,
		detects,
		notWhen,
		area: areaTitles[area],
		cause: rootCauseOf(rule),
		about: about === 'project' ? 'the project' : `each ${subjectKindInfo[about].one}`,
		yieldsTo: rule.yieldsTo ?? [],
		questions: questionsReadBy(rule),
		sources: rule.source.map(code => sourceEntry(code)),
		examples: outcomes.map(([outcome, heading]) => ({
			title: heading,
			fragment: exampleFragment(rule, rule.examples[outcome]),
		})),
	};
}

function questionsReadBy(rule: Rule): readonly Question[] {
	return subjectKinds
		.flatMap(kind => questionsOf(kind))
		.filter(({about, id}) => rulesReading(about, id).includes(rule));
}

function sourceEntry(code: string): SourceEntry {
	const name = Object.hasOwn(sourceNames, code) ? (sourceNames[code] ?? code) : code;
	const parts = /^(?<name>.+), (?<address>https:\/\/\S+)$/.exec(name)?.groups;
	return parts === undefined
		? {code, name}
		: {code, name: parts['name'] ?? name, address: parts['address'] ?? ''};
}
