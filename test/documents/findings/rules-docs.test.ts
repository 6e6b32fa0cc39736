import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {visit} from 'unist-util-visit';
import {describe, expect, test} from 'vitest';
import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import {rulePage} from '../../../source/documents/findings/rule-page.ts';
import {ruleText} from '../../../source/documents/findings/rule-text.ts';
import {rulesMarkdown} from '../../../source/documents/findings/rules-markdown.ts';
import {subjectAt} from '../../../source/plan/plan.ts';
import {projectId} from '../../../source/plan/subject.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {rootCauseOf, rootCauses} from '../../../source/rules/root-causes.ts';
import {judgedId} from '../../../source/rules/engine/example-plan.ts';
import {runRule} from '../../../source/rules/engine/run-rule.ts';
import {World} from '../../../source/rules/engine/world.ts';
import {textOf} from '../markdown-tree.ts';

const text = rulesMarkdown(rules);
const tree = fromMarkdown(text);

const nodes: Nodes[] = [];
visit(tree, node => {
	nodes.push(node);
});
const headings = nodes.filter(node => node.type === 'heading');

test('docs/rules.md is what the rules say', () => {
	const written = readFileSync(
		path.resolve(import.meta.dirname, '../../../docs/rules.md'),
		'utf8',
	);
	expect(
		written === text,
		'docs/rules.md is not what the rules say: write it anew with “npx node build/write-rules-docs.ts”.',
	).toBe(true);
});

test('read as CommonMark it has no HTML, and a heading for each rule in the order of the areas, after the root causes', () => {
	expect(nodes.filter(({type}) => type === 'html')).toEqual([]);
	expect(headings.filter(({depth}) => depth === 3).map(node => textOf(node))).toEqual(
		rules.map(({id}) => id),
	);
	expect(headings.filter(({depth}) => depth === 2)).toHaveLength(6);
});

test('every link within the page leads to a rule, and every other one is a whole address', () => {
	const ids = new Set(rules.map(({id}) => `#${id}`));
	const links = nodes.filter(node => node.type === 'link').map(({url}) => url);
	const within = links.filter(url => url.startsWith('#'));
	expect(within.filter(url => !ids.has(url))).toEqual([]);
	expect(new Set(within)).toEqual(ids);
	const others = links.filter(url => !url.startsWith('#'));
	expect(others.length).toBeGreaterThan(20);
	expect(others.filter(url => !URL.canParse(url) || !url.startsWith('https:'))).toEqual([]);
});

test('each root cause is listed with its first step and the rules that show it', () => {
	const items = nodes.filter(node => node.type === 'listItem').map(node => textOf(node));
	for (const {id, title, remedy} of rootCauses) {
		const ids = rules.filter(({cause}) => cause === id).map(rule => rule.id);
		expect(items).toContain(`${title} (${id}). ${remedy} ${ids.join(', ')}`);
	}
});

test('every fenced block is YAML, three for each rule', () => {
	expect(nodes.filter(node => node.type === 'code').map(({lang}) => lang)).toEqual(
		rules.flatMap(() => ['yaml', 'yaml', 'yaml']),
	);
});

describe.each(rules)('$id', rule => {
	test.each(['fires', 'clear', 'unknown'] as const)(
		'%s for the example that says so, read from an answers file',
		outcome => {
			const {fragment} =
				rulePage(rule).examples[['fires', 'clear', 'unknown'].indexOf(outcome)] ?? {};
			const read = readAnswersFile(`groundplan: 1\ntitle: Example\n${fragment}\n`, {
				fallbackId: 'example',
			});
			expect(read.ok ? [] : read.problems).toEqual([]);
			const id = rule.about === 'project' ? projectId : judgedId;
			const plan = read.ok ? read.plan : undefined;
			const subject = plan && subjectAt(plan, {kind: rule.about, id});
			const found =
				plan === undefined || subject === undefined
					? []
					: runRule(rule, subject, new World(plan));
			expect(subject?.id).toBe(id);
			expect(found.map(finding => finding.outcome)).toEqual(
				outcome === 'clear' ? [] : [outcome],
			);
		},
	);

	test('says the same on the page and as text', () => {
		const lines = ruleText(rule).join('\n');
		const at = text.indexOf(`### ${rule.id}\n`);
		const page = text.slice(at, text.indexOf('\n### ', at));
		for (const words of [rule.why, rule.action, rule.detects, rule.notWhen]) {
			expect(lines).toContain(words);
			expect(textOf(fromMarkdown(page))).toContain(words);
		}

		const {title, remedy} = rootCauseOf(rule);
		expect(lines).toContain(`Root cause: ${title} (${rule.cause}). ${remedy}`);
		expect(textOf(fromMarkdown(page))).toContain(`Root cause: ${title} (${rule.cause})`);
		for (const {fragment} of rulePage(rule).examples) {
			expect(page).toContain(`\n${fragment}\n`);
			expect(lines.replaceAll(/^ {2}/gm, '')).toContain(fragment);
		}

		expect(lines).toMatch(/\nSource:\n {2}\S/);
		expect(lines).toMatch(/\nRests on the answers to:\n {2}\S/);
	});
});
