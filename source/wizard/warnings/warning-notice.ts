import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {findingTitle, isAccepted, type AcceptedFinding} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {acceptingOf, hasAcceptances} from './accepting.ts';
import {evaluationOf, findingsChanged} from '../derived.ts';
import type {SessionState, WizardState} from '../state.ts';
import {withNotice} from '../turn.ts';

/** Says quietly which warning an answer has just caused, reopened or cleared. */
export function withWarningNotice(next: WizardState, before: SessionState): WizardState {
	if (next.session === undefined) {
		return next;
	}

	const {plan} = next.session;
	const {appeared, gone} = findingsChanged(evaluationOf(before.plan), evaluationOf(plan));
	const [first, ...others] = warningNews(before.plan, plan, appeared, next.today);
	if (first !== undefined) {
		const more = others.length > 0 ? ` (and ${formatNumber(others.length)} more)` : '';
		return withNotice(next, 'warning', `${first.what}${more}: ${first.words}`);
	}

	const [cleared] = gone;
	return cleared === undefined
		? next
		: withNotice(next, 'done', `Warning settled: ${cleared.rule.title}.`);
}

/** Something about warnings worth saying after a change. */
export interface WarningNews {
	readonly what: 'Reopened' | 'New warning';
	readonly words: string;
}

/** What a change means for people: accepted warnings whose facts it changed, then those of the ones that appeared that nobody has accepted. */
export function warningNews(
	before: Plan,
	after: Plan,
	appeared: readonly Finding[],
	today: IsoDate,
): readonly WarningNews[] {
	const reopened = reopenedBy(before, after, today);
	const fresh = appeared.filter(
		finding =>
			!hasAcceptances(after) ||
			!(isAccepted(acceptingOf(after, today), finding) || reopened.has(finding.id)),
	);
	return [
		...[...reopened.values()].map(words => ({what: 'Reopened', words}) as const),
		...fresh.map(({message}) => ({what: 'New warning', words: message}) as const),
	];
}

/** The warnings whose acceptance held until a change of the facts it was given for, in words, by their ids. */
function reopenedBy(before: Plan, after: Plan, today: IsoDate): ReadonlyMap<string, string> {
	if (!hasAcceptances(before)) {
		return new Map();
	}

	const {accepted} = acceptingOf(after, today);
	const reopened = [...acceptingOf(before, today).accepted].flatMap(([id, {standing}]) => {
		const now = accepted.get(id);
		return standing === 'holds' && now?.standing === 'factsChanged'
			? [[id, reopenedInWords(after, now)] as const]
			: [];
	});
	return new Map(reopened);
}

function reopenedInWords(plan: Plan, {finding, acceptance: {by}}: AcceptedFinding): string {
	return `${findingTitle(plan, finding)}. What ${by} accepted rests on other answers now.`;
}
