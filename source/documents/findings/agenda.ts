import type {Answer} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {bare, didYouMean} from '../../interview/did-you-mean.ts';
import {askAbout} from '../../interview/naming.ts';
import {quote} from '../../interview/quote.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {deciderOf} from '../decider.ts';
import {openAnswers, unansweredEssentials, type Asked} from '../parts/open-questions.ts';
import {claimsInWords} from '../saying.ts';
import {answerKey, neededAnswers, type NeededAnswer} from './needed-answers.ts';
import {peopleInPlan} from './people-in-plan.ts';

/** A question that is open, and what rests on its answer. */
export interface AgendaItem extends Asked {
	readonly state: 'unknown' | 'disputed' | 'unanswered';
	/** The question as it is put to people. */
	readonly ask: string;
	readonly due?: IsoDate;
	/** The sides of a disagreement, in words. */
	readonly claims: readonly string[];
	/** The findings that rest on the answer: it settles them, or helps to. */
	readonly findings: readonly Finding[];
}

/** What one person is to find out or settle; without an owner, what nobody looks after. */
export interface AgendaEntry {
	readonly owner?: string;
	/** What is not known or disputed; then, where nobody is the owner, essential questions without any answer. */
	readonly items: readonly AgendaItem[];
}

/** The open questions of a plan by owner, for each those first that the most findings rest on, then by date. */
export interface Agenda {
	readonly plan: Plan;
	readonly asOf: IsoDate;
	/** By name, nobody last. */
	readonly entries: readonly AgendaEntry[];
}

/** Sorts behind every date. */
const never: IsoDate = '9999-12-31';

const alphabet = new Intl.Collator('en');

/** The agenda of a plan with the findings that count. A disagreement falls to whoever was named to decide. */
export function agendaOf(plan: Plan, findings: readonly Finding[], asOf: IsoDate): Agenda {
	const needed = neededAnswers(findings);
	const decider = deciderOf({plan});
	const open = openAnswers({plan}).map(asked => ({
		owner: (asked.answer.state === 'unknown' ? asked.answer.owner : decider)?.trim() ?? '',
		item: itemOf(plan, asked, needed),
	}));
	const unanswered = unansweredEssentials({plan}).map(asked => ({
		owner: '',
		item: itemOf(plan, asked, needed),
	}));
	const byOwner = Map.groupBy([...open, ...unanswered], ({owner}) => bare(owner));
	const entries = [...byOwner.values()].map(same => {
		const owner = same[0]?.owner ?? '';
		const items = same.map(({item}) => item).toSorted(byWeightAndDate);
		return owner === '' ? {items} : {owner, items};
	});
	return {plan, asOf, entries: entries.toSorted(byName)};
}

/** The part of an agenda that is one person's, or why there is none, in sentences. */
export function agendaFor(
	agenda: Agenda,
	person: string,
): {readonly ok: true; readonly agenda: Agenda} | {readonly ok: false; readonly problem: string} {
	const isMeant = (owner = 'nobody') => bare(owner) === bare(person);
	const entries = agenda.entries.filter(({owner}) => isMeant(owner));
	const people = peopleInPlan(agenda.plan);
	if (entries.length > 0 || ['nobody', ...people].some(name => isMeant(name))) {
		return {ok: true, agenda: {...agenda, entries}};
	}

	const owners = agenda.entries.flatMap(({owner}) => (owner === undefined ? [] : [owner]));
	const listed =
		owners.length === 0
			? 'Nobody has been asked to find anything out.'
			: `Open questions have ${enumerated(owners, 8)}.`;
	return {
		ok: false,
		problem: `Nobody in the plan is called ${quote(person)}.${didYouMean(person, people)} ${listed}`,
	};
}

function itemOf(
	plan: Plan,
	{subject, question, answer}: Asked & {readonly answer?: Answer},
	needed: ReadonlyMap<string, NeededAnswer>,
): AgendaItem {
	const due = answer?.state === 'unknown' ? answer.due : undefined;
	const ask = askAbout(plan, subject, question).trim();
	return {
		subject,
		question,
		state:
			answer?.state === 'unknown' || answer?.state === 'disputed'
				? answer.state
				: 'unanswered',
		ask: ask === '' ? question.label : ask,
		...(due === undefined ? {} : {due}),
		claims:
			answer?.state === 'disputed'
				? claimsInWords({plan, audience: 'internal'}, question, answer.claims)
				: [],
		findings: needed.get(answerKey(subject, question))?.findings ?? [],
	};
}

function byWeightAndDate(left: AgendaItem, right: AgendaItem): number {
	return (
		Number(left.state === 'unanswered') - Number(right.state === 'unanswered') ||
		right.findings.length - left.findings.length ||
		alphabet.compare(left.due ?? never, right.due ?? never)
	);
}

function byName(left: AgendaEntry, right: AgendaEntry): number {
	return (
		Number(left.owner === undefined) - Number(right.owner === undefined) ||
		alphabet.compare(left.owner ?? '', right.owner ?? '')
	);
}
