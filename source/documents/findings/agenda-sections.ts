import {groupsBy} from '../../plan/groups-by.ts';
import {formatDate} from '../../interview/format-value.ts';
import {nameOf} from '../../interview/naming.ts';
import type {Plan} from '../../plan/plan.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {capitalised, counted} from '../wording.ts';
import type {Agenda, AgendaEntry, AgendaItem} from './agenda.ts';

/** One question of an agenda as people read it: what is asked, and under it what there is to know about it. */
export interface AgendaLine {
	readonly ask: string;
	readonly details: readonly string[];
}

/** A stretch of an agenda under one heading. */
export interface AgendaSection {
	readonly heading: string;
	readonly lines: readonly AgendaLine[];
}

/** Names in one line; more are counted. */
const mostNamed = 6;

/** An agenda in sections for text and Markdown: one a person; what nobody answered is put together by question. */
export function agendaSections(agenda: Agenda): readonly AgendaSection[] {
	return agenda.entries.flatMap(entry => {
		const asked = entry.items.filter(({state}) => state !== 'unanswered');
		const unanswered = entry.items.filter(({state}) => state === 'unanswered');
		return [
			...section(
				`${entry.owner ?? 'Nobody'} (${asked.length})`,
				asked.map(item => lineOf(agenda, item)),
			),
			...section(
				`Not answered yet (${unanswered.length})`,
				byQuestion(unanswered).map(same => sharedLine(agenda, same)),
			),
		];
	});
}

function section(heading: string, lines: readonly AgendaLine[]): readonly AgendaSection[] {
	return lines.length === 0 ? [] : [{heading, lines}];
}

function lineOf({plan, asOf}: Agenda, item: AgendaItem): AgendaLine {
	const {ask, due, claims} = item;
	const late = due !== undefined && due < asOf ? ' (past)' : '';
	return {
		ask,
		details: [
			labelOf(plan, item),
			...(due === undefined ? [] : [`by ${formatDate(due)}${late}`]),
			...(claims.length === 0 ? [] : [`disputed: ${claims.join(' or ')}`]),
			...resting([item]),
		],
	};
}

/** A question by its label, with what it is about unless that is the project itself. */
function labelOf(plan: Plan, {subject, question}: AgendaItem): string {
	return subject.kind === 'project'
		? question.label
		: `${question.label}, ${nameOf(plan, subject)}`;
}

/** The same question about several subjects together, those first that the most findings rest on. */
function byQuestion(
	items: AgendaEntry['items'],
): ReadonlyArray<readonly [AgendaItem, ...AgendaItem[]]> {
	return groupsBy(items, ({question}) => question).toSorted(
		(left, right) => findingsOn(right).length - findingsOn(left).length,
	);
}

function sharedLine({plan}: Agenda, items: readonly [AgendaItem, ...AgendaItem[]]): AgendaLine {
	const [first] = items;
	const names = enumerated(
		items.map(({subject}) => nameOf(plan, subject)),
		mostNamed,
	);
	return items.length === 1
		? {ask: first.ask, details: [labelOf(plan, first), ...resting(items)]}
		: {ask: `${first.question.label}: ${names}`, details: resting(items)};
}

/** How many findings rest on answers, and the titles of their rules. */
function resting(items: readonly AgendaItem[]): readonly string[] {
	const findings = findingsOn(items);
	const titles = [...new Set(findings.map(({rule}) => rule.title))];
	return findings.length === 0
		? []
		: [
				`${counted(findings.length, 'warning')} rest${findings.length === 1 ? 's' : ''} on this: ${titles.join('; ')}`,
			];
}

/** Each finding once, however many of the answers it rests on. */
function findingsOn(items: readonly AgendaItem[]): readonly Finding[] {
	const byId = new Map(items.flatMap(({findings}) => findings.map(each => [each.id, each])));
	return [...byId.values()];
}

/** The details of a line as one sentence. */
export function detailsInWords({details}: AgendaLine): string {
	return capitalised(details.join(' · '));
}
