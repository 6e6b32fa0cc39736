import {describe, expect, test} from 'vitest';
import type {PlanModel} from '../../source/documents/plan-model.ts';
import {renderPlan} from '../../source/documents/render-plan.ts';
import {hostileInputs} from '../hostile-inputs.ts';
import {bookshop} from './bookshop.ts';
import {buildPlan} from './build-plan.ts';
import {modelOf} from './document-of.ts';
import {shippedTemplates} from './shipped-templates.ts';

const model = modelOf(bookshop);

function render(
	template: string,
	about: PlanModel = model,
	others: Readonly<Record<string, string>> = {},
): string {
	return renderPlan(about, {...others, 'plan.liquid': template}, {isForeign: true});
}

describe('renderPlan', () => {
	test('escapes whatever a template prints, without being asked to', () => {
		const titled = modelOf(buildPlan('**a** | <b> [c](d)', {}));
		expect(render('{{ title }}', titled)).toBe('\\*\\*a\\*\\* \\| &lt;b&gt; \\[c\\](d)\n');
		expect(render('{{ title | upcase }}', titled)).toBe(
			'\\*\\*A\\*\\* \\| &lt;B&gt; \\[C\\](D)\n',
		);
		expect(render('{% echo title %}', titled)).toBe('\\*\\*a\\*\\* \\| &lt;b&gt; \\[c\\](d)\n');
	});

	test('has no filter that prints an answer as markup', () => {
		const titled = modelOf(buildPlan('**a**', {}));
		expect(render('{{ title | raw }}', titled)).toBe('\\*\\*a\\*\\*\n');
	});

	test('writes numbers as the rest of the plan does', () => {
		expect(render('{{ 67408 }} {{ 12 }} {{ 1.5 }}')).toBe('67\u00A0408 12 1.5\n');
	});

	test('prints rows, rules and labels', () => {
		expect(
			render('{{ systems.table.columns | row }}\n{{ systems.table.columns | rule }}'),
		).toBe(
			'| System | Product | Used for | Owner | Region | Maturity | Test environment |\n| --- | --- | --- | --- | --- | --- | --- |\n',
		);
		expect(render('{{ systems.table.rows | rows }}')).toBe(
			render('{% for cells in systems.table.rows %}{{ cells | row }}\n{% endfor %}'),
		);
		expect(render('a{{ title | rows }}b')).toBe('ab\n');
		expect(render('{{ picture.nodes[0].label | label }}')).toBe('"Web shop"\n');
		expect(render('{{ picture.nodes[0].label | message }}')).toBe('Web shop\n');
	});

	test('a list that holds the same long text many times is not put together', () => {
		const list = `{% capture a %}${'x'.repeat(300_000)}{% endcapture %}{% assign l = a | split: "," %}${doubled('l')}`;
		const lists = `${list}{% assign m = "" | split: "," | push: l %}${doubled('m')}`;
		expect(() => render(`${list}{{ l | row }}`)).toThrow(/^memory alloc limit/);
		expect(() => render(`${lists}{{ m | rows }}`)).toThrow(/^memory alloc limit/);
	});

	test('leaves the model as it was', () => {
		const before = structuredClone(model);
		render(
			'{% increment title %}{% decrement footer %}{% assign title = "x" %}{% capture glossary %}x{% endcapture %}{{ systems.table.rows | reverse | rows }}{{ systems.table.columns | sort | push: "x" | row }}',
		);
		expect(model).toEqual(before);
	});

	test('renders parts from the templates it was given', () => {
		expect(render('{% render "a", x: title %}', model, {'a.liquid': '**{{ x }}**'})).toBe(
			'**Bookshop orders and stock**\n',
		);
	});

	test('leaves one blank line between blocks and no space at line ends', () => {
		expect(render('a  \n\n\n\n{% if false %}b{% endif %}\n\nc   \n\n')).toBe('a\n\nc\n');
	});

	test.each([
		['a variable that does not exist', '{{ nothing }}'],
		['a misspelt condition', '{% if nothing %}a{% endif %}'],
		['a filter that does not exist', '{{ title | shout }}'],
		['a missing part', '{% render "other" %}'],
		['a file', '{% render "/etc/passwd" %}'],
		['a file by include', '{% include "../package.json" %}'],
		['a layout', '{% layout "package.json" %}'],
		['code by way of an object', '{{ title.constructor.constructor }}'],
		['code by way of the prototype', '{{ systems["__proto__"].toString }}'],
		[
			'too much time',
			'{% for i in (1..900000) %}{% for j in (1..900000) %}{% endfor %}{% endfor %}',
		],
		['too long a loop', '{% for i in (1..100000000) %}x{% endfor %}'],
		['too wide a date', "{{ 'now' | date: '%50000000d' }}"],
		[
			'too much memory',
			'{% assign a="1,2" | split:"," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}',
		],
		['an unclosed tag', '{% if title %}'],
		['too long a text', 'x'.repeat(1_000_001)],
	])('refuses %s', (_, template) => {
		expect(() => render(template)).toThrow(
			/^(?:undefined|ENOENT|template|memory|parse|tag|unexpected|illegal)/i,
		);
	});

	test('says where a template is wrong', () => {
		expect(() => render('# {{ title }}\n\n{{ nothing }}')).toThrow(/nothing.*line:3/);
	});

	test.each(hostileInputs('template').map(({id, input}): [string, string] => [id, input]))(
		'a template that is %s gives away nothing and ends',
		(_, template) => {
			let text = '';
			try {
				text = render(template);
			} catch (error) {
				text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
			}

			expect(text).not.toContain(process.env.HOME ?? '/root');
			expect(text).not.toMatch(/root:x:|"devDependencies"|native code/);
		},
	);

	test('an answer in the form of a template stays what it is', () => {
		const sly = modelOf(buildPlan('{{ title }}{% render "plan" %}', {}));
		expect(render('{{ title }}', sly)).toBe('{{ title }}{% render "plan" %}\n');
	});
});

