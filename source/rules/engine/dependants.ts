import {refOfKey, subjectKey, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Dependencies, Query} from './dependencies.ts';
import type {PlanChanges} from './plan-changes.ts';
import type {Rule} from './rule.ts';

/** For each judged subject, by its key, the rules that looked at something. A list, since it is short and there are many. */
type Checks = Map<string, Rule[]>;

interface Asked {
	readonly query: Query;
	readonly checks: Checks;
}

/** Rules by the kind and the id of the subject they judge. */
export type TouchedRules = ReadonlyMap<SubjectKind, ReadonlyMap<string, ReadonlySet<Rule>>>;

/**
 * The dependencies the other way round: which checks have ever asked for something. Nothing is taken out, so it never tells
 * too little, and all evaluations that come from one another may share it, undone ones too.
 */
export class Dependants {
	readonly #ofSubjects = new Map<string, Checks>();
	readonly #ofLists = new Map<SubjectKind, Map<string, Asked>>();

	/** Notes what a rule asked for while it judged a subject. */
	add(rule: Rule, subject: Subject, {subjects, lists}: Dependencies): void {
		const judged = subjectKey(subject);
		for (const key of subjects) {
			note(
				entry(this.#ofSubjects, key, () => new Map()),
				judged,
				rule,
			);
		}

		for (const query of lists) {
			const ofKind = entry(this.#ofLists, query.kind, () => new Map<string, Asked>());
			const {checks} = entry(ofKind, query.name, () => ({query, checks: new Map()}));
			note(checks, judged, rule);
		}
	}

	/** The rules that asked for anything that is different now. */
	touchedBy(changes: PlanChanges): TouchedRules {
		const touched = new Map<SubjectKind, Map<string, Set<Rule>>>();
		const add = (checks: Checks = new Map()) => {
			for (const [key, rules] of checks) {
				const {kind, id} = refOfKey(key);
				const ofKind = entry(touched, kind, () => new Map<string, Set<Rule>>());
				const ofSubject = entry(ofKind, id, () => new Set());
				for (const rule of rules) ofSubject.add(rule);
			}
		};
		for (const key of changes.keys) add(this.#ofSubjects.get(key));
		for (const kind of changes.kinds) {
			for (const {query, checks} of this.#ofLists.get(kind)?.values() ?? []) {
				if (changes.changed(query)) add(checks);
			}
		}

		return touched;
	}
}

function note(checks: Checks, judged: string, rule: Rule): void {
	const rules = entry(checks, judged, () => []);
	if (!rules.includes(rule)) rules.push(rule);
}

/** What a map holds under a key, put there first if there is nothing yet. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;

	const made = make();
	map.set(key, made);
	return made;
}
