import {describe, expect, test} from 'vitest';
import {agendaData} from '../../../source/documents/findings/agenda-data.ts';
import {agendaMarkdown} from '../../../source/documents/findings/agenda-markdown.ts';
import {agendaText} from '../../../source/documents/findings/agenda-text.ts';
import {agendaFor, agendaOf, type Agenda} from '../../../source/documents/findings/agenda.ts';
import {emptyPlan, type Plan} from '../../../source/plan/plan.ts';
import type {Finding} from '../../../source/rules/engine/finding.ts';
import {buildPlan, disputed, unknown} from '../build-plan.ts';
import {filledPlan} from '../filled-plan.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {parseMarkdown, shapeOf} from '../markdown-tree.ts';
import {answersFile, reportOf, reportOfFile} from './report-of.ts';

const small = reportOfFile('plans/members.yaml', answersFile);

function agendaIn(plan: Plan): Agenda {
	const {accepting, asOf} = reportOf(plan);
	return agendaOf(plan, accepting.open, asOf);
}

/** Who is to find out what, a line each. */
function saidIn({entries}: Agenda): readonly string[] {
	return entries.flatMap(({owner, items}) =>
		items.map(({state, question, subject}) =>
			[owner ?? 'nobody', state, `${subject.id}.${question.id}`].join(' '),
		),
	);
}

const agenda = agendaIn(small.plan);

test('owners come by name whatever the case, nobody last, disagreements with the decider', () => {
	expect(agenda.entries.map(({owner}) => owner)).toEqual(['Bram', 'Mara', undefined]);
	const said = saidIn(agenda).filter(line => !line.includes(' unanswered '));
	expect(said).toEqual([
		expect.stringMatching(/^Bram unknown mail\./),
		expect.stringMatching(/^Bram unknown mail\./),
		'Mara disputed people.claim',
		'nobody unknown e-mail.personal',
	]);
});

test('without a decider a disagreement is nobody’s', () => {
	const plan = buildPlan('Members', {
		syncPair: {people: {answers: {claim: disputed({value: 'yes'}, {value: 'no'})}}},
	});
	expect(saidIn(agendaIn(plan))[0]).toBe('nobody disputed people.claim');
});

describe('the questions of one person', () => {
	const plan = buildPlan('Members', {
		system: {
			c: {answers: {owner: unknown('Jo')}},
			b: {answers: {owner: unknown('Jo', '2026-12-02')}},
			a: {answers: {owner: unknown('Jo', '2026-12-01')}},
		},
		risk: {
			r: {answers: {impact: 'high', owner: unknown('Jo', '2026-12-03'), mitigation: 'Count'}},
		},
	});
	const ofJo = (findings: readonly Finding[]) =>
		saidIn(agendaOf(plan, findings, '2026-11-24')).filter(line => line.startsWith('Jo'));

	test('come by their dates, those without one last', () => {
		expect(ofJo([])).toEqual([
			'Jo unknown a.owner',
			'Jo unknown b.owner',
			'Jo unknown r.owner',
			'Jo unknown c.owner',
		]);
	});

	test('come first where more findings rest on them', () => {
		const findings = reportOf(plan).findings.filter(({rule}) => rule.id === 'risk-unmitigated');
		expect(ofJo(findings)).toEqual([
			'Jo unknown r.owner',
			'Jo unknown a.owner',
			'Jo unknown b.owner',
			'Jo unknown c.owner',
		]);
	});
});

test('essential questions without an answer come after what somebody does not know', () => {
	const states = agenda.entries.at(-1)?.items.map(({state}) => state) ?? [];
	const first = states.indexOf('unanswered');
	expect(first).toBe(1);
	expect(new Set(states.slice(first))).toEqual(new Set(['unanswered']));
	expect(agenda.entries.slice(0, -1).flatMap(({items}) => items.map(({state}) => state))).toEqual(
		expect.not.arrayContaining(['unanswered']),
	);
});

