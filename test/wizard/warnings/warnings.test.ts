import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {groupByCause} from '../../../source/rules/group-by-cause.ts';
import {sortedFindings} from '../../../source/wizard/derived.ts';
import type {Intent} from '../../../source/wizard/intent.ts';
import {personChoices} from '../../../source/wizard/warnings/person-choices.ts';
import {
	headingOf,
	warningFilters,
	warningRows,
	type Narrowing,
	type WarningRow,
} from '../../../source/wizard/warnings/warnings.ts';
import {memorySession, today} from '../../memory-session.ts';

function read(text: string): Plan {
	const found = readAnswersFile(text, {fallbackId: 'p'});
	return found.ok ? found.plan : expect.unreachable('The plan cannot be read.');
}

const association = read(readFileSync('examples/association.yaml', 'utf8'));

/** A plan that four people and nobody have to do with. */
const plan = read(`groundplan: 1
title: P
project:
  rollback: {value: none, by: Jo}
  decider: [Ada]
systems:
  - id: crm
    owner: [Bram Bakker]
    testEnvironment: none
    testSubstitute: none
syncPairs:
  - id: pair
    claim: {value: yes, by: Jo}
    evidence: {unknown: true, owner: ilse}
  - id: other
    claim: {value: yes, by: Ilse}
    evidence: unknown
`);

const idOf = (row: WarningRow) =>
	row.type === 'finding' ? row.finding.id : row.stale.acceptance.finding;
const rowsOf = (narrowing: Partial<Narrowing> = {}, of = plan) =>
	warningRows(of, today, {filter: 'all', ...narrowing});
const idsOf = (narrowing: Partial<Narrowing>) => rowsOf(narrowing).map(row => idOf(row));

describe('the lines of the warnings', () => {
	it('are by root cause, what fires before what cannot be ruled out', () => {
		const findings = sortedFindings(association);
		const inOrder = (['fires', 'unknown'] as const).flatMap(outcome =>
			groupByCause(findings.filter(finding => finding.outcome === outcome)).flatMap(
				group => group.findings,
			),
		);
		expect(rowsOf({}, association).map(row => idOf(row))).toStrictEqual(
			inOrder.map(({id}) => id),
		);
	});

	it('of one root cause follow each other under one heading', () => {
		const headings = rowsOf({}, association).map(row => headingOf(row));
		const starts = headings.filter((heading, place) => heading !== headings[place - 1]);
		expect(new Set(starts).size).toBe(starts.length);
		expect(starts[0]).toBe('No safe place to test, or tests that prove nothing');
		expect(starts).toContain(
			'No safe place to test, or tests that prove nothing: not ruled out',
		);
	});

	it('begin with the worst of what is left when they are narrowed', () => {
		const [first] = rowsOf({section: 'processes'}, association);
		expect(first && headingOf(first)).toBe(
			'Nobody has followed the work from beginning to end',
		);
	});
});

describe('narrowed to a person, the warnings', () => {
	it('are those that rest on what somebody said, owns or is to find out', () => {
		expect(idsOf({person: 'Jo'})).toStrictEqual(
			expect.arrayContaining(['rollback-missing:project', 'sync-unproven:pair']),
		);
		expect(idsOf({person: 'Jo'})).not.toContain('no-test-environment:crm');
		expect(idsOf({person: 'bram bakker'})).toContain('no-test-environment:crm');
		expect(idsOf({person: 'Ilse'})).toStrictEqual(
			expect.arrayContaining(['sync-unproven:pair', 'sync-unproven:other']),
		);
		expect(idsOf({person: 'Ada'})).toContain('rollback-missing:project');
		expect(idsOf({person: 'Stranger'})).toStrictEqual([]);
	});

	it('are nobody’s where what is open has no owner', () => {
		const ids = idsOf({person: 'nobody'});
		expect(ids).toContain('sync-unproven:other');
		expect(ids).not.toContain('sync-unproven:pair');
	});

	it('are narrowed to a severity and a section besides', () => {
		expect(idsOf({person: 'Jo', filter: 'blockers'})).toContain('rollback-missing:project');
		expect(idsOf({person: 'Jo', filter: 'blockers'})).not.toContain('sync-unproven:pair');
		expect(idsOf({person: 'Jo', section: 'sync'})).not.toContain('rollback-missing:project');
	});

	it('follow a new owner, though no rule reads who that is', () => {
		const before = idsOf({person: 'Bram Bakker'});
		const session = memorySession({
			plan,
			opened: {
				place: {
					view: 'interview',
					stop: {
						type: 'question',
						subject: {kind: 'system', id: 'crm'},
						question: 'owner',
					},
				},
			},
		});
		for (const intent of [
			{type: 'edited', edit: 'killToLineStart'},
			{type: 'edited', edit: {insert: 'Zoe'}},
			{type: 'edited', edit: {insert: '\n'}},
			{type: 'chosen'},
		] as const satisfies readonly Intent[]) {
			session.send({from: 'keyboard', intent});
		}

		const owned = session.getState().session?.plan ?? expect.unreachable();
		const of = (person: string) =>
			warningRows(owned, today, {filter: 'all', person}).map(row => idOf(row));
		expect(before).toContain('no-test-environment:crm');
		expect(of('Zoe')).toContain('no-test-environment:crm');
		expect(of('Bram Bakker')).toStrictEqual([]);
	});
});

