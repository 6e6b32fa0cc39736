import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {describe, expect, test} from 'vitest';
import {markdownReport} from '../../../source/documents/findings/markdown.ts';
import {firingInWords} from '../../../source/documents/findings/counts.ts';
import {groupByCause} from '../../../source/rules/group-by-cause.ts';
import {withAccepted} from '../accepted.ts';
import {bookshop} from '../bookshop.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {filledPlan} from '../filled-plan.ts';
import {parseMarkdown, shapeOf, textOf} from '../markdown-tree.ts';
import {answersFile, lineOf, reportOf, reportOfFile} from './report-of.ts';

const small = reportOfFile('plans/members.yaml', answersFile);

const allowed = [
	'root',
	'heading',
	'paragraph',
	'list',
	'listItem',
	'strong',
	'text',
	'inlineCode',
];

/** The report of a plan in which everything has the same name, as a tree. */
function named(name: string) {
	const plan = filledPlan(
		() => 'x',
		'unknown',
		() => true,
		() => name,
	);
	return parseMarkdown(markdownReport(reportOf(plan)));
}

const harmless = shapeOf(named('harmless'));

function headings(text: string): readonly string[] {
	return parseMarkdown(text).children.flatMap(node =>
		node.type === 'heading' ? [textOf(node)] : [],
	);
}

test('the result comes first, then what fires by root cause, what is open, and the gates', () => {
	const text = markdownReport(small);
	const firing = small.findings.filter(({outcome}) => outcome === 'fires');
	const causes = groupByCause(firing);
	const open = small.findings.filter(({outcome}) => outcome === 'unknown').length;
	expect(headings(text)).toEqual([
		'Groundplan: Members and invoices',
		...causes.map(({cause}) => cause.title),
		`Cannot be ruled out (${open})`,
		'Gates',
	]);
	for (const {cause, findings} of causes) {
		expect(text).toContain(
			`### ${cause.title}\n\n**${firingInWords(findings).join(', ')}.** First step: ${cause.remedy}\n\n- **`,
		);
	}

	expect(text).toMatch(/^## .+\n\n\*\*Failed:\*\* \d+ (?:is|are) blocker\. Warnings: /);
});

test('a rule stands once, with what to do, and under it what it found and where', () => {
	const text = markdownReport(small);
	expect(text).toContain(
		`- **Overwriting without an identifier** (\`overwrite-no-identifier\`). Build an identifier that both sides hold, or clean up by hand instead.
  - blocker: Person: Customer system → Mailing tool is to be overwritten, and no identifier says which record is which. (plans/members.yaml, line ${lineOf('    approach:')})`,
	);
});

test.each([
	['never', 'No threshold was set.'],
	['blocker', '**Failed:**'],
	['low', '**Failed:**'],
] as const)('with the threshold %s it says "%s"', (failOn, result) => {
	expect(markdownReport({...small, failOn})).toContain(`\n\n${result}`);
});

test('what is accepted is listed as such, and what no longer is, with the reason', () => {
	const [first, second] = small.findings;
	const plan = withAccepted(small.plan, {
		[first?.id ?? '']: {reason: 'We know'},
		[second?.id ?? '']: {expires: '2026-11-01'},
	});
	const text = markdownReport(reportOf(plan));
	expect(headings(text)).toEqual(
		expect.arrayContaining(['Accepted (1)', 'Acceptances to look at again (1)']),
	);
	expect(text).toContain('Accepted by Ada on 23 November 2026, until 28 February 2027: We know');
	expect(text).toContain('That ran out on 1 November 2026.');
});

test('a plan with nothing to warn of says that it passed, and shows no empty section', () => {
	const report = reportOf(small.plan, {
		findings: [],
		accepting: {open: [], accepted: new Map(), stale: []},
	});
	expect(headings(markdownReport(report))).toEqual(['Groundplan: Members and invoices', 'Gates']);
	expect(markdownReport(report)).toContain('**Passed:** none is blocker.');
});

test('long lists are cut, so that a large plan still fits into a comment', () => {
	const many = Array.from({length: 400}, (_, number) => `  - id: s${number}\n`).join('');
	const report = reportOfFile(
		'large.yaml',
		`groundplan: 1\ntitle: Large\nproject:\n  decider: none\nsystems:\n${many.replaceAll('\n', '\n    testEnvironment: none\n    maturity: new\n')}`,
	);
	expect(report.findings.filter(({outcome}) => outcome === 'fires').length).toBeGreaterThan(400);
	expect(markdownReport(report)).toMatch(/\n {2}- and 39\d more\n/);
	expect(markdownReport(report).length).toBeLessThan(65_536);
});

describe.each([
	['of the bookshop', bookshop],
	['that knows nothing', filledPlan(() => 'x', 'unknown')],
	['in dispute', filledPlan(() => 'x', 'disputed')],
])('the report of a plan %s', (_, plan) => {
	test('is headings, paragraphs and lists, and nothing else', () => {
		const types = new Set<Nodes['type']>();
		visit(parseMarkdown(markdownReport(reportOf(plan))), node => {
			types.add(node.type);
		});
		for (const type of types) {
			expect(allowed).toContain(type);
		}
	});
});

test.each(
	['markdown', 'template', 'unicode', 'terminal-escape', 'mermaid'].flatMap(kind =>
		hostileInputs(kind),
	),
)('names such as $id change nothing but themselves', ({input}) => {
	expect(shapeOf(named(input))).toBe(harmless);
});
