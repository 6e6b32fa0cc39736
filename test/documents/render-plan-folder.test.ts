import {describe, expect, test} from 'vitest';
import {planParts} from '../../source/documents/plan-parts.ts';
import {renderPlanFolder} from '../../source/documents/render-plan-folder.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import {bookshop} from './bookshop.ts';
import {documentOf, modelOf} from './document-of.ts';
import {filledPlan} from './filled-plan.ts';
import {parseMarkdown, shapeOf, textOf} from './markdown-tree.ts';
import {shippedTemplates} from './shipped-templates.ts';

const folderOf = (...args: Parameters<typeof modelOf>) =>
	renderPlanFolder(modelOf(...args), shippedTemplates);

/** A file's text without the two lines that every part begins with. */
const body = (text: string) => text.split('\n').slice(4).join('\n');

describe('the plan as a folder', () => {
	const files = folderOf(bookshop);
	const [readme, ...parts] = files;

	test('has a file for each part and one that leads to them', () => {
		expect(files.map(({name}) => name)).toEqual([
			'README.md',
			...planParts.map(({template}) => `${template}.md`),
		]);
		const links = [...(readme?.text.matchAll(/\]\(([^)]*)\)/g) ?? [])].map(([, to]) => to);
		expect(links).toEqual(parts.map(({name}) => name));
		expect(readme?.text).toContain('**Status: Draft.**');
		expect(readme?.text).toContain('As of 24 November 2026.');
	});

	test('has the same parts as the plan in one file', () => {
		const whole = documentOf(bookshop);
		for (const {name, text} of parts) {
			expect(whole, name).toContain(body(text).trim());
		}

		const headings = [...whole.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
		expect(planParts.map(({title}) => title)).toEqual(headings);
	});

	test('says in every file what it belongs to, and leads back', () => {
		for (const [place, {text}] of parts.entries()) {
			const lines = text.split('\n');
			expect(lines[0]).toBe('# Bookshop orders and stock');
			expect(lines[2]).toBe('[All parts](README.md)');
			expect(lines[4]).toBe(`## ${planParts[place]?.title}`);
			expect(text).toMatch(/[^\n]\n$/);
		}
	});

	test('has every part also of a plan in which nothing has been said', () => {
		const empty = folderOf(emptyPlan('new', 'Nothing yet'));
		expect(empty).toHaveLength(files.length);
		expect(empty.filter(({text}) => body(text).trim().split('\n').length < 2)).toEqual([]);
	});

	test('keeps for a client what the plan keeps', () => {
		const client = folderOf(bookshop, 'client')
			.map(({text}) => text)
			.join('\n');
		expect(files.map(({text}) => text).join('\n')).toContain('ask about imports');
		expect(client).not.toMatch(/ask about imports|stated by|observed by/);
	});

	test('takes no markup from a title', () => {
		const title = '# [a](b) ![c](d) **e** | <b>\n## f';
		const [hostile, harmless] = [title, 'x'].map(name =>
			folderOf(
				filledPlan(
					() => 'x',
					'answered',
					() => true,
					() => name,
				),
			),
		);
		for (const [place, {name, text}] of (hostile ?? []).entries()) {
			const tree = parseMarkdown(text);
			expect(shapeOf(tree), name).toBe(shapeOf(parseMarkdown(harmless?.[place]?.text ?? '')));
			expect(textOf(tree)).toContain('[a](b)');
		}
	});
});