test('each finding rests on answers it names', () => {
	const items = agenda.entries.flatMap(entry => entry.items);
	const resting = items.filter(({findings}) => findings.length > 0);
	expect(resting.length).toBeGreaterThan(10);
	for (const {subject, question, findings} of resting) {
		for (const {facts} of findings) {
			expect(
				facts.some(fact => fact.question === question && fact.subject.id === subject.id),
			).toBe(true);
		}
	}
});

describe('for one person', () => {
	test.each(['Bram', 'bram', ' BRAM ', 'nobody'])('%j is found', person => {
		const found = agendaFor(agenda, person);
		expect(found.ok && found.agenda.entries).toHaveLength(1);
	});

	test.each(['Ilse', 'jo'])('%s is in the plan and has nothing open', person => {
		const found = agendaFor(agenda, person);
		expect(found.ok && agendaText(found.agenda)).toEqual([
			'Members and invoices: open questions as of 24 November 2026',
			'',
			'Nothing is open.',
		]);
		expect(found.ok && agendaMarkdown(found.agenda)).toMatch(/\n\nNothing is open\.\n$/);
	});

	test('somebody who is not in the plan is met with the nearest name and who has questions', () => {
		expect(agendaFor(agenda, 'Bran')).toEqual({
			ok: false,
			problem:
				'Nobody in the plan is called “Bran”. Did you mean “Bram”? Open questions have Bram and Mara.',
		});
		expect(agendaFor(agendaIn(emptyPlan('new', 'New')), 'Jo')).toEqual({
			ok: false,
			problem:
				'Nobody in the plan is called “Jo”. Nobody has been asked to find anything out.',
		});
	});
});

test('as text it says what is asked, of what, by when, and what rests on it', () => {
	const text = agendaText(agenda).join('\n');
	expect(text).toContain(
		'\n\nBram (2)\n  - How many records does Mailing tool take in one call?\n    Largest batch, Mailing tool · by 1 November 2026 (past)',
	);
	expect(text).toMatch(/by 5 December 2026(?: ·|\n)/);
	expect(text).toMatch(/disputed: “.+” \(Ilse\) or “.+” \(Jo\)/);
	expect(text).toMatch(/\d+ warnings rest on this: .+/);
	expect(text).toMatch(/\n\nNobody \(1\)\n/);
	expect(text).toMatch(/\n\nNot answered yet \(\d+\)\n/);
});

test('the same question about several things stands once, the weightiest first', () => {
	const lines = agendaText(agenda);
	expect(lines).toContainEqual('  - Ways to read: Customer system and Mailing tool');
	const at = lines.findIndex(line => line.startsWith('Not answered yet'));
	const counts = lines
		.slice(at)
		.flatMap(line => /(\d+) warnings? rests? on this/.exec(line)?.[1] ?? [])
		.map(Number);
	expect(counts.length).toBeGreaterThan(3);
	expect(counts).toEqual(counts.toSorted((left, right) => right - left));
});

test('as data it has every question with its owner, and null for nobody', () => {
	const {owners} = agendaData(agenda);
	expect(owners.map(({owner}) => owner)).toEqual(['Bram', 'Mara', null]);
	expect(owners.flatMap(({questions}) => questions)).toHaveLength(
		agenda.entries.flatMap(({items}) => items).length,
	);
	expect(owners[0]?.questions[0]).toMatchObject({
		question: 'batchMax',
		subject: {kind: 'system', id: 'mail', name: 'Mailing tool'},
		state: 'unknown',
		due: '2026-11-01',
		isPast: true,
	});
	expect(owners[1]?.questions[0]?.claims).toHaveLength(2);
});

test.each(
	['markdown', 'template', 'unicode', 'terminal-escape', 'mermaid'].flatMap(kind =>
		hostileInputs(kind),
	),
)('in Markdown names such as $id change nothing but themselves', ({input}) => {
	const tree = (name: string) =>
		parseMarkdown(
			agendaMarkdown(
				agendaIn(
					filledPlan(
						() => `${name}x`,
						'unknown',
						({id}) => ['owner', 'maturity', 'meaning'].includes(id),
					),
				),
			),
		);
	expect(shapeOf(tree(input))).toBe(shapeOf(tree('harmless')));
});
