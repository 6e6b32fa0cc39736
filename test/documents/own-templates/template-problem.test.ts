import {describe, expect, test} from 'vitest';
import {
	ownFilters,
	problemInWords,
	templateProblem,
	type TemplateProblem,
} from '../../../source/documents/own-templates/template-problem.ts';
import {renderPlan} from '../../../source/documents/render-plan.ts';
import {bookshop} from '../bookshop.ts';
import {modelOf} from '../document-of.ts';
import {shippedTemplates} from '../shipped-templates.ts';

const model = modelOf(bookshop);

/** What is said of a plan.liquid, beside the shipped templates and others. */
function problemOf(
	template: string,
	others: Readonly<Record<string, string>> = {},
): TemplateProblem | undefined {
	const templates = {...shippedTemplates, ...others, 'plan.liquid': template};
	try {
		renderPlan(model, templates, {isForeign: true});
		return undefined;
	} catch (error) {
		return templateProblem(error, {model, templates});
	}
}

describe('the problem of a template', () => {
	test.each([
		['{{ titel }}', 'There is no “titel” here. Did you mean “title”?'],
		['{{ systems.tabel }}', 'There is no “tabel” in “systems”. Did you mean “table”?'],
		[
			'{{ picture.nodes[0].lable }}',
			'There is no “lable” in “picture.nodes.0”. Did you mean “label”?',
		],
		[
			'{% for node in picture.nodes %}{{ node.lable }}{% endfor %}',
			'There is no “lable” in “node”. Did you mean “label”?',
		],
		['{% assign total = 1 %}{{ totl }}', 'There is no “totl” here. Did you mean “total”?'],
		['{% if titel %}a{% endif %}', 'There is no “titel” here. Did you mean “title”?'],
		['{{ entirelyDifferent }}', 'There is no “entirelyDifferent” here.'],
		['{{ title | upcas }}', 'There is no filter “upcas”. Did you mean “upcase”?'],
		['{{ title | lable }}', 'There is no filter “lable”. Did you mean “label”?'],
		['{% iff title %}', 'There is no tag “iff”. Did you mean “if”?'],
		[
			"{% render 'warning', part: warnings %}",
			'There is no template “warning”: a template can render only those that stand beside it and Groundplan’s own. Did you mean “warnings”?',
		],
		['{% if title %}', 'It cannot be read: “tag {% if title %} not closed”.'],
		['{{ title', 'It cannot be read: “output "{{ title" not closed”.'],
		[
			"{% render 'plan' %}",
			'Templates render each other, or stand inside each other, without end.',
		],
		[
			'{% for i in (1..99999999999) %}{% endfor %}',
			'It makes more text than a template may. Look for a loop with too many turns.',
		],
		['x'.repeat(1_000_001), 'The templates are longer than templates may be.'],
		[
			'{{ part.table }}',
			'There is no “part” here. A part’s own template goes into a folder, under the part’s file name; a single file stands for the whole plan.',
		],
	])('%# is said, with the nearest name', (template, message) => {
		expect(problemOf(template)?.message).toBe(message);
	});

	test('of a loop without end is that it takes too long', () => {
		// One range only: every range counts as memory, and that is another limit.
		const work = "{% if title == 'none of this name' %}{% endif %}".repeat(200);
		const loops = `{% for i in (1..500000) %}${work}{% endfor %}`;
		expect(problemOf(loops)?.message).toBe(
			'It takes longer than a template may. Look for a loop inside a loop.',
		);
	});

	test.each([
		['a variable', '{{ nothing }}'],
		['a filter', '{{ title | nothing }}'],
		['a tag', '{% nothing %}'],
		['a template', "{% render 'nothing' %}"],
		['an end', '{% if title %}'],
	])('that is the lack of %s has a place, in whichever template it is', (_, wrong) => {
		const place = {line: 3};
		expect(problemOf(`# a\n\n  ${wrong}`)).toMatchObject({template: 'plan.liquid', ...place});
		expect(problemOf("{% render 'own' %}", {'own.liquid': `# a\n\n  ${wrong}`})).toMatchObject({
			template: 'own.liquid',
			...place,
		});
	});

	test('in an expression of its own has no place', () => {
		const problem = problemOf('{% assign a = picture.nodes | where_exp: "n", "m.id == 1" %}');
		expect(problem).toEqual({message: 'There is no “m” here.'});
	});

	test('of another kind is none', () => {
		expect(templateProblem(new Error('disk full'), {model, templates: {}})).toBeUndefined();
		expect(templateProblem('text', {model, templates: {}})).toBeUndefined();
	});

	test('is put in words with its place', () => {
		expect(
			problemInWords({template: 'a\u001B.liquid', line: 3, column: 4, message: 'M.'}),
		).toBe('a␛.liquid, line 3, column 4: M.');
		expect(problemInWords({message: 'M.'})).toBe('M.');
	});

	test('shows nothing a terminal would obey', () => {
		expect(problemOf('{{ title | \u001B[2J }}')?.message).not.toContain('\u001B');
		expect(problemOf("{% render 'a\u001B[2J' %}")?.message).not.toContain('\u001B');
	});
});

test('the filters of Groundplan’s own are those the engine knows', () => {
	for (const filter of ownFilters) {
		expect(problemOf(`{{ systems.table.columns | ${filter} }}`)).toBeUndefined();
	}

	const used = Object.values(shippedTemplates).flatMap(text =>
		[...text.matchAll(/\|\s*([a-z_]+)[^|]*?\}\}/g)].map(([, name]) => name),
	);
	expect(used.filter(name => !ownFilters.some(own => own === name))).toEqual([]);
});
