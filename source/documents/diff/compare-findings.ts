import type {Acceptance} from '../../plan/acceptance.ts';
import {acceptanceOf, subjectAt, type Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {acceptedFindings, findingTitle} from '../../rules/accepting/accepting.ts';
import {rules} from '../../rules/catalogue.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {gatesOf, type Gate} from '../../rules/gates/gates.ts';
import type {Audience} from '../context.ts';
import {sentence} from '../wording.ts';
import {named} from './compare-subjects.ts';
import type {AcceptanceChange, GoneWarning, PlanDiff, WarningChange} from './plan-diff.ts';

/** A plan with everything the rules say of it. */
export interface Judged {
	readonly plan: Plan;
	readonly findings: readonly Finding[];
}

/** Warnings that fire now and did not, fired and do not, or fire with another severity, by the ids of the findings. */
export function compareWarnings(
	before: Judged,
	after: Judged,
	audience: Audience,
): Pick<PlanDiff, 'newlyWarned' | 'noLongerWarned' | 'regraded'> {
	const formerly = firingById(before);
	const now = firingById(after);
	const open = new Set(after.findings.map(({id}) => id));
	return {
		newlyWarned: [...now.values()]
			.filter(({id}) => !formerly.has(id))
			.map(finding => warningOf(after.plan, finding, audience)),
		noLongerWarned: [...formerly.values()]
			.filter(({id}) => !now.has(id))
			.map(finding => ({
				...warningOf(before.plan, finding, audience),
				now: whatBecame(after.plan, finding, open),
			})),
		regraded: [...now.values()].flatMap(finding => {
			const formerSeverity = formerly.get(finding.id)?.severity ?? finding.severity;
			return formerSeverity === finding.severity
				? []
				: [{...warningOf(after.plan, finding, audience), formerSeverity}];
		}),
	};
}

function firingById({findings}: Judged): ReadonlyMap<string, Finding> {
	const firing = findings.filter(({outcome}) => outcome === 'fires');
	return new Map(firing.map(finding => [finding.id, finding]));
}

function warningOf(plan: Plan, finding: Finding, audience: Audience): WarningChange {
	const {id, rule, severity, subjects, message} = finding;
	// A message about a dispute may say who claims what, which a client's copy keeps to itself.
	const isKept =
		audience === 'client' && finding.facts.some(({answer}) => answer?.state === 'disputed');
	return {
		id,
		rule: rule.id,
		title: rule.title,
		severity,
		subjects: subjects.map(subject => named(plan, subject)),
		message: isKept ? sentence(rule.title) : message,
	};
}

function whatBecame(
	after: Plan,
	{id, subjects}: Finding,
	open: ReadonlySet<string>,
): GoneWarning['now'] {
	if (open.has(id)) {
		return 'cannotBeRuledOut';
	}

	const isWhole = subjects.every(
		subject => subject.kind === 'field' || subjectAt(after, subject) !== undefined,
	);
	return isWhole ? 'settled' : 'subjectRemoved';
}

/** Acceptances made, withdrawn, and no longer holding because other answers were given. */
export function compareAcceptances(
	before: Judged,
	after: Judged,
	asOf: IsoDate,
): Pick<PlanDiff, 'accepted' | 'withdrawn' | 'lapsed'> {
	const {stale} = acceptedFindings(after.plan, after.findings, asOf);
	const formerly = acceptedFindings(before.plan, before.findings, asOf).accepted;
	const [titleBefore, titleAfter] = [titlesIn(before), titlesIn(after)];
	return {
		accepted: Object.values(after.plan.acceptances)
			.filter(given => !isSameAcceptance(acceptanceOf(before.plan, given.finding), given))
			.map(given => acceptanceChange(titleAfter, given)),
		withdrawn: Object.values(before.plan.acceptances)
			.filter(({finding}) => acceptanceOf(after.plan, finding) === undefined)
			.map(given => acceptanceChange(titleBefore, given)),
		lapsed: stale
			.filter(
				({acceptance, why}) =>
					why === 'factsChanged' &&
					formerly.get(acceptance.finding)?.standing === 'holds',
			)
			.map(({acceptance, message}) => ({
				...acceptanceChange(titleAfter, acceptance),
				text: message,
			})),
	};
}

function isSameAcceptance(before: Acceptance | undefined, after: Acceptance): boolean {
	return (
		before !== undefined &&
		before.status === after.status &&
		before.reason === after.reason &&
		before.by === after.by &&
		before.on === after.on &&
		before.expires === after.expires &&
		before.facts === after.facts
	);
}

/** Titles of findings by their ids. */
function titlesIn({plan, findings}: Judged): (id: string) => string {
	const byId = new Map(findings.map(finding => [finding.id, finding]));
	return id => {
		const finding = byId.get(id);
		const [ruleId] = id.split(':');
		return finding === undefined
			? (rules.find(rule => rule.id === ruleId)?.title ?? id)
			: findingTitle(plan, finding);
	};
}

function acceptanceChange(titleOf: (id: string) => string, given: Acceptance): AcceptanceChange {
	return {id: given.finding, title: titleOf(given.finding), text: acceptanceInWords(given)};
}

/** Gates that were opened or closed by what changed, both judged as of the same day. */
export function compareGates(before: Judged, after: Judged, asOf: IsoDate): PlanDiff['gates'] {
	const formerly = new Map(gatesAsOf(before, asOf).map(gate => [gate.id, gate]));
	return gatesAsOf(after, asOf).flatMap(({id, title, isOpen}) => {
		const wasOpen = formerly.get(id)?.isOpen ?? false;
		return wasOpen === isOpen
			? []
			: [{gate: id, title, before: stateOf(wasOpen), after: stateOf(isOpen)}];
	});
}

function gatesAsOf({plan, findings}: Judged, asOf: IsoDate): readonly Gate[] {
	return gatesOf(plan, acceptedFindings(plan, findings, asOf).open);
}

function stateOf(isOpen: boolean): 'open' | 'closed' {
	return isOpen ? 'open' : 'closed';
}
