import type {Rule} from './rule.ts';

/**
 * A set of rules that never changes. The same rules added in the same order are the same set, so that a hundred thousand of
 * them, of which few differ, take the room of those few.
 */
export class RuleSet {
	static readonly empty = new RuleSet([]);

	readonly rules: readonly Rule[];
	readonly #larger = new Map<Rule, RuleSet>();

	private constructor(rules: readonly Rule[]) {
		this.rules = rules;
	}

	with(rule: Rule): RuleSet {
		if (this.rules.includes(rule)) return this;
		let larger = this.#larger.get(rule);
		if (larger === undefined) {
			larger = new RuleSet([...this.rules, rule]);
			this.#larger.set(rule, larger);
		}

		return larger;
	}
}