describe('the shipped templates', () => {
	const names = Object.keys(shippedTemplates);

	test.each(names)('%s prints nothing unescaped', name => {
		const text = shippedTemplates[name] ?? '';
		expect(text).not.toMatch(/\braw\b|\bescape|\bliquid\b|<[a-z]/);
	});

	const roots = new Set(['plan.liquid', 'readme.liquid']);

	test.each(names.filter(name => !roots.has(name)))('%s is rendered by another', name => {
		const part = name.replace(/\.liquid$/, '');
		const others = names
			.filter(other => other !== name)
			.map(other => shippedTemplates[other] ?? '');
		expect(others.some(text => text.includes(`{% render '${part}'`))).toBe(true);
	});

	test('render many data points within the limits, in a text that grows with them', () => {
		const [small, large] = [50, 500].map(
			number => renderPlan(modelOf(wide(number)), shippedTemplates).length,
		);
		expect((large ?? 0) / (small ?? 1)).toBeLessThan(12);
		expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(5);
	});
});

/** Makes a thousand of what a list holds. */
function doubled(list: string): string {
	return `{% for i in (1..10) %}{% assign ${list} = ${list} | concat: ${list} %}{% endfor %}`;
}

function wide(number: number): Parameters<typeof modelOf>[0] {
	const answers = {
		entity: 'Person',
		sourceOfTruth: ['a'],
		systemsOfRecord: ['a'],
		destinations: ['b'],
		formats: 'differ',
	};
	const ids = Array.from({length: number}, (_, place) => `d${place}`);
	return buildPlan('Wide', {
		system: {a: {}, b: {}},
		dataPoint: Object.fromEntries(
			ids.map(id => [
				id,
				{name: `Data point ${id}`, answers: {...answers, meaning: `What ${id} means`}},
			]),
		),
		flow: {f: {answers: {from: 'a', to: 'b', carries: ids}}},
	});
}
