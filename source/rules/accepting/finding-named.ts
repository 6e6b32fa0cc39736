import type {Plan} from '../../plan/plan.ts';
import {bare, nearestFirst} from '../../interview/did-you-mean.ts';
import {nameOf} from '../../interview/naming.ts';
import {quote} from '../../interview/quote.ts';
import {rules} from '../catalogue.ts';
import type {Finding} from '../engine/finding.ts';

/** The finding a text names, or why it names none: a sentence or two with the choices, the nearest first. */
export type NamedFinding =
	| {readonly ok: true; readonly finding: Finding}
	| {readonly ok: false; readonly problem: string};

/** Most choices that a message lists. */
const mostListed = 6;

/**
 * Finds a finding by its id, by its rule and the names of what it is about (`sot-missing:E-mail`), or by its rule alone where
 * that fires about one thing only.
 */
export function findingNamed(plan: Plan, findings: readonly Finding[], text: string): NamedFinding {
	const trimmed = text.trim();
	const byId = findings.find(({id}) => id === trimmed);
	if (byId !== undefined) {
		return {ok: true, finding: byId};
	}

	const ofRule = findings.filter(({rule}) => rule.id === trimmed);
	const firing = ofRule.filter(({outcome}) => outcome === 'fires');
	const found = firing.length > 0 ? firing : ofRule;
	const named =
		found.length > 0
			? found
			: findings.filter(finding => bare(idByName(plan, finding)) === bare(trimmed));
	const [only, ...others] = named;
	return only !== undefined && others.length === 0
		? {ok: true, finding: only}
		: {ok: false, problem: problemWith(trimmed, findings, named)};
}

function problemWith(
	text: string,
	findings: readonly Finding[],
	several: readonly Finding[],
): string {
	if (several.length > 0) {
		return `${quote(text)} is a warning about ${several.length} things; name one of ${listed(several.map(({id}) => id))}.`;
	}

	if (findings.length === 0) {
		return `${quote(text)} is not among the warnings of this plan: it has none.`;
	}

	const nearest = listed(
		nearestFirst(
			text,
			findings.map(({id}) => id),
		),
	);
	return rules.some(({id}) => id === text)
		? `The rule ${quote(text)} warns of nothing in this plan. What it is warned of: ${nearest}.`
		: `${quote(text)} is not among the warnings of this plan. The nearest are ${nearest}.`;
}

function listed(ids: readonly string[]): string {
	const more = ids.length - mostListed;
	return `${ids.slice(0, mostListed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function idByName(plan: Plan, {rule, subjects}: Finding): string {
	return `${rule.id}:${subjects.map(subject => nameOf(plan, subject)).join('+')}`;
}
