import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import {rootCauses} from '../../../source/rules/root-causes.ts';
import {initialState} from '../../../source/wizard/initial-state.ts';
import {plainStart, plainTurn} from '../../../source/wizard/plain/plain.ts';
import {updateReport} from '../../../source/wizard/update-report.ts';
import {warningRows, type Narrowing} from '../../../source/wizard/warnings/warnings.ts';

const today = '2026-11-24';

const read = readAnswersFile(readFileSync('examples/association.yaml', 'utf8'), {
	fallbackId: 'association',
});
const plan = read.ok ? read.plan : expect.unreachable('The example cannot be read.');

function said(line: string): readonly string[] {
	const opened = updateReport(
		{...initialState(80, 24), today},
		{
			type: 'planOpened',
			opened: {path: '/plan', plan, history: {done: [], undone: []}, drafts: {}},
		},
	).state;
	const session = opened.session ?? expect.unreachable('The plan cannot be opened.');
	return plainTurn(plainStart({...opened, session}).state, line).said;
}

/** The ids of the findings that lines name in brackets. */
const idsIn = (lines: readonly string[]) =>
	lines.flatMap(line => /^ {4}Next: .+ \(([a-z-]+:\S+)\)$/.exec(line)?.[1] ?? []);

const idsOf = (narrowing: Narrowing, outcome: 'fires' | 'unknown' = 'fires') =>
	warningRows(plan, today, narrowing).flatMap(row =>
		row.type === 'finding' && row.finding.outcome === outcome ? [row.finding.id] : [],
	);

test('all warnings are told by root cause, each cause once with its first step', () => {
	const lines = said('/warnings');
	expect(idsIn(lines)).toEqual(idsOf({filter: 'all'}));
	const heads = lines.filter(line => /^\S.+ First step: /.test(line));
	const all = rootCauses.map(({title, remedy}) => `${title}. First step: ${remedy}`);
	expect(heads.length).toBeGreaterThan(10);
	expect(new Set(heads).size).toBe(heads.length);
	expect(all).toEqual(expect.arrayContaining([...heads]));
	expect(lines.at(-1)).toMatch(/^\d+ more cannot be ruled out until more is answered\.$/);
});

test.each([
	['/warnings all', {filter: 'all'}],
	['/warnings blockers', {filter: 'blockers'}],
	['/warnings High', {filter: 'high'}],
	['/warnings open', {filter: 'open'}],
	['/warnings open only', {filter: 'open'}],
	['/warnings in data points', {filter: 'all', section: 'dataPoints'}],
	['/warnings in Project and people', {filter: 'all', section: 'project'}],
	['/warnings for Finance', {filter: 'all', person: 'Finance'}],
	['/warnings for director finance', {filter: 'all', person: 'Director Finance'}],
	['/warnings for direc fin', {filter: 'all', person: 'Director Finance'}],
	['/warnings for nobody', {filter: 'all', person: 'nobody'}],
	['/warnings high in sync for Bram', {filter: 'high', section: 'sync', person: 'Bram'}],
] as const)('%s tells those that the screen shows', (line, narrowing) => {
	const lines = said(line);
	expect(idsIn(lines)).toEqual(idsOf(narrowing));
	expect(idsIn(lines).length).toBeGreaterThan(0);
});

test('what is narrowed says so, in the words of the screen', () => {
	expect(said('/warnings blockers in dataPoints for jo')[0]).toBe(
		'Showing blockers in Data points for Jo.',
	);
});

test('what cannot be ruled out is told where it is asked for', () => {
	const lines = said('/warnings not ruled out in going live');
	expect(idsIn(lines)).toEqual(idsOf({filter: 'notRuledOut', section: 'goingLive'}, 'unknown'));
	const all = said('/warnings not ruled out');
	expect(idsIn(all)).toEqual(idsOf({filter: 'notRuledOut'}, 'unknown'));
	expect(all.join('\n')).not.toContain('more cannot be ruled out');
});

test.each([
	['/warnings blokers', /no warnings called “blokers”\. Did you mean “blockers”\?/],
	['/warnings in Nowhere', /no section “Nowhere”.* The sections are Project and people, /],
	['/warnings for Finanze', /anybody called “Finanze”\. Did you mean “Finance”\?/],
	['/warnings for fin', /Who is meant by “fin”: Director Finance and Finance\?/],
	[`/warnings ${'x'.repeat(10_000)}`, /no warnings called/],
])('%s says what there is instead', (line, says) => {
	const lines = said(line);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(says);
});

test('where nothing is left, that is said', () => {
	expect(said('/warnings accepted')).toEqual(['Showing accepted.', 'No warning.']);
});
