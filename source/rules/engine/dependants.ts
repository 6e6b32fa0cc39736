import {refOfKey, subjectKey, type Subject, type SubjectKind} from '../../plan/subject.ts';
import {allAnswers, thatItExists, type Dependencies} from './dependencies.ts';
import type {SubjectChange} from './plan-changes.ts';
import type {Index} from './collection-index.ts';
import type {Rule} from './rule.ts';
import {RuleSet} from './rule-set.ts';
import {SmallMap} from './small-map.ts';

/** For each judged subject, by its key, the rules that looked at something. */
type Checks = SmallMap<string, RuleSet>;

/** Rules by the kind and the id of the subject they judge. */
export type TouchedRules = ReadonlyMap<SubjectKind, ReadonlyMap<string, ReadonlySet<Rule>>>;

/**
 * The dependencies the other way round: which checks have ever asked for something. Nothing is taken out, so it never tells
 * too little, and all evaluations that come from one another may share it, undone ones too.
 */
export class Dependants {
	/** By the key of the subject that was looked at, then by what was looked at of it. */
	readonly #ofSubjects = new Map<string, Map<string, Checks>>();
	/** By the index, then by the key in it. */
	readonly #ofLists = new Map<Index, Map<string, Checks>>();

	/** Notes what a rule asked for while it judged a subject. */
	add(rule: Rule, subject: Subject, {ofSubjects, ofLists}: Dependencies): void {
		const judged = subjectKey(subject);
		for (const [key, asked] of ofSubjects) {
			const ofSubject = entry(this.#ofSubjects, key, () => new Map<string, Checks>());
			for (const what of asked) note(ofSubject, what, judged, rule);
		}

		for (const [index, keys] of ofLists) {
			const lists = entry(this.#ofLists, index, () => new Map<string, Checks>());
			for (const key of keys) note(lists, key, judged, rule);
		}
	}

	/** The rules that asked for anything that is different now. */
	touchedBy(changes: readonly SubjectChange[]): TouchedRules {
		const touched = new Map<SubjectKind, Map<string, Set<Rule>>>();
		const add = (checks: Checks = new SmallMap()) => {
			for (const [key, {rules}] of checks) {
				const {kind, id} = refOfKey(key);
				const ofKind = entry(touched, kind, () => new Map<string, Set<Rule>>());
				const ofSubject = entry(ofKind, id, () => new Set());
				for (const rule of rules) ofSubject.add(rule);
			}
		};
		for (const change of changes) {
			const subject = change.after ?? change.before;
			const ofSubject = subject && this.#ofSubjects.get(subjectKey(subject));
			for (const what of ofSubject === undefined ? [] : whatChanged(change)) {
				add(ofSubject?.get(what));
			}

			for (const [index, lists] of this.#ofLists) {
				for (const key of index.changedKeys(change)) add(lists.get(key));
			}
		}

		return touched;
	}
}

/** What is different about a subject, in the words of the dependencies. */
function whatChanged({before, after}: SubjectChange): readonly string[] {
	if (before === after) return [];
	const questions = new Set([
		...Object.keys(before?.answers ?? {}),
		...Object.keys(after?.answers ?? {}),
	]);
	const changed = [...questions].filter(id => before?.answers[id] !== after?.answers[id]);
	return [...(before?.name === after?.name ? [] : [thatItExists]), ...changed, allAnswers];
}

function note(lists: Map<string, Checks>, key: string, judged: string, rule: Rule): void {
	const checks = entry(lists, key, (): Checks => new SmallMap());
	const known = checks.get(judged) ?? RuleSet.empty;
	const rules = known.with(rule);
	if (rules !== known) checks.set(judged, rules);
}

/** What a map holds under a key, put there first if there is nothing yet. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;

	const made = make();
	map.set(key, made);
	return made;
}