describe('the people to choose from', () => {
	const choices = (narrowing: Partial<Narrowing> = {}, query = '') =>
		personChoices(plan, today, {filter: 'all', ...narrowing}, query);

	it('are everybody, each by name with how many there are, and nobody', () => {
		expect(choices().map(({label}) => label)).toStrictEqual([
			'Everybody',
			'Ada',
			'Bram Bakker',
			'ilse',
			'Jo',
			'Nobody',
		]);
		for (const {person, number} of choices()) {
			expect(rowsOf({person})).toHaveLength(number);
		}
	});

	it('cover every warning', () => {
		const covered = new Set(
			choices().flatMap(({person}) => (person === undefined ? [] : idsOf({person}))),
		);
		expect([...covered].toSorted()).toStrictEqual(idsOf({}).toSorted());
	});

	it('are narrowed by words typed, and by what is shown', () => {
		expect(choices({}, 'bak  br').map(({label}) => label)).toStrictEqual(['Bram Bakker']);
		expect(choices({}, 'x')).toStrictEqual([]);
		expect(choices({section: 'goingLive'}).map(({label}) => label)).not.toContain('ilse');
	});
});

describe('the key for people', () => {
	const keys = (...intents: readonly Intent[]) => {
		const session = memorySession({plan, opened: {place: {view: 'warnings'}}});
		for (const intent of intents) {
			session.send({from: 'keyboard', intent});
		}

		const {overlay, session: open} = session.getState();
		return {overlay, editor: open?.editor, session};
	};
	const ask: Intent = {type: 'personAsked'};
	const typed = (insert: string): Intent => ({type: 'edited', edit: {insert}});
	const down: Intent = {type: 'moved', to: 'down'};
	const enter: Intent = {type: 'chosen'};

	it('opens a list, from which one is chosen by name', () => {
		expect(keys(ask).overlay).toMatchObject({type: 'person', field: {text: ''}, cursor: 0});
		const {overlay, editor} = keys(
			down,
			{type: 'filterChanged'},
			down,
			ask,
			typed('jo'),
			enter,
		);
		expect(overlay).toBeUndefined();
		expect(editor).toStrictEqual({
			type: 'cursor',
			cursor: 0,
			filter: 1,
			section: 0,
			person: 'Jo',
		});
	});

	it('stays with that person while other filters change, and begins with them the next time', () => {
		const {overlay, editor} = keys(ask, down, enter, {type: 'sectionChanged'}, ask);
		expect(editor).toMatchObject({section: 1, person: 'Ada'});
		expect(overlay).toMatchObject({cursor: 1});
	});

	it('goes back to everybody, and leaves all as it was with Escape or where nobody is called so', () => {
		expect(keys(ask, down, enter, ask, {type: 'moved', to: 'up'}, enter).editor).toStrictEqual({
			type: 'cursor',
			cursor: 0,
			filter: 0,
			section: 0,
		});
		expect(keys(ask, down, enter, ask, down, {type: 'left'})).toMatchObject({
			editor: {person: 'Ada'},
		});
		expect(keys(ask, typed('zz'), enter, down).overlay).toMatchObject({
			field: {text: 'zz'},
			cursor: 0,
		});
	});

	it('has the cursor on warnings only, from the first to the last', () => {
		const {session} = keys(ask, typed('jo'), enter, {type: 'moved', to: 'last'});
		const rows = rowsOf({person: 'Jo'});
		expect(session.getState().session?.editor).toMatchObject({cursor: rows.length - 1});
		session.send({from: 'keyboard', intent: down});
		expect(session.getState().session?.editor).toMatchObject({cursor: rows.length - 1});
	});

	it('does nothing in the other views', () => {
		for (const view of ['outline', 'review', 'preview'] as const) {
			const session = memorySession({plan, opened: {place: {view}}});
			session.send({from: 'keyboard', intent: ask});
			expect(session.getState().overlay).toBeUndefined();
		}
	});

	it.each(warningFilters)('keeps the filter %s', filter => {
		const moves = warningFilters.slice(0, warningFilters.indexOf(filter));
		const {editor} = keys(...moves.map((): Intent => ({type: 'filterChanged'})), ask, enter);
		expect(editor).toMatchObject({filter: warningFilters.indexOf(filter)});
	});
});
